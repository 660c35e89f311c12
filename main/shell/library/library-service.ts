import type { Logger } from 'pino';
import { EideticError, type LibraryClient } from '../../../preload/contract/index.ts';
import { asEideticError } from '../../../preload/wire/index.ts';
import type { StartHelper } from '../../library/index.ts';
import { contractRouter, serveOverPort } from '../../transport/index.ts';
import { type FromLibrary, pack, type ToLibrary, toLibrary } from './library-protocol.ts';
import { ServedLibrary } from './served-library.ts';
import { type LibraryPort, ShellHelpers } from './shell-helpers.ts';

/** As much of Electron's parent port as is used. */
export interface LibraryParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly LibraryPort[] }) => void,
  ): unknown;
}

interface OpenedLibrary extends LibraryClient {
  dispose(): Promise<void>;
}

interface ServiceParts {
  readonly open: (folder: string | null) => Promise<OpenedLibrary>;
  /** Tries the native parts one by one and says which one it tries; null when it is through. */
  readonly tryNativeParts: (onTry: (part: string | null) => void) => Promise<void>;
  readonly startProcessesWith: (start: StartHelper) => void;
  readonly log: (folder: string | null) => Logger;
  readonly exit: (code: number) => void;
}

/** The library's process, from its first message to its last. */
export function serveLibrary(parent: LibraryParentPort, parts: ServiceParts): void {
  const tell = (message: FromLibrary) => parent.postMessage(message);
  const helpers = new ShellHelpers(tell);
  parts.startProcessesWith((request, listener) => helpers.start(request, listener));
  const opening = Promise.withResolvers<OpenedLibrary>();
  const router = Promise.withResolvers<ReturnType<typeof contractRouter>>();
  // Who waits for them is told; that nobody does is no fault.
  for (const { promise } of [opening, router]) promise.catch(() => {});

  async function open(folder: string | null): Promise<void> {
    try {
      await parts.tryNativeParts((part) => tell({ type: 'trying', part }));
      const library = await parts.open(folder);
      const served = new ServedLibrary(library, (name) => tell({ type: 'overheard', name }));
      library.on('progress', (payload) => tell({ type: 'event', name: 'progress', payload }));
      router.resolve(contractRouter({ library: served, log: parts.log(folder) }));
      opening.resolve(library);
      tell({ type: 'opened' });
      library.call('watch.start', {}).catch((error: unknown) => {
        const { message, nextStep } = asEideticError(error);
        served.tellTrouble(`${message} ${nextStep}`);
      });
    } catch (error) {
      const known = asEideticError(error);
      opening.reject(known);
      router.reject(known);
      tell({ type: 'not-opened', error: pack(known) });
    }
  }

  async function call({ id, name, input }: Extract<ToLibrary, { type: 'call' }>): Promise<void> {
    try {
      const library = await opening.promise;
      tell({ type: 'answer', id, output: await library.call(name, input as never) });
    } catch (error) {
      tell({ type: 'refusal', id, error: pack(asEideticError(error)) });
    }
  }

  async function close(): Promise<void> {
    opening.reject(new EideticError('connection.lost'));
    try {
      await (await opening.promise).dispose();
      parts.exit(0);
    } catch {
      // It was never open, or what could not be put away is found at the next start.
      parts.exit(1);
    }
  }

  async function connect(port: LibraryPort | undefined): Promise<void> {
    if (!port) return;
    try {
      serveOverPort(port, await router.promise);
    } catch {
      port.close();
    }
  }

  parent.on('message', ({ data, ports: [port] }) => {
    const message = toLibrary.parse(data);
    if (message.type === 'open') void open(message.folder);
    else if (message.type === 'call') void call(message);
    else if (message.type === 'connect') void connect(port);
    else if (message.type === 'close') void close();
    else helpers.hear(message, port);
  });
}
