import type { ElectronParts, UsedProcess } from '../electron-parts.ts';
import { endingOf } from './exit-signal.ts';
import { afterLastWords } from './last-words.ts';
import type { FromLibrary, ToLibrary } from './library-protocol.ts';

type HelperRequest = Extract<FromLibrary, { type: 'start-helper' }>;

interface BrokerOptions {
  readonly fork: ElectronParts['fork'];
  readonly newChannel: ElectronParts['newChannel'];
  readonly tell: (message: ToLibrary, ports?: Parameters<UsedProcess['postMessage']>[1]) => void;
  /** Whether a module is one of Eidetic's own. */
  readonly mayStart: (module: string) => boolean;
  /** Ends a process at once, by its number. */
  readonly kill: (pid: number) => void;
}

/**
 * Starts processes for the library's process, which may not start any itself: with the fuse `runAsNode` off,
 * `child_process.fork` throws in Electron, and `utilityProcess.fork` is for the main process alone. The two then talk
 * over a port of their own; through here pass only beginning, end and what is printed as errors.
 */
export class HelperBroker {
  readonly #options: BrokerOptions;
  readonly #running = new Map<number, UsedProcess>();

  constructor(options: BrokerOptions) {
    this.#options = options;
  }

  start({ id, name, module, environment }: HelperRequest): void {
    const { fork, newChannel, tell, mayStart } = this.#options;
    if (!mayStart(module)) {
      const problem = `${module} is not part of Eidetic`;
      tell({ type: 'helper-ended', id, code: null, signal: null, problem });
      return;
    }
    const child = fork(module, [], {
      serviceName: name,
      stdio: ['ignore', 'ignore', 'pipe'],
      execArgv: [],
      env: { ...process.env, ...environment },
    });
    this.#running.set(id, child);
    const { port1, port2 } = newChannel();
    child.postMessage({ type: 'link' }, [port1]);
    child.once('spawn', () => {
      const pid = child.pid;
      tell({ type: 'helper-started', id, ...(pid !== undefined && { pid }) }, [port2]);
    });
    // Its exit follows, which tells all there is to tell. Unheard, this event would be thrown, and end the shell.
    child.on('error', (type, location) => {
      tell({ type: 'helper-said', id, text: `${type} in ${location}\n` });
    });
    const hasSaidAll = this.#listen(id, child);
    child.once('exit', (code) => {
      if (!this.#running.delete(id)) return;
      const finish = afterLastWords(() => {
        tell({ type: 'helper-ended', id, ...endingOf(code), problem: null });
      });
      void hasSaidAll.then(finish);
    });
  }

  end(id: number): void {
    const child = this.#running.get(id);
    if (child) this.#kill(child);
  }

  /** The library's process is gone, and with it everybody who could use them. */
  endAll(): void {
    const children = [...this.#running.values()];
    this.#running.clear();
    for (const child of children) this.#kill(child);
  }

  /** Hands on what it prints as errors, until there is no more. */
  async #listen(id: number, { stderr }: UsedProcess): Promise<void> {
    if (!stderr) return;
    stderr.setEncoding('utf8');
    stderr.on('data', (text: string) => this.#options.tell({ type: 'helper-said', id, text }));
    await new Promise<void>((resolve) => stderr.once('end', () => resolve()));
  }

  #kill(child: UsedProcess): void {
    // `UtilityProcess.kill` asks politely, which one that hangs in native code does not hear.
    if (child.pid === undefined) child.kill();
    else this.#options.kill(child.pid);
  }
}
