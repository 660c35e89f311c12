import { EideticError } from '../../../preload/contract/index.ts';
import type { Handlers } from '../contract-server.ts';
import type { Describer } from '../describe/describer.ts';
import type { Explainer } from '../explain/explainer.ts';
import type { OpenLibrary } from '../library-parts.ts';
import { vectorOfPicture } from '../search/question.ts';

type ExplainCalls =
  | 'explain.photo'
  | 'explain.ready'
  | 'explain.stop'
  | 'describe.photos'
  | 'describe.picture';

/** Calls that say why a photo matches, and what it probably shows. */
export function explainHandlers(
  { catalogue, heldPictures, leisure, model, pictures, vectors }: OpenLibrary,
  { explainer, describer }: { readonly explainer: Explainer; readonly describer: Describer },
): Pick<Handlers, ExplainCalls> {
  return {
    'explain.photo': (question) => explainer.explain(question),
    'explain.ready': () => {
      // Who asks in earnest hears what is wrong.
      void leisure.wait().then(() => explainer.warm().catch(() => {}));
      return {};
    },
    'explain.stop': ({ asker }) => {
      explainer.stop(asker);
      return {};
    },
    'describe.photos': async ({ photos }) => ({ guesses: await describer.photos(photos) }),
    'describe.picture': async ({ picture }) => {
      if ('photo' in picture && catalogue.photos.find(picture.photo) === null) {
        throw new EideticError('photo.unknown', { photo: picture.photo });
      }
      const vector = await vectorOfPicture(picture, {
        embedPicture: (bytes, name) => pictures.embed(bytes, name),
        heldPicture: (held) => heldPictures.find(held),
        vectors,
      });
      return { model: model.installed.entry.id, ...(await describer.picture(vector)) };
    },
  };
}
