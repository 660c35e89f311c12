import type { AuditLog } from '../catalog/audit-log.ts';
import type { SearchQuestion } from './read-question.ts';

/** A window asks with every few letters; what nobody has changed for so long was meant. */
const standsAfterMs = 3_000;

interface StandingSearchesOptions {
  readonly audit: AuditLog;
  /** False for a library that is only read. */
  readonly mayRecord: boolean;
  readonly standsAfterMs?: number;
}

type Search = Pick<SearchQuestion, 'text' | 'picture'>;

/** Hands searches to the audit log once they stand: not the letters on the way to them, and none twice in a row. */
export class StandingSearches {
  readonly #options: StandingSearchesOptions;
  #timer: NodeJS.Timeout | undefined;
  #last = '';

  constructor(options: StandingSearchesOptions) {
    this.#options = options;
  }

  /** A list was opened with it, perhaps on the way to another one. */
  typed(search: Search): void {
    clearTimeout(this.#timer);
    const delayMs = this.#options.standsAfterMs ?? standsAfterMs;
    this.#timer = setTimeout(() => this.asked(search), delayMs).unref();
  }

  /** It was asked as it is. */
  asked({ text, picture }: Search): void {
    const asked = text.trim();
    const detail = picture ? 'with a picture' : '';
    if (!this.#options.mayRecord || `${asked}\n${detail}` === this.#last) return;
    this.#last = `${asked}\n${detail}`;
    this.#options.audit.recordSearch(asked, detail);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
