import { type EideticBridge, isPortMessage, type PortTarget } from '../../preload/wire/index.ts';
import { type Link, type LinkPort, linkOverPort } from './link.ts';

/** Where the ports come in: the window. */
interface Doorway {
  readonly origin: string;
  addEventListener(type: 'message', listener: (event: Delivery) => void): void;
}

interface Delivery {
  readonly origin: string;
  readonly data: unknown;
  readonly ports: readonly LinkPort[];
}

/** Takes the ports that Electron's shell hands over. The newest of each kind is the one in use. */
export class DesktopPorts {
  readonly #next: Record<PortTarget, Turn> = { library: new Turn(), host: new Turn() };

  constructor(bridge: EideticBridge, doorway: Doorway) {
    doorway.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.origin !== doorway.origin || !port || !isPortMessage(event.data)) return;
      this.#next[event.data.to].take(port);
    });
    bridge.requestPorts();
  }

  /** The next port of a kind that comes in, or the last that did and was not asked for. */
  async open(to: PortTarget): Promise<Link> {
    return this.#next[to].give();
  }
}

/** Hands each link over once, and closes the one before when a newer one comes. */
class Turn {
  #ready: Link | null = null;
  #waiting: ((link: Link) => void) | null = null;
  #inUse: Link | null = null;

  take(port: LinkPort): void {
    this.#ready?.close();
    this.#inUse?.close();
    this.#ready = linkOverPort(port);
    this.#handOver();
  }

  give(): Promise<Link> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#handOver();
    });
  }

  #handOver(): void {
    if (!this.#ready || !this.#waiting) return;
    this.#inUse = this.#ready;
    this.#ready = null;
    this.#waiting(this.#inUse);
    this.#waiting = null;
  }
}
