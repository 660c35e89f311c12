import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { pathOfPlace } from './own-place.ts';

/** More windows than anybody opens; the oldest session makes room for a new one. */
const mostSessions = 100;

const secretBytes = 32;

/**
 * The secrets of one start of the host: a token for the person, and two keys for whoever showed it.
 *
 * ## Why two keys
 * A browser sends cookies to every port of a host name, so that whatever else this computer serves, and the person
 * visits, is sent them too; and a program that has one can say the rest by itself. So a session’s cookie is for
 * addresses in our place alone, and the name of the place is a secret as well: only our own page is told, and keeps it
 * where no other port’s page can look. Neither key opens anything without the other. See docs/security.md.
 */
export class Access {
  readonly token = newSecret();
  /** The name of the place in which everything lies that is a person's. */
  readonly place = newSecret();
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
    if (!isSame(token, this.token) && !this.#singleUse.delete(digest(token).toString('hex'))) return null;
    const session = newSecret();
    this.#sessions.add(digest(session).toString('hex'));
    const [oldest] = this.#sessions;
    if (this.#sessions.size > mostSessions && oldest !== undefined) this.#sessions.delete(oldest);
    return session;
  }

  /** Which key a request lacks that names a place and carries a `Cookie` header; null when it lacks none. */
  lacks(place: string, cookies: string | undefined, port: number): 'place' | 'session' | null {
    if (!isSame(place, this.place)) return 'place';
    const sessions = cookiesNamed(cookieName(port), cookies);
    return sessions.some((session) => this.#sessions.has(digest(session).toString('hex'))) ? null : 'session';
  }

  /** The `Set-Cookie` header that hands a session over. The port tells apart what two libraries handed over. */
  cookieFor(session: string, port: number): string {
    const path = pathOfPlace(this.place);
    return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=${path}`;
  }
}

function cookieName(port: number): string {
  return `eidetic-${port}`;
}

/** All of them: another page of this computer can set one beside ours, and must not keep us out by it. */
function cookiesNamed(name: string, cookies = ''): string[] {
  return cookies.split(';').flatMap((cookie) => {
    const [key, value] = cookie.trim().split('=');
    return key === name && value ? [value] : [];
  });
}

function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

function isSame(said: string, secret: string): boolean {
  return timingSafeEqual(digest(said), digest(secret));
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
