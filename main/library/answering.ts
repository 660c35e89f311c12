import type { CallInput, CallName, CallOutput, LibraryClient } from '../../preload/contract/index.ts';

/** Calls that end by themselves when the library they were made to is closed, or that change the model: nobody waits for them. */
const notWaitedFor = /^(index\.run|watch\.start|models\.)/;

/** Calls that read photos: two must not do so at the same time, so they wait until the other has taken over. */
const held = /^(index\.run|watch\.start)$/;

/** A library's calls, handed on to what answers them now; and which of them are under way. */
export class Answering {
  readonly #ready: () => Promise<void>;
  readonly #on: LibraryClient['on'];
  #client: LibraryClient;
  #underWay = new Map<LibraryClient, Set<Promise<unknown>>>();

  /** @param ready resolves when nobody is taking over */
  constructor(client: LibraryClient, ready: () => Promise<void>) {
    this.#client = client;
    this.#ready = ready;
    this.#on = client.on;
  }

  get client(): LibraryClient {
    return {
      on: (name, listener) => this.#on(name, listener),
      call: (name, input) => this.#call(name, input),
    };
  }

  /** From now on another answers. Resolves when the one before it has answered everything that it was asked. */
  async handOverTo(client: LibraryClient): Promise<void> {
    const before = this.#client;
    this.#client = client;
    const underWay = this.#underWay.get(before);
    while (underWay && underWay.size > 0) await Promise.allSettled(underWay);
    this.#underWay.delete(before);
  }

  async #call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    if (held.test(name)) await this.#ready();
    const client = this.#client;
    const answer = client.call(name, input);
    if (notWaitedFor.test(name)) return answer;
    const underWay = this.#underWay.get(client) ?? new Set();
    this.#underWay.set(client, underWay);
    underWay.add(answer);
    const done = () => void underWay.delete(answer);
    answer.then(done, done);
    return answer;
  }
}
