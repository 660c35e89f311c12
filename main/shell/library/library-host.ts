import type { MessagePortMain } from 'electron';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  EideticError,
  type Progress,
  progress,
} from '../../../preload/contract/index.ts';
import type { ElectronParts, UsedProcess } from '../electron-parts.ts';
import { HelperBroker } from './helper-broker.ts';
import { type FromLibrary, fromLibrary, type ToLibrary } from './library-protocol.ts';
import { RestartPolicy } from './restart-policy.ts';

/** `failed` until a person asks for another try; the others change by themselves. */
export type LibraryState = 'starting' | 'open' | 'restarting' | 'failed' | 'closed';

interface LibraryHostOptions {
  readonly fork: ElectronParts['fork'];
  readonly newChannel: ElectronParts['newChannel'];
  /** The module of the library's process. */
  readonly module: string;
  /** Modules that it may have started. */
  readonly mayStart: (module: string) => boolean;
  readonly kill: (pid: number) => void;
  /** Another library than the usual one. */
  readonly folder: string | null;
  readonly onState: (state: LibraryState) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly onOverheard: (name: CallName) => void;
  readonly log: (problem: string, details: object) => void;
}

interface Asker {
  readonly name: CallName;
  resolve(output: unknown): void;
  reject(error: EideticError): void;
}

/** The longest that a person waits for Eidetic to end. What is not put away by then is found at the next start. */
const closeWithinMs = 5_000;

/** Holds the library's process: starts it, starts it again when it dies, speaks with it, ends it. */
export class LibraryHost {
  readonly #options: LibraryHostOptions;
  readonly #policy = new RestartPolicy();
  readonly #helpers: HelperBroker;
  readonly #asked = new Map<number, Asker>();
  #child: UsedProcess | null = null;
  #state: LibraryState = 'closed';
  #problem: EideticError | null = null;
  /** The native part that is being tried; a death meanwhile is its doing. */
  #trying: string | null = null;
  #generation = 0;
  #startedAt = 0;
  #restart: NodeJS.Timeout | undefined;
  #nextId = 1;

  constructor(options: LibraryHostOptions) {
    this.#options = options;
    const { fork, newChannel, mayStart, kill } = options;
    this.#helpers = new HelperBroker({
      fork,
      newChannel,
      mayStart,
      kill,
      tell: (message, ports) => this.#child?.postMessage(message, ports),
    });
  }

  get state(): LibraryState {
    return this.#state;
  }

  /** Counts the processes that there were: ports to an earlier one are dead. */
  get generation(): number {
    return this.#generation;
  }

  /** Why the library cannot be opened; null while it can. */
  get problem(): EideticError | null {
    return this.#problem;
  }

  /** Starts the library, or tries again after it failed. Nothing happens while it is there or on its way. */
  start(): void {
    if (this.#state !== 'closed' && this.#state !== 'failed') return;
    this.#policy.reset();
    this.#problem = null;
    this.#begin();
  }

  /** Connects a window: what the port's other end asks is answered by the library, as soon as it is open. */
  connect(port: MessagePortMain): void {
    if (this.#child) this.#tell({ type: 'connect' }, [port]);
    else port.close();
  }

  /**
   * A call of the shell's own; waits until the library is open.
   *
   * @throws EideticError with a code of the catalogue; `connection.lost` when the library's process is gone
   */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    if (!this.#child) return Promise.reject(new EideticError('connection.lost'));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { name, resolve: resolve as Asker['resolve'], reject });
      this.#tell({ type: 'call', id, name, input });
    });
  }

  /** Ends the library; what is done is kept, and what is pending is found again. Takes a few seconds at most. */
  async close(): Promise<void> {
    clearTimeout(this.#restart);
    const child = this.#child;
    this.#enter('closed');
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.#tell({ type: 'close' });
    const impatience = setTimeout(() => this.#kill(child), closeWithinMs);
    await gone;
    clearTimeout(impatience);
  }

  #begin(): void {
    const { fork, module, folder } = this.#options;
    this.#generation += 1;
    this.#startedAt = performance.now();
    const child = fork(module, [], {
      serviceName: 'Eidetic library',
      stdio: ['ignore', 'ignore', 'pipe'],
      execArgv: [],
    });
    this.#child = child;
    child.stderr?.on('data', (text) =>
      this.#options.log('the library’s process said', { text: String(text) }),
    );
    child.on('message', (raw: unknown) => this.#hear(raw));
    // Its exit follows. Unheard, this event would be thrown, and end the shell as well.
    child.on('error', (type, location) => {
      this.#options.log('the library’s process had a fatal error', { type, location });
    });
    child.once('exit', (code) => this.#bury(child, code));
    this.#tell({ type: 'open', folder });
    this.#enter(this.#state === 'restarting' ? 'restarting' : 'starting');
  }

  #bury(child: UsedProcess, code: number): void {
    if (child !== this.#child) return;
    this.#letGo(new EideticError('connection.lost'));
    if (this.#state === 'closed' || this.#state === 'failed') return;
    const part = this.#trying;
    this.#options.log('the library’s process ended', { code, part });
    const how = `its process ended by itself (code ${code})`;
    const delayMs = this.#policy.afterDeath(performance.now() - this.#startedAt);
    // A part that ended the process once while it was only tried will do so again.
    if (part) this.#fail(new EideticError('native.failed', { part, problem: how }));
    else if (delayMs === null)
      this.#fail(new EideticError('internal', { problem: `the library ended: ${how}` }));
    else {
      this.#enter('restarting');
      this.#restart = setTimeout(() => this.#begin(), delayMs);
    }
  }

  #hear(raw: unknown): void {
    const message = fromLibrary.safeParse(raw);
    if (message.success) this.#answer(message.data);
    else
      this.#options.log('the library’s process said what is no message', { problem: message.error.message });
  }

  #answer(message: FromLibrary): void {
    if (message.type === 'trying') this.#trying = message.part;
    if (message.type === 'opened') this.#enter('open');
    if (message.type === 'not-opened') {
      this.#fail(new EideticError(message.error.code, message.error.details));
    }
    if (message.type === 'answer') this.#take(message.id)?.resolve(message.output);
    if (message.type === 'refusal') {
      const { code, details } = message.error;
      this.#take(message.id)?.reject(new EideticError(code, details));
    }
    if (message.type === 'event' && message.name === 'progress') {
      this.#options.onProgress(progress.parse(message.payload));
    }
    if (message.type === 'overheard') this.#options.onOverheard(message.name);
    if (message.type === 'start-helper') this.#helpers.start(message);
    if (message.type === 'end-helper') this.#helpers.end(message.id);
  }

  /** A process that could not open the library has nothing more to do. */
  #fail(problem: EideticError): void {
    this.#problem = problem;
    this.#trying = null;
    this.#enter('failed');
    const child = this.#child;
    this.#letGo(problem);
    if (child) this.#kill(child);
  }

  /** What hangs on the process that is there, or was. */
  #letGo(reason: EideticError): void {
    this.#child = null;
    this.#helpers.endAll();
    for (const { reject } of this.#asked.values()) reject(reason);
    this.#asked.clear();
  }

  #kill(child: UsedProcess): void {
    if (child.pid === undefined) child.kill();
    else this.#options.kill(child.pid);
  }

  #take(id: number): { resolve(output: unknown): void; reject(error: EideticError): void } | undefined {
    const asker = this.#asked.get(id);
    this.#asked.delete(id);
    if (!asker) return undefined;
    const { name, resolve, reject } = asker;
    return {
      reject,
      resolve(output) {
        const parsed = calls[name].output.safeParse(output);
        if (parsed.success) resolve(parsed.data);
        else reject(new EideticError('internal', { problem: `${name} was answered with nonsense` }));
      },
    };
  }

  #enter(state: LibraryState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state);
  }

  #tell(message: ToLibrary, ports?: MessagePortMain[]): void {
    this.#child?.postMessage(message, ports);
  }
}
