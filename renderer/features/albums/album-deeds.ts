import type {
  Album,
  CallInput,
  LibraryClient,
  PhotoSelection,
  SmartRules,
} from '../../../preload/contract/index.ts';
import { tellProblem } from '../../state/tell-problem.ts';
import { t } from '../../strings/strings.svelte.ts';
import { toast } from '../../ui/toasts.svelte.ts';

/** What can be done to albums. Each deed says what it did, and how to take it back. */
export class AlbumDeeds {
  readonly #library: LibraryClient;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  /** @returns the new album; null when it could not be made */
  async create(name: string, content: { selection: PhotoSelection } | { rules: SmartRules } | null = null) {
    return this.#do(async () => {
      const made = await this.#library.call('albums.create', { name, ...content });
      const filled = content && 'selection' in content;
      toast(filled ? t().albums.adding.added(made.photos, made.name) : t().albums.made(made.name), {
        tone: 'good',
        undo: () => void this.remove(made, { quietly: true }),
      });
      return made;
    });
  }

  async rename(album: Album, name: string): Promise<Album | null> {
    return this.#do(async () => {
      const renamed = await this.#library.call('albums.edit', { album: album.album, name });
      const undo = () => void this.rename(renamed, album.name);
      toast(t().albums.renamed(renamed.name), { undo });
      return renamed;
    });
  }

  async changeRules(album: Album, name: string, rules: SmartRules): Promise<Album | null> {
    return this.#do(async () => {
      const changed = await this.#library.call('albums.edit', { album: album.album, name, rules });
      const { name: nameBefore, rules: rulesBefore } = album;
      const undo = () =>
        void this.#editBack(album, { name: nameBefore, ...(rulesBefore && { rules: rulesBefore }) });
      toast(t().albums.smart.saved(changed.name), { tone: 'good', undo });
      return changed;
    });
  }

  /** @param cover null leaves it to Eidetic */
  async chooseCover(album: Album, cover: string | null): Promise<Album | null> {
    return this.#do(async () => {
      const changed = await this.#library.call('albums.edit', { album: album.album, cover });
      const undo = () => void this.#editBack(album, { cover: album.chosenCover });
      toast(cover === null ? t().albums.cover.left : t().albums.cover.chosen, { undo });
      return changed;
    });
  }

  /** @param quietly it takes back the making of the album: there is nothing to offer any more */
  async remove(album: Album, { quietly = false } = {}): Promise<boolean> {
    const done = await this.#do(async () => {
      const { change } = await this.#library.call('albums.remove', { album: album.album });
      const { removal } = t().albums;
      if (quietly) toast(removal.done(album.name));
      else this.#offerUndo(removal.done(album.name), change, removal.undone(album.name));
      return true;
    });
    return done ?? false;
  }

  async add(album: Album, selection: PhotoSelection): Promise<void> {
    await this.#do(async () => {
      const { change, photos } = await this.#library.call('albums.add', { album: album.album, selection });
      const words = t().albums.adding;
      if (photos === 0) toast(words.already(album.name));
      else this.#offerUndo(words.added(photos, album.name), change, words.undone);
    });
  }

  async takeOut(album: Album, selection: PhotoSelection): Promise<void> {
    await this.#do(async () => {
      const answer = await this.#library.call('albums.takeOut', { album: album.album, selection });
      const words = t().albums.takingOut;
      this.#offerUndo(words.done(answer.photos, album.name), answer.change, words.undone);
    });
  }

  async #editBack(album: Album, before: Omit<CallInput<'albums.edit'>, 'album'>): Promise<void> {
    await this.#do(async () => {
      await this.#library.call('albums.edit', { album: album.album, ...before });
      toast(t().albums.changedBack);
    });
  }

  #offerUndo(text: string, change: string, undone: string): void {
    const undo = () =>
      void this.#do(async () => {
        await this.#library.call('changes.undo', { change });
        toast(undone);
      });
    toast(text, { undo });
  }

  async #do<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await work();
    } catch (error) {
      tellProblem(error);
      return null;
    }
  }
}
