import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/*
 * Processes of their own for what may crash: the ingest reader, and the trial of an execution provider. Plain Node
 * starts them with `child_process.fork`. Electron cannot where its fuse `runAsNode` is off, and only its main process
 * may start others: there the shell puts its own way in place with `startProcessesWith`. The other end, in the process
 * that was started, is `starter-link.ts`.
 */

export interface HelperRequest {
  /** For people who look at the list of processes. */
  readonly name: string;
  readonly module: URL;
  /** Added to this process's own environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface HelperEnding {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it never began; null when it did. */
  readonly problem: string | null;
}

export interface HelperListener {
  onMessage(message: unknown): void;
  /** What it printed as errors. */
  onOutput(text: string): void;
  /** Called once, after the last message and the last output; also for a process that never began. */
  onEnd(ending: HelperEnding): void;
}

/** A process that was started, as the one that started it holds it. */
export interface HelperProcess {
  /** Undefined until it has begun, and where it never did. */
  readonly pid: number | undefined;
  /** Typed arrays arrive as such. A process that is gone hears nothing; `onEnd` says so. */
  send(message: unknown): void;
  /** Ends it at once. */
  kill(): void;
}

export type StartHelper = (request: HelperRequest, listener: HelperListener) => HelperProcess;

/** A grandchild may hold the output open after its parent is gone: nobody waits for it longer than this. */
const lastWordsMs = 1_000;

let start: StartHelper = forkHelper;

/** From here on processes are started this way. For hosts whose runtime has a way of its own. */
export function startProcessesWith(starter: StartHelper): void {
  start = starter;
}

/** Starts a process. Never throws: whatever goes wrong comes as its end. */
export function startHelper(request: HelperRequest, listener: HelperListener): HelperProcess {
  return start(request, listener);
}

/** The way of plain Node. */
export function forkHelper({ module, environment }: HelperRequest, listener: HelperListener): HelperProcess {
  // `advanced` carries typed arrays. Flags meant for this process, such as a debugger's port, are not handed on.
  const child = fork(fileURLToPath(module), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, ...environment },
  });
  let problem: string | null = null;
  let hasEnded = false;
  const end = (code: number | null, signal: NodeJS.Signals | null) => {
    if (hasEnded) return;
    hasEnded = true;
    listener.onEnd({ code, signal, problem });
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => listener.onOutput(text));
  child.on('message', (message) => listener.onMessage(message));
  child.on('error', (error) => {
    if (child.pid === undefined) problem = error.message;
    else child.kill('SIGKILL');
  });
  child.on('exit', (code, signal) => setTimeout(() => end(code, signal), lastWordsMs).unref());
  child.on('close', end);
  return {
    get pid() {
      return child.pid;
    },
    send(message) {
      // One that is just dying cannot take it; its end is told anyway.
      if (child.connected) child.send(message as object, () => {});
    },
    kill: () => child.kill('SIGKILL'),
  };
}
