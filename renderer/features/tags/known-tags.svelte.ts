import Shapes from '@lucide/svelte/icons/shapes';
import TagIcon from '@lucide/svelte/icons/tag';
import type { LibraryClient, Tag } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';
import type { NamedThing } from '../../ui/named-thing.ts';

/** Every tag there is, to choose one: those with the most photos first. */
export class KnownTags {
  #tags = $state.raw<readonly Tag[]>([]);
  readonly things = $derived<readonly NamedThing[]>(
    this.#tags.map(({ tag, concept, photos }) => ({
      key: tag,
      name: tag,
      note: t().tags.photos(photos),
      icon: concept === null ? TagIcon : Shapes,
    })),
  );
  readonly #library: LibraryClient;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  async refresh(): Promise<void> {
    try {
      const { tags } = await this.#library.call('tags.list', {});
      this.#tags = tags.toSorted((one, other) => other.photos - one.photos);
    } catch {
      // Without the others a tag can be written all the same.
    }
  }
}
