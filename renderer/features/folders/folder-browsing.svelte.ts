import type { ChoosableFolder, HostCallOutput, HostClient } from '../../../preload/contract/index.ts';
import { type Problem, problemOf } from '../../state/problem.ts';

/** Looking around in the computer's folders for the one to add. */
export class FolderBrowsing {
  readonly #host: HostClient;
  /** What lies at the place that is open; null until the host has answered. */
  view = $state.raw<HostCallOutput<'host.folders'> | null>(null);
  /** The folders gone through to get here, the open one last; none at the places to begin from. */
  trail = $state.raw<readonly ChoosableFolder[]>([]);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  #asked = 0;

  constructor(host: HostClient) {
    this.#host = host;
  }

  async begin(): Promise<void> {
    await this.#open(null, () => []);
  }

  async enter({ folder }: ChoosableFolder): Promise<void> {
    await this.#open(folder, (here) => [...this.trail, here]);
  }

  /** Goes back to a folder of the trail. */
  async backTo(step: ChoosableFolder): Promise<void> {
    const before = this.trail.slice(0, this.trail.indexOf(step));
    await this.#open(step.folder, (here) => [...before, here]);
  }

  get canGoUp(): boolean {
    return this.trail.length > 0;
  }

  async up(): Promise<void> {
    const before = this.trail.at(-2);
    const parent = this.view?.parent ?? null;
    if (before) await this.backTo(before);
    // Above where the trail began there may be more folders: a place to begin from is not always a drive.
    else if (parent !== null) await this.#open(parent, (here) => [here]);
    else await this.begin();
  }

  /** An answer that was overtaken by a later question is let go. */
  async #open(
    folder: string | null,
    trailAt: (here: ChoosableFolder) => readonly ChoosableFolder[],
  ): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.busy = true;
    this.problem = null;
    try {
      const view = await this.#host.call('host.folders', { folder });
      if (asked !== this.#asked) return;
      this.trail = view.here ? trailAt(view.here) : [];
      this.view = view;
    } catch (error) {
      if (asked === this.#asked) this.problem = problemOf(error);
    } finally {
      if (asked === this.#asked) this.busy = false;
    }
  }
}
