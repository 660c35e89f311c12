import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../preload/contract/index.ts';
import { type ConceptWorld, newWorldFolder, openConceptWorld } from '../../fixtures/concept-world.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

const names = Array.from(
  { length: 14 },
  (_, index) => `${['beach', 'dog', 'beach dog', 'car'][index % 4]} ${index}`,
);
/** One thing that a person, the library or chance does. */
type Step =
  | { readonly do: 'apply'; readonly line: number | null }
  | { readonly do: 'undo run' | 'take back'; readonly which: number }
  | { readonly do: 'answer'; readonly photo: number; readonly verdict: Verdict | null }
  | { readonly do: 'decide'; readonly photos: readonly number[]; readonly verdict: Verdict | null }
  | { readonly do: 'arrive' | 'arrive and crash' | 'go away' | 'come back'; readonly photo: number }
  | { readonly do: 'reword'; readonly phrase: string }
  | { readonly do: 'switch'; readonly active: boolean; readonly reviewOnly: boolean }
  | { readonly do: 'sweep' | 'restart' | 'change model' };

const photo = fc.nat(names.length - 1);
const word = fc.constantFrom('yes' as const, 'no' as const, null);
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('apply' as const),
        line: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('undo run' as const, 'take back' as const),
        which: fc.nat(9),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), photo, verdict: word }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('decide' as const),
        photos: fc.uniqueArray(photo, { minLength: 1 }),
        verdict: word,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'arrive' as const,
          'arrive and crash' as const,
          'go away' as const,
          'come back' as const,
        ),
        photo,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('reword' as const),
        phrase: fc.constantFrom('a beach', 'a dog', 'a car at night'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('switch' as const),
        active: fc.boolean(),
        reviewOnly: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('sweep' as const, 'restart' as const, 'change model' as const),
      }),
    },
  ),
  { minLength: 5, maxLength: 25 },
);

/** A word, and which of the person's sayings it belongs to. */
interface Said {
  readonly verdict: Verdict;
}

/** A person with a library. Knows what they said, and what there is to see of it. */
class Person {
  world: ConceptWorld;
  readonly #folder: string;
  readonly #concept: number;
  readonly #said = new Map<string, Said>();
  /** What to say again when a change is taken back. */
  readonly #takeBack = new Map<string, () => void>();
  #model = 'one';

  private constructor(world: ConceptWorld, folder: string, concept: number) {
    this.world = world;
    this.#folder = folder;
    this.#concept = concept;
  }

  static async begin(): Promise<Person> {
    const folder = newWorldFolder();
    const world = await openConceptWorld(folder);
    await world.fill(names.slice(0, 8));
    return new Person(world, folder, world.editor.create(someConcept(), []).id);
  }

  async do(step: Step): Promise<void> {
    const { catalogue, decisions, editor, runs, vectors } = this.world;
    switch (step.do) {
      case 'apply':
        // One that is for review only refuses.
        await runs.apply(this.#concept, step.line).catch(expectCode('concept.review-only'));
        return;
      case 'undo run': {
        const [all] = [catalogue.runs.list(this.#concept, 100).filter(({ undoneAt }) => undoneAt === null)];
        const run = all[step.which % Math.max(1, all.length)];
        if (run) await runs.undo(run.run);
        return;
      }
      case 'answer':
        if (catalogue.photos.find(hash(step.photo)) === null && step.verdict !== null) return;
        decisions.answer(this.#concept, hash(step.photo), step.verdict);
        this.#say([hash(step.photo)], step.verdict);
        return;
      case 'decide': {
        const hashes = step.photos.map(hash);
        const { change } = decisions.decide(hashes, 'BEACH', step.verdict);
        this.#takeBack.set(change, this.#say(hashes, step.verdict));
        return;
      }
      case 'take back': {
        const [change, sayAgain] = [...this.#takeBack][step.which % Math.max(1, this.#takeBack.size)] ?? [];
        if (!change || !sayAgain) return;
        this.world.changes.undo(change);
        this.#takeBack.delete(change);
        sayAgain();
        return;
      }
      case 'arrive':
      case 'arrive and crash':
        await this.#arrive(step.photo, step.do === 'arrive');
        return;
      case 'go away': {
        const id = catalogue.photos.find(hash(step.photo));
        catalogue.database.prepare('DELETE FROM files WHERE photo_id = ?').run(id);
        catalogue.database.prepare('DELETE FROM photos WHERE id = ?').run(id);
        await vectors.remove([hash(step.photo)]);
        return;
      }
      case 'come back':
        await this.#arrive(step.photo, true);
        return;
      case 'reword':
        editor.edit(this.#concept, { phrases: [step.phrase] });
        return;
      case 'switch':
        editor.edit(this.#concept, { active: step.active, reviewOnly: step.reviewOnly });
        return;
      case 'sweep':
        await runs.sweep(new AbortController().signal);
        return;
      case 'restart':
        return this.#reopen();
      case 'change model':
        this.#model = this.#model === 'one' ? 'another' : 'one';
        return this.#reopen();
    }
  }

  /** What the library must say, whatever has happened. */
  check(): void {
    const { catalogue, tagged } = this.world;
    const tag = catalogue.tags.find('beach');
    const kept = catalogue.verdicts.ofTag(tag?.id ?? 0);
    const said = Array.from(this.#said, ([photo, { verdict }]) => [photo, verdict] as const);
    expect([...kept].sort()).toEqual(said.sort());
    const shown = new Set(tagged('beach').map(hashOf));
    for (const [photo, verdict] of said) {
      if (catalogue.photos.find(photo) === null) continue;
      expect(shown.has(photo), `${verdict} to ${photo}`).toBe(verdict === 'yes');
    }
    const refused = catalogue.database
      .prepare(
        `SELECT count(*) AS assigned FROM assignments JOIN runs ON runs.id = run_id WHERE runs.undone_at IS NOT NULL`,
      )
      .get();
    expect(refused).toEqual({ assigned: 0 });
  }

  /** Returns how to take it back: where something else was said since, that stays. */
  #say(hashes: readonly string[], verdict: Verdict | null): () => void {
    vi.advanceTimersByTime(1);
    const said = verdict === null ? undefined : { verdict };
    const before = hashes.map((photo) => [photo, this.#said.get(photo)] as const);
    const set = (photo: string, word: Said | undefined) =>
      word ? this.#said.set(photo, word) : this.#said.delete(photo);
    for (const photo of hashes) set(photo, said);
    return () => {
      for (const [photo, word] of before) if (this.#said.get(photo) === said) set(photo, word);
    };
  }

  async #arrive(index: number, isLookedAt: boolean): Promise<void> {
    const { add, catalogue, rowsOf, understand, vectors } = this.world;
    const name = names[index] ?? '';
    if (catalogue.photos.find(hash(index)) === null) add([name]);
    if ((await vectors.fetch([hash(index)])).size > 0) return;
    if (isLookedAt) await understand([name]);
    else await vectors.append(rowsOf([name]));
  }

  async #reopen(): Promise<void> {
    await this.world.close();
    this.#takeBack.clear();
    this.world = await openConceptWorld(this.#folder, this.#model);
    const { catalogue, understand, vectors } = this.world;
    const stored = await vectors.photos();
    const missing = names.filter(
      (name) => catalogue.photos.find(hashOf(name)) !== null && !stored.has(hashOf(name)),
    );
    if (missing.length > 0) await understand(missing);
  }
}

function hash(index: number): string {
  return hashOf(names[index] ?? '');
}

function expectCode(code: string) {
  return (error: unknown) => expect(error).toMatchObject({ code });
}

// No two things are said in the same millisecond.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

it('a person’s word survives any runs, lines, answers, models, things taken back, crashes and restarts', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const person = await Person.begin();
      for (const step of sequence) {
        await person.do(step);
        person.check();
      }
      await person.world.close();
    }),
    { numRuns: 40 },
  );
}, 300_000);
