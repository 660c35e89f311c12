import { EideticError } from '../../preload/contract/index.ts';
import { asEideticError } from '../../preload/wire/index.ts';
import { backoffMs } from './backoff.ts';
import type { Link } from './link.ts';
import { type Observable, Observed } from './observable.ts';

/**
 * - `connecting`: for the first time.
 * - `lost`: it was there, or could not be made; it is tried again by itself.
 * - `refused`: this window is not let in; it is tried again when the window is looked at again.
 */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused';

/** How long a call waits for a connection that is not there. */
const patienceMs = 10_000;

/** Keeps a link to the other side, and makes a new one when it breaks. */
export class Connection {
  readonly #open: () => Promise<Link>;
  readonly #state = new Observed<ConnectionState>('connecting');
  readonly #onLink: (link: Link) => void;
  readonly #waiting = new Set<(link: Link | EideticError) => void>();
  #link: Link | null = null;
  #wake: () => void = () => {};
  #disposed = false;

  /**
   * @param open makes a link; throws `host.refused` when trying again is of no use
   * @param onLink called with every link that was made
   */
  constructor(open: () => Promise<Link>, onLink: (link: Link) => void = () => {}) {
    this.#open = open;
    this.#onLink = onLink;
    void this.#keepOpen();
  }

  get state(): Observable<ConnectionState> {
    return this.#state;
  }

  /** @throws EideticError `connection.lost`, `host.refused`, and what the other side answers */
  async call(...what: Parameters<Link['call']>): Promise<unknown> {
    const link = this.#link ?? (await this.#nextLink());
    return link.call(...what);
  }

  /** Tries at once, where it would have waited. */
  wake(): void {
    this.#wake();
  }

  dispose(): void {
    this.#disposed = true;
    this.#link?.close();
    this.#answerWaiting(new EideticError('connection.lost'));
    this.#wake();
  }

  async #keepOpen(): Promise<void> {
    for (let attempt = 0; !this.#disposed; attempt++) {
      try {
        const link = await this.#open();
        attempt = 0;
        await this.#use(link);
        this.#state.set('lost');
        // Whoever lets a window in only to close the door again must not be asked without end.
        await this.#pause(backoffMs(0));
      } catch (error) {
        const refused = asEideticError(error);
        const isFinal = refused.code === 'host.refused';
        this.#state.set(isFinal ? 'refused' : 'lost');
        if (isFinal) this.#answerWaiting(refused);
        await this.#pause(isFinal ? null : backoffMs(attempt));
      }
    }
  }

  async #use(link: Link): Promise<void> {
    if (this.#disposed) return link.close();
    this.#link = link;
    this.#answerWaiting(link);
    this.#onLink(link);
    this.#state.set('open');
    await link.closed;
    this.#link = null;
  }

  /** @param ms null to wait for `wake` alone */
  #pause(ms: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === null ? undefined : setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #nextLink(): Promise<Link> {
    if (this.#state.current === 'refused') return Promise.reject(new EideticError('host.refused'));
    if (this.#disposed) return Promise.reject(new EideticError('connection.lost'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => answer(new EideticError('connection.lost')), patienceMs);
      const answer = (link: Link | EideticError) => {
        clearTimeout(timer);
        this.#waiting.delete(answer);
        if (link instanceof EideticError) reject(link);
        else resolve(link);
      };
      this.#waiting.add(answer);
    });
  }

  #answerWaiting(link: Link | EideticError): void {
    for (const answer of [...this.#waiting]) answer(link);
  }
}
