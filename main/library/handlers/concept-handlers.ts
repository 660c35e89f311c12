import type { CallName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import { chosenHashes } from './chosen-photos.ts';

type ConceptCalls = Extract<CallName, `concepts.${string}`>;

/** Calls about concepts. */
export function conceptHandlers(
  library: OpenLibrary,
  writable: () => WritableLibrary,
): Pick<Handlers, ConceptCalls> {
  const { concepts } = library;
  return {
    'concepts.list': async () => ({ concepts: await concepts.list() }),
    'concepts.names': () => ({
      concepts: library.catalogue.concepts.list().map(({ id, name }) => ({ concept: id, name })),
    }),
    'concepts.propose': ({ name }) => concepts.propose(name),

    'concepts.create': ({ examples, ...concept }) => {
      const { conceptEditor } = writable();
      const hashes = examples ? chosenHashes(library, examples) : [];
      return concepts.view(conceptEditor.create(concept, hashes).id);
    },
    'concepts.edit': ({ concept, ...edit }) => concepts.view(writable().conceptEditor.edit(concept, edit).id),
    'concepts.remove': ({ concept }) => writable().conceptEditor.remove(concept),

    'concepts.candidates': (wanted) => concepts.candidates(wanted),
    'concepts.preview': ({ concept, line }) => concepts.preview(concept, line),
    'concepts.apply': ({ concept, line }) => writable().conceptRuns.apply(concept, line),
    'concepts.runs': ({ concept, limit }) => concepts.runs(concept, limit),
    'concepts.undoRun': ({ run }) => writable().conceptRuns.undo(run),

    'concepts.questions': (request) => concepts.questions(request),
    'concepts.answer': ({ concept, photo, verdict }) => {
      writable().tagDecisions.answer(concept, photo, verdict);
      return concepts.view(concept);
    },

    'concepts.export': ({ concepts: ids }) => concepts.export(ids),
    'concepts.import': ({ document }) => writable().conceptEditor.import(document),
    'concepts.readyMade': () => concepts.readyMade(),
  };
}
