import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { placesOf } from '../../../main/library/catalog/photo-places.ts';
import { tagsOfPhoto } from '../../../main/library/catalog/photo-tags.ts';
import { WishReader } from '../../../main/library/sidecars/wish-reader.ts';
import { type ConceptWorld, newWorldFolder, openConceptWorld } from '../../fixtures/concept-world.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

const first = ['beach 1', 'beach 2', 'dog 1', 'dog 2'];
const line = 0.3;

async function appliedWorld(folder = newWorldFolder(), sweepDelayMs?: number) {
  const world = await openConceptWorld(folder, 'one', sweepDelayMs);
  await world.fill(first);
  const concept = world.editor.create(someConcept(), []).id;
  await world.runs.apply(concept, line);
  return { ...world, folder, concept };
}

type Applied = Awaited<ReturnType<typeof appliedWorld>>;

/** As far as a process came that was killed between keeping a vector and giving the photo its tags. */
async function loseArrivals({ add, rowsOf, vectors }: ConceptWorld, names: readonly string[]): Promise<void> {
  add(names);
  await vectors.append(rowsOf(names));
}

const sweep = (world: Pick<ConceptWorld, 'runs'>) => world.runs.sweep(new AbortController().signal);

describe('new photos', () => {
  it('have their tag as soon as they are understood, with the reason', async () => {
    const { catalogue, concept, concepts, fill, tagged } = await appliedWorld();
    const [, photo = ''] = await fill(['dog 3', 'beach 3']);
    expect(tagged('beach')).toEqual(['beach 1', 'beach 2', 'beach 3']);
    const [arrived] = concepts.runs(concept, 10).runs;
    expect(arrived).toMatchObject({ kind: 'arrived', version: 1, added: 1, removed: 0, line });
    expect(tagsOfPhoto(catalogue.database, photo)).toMatchObject([
      {
        tag: 'Beach',
        applies: true,
        concept,
        reasons: [{ by: 'concept', concept, version: 1, model: 'one', run: arrived?.run }],
      },
    ]);
  });

  it('join one run for a version, and another after that was taken back', async () => {
    const { catalogue, concept, fill, runs } = await appliedWorld();
    await fill(['beach 3']);
    await fill(['beach 4', 'beach 5']);
    const kinds = () =>
      catalogue.runs.list(concept, 10).map(({ kind, added, undoneAt }) => [kind, added, undoneAt !== null]);
    expect(kinds()).toEqual([
      ['arrived', 3, false],
      ['applied', 2, false],
    ]);
    await runs.undo(catalogue.runs.newestOf(concept)?.run ?? 0);
    await fill(['beach 6']);
    expect(kinds()).toEqual([
      ['arrived', 1, false],
      ['arrived', 3, true],
      ['applied', 2, false],
    ]);
    await runs.apply(concept, line);
    await fill(['beach 7']);
    expect(kinds()[0]).toEqual(['arrived', 1, false]);
    // Yesterday's are another run.
    catalogue.database.prepare("UPDATE runs SET at = '2020-01-01T00:00:00.000Z'").run();
    await fill(['beach 8']);
    expect(kinds().filter(([kind]) => kind === 'arrived')).toHaveLength(4);
    const told = catalogue.audit.list(100, 0).filter(({ action }) => action === 'concept.arrived');
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toMatchObject({ subject: 'Beach', detail: 'version 1, line 0.30' });
  });

  it('say when they themselves were given it, and not when their run began', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { catalogue, fill } = await appliedWorld();
    const times: [photo: string, at: string][] = [];
    for (const name of ['beach morning', 'beach evening']) {
      vi.advanceTimersByTime(8 * 60 * 60 * 1_000);
      const [photo = ''] = await fill([name]);
      times.push([photo, new Date().toISOString()]);
    }
    expect(catalogue.runs.list(null, 10)).toHaveLength(2);
    for (const [photo, at] of times) {
      expect(tagsOfPhoto(catalogue.database, photo)[0]?.reasons).toMatchObject([{ by: 'concept', at }]);
      const places = placesOf(catalogue.database, [catalogue.photos.find(photo) ?? 0]);
      expect(new WishReader(catalogue.database).read(places).decisions).toMatchObject([{ at }]);
    }
    const [, applied] = catalogue.runs.list(null, 10);
    const [first] = tagsOfPhoto(catalogue.database, hashOf('beach 1'));
    expect(first?.reasons).toMatchObject([{ by: 'concept', at: applied?.at }]);
  });

  it('are left alone by concepts that are off, for review only, never applied, or refused by a person', async () => {
    const { concept, decisions, editor, add, fill, tagged, understand } = await appliedWorld();
    editor.create(someConcept({ name: 'Never applied' }), []);
    editor.edit(concept, { active: false });
    await fill(['beach off']);
    editor.edit(concept, { active: true, reviewOnly: true });
    await fill(['beach review']);
    expect(tagged('beach')).toEqual([]);
    editor.edit(concept, { reviewOnly: false });
    add(['beach no']);
    decisions.answer(concept, hashOf('beach no'), 'no');
    await understand(['beach no']);
    expect(tagged('beach')).toEqual(['beach 1', 'beach 2']);
    expect(tagged('never applied')).toEqual([]);
  });

  it('that come while a concept is being applied are neither lost nor told twice', async () => {
    const { catalogue, concept, fill, runs, tagged } = await appliedWorld();
    const names = Array.from({ length: 12 }, (_, index) => `beach while ${index}`);
    await Promise.all([
      runs.apply(concept, line),
      ...names.map((name) => fill([name])),
      runs.apply(concept, line),
    ]);
    expect(tagged('beach')).toEqual([...first.slice(0, 2), ...names].sort());
    const counts = catalogue.database
      .prepare('SELECT (SELECT count(*) FROM assignments) AS now, count(*) AS ever FROM run_changes')
      .get();
    expect(counts).toEqual({ now: 14, ever: 14 });
  });
});

describe('the sweep', () => {
  it('finds what a crash kept from being tagged, in the next process', async () => {
    const world = await appliedWorld();
    await sweep(world);
    await loseArrivals(world, ['beach lost', 'dog lost']);
    await world.close();
    const again = await openConceptWorld(world.folder);
    expect(again.tagged('beach')).not.toContain('beach lost');
    await sweep(again);
    expect(again.tagged('beach')).toEqual(['beach 1', 'beach 2', 'beach lost']);
    expect(again.catalogue.runs.newestOf(world.concept)).toMatchObject({ kind: 'arrived', added: 1 });
    await sweep(again);
    expect(again.catalogue.runs.list(world.concept, 10)).toHaveLength(2);
  });

  it('is not done again for what was seen to, in this process or the next', async () => {
    const world = await appliedWorld();
    await sweep(world);
    await world.fill(['beach 3']);
    await sweep(world);
    const { blocks } = watchBlocks(world);
    await sweep(world);
    await world.fill(['beach 4']);
    await sweep(world);
    expect(blocks()).toBe(0);
    await world.close();
    const again = await openConceptWorld(world.folder);
    const watched = watchBlocks(again);
    await sweep(again);
    expect(watched.blocks()).toBe(0);
    await loseArrivals(again, ['beach 5']);
    await again.close();
    const third = await openConceptWorld(world.folder);
    const looked = watchBlocks(third);
    await sweep(third);
    expect(looked.blocks()).toBe(1);
    expect(third.tagged('beach')).toContain('beach 5');
  });

  it('does not give again what a person took back, until the concept is applied anew', async () => {
    const { catalogue, concept, fill, runs, tagged } = await appliedWorld();
    await fill(['beach 3']);
    await runs.undo(catalogue.runs.newestOf(concept)?.run ?? 0);
    await sweep({ runs });
    expect(tagged('beach')).toEqual(['beach 1', 'beach 2']);
    await runs.apply(concept, line);
    expect(tagged('beach')).toEqual(['beach 1', 'beach 2', 'beach 3']);
  });

  it.each<[string, (world: Applied) => Promise<() => void>]>([
    [
      'a no',
      async ({ add, concept, decisions, understand }) => {
        add(['beach 3']);
        decisions.answer(concept, hashOf('beach 3'), 'no');
        await understand(['beach 3']);
        return () => decisions.answer(concept, hashOf('beach 3'), null);
      },
    ],
    [
      'a pause',
      async ({ concept, editor, fill }) => {
        editor.edit(concept, { active: false });
        await fill(['beach 3']);
        return () => void editor.edit(concept, { active: true });
      },
    ],
    [
      'its removal',
      async ({ changes, concept, editor, fill }) => {
        const { change } = editor.remove(concept);
        await fill(['beach 3']);
        return () => void changes.undo(change);
      },
    ],
  ])('is due when a person takes back %s, and nobody has to ask for it', async (_, keepFrom) => {
    const world = await appliedWorld(newWorldFolder(), 0);
    await sweep(world);
    const takeBack = await keepFrom(world);
    await sweep(world);
    expect(world.tagged('beach')).not.toContain('beach 3');
    takeBack();
    await expect.poll(() => world.tagged('beach')).toContain('beach 3');
  });

  it('that is due is done before the library is closed', async () => {
    const world = await appliedWorld();
    world.editor.edit(world.concept, { active: false });
    await world.fill(['beach 3']);
    world.editor.edit(world.concept, { active: true });
    await world.close();
    const again = await openConceptWorld(world.folder);
    expect(again.tagged('beach')).toEqual(['beach 1', 'beach 2', 'beach 3']);
  });
});

/** How often every vector was looked at, from now on. */
function watchBlocks({ vectors }: ConceptWorld): { blocks: () => number } {
  const read = vi.spyOn(vectors, 'blocks');
  return { blocks: () => read.mock.calls.length };
}
