import { setImmediate as breathe } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { CallOutput, Concept, ParsedInput } from '../../../preload/contract/index.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import { countWithTag } from '../catalog/tag-members.ts';
import { candidatesFor } from './candidates.ts';
import { exportConcepts } from './concept-documents.ts';
import { runView } from './concept-runs.ts';
import type { ConceptSources } from './concept-sources.ts';
import { viewOf } from './concept-view.ts';
import { findConcept } from './find-concept.ts';
import { previewLine } from './line-preview.ts';
import { proposePhrases } from './propose-phrases.ts';
import { questionsFor } from './questions.ts';
import { readyMadeConcepts } from './ready-made/index.ts';
import { sensitivityOf } from './sensitive-words.ts';

/** What can be seen of concepts, also in a library that is only read. */
export class Concepts {
  readonly #sources: ConceptSources;
  readonly #log: Logger;

  constructor(sources: ConceptSources, log: Logger) {
    this.#sources = sources;
    this.#log = log;
  }

  /** By name. */
  async list(): Promise<Concept[]> {
    const concepts: Concept[] = [];
    for (const row of this.#sources.catalogue.concepts.list()) {
      concepts.push(await this.#view(row));
      await breathe();
    }
    return concepts;
  }

  /** @throws EideticError `concept.unknown` */
  async view(id: number): Promise<Concept> {
    return this.#view(findConcept(this.#sources.catalogue.concepts, id));
  }

  propose(name: string): CallOutput<'concepts.propose'> {
    const { phrases, contrasts } = proposePhrases(name);
    const { database } = this.#sources.catalogue;
    return {
      phrases,
      contrasts,
      sensitivity: sensitivityOf([name, ...phrases]),
      tagged: countWithTag(database, name),
    };
  }

  /** @throws EideticError `concept.unknown`, `search.nothing-indexed` */
  async candidates(wanted: ParsedInput<'concepts.candidates'>): Promise<CallOutput<'concepts.candidates'>> {
    const { concepts } = this.#sources.catalogue;
    const words = 'concept' in wanted ? findConcept(concepts, wanted.concept) : wanted.definition;
    return candidatesFor(this.#sources, words);
  }

  /** @throws EideticError `concept.unknown` */
  async preview(id: number, line: number | null): Promise<CallOutput<'concepts.preview'>> {
    return previewLine(this.#sources, findConcept(this.#sources.catalogue.concepts, id), line);
  }

  /** @throws EideticError `concept.unknown` */
  async questions({
    concept,
    limit,
    passed,
  }: ParsedInput<'concepts.questions'>): Promise<CallOutput<'concepts.questions'>> {
    const { concepts } = this.#sources.catalogue;
    const asked = concept === undefined ? concepts.list() : [findConcept(concepts, concept)];
    return questionsFor(this.#sources, asked, { limit, passed });
  }

  /** Newest first. @throws EideticError `concept.unknown` */
  runs(id: number | undefined, limit: number): CallOutput<'concepts.runs'> {
    const { concepts, runs } = this.#sources.catalogue;
    if (id !== undefined) findConcept(concepts, id);
    return { runs: runs.list(id ?? null, limit).map(runView) };
  }

  /** @throws EideticError `concept.unknown` */
  export(ids: readonly number[] | undefined): CallOutput<'concepts.export'> {
    const { catalogue } = this.#sources;
    const chosen = ids?.map((id) => findConcept(catalogue.concepts, id)) ?? catalogue.concepts.list();
    return exportConcepts(catalogue, chosen);
  }

  readyMade(): CallOutput<'concepts.readyMade'> {
    const own = new Map(
      this.#sources.catalogue.concepts.list().map(({ id, readyMade }) => [readyMade, id] as const),
    );
    return {
      concepts: readyMadeConcepts.map((concept) => ({ ...concept, concept: own.get(concept.key) ?? null })),
    };
  }

  #view(row: ConceptRow): Promise<Concept> {
    return viewOf(this.#sources, row, (error) =>
      this.#log.warn({ error, concept: row.id }, 'a concept is shown without what it learnt'),
    );
  }
}
