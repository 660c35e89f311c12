import { fileURLToPath } from 'node:url';
import type { HelperListener, HelperProcess, HelperRequest } from '../../library/index.ts';
import { afterLastWords } from './last-words.ts';
import type { FromLibrary, ToLibrary } from './library-protocol.ts';

/** As much of a `MessagePortMain` as is used in the library's process. */
export interface LibraryPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

type HelperNews = Extract<ToLibrary, { type: `helper-${string}` }>;

interface Helper {
  readonly listener: HelperListener;
  /** What was sent before there was a port. */
  readonly waiting: unknown[];
  port: LibraryPort | null;
  pid: number | undefined;
  /** Whether everything that was sent over the port has come. */
  isPortClosed: boolean;
  onPortClosed: () => void;
}

/** How the library's process starts others: it asks the shell's main process, see `HelperBroker`. */
export class ShellHelpers {
  readonly #tell: (message: FromLibrary) => void;
  readonly #helpers = new Map<number, Helper>();
  #nextId = 1;

  constructor(tell: (message: FromLibrary) => void) {
    this.#tell = tell;
  }

  start({ name, module, environment = {} }: HelperRequest, listener: HelperListener): HelperProcess {
    const id = this.#nextId++;
    const helper: Helper = {
      listener,
      waiting: [],
      port: null,
      pid: undefined,
      isPortClosed: false,
      onPortClosed: () => {},
    };
    this.#helpers.set(id, helper);
    this.#tell({
      type: 'start-helper',
      id,
      name,
      module: fileURLToPath(module),
      environment: { ...environment },
    });
    return {
      get pid() {
        return helper.pid;
      },
      send(message) {
        if (helper.port) helper.port.postMessage(message);
        else helper.waiting.push(message);
      },
      kill: () => {
        if (this.#helpers.has(id)) this.#tell({ type: 'end-helper', id });
      },
    };
  }

  /** What the main process says of one of them. */
  hear(news: HelperNews, port: LibraryPort | undefined): void {
    const helper = this.#helpers.get(news.id);
    if (!helper) port?.close();
    else if (news.type === 'helper-said') helper.listener.onOutput(news.text);
    else if (news.type === 'helper-started') this.#connect(helper, news.pid, port);
    else {
      this.#helpers.delete(news.id);
      const { code, signal, problem } = news;
      const finish = afterLastWords(() => helper.listener.onEnd({ code, signal, problem }));
      // Messages come over the port, this news does not: it may have overtaken them.
      if (helper.port && !helper.isPortClosed) helper.onPortClosed = finish;
      else finish();
    }
  }

  #connect(helper: Helper, pid: number | undefined, port: LibraryPort | undefined): void {
    helper.pid = pid;
    if (!port) return;
    helper.port = port;
    port.on('message', ({ data }) => helper.listener.onMessage(data));
    port.on('close', () => {
      helper.isPortClosed = true;
      helper.onPortClosed();
    });
    port.start();
    for (const message of helper.waiting.splice(0)) port.postMessage(message);
  }
}
