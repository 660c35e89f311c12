import type { Concept, ConceptRun, LibraryClient } from '../../../preload/contract/index.ts';
import { conceptDocument, EideticError } from '../../../preload/contract/index.ts';
import { tellProblem } from '../../state/tell-problem.ts';
import { t } from '../../strings/strings.svelte.ts';
import { toast } from '../../ui/toasts.svelte.ts';
import { wasDone } from './change-words.ts';

/** What can be done to concepts as a whole. Each deed says what it did, and how to take it back. */
export class ConceptDeeds {
  readonly #library: LibraryClient;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  async pause(concept: Concept, paused: boolean): Promise<void> {
    await this.#do(async () => {
      await this.#library.call('concepts.edit', { concept: concept.concept, active: !paused });
      const words = t().concepts;
      toast((paused ? words.paused : words.resumed)(concept.name));
    });
  }

  /** @returns whether it is gone */
  async remove(concept: Concept): Promise<boolean> {
    return this.#do(async () => {
      const { change } = await this.#library.call('concepts.remove', { concept: concept.concept });
      const undo = () =>
        void this.#do(async () => {
          await this.#library.call('changes.undo', { change });
          toast(t().concepts.removal.undone(concept.name));
        });
      toast(t().concepts.removal.done(concept.name), { undo });
    });
  }

  /**
   * @param line a probability; null takes the line Eidetic proposes
   * @param byYes how many photos a person's yes has just given it, for saying what became of all
   */
  async apply(concept: Concept, line: number | null, { byYes = 0 } = {}): Promise<ConceptRun | null> {
    let run: ConceptRun | null = null;
    await this.#do(async () => {
      const done = await this.#library.call('concepts.apply', { concept: concept.concept, line });
      run = done;
      const text =
        wasDone(concept.action, { ...done, added: done.added + byYes }) || t().concepts.change.doneNothing;
      toast(text, { tone: 'good', undo: () => void this.undoRun(done.run) });
    });
    return run;
  }

  async undoRun(run: number): Promise<void> {
    await this.#do(async () => {
      await this.#library.call('concepts.undoRun', { run });
      toast(t().concepts.change.undone);
    });
  }

  /** @param concepts all of them when left out */
  async saveAsFile(concepts: readonly Concept[] | null): Promise<void> {
    await this.#do(async () => {
      const document = await this.#library.call(
        'concepts.export',
        concepts ? { concepts: concepts.map(({ concept }) => concept) } : {},
      );
      const [only] = concepts?.length === 1 ? concepts : [];
      const name = `${t().concepts.fileName}${only ? `-${fileNameOf(only.name)}` : ''}.json`;
      saveText(`${JSON.stringify(document, null, 2)}\n`, name);
    });
  }

  async addFromFile(file: File): Promise<void> {
    await this.#do(async () => {
      const parsed = conceptDocument.safeParse(jsonOf(await file.text()));
      if (!parsed.success) throw new EideticError('concept.bad-document', { problem: file.name });
      const { created, updated } = await this.#library.call('concepts.import', { document: parsed.data });
      toast(t().concepts.imported(created.length, updated.length), { tone: 'good' });
    });
  }

  async #do(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      tellProblem(error);
      return false;
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The letters and digits of a name, for a file's. */
function fileNameOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
