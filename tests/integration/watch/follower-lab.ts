import { FolderFollower, type FolderFollowerOptions } from '../../../main/library/watch/folder-follower.ts';
import { FolderLab } from './folder-lab.ts';

/** A lab whose folders are followed, with waits short enough for tests. */
export class FollowerLab extends FolderLab {
  readonly notices: string[] = [];
  readonly removed: string[] = [];
  work = 0;
  readonly follower: FolderFollower;

  constructor(options: Partial<FolderFollowerOptions> = {}) {
    super();
    this.follower = new FolderFollower({
      database: this.database,
      roots: this.roots,
      libraryDir: this.libraryDir,
      notify: (level, text) => this.notices.push(`${level}: ${text.replaceAll(`${this.folder}/`, '')}`),
      onWork: () => {
        this.work += 1;
      },
      onRemoved: (path) => this.removed.push(path.replace(`${this.folder}/`, '')),
      ...options,
      timing: {
        settleMs: 200,
        quietMs: 50,
        removalDelayMs: 600,
        presenceEveryMs: 100,
        pollEveryMs: 200,
        retryOfflineMs: 200,
        ...options.timing,
      },
    });
  }

  /** Catches up as the library does: look, read, apply removals. */
  async index(rootIds?: readonly number[]) {
    const found = await this.follower.catchUp(rootIds);
    const outcomes = this.readAll();
    const { removed, held } = this.follower.applyRemovals(rootIds);
    return { found, outcomes, removed, held };
  }

  async close(): Promise<void> {
    await this.follower.dispose();
    this.dispose();
  }
}
