import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** More windows than anybody opens; the oldest session makes room for a new one. */
const mostSessions = 100;

const secretBytes = 32;

/** The secrets of one start of the host: a token for the person, and a session for every window that showed it. */
export class Access {
  readonly token = newSecret();
  /** Digests of tokens that open one window and no other. */
  readonly #singleUse = new Set<string>();
  /** Digests, so that how long it takes to look one up says nothing of the secret. */
  readonly #sessions = new Set<string>();

  /**
   * A token that opens one window, for an address that passes through other hands: the system's opener shows what it
   * was started with to everybody who uses the computer.
   */
  tokenForOneWindow(): string {
    const token = newSecret();
    this.#singleUse.add(digest(token).toString('hex'));
    return token;
  }

  /** Begins a session for who knows a token; null for who does not. */
  begin(token: string): string | null {
    const isOurs = timingSafeEqual(digest(token), digest(this.token));
    if (!isOurs && !this.#singleUse.delete(digest(token).toString('hex'))) return null;
    const session = newSecret();
    this.#sessions.add(digest(session).toString('hex'));
    const [oldest] = this.#sessions;
    if (this.#sessions.size > mostSessions && oldest !== undefined) this.#sessions.delete(oldest);
    return session;
  }

  /** Whether a request's `Cookie` header carries a session that was begun here. */
  isOpenTo(cookies: string | undefined, port: number): boolean {
    const session = cookieNamed(cookieName(port), cookies);
    return session !== null && this.#sessions.has(digest(session).toString('hex'));
  }
}

/** Cookies are shared by all ports of a host: two libraries that are open at a time must not take each other's. */
export function sessionCookie(session: string, port: number): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

function cookieName(port: number): string {
  return `eidetic-${port}`;
}

function cookieNamed(name: string, cookies = ''): string | null {
  for (const cookie of cookies.split(';')) {
    const [key, value] = cookie.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}

function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
