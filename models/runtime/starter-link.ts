/*
 * The way back from a process that `helper-process.ts` started to the one that asked for it. Under plain Node that is
 * the channel of `child_process.fork`; under Electron a port that comes with the first message of the parent port.
 */

/** The process that asked for this one. */
export interface StarterLink {
  /** Says nothing where the other end is gone. */
  send(message: unknown): void;
  /** Messages wait until somebody listens. */
  onMessage(listener: (message: unknown) => void): void;
}

/** What of Electron's `MessagePortMain` is used; declared here, for the library knows no Electron. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

interface ParentPort {
  once(event: 'message', listener: (event: { readonly ports: readonly Port[] }) => void): unknown;
}

/** The link of this process. When the other end goes, this process ends: it has nobody to work for. */
export function starterLink(): StarterLink {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  return parentPort ? linkByPort(parentPort) : linkByFork();
}

function linkByFork(): StarterLink {
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => {
      // `disconnect` is about to end the process.
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', listener),
  };
}

function linkByPort(parentPort: ParentPort): StarterLink {
  const port = new Promise<Port>((resolve) => {
    parentPort.once('message', ({ ports: [first] }) => {
      first?.on('close', () => process.exit(0));
      if (first) resolve(first);
    });
  });
  return {
    send: (message) => void port.then((to) => to.postMessage(message)),
    onMessage: (listener) =>
      void port.then((from) => {
        from.on('message', ({ data }) => listener(data));
        from.start();
      }),
  };
}
