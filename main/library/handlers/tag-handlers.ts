import { type CallName, EideticError } from '../../../preload/contract/index.ts';
import { tagsOfPhoto } from '../catalog/photo-tags.ts';
import { countTags } from '../catalog/tag-counts.ts';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import { chosenHashes } from './chosen-photos.ts';

type TagCalls = Extract<CallName, `tags.${string}`>;

/** Calls about tags. */
export function tagHandlers(library: OpenLibrary, writable: () => WritableLibrary): Pick<Handlers, TagCalls> {
  const { catalogue } = library;
  return {
    'tags.list': async () => {
      const counts = await countTags(catalogue.database);
      const concepts = new Map(catalogue.concepts.list().map(({ id, name }) => [name, id]));
      return {
        tags: counts.map(({ name, photos }) => ({ tag: name, concept: concepts.get(name) ?? null, photos })),
      };
    },

    'tags.of': ({ photo }) => {
      if (catalogue.photos.find(photo) === null) throw new EideticError('photo.unknown', { photo });
      return { tags: tagsOfPhoto(catalogue.database, photo) };
    },

    'tags.decide': ({ selection, tag, verdict }) => {
      const { tagDecisions } = writable();
      return tagDecisions.decide(chosenHashes(library, selection), tag, verdict);
    },
  };
}
