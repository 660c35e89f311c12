import type { ContractRouter } from './contract-router.ts';
import { serveChannel } from './serve-channel.ts';

/** As much of Electron's `MessagePortMain` as is needed here, where Electron may not be imported. */
export interface PortToWindow {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** Answers a window's calls over a message port until it closes. */
export function serveOverPort(port: PortToWindow, router: ContractRouter): void {
  serveChannel(
    {
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      onClose: (listener) => port.on('close', listener),
      send: (text) => port.postMessage(text),
      refuse: () => port.close(),
    },
    router,
  );
  port.start();
}
