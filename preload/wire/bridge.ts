/**
 * Between Electron's preload script and the page. The preload exposes an `EideticBridge` as `globalThis.eidetic`;
 * in a browser there is none, which is how the page knows where it is.
 *
 * ## The ports
 * The page calls `requestPorts()` once it listens. The shell's main process then makes two channels, gives one end of
 * the first to the library's process and keeps one end of the second, and sends the other ends to the preload, which
 * passes each on with `window.postMessage({ type: 'eidetic-port', to } satisfies PortMessage, location.origin, [port])`:
 *
 * - `to: 'library'` carries the library's `calls` and its events,
 * - `to: 'host'` carries `hostCalls`, answered by the main process.
 *
 * When the library's process died and was started again, the shell sends a new `library` port without being asked:
 * the newest port of each kind is the one in use. A port that closes (the event `close`) says that the other end is gone.
 * A page that was loaded again asks again; what the old page's ports carried is let go.
 */
export interface EideticBridge {
  /** What addresses of pictures begin with, such as `photo://library`: `<pixels>/thumbnails/<id>`. */
  readonly pixels: string;
  /** Asks the shell for both ports. */
  requestPorts(): void;
}

export type PortTarget = 'library' | 'host';

/** What a `message` event of the window carries in `data`; the port is in `ports[0]`. */
export interface PortMessage {
  readonly type: 'eidetic-port';
  readonly to: PortTarget;
}

export function isPortMessage(data: unknown): data is PortMessage {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('to' in data)) return false;
  return data.type === 'eidetic-port' && (data.to === 'library' || data.to === 'host');
}
