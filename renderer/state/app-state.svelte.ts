import { getContext, setContext } from 'svelte';
import type {
  HostCallOutput,
  HostClient,
  LibraryClient,
  Preferences,
  Progress,
  Root,
} from '../../preload/contract/index.ts';
import { preferences } from '../../preload/contract/index.ts';
import type { ConnectionState } from '../api/connect.ts';
import { DrawnLines } from './drawn-lines.ts';
import { seldom } from './seldom.ts';
import { tellProblem } from './tell-problem.ts';
import { Veil } from './veil.svelte.ts';

const key = Symbol('app state');
/** The counts of the folders move with the photos; counting them all is not free. */
const rootsEveryMs = 3_000;

/** What every part of the window knows: the library, the host, and what they last said of themselves. */
export class AppState {
  readonly library: LibraryClient;
  readonly host: HostClient;
  connection = $state.raw<ConnectionState>('connecting');
  /** Null until the library has spoken. */
  progress = $state.raw<Progress | null>(null);
  roots = $state.raw<readonly Root[] | null>(null);
  about = $state.raw<HostCallOutput<'host.about'> | null>(null);
  preferences = $state.raw<Preferences>(preferences.parse({}));
  /** Counts up whenever photos came, went or were marked: lists are made again. */
  revision = $state(0);
  /** Counts up whenever concepts, their answers or their runs changed. */
  conceptRevision = $state(0);
  /** Counts up whenever albums came, went or hold other photos. */
  albumRevision = $state(0);
  /** Counts up whenever something was said of a search's answers. */
  searchMarkRevision = $state(0);
  readonly veil = new Veil();
  /** Of concepts, as they were left: drawn and not yet applied. */
  readonly drawnLines = new DrawnLines();
  /** What the undo key takes back on the page that is open, where no toast offers to undo something. */
  takeBack: (() => void) | null = null;
  /** The list of keyboard shortcuts is on the screen. */
  showsShortcuts = $state(false);

  #preferencesAsked = 0;

  constructor(library: LibraryClient, host: HostClient) {
    this.library = library;
    this.host = host;
  }

  /** Asks for everything once, and follows the library's events. Returns a function that ends it. */
  follow(): () => void {
    // A connection that is lost is shown as such, and everything is asked again when it is back.
    const refreshRoots = () => void this.refreshRoots().catch(() => {});
    const counts = seldom(refreshRoots, rootsEveryMs);
    const stops = [
      this.library.on('progress', (progress) => {
        const ended = progress.state === 'idle' && this.progress?.state !== 'idle';
        this.progress = progress;
        if (ended) refreshRoots();
      }),
      this.library.on('libraryChanged', () => {
        this.revision += 1;
        counts.ask();
      }),
      this.library.on('conceptsChanged', () => {
        this.conceptRevision += 1;
      }),
      this.library.on('albumsChanged', () => {
        this.albumRevision += 1;
      }),
      this.library.on('searchMarksChanged', () => {
        this.searchMarkRevision += 1;
      }),
      this.library.on('rootsChanged', refreshRoots),
      counts.end,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Everything the window shows of the library as a whole; called whenever the connection is made. */
  async refresh(): Promise<void> {
    const [progress, chosen, about] = await Promise.all([
      this.library.call('index.progress', {}),
      this.library.call('preferences.read', {}),
      this.host.call('host.about', {}),
      this.refreshRoots(),
    ]);
    this.progress = progress;
    this.preferences = chosen;
    // The first time nothing is listed yet that would have to be listed anew.
    if (this.about) this.revision += 1;
    this.about = about;
    this.conceptRevision += 1;
    this.albumRevision += 1;
    this.searchMarkRevision += 1;
  }

  async refreshRoots(): Promise<void> {
    const roots = await this.library.call('roots.list', {});
    // Read after the wait: what called this must not depend on what it sets.
    const before = this.roots;
    this.roots = roots;
    // Photos of a folder that went away, or came back, are marked in every list.
    if (before && awayAmong(before) !== awayAmong(roots)) this.revision += 1;
  }

  /** Takes effect at once; the library is told and keeps it. */
  async prefer(changes: Partial<Preferences>): Promise<void> {
    const before = this.preferences;
    const asked = ++this.#preferencesAsked;
    this.preferences = { ...before, ...changes };
    try {
      const kept = await this.library.call('preferences.write', changes);
      // A later wish must not be undone by the answer to an earlier one.
      if (asked === this.#preferencesAsked) this.preferences = kept;
    } catch (error) {
      if (asked === this.#preferencesAsked) this.preferences = before;
      tellProblem(error);
    }
  }
}

function awayAmong(roots: readonly Root[]): string {
  return roots
    .filter(({ state }) => state === 'offline')
    .map(({ id }) => id)
    .join();
}

export function provideApp(app: AppState): void {
  setContext(key, app);
}

/** The app's state. Only while a component is being made. */
export function useApp(): AppState {
  return getContext<AppState>(key);
}
