import type { Logger } from 'pino';
import { type HelperProcess, startHelper } from '../../../models/runtime/helper-process.ts';
import { siblingModule } from '../../../models/runtime/sibling-module.ts';
import { type RenditionAnswer, type RenditionJob, renditionAnswer } from './rendition-protocol.ts';

/** On top of a file's own time limit: for reading, writing, and a process that no longer answers at all. */
const patienceMs = 30_000;

/** One rendition process, started with its first job and again after it died. Does one job at a time. */
export class RenditionHost {
  readonly #log: Logger;
  #process: HelperProcess | null = null;
  #settle: (answer: RenditionAnswer | null) => void = () => {};

  constructor(log: Logger) {
    this.#log = log;
  }

  /** The process's number, while there is one; for tests that kill it. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** What came of a job; null when the process died over it or was ended. */
  async make(job: RenditionJob): Promise<RenditionAnswer | null> {
    this.#process ??= this.#start();
    const { promise, resolve } = Promise.withResolvers<RenditionAnswer | null>();
    this.#settle = resolve;
    const timer = setTimeout(() => resolve(null), job.limits.timeoutMs + patienceMs);
    this.#process.send(job);
    const answer = await promise;
    clearTimeout(timer);
    if (!answer) {
      this.#log.warn({ path: job.path }, 'no rendition could be made: the process for it ended');
      this.end();
    }
    return answer;
  }

  /** Ends the process; whoever waits for a rendition is told. */
  end(): void {
    this.#process?.kill();
    this.#process = null;
    this.#settle(null);
  }

  #start(): HelperProcess {
    let started: HelperProcess | null = null;
    const isCurrent = () => started !== null && this.#process === started;
    started = startHelper(
      {
        name: 'Eidetic picture viewer',
        module: siblingModule(import.meta.url, './rendition-process'),
      },
      {
        // What is no answer is as good as none.
        onMessage: (raw) => {
          if (isCurrent()) this.#settle(renditionAnswer.safeParse(raw).data ?? null);
        },
        // What its native parts print goes to the log; the answer of a command must stay clean.
        onOutput: (text) => this.#log.warn({ text }, 'the rendition process said'),
        onEnd: () => {
          if (isCurrent()) this.end();
        },
      },
    );
    return started;
  }
}
