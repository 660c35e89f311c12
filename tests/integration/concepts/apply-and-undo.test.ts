import { describe, expect, it } from 'vitest';
import { dumpOf, openConceptWorld } from '../../fixtures/concept-world.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

const beaches = Array.from({ length: 12 }, (_, index) => `beach ${index}`);
const dogs = Array.from({ length: 12 }, (_, index) => `dog ${index}`);
const mixed = Array.from({ length: 6 }, (_, index) => `beach dog ${index}`);
const everything = [...beaches, ...dogs, ...mixed];

async function beachWorld() {
  const world = await openConceptWorld();
  await world.fill(everything);
  const concept = world.editor.create(someConcept(), []).id;
  return { ...world, concept };
}

describe('applying', () => {
  it('tags what lies above the line, takes it from what lies below, and says so before', async () => {
    const { concept, concepts, runs, tagged } = await beachWorld();
    const first = await concepts.preview(concept, 0.5);
    expect(first).toMatchObject({ removed: 0, photos: first.added, removedPhotos: [] });
    expect(first.added).toBeGreaterThan(0);
    const run = await runs.apply(concept, 0.5);
    expect(run).toMatchObject({ kind: 'applied', version: 1, line: 0.5, added: first.added, removed: 0 });
    expect(tagged('beach')).toHaveLength(first.added);
    expect(await concepts.view(concept)).toMatchObject({
      version: 1,
      line: 0.5,
      active: true,
      changed: false,
      photos: first.added,
    });
    const all = await concepts.preview(concept, 0);
    expect(all.photos).toBe(everything.length);
    const none = await concepts.preview(concept, 1);
    expect(none).toMatchObject({ added: 0, removed: first.added - none.photos });
    expect((await runs.apply(concept, 1)).removed).toBe(none.removed);
    expect(tagged('beach')).toHaveLength(none.photos);
  });

  it('is a line between photographs: whose score is on it has the tag', async () => {
    const { concept, concepts, listings, runs, tagged } = await beachWorld();
    const { listing, scores, total } = await concepts.candidates({ concept });
    const steps = new Uint16Array(scores.buffer, scores.byteOffset, total);
    expect([...steps]).toEqual([...steps].sort((a, b) => b - a));
    const rows = listings.rows(listing, 0, total);
    expect(rows.map(({ match }) => Math.round((match?.score ?? 0) * 65_535))).toEqual([...steps]);
    for (const at of [0, 5, total - 1]) {
      await runs.apply(concept, steps[at]! / 65_535);
      expect(tagged('beach')).toHaveLength(steps.filter((step) => step >= steps[at]!).length);
    }
  });

  it('keeps the assignment of a photo that keeps its tag, and never assigns against a person', async () => {
    const { catalogue, concept, decisions, runs, tagged } = await beachWorld();
    const [first] = await Promise.all([runs.apply(concept, 0.3)]);
    const [one = '', two = ''] = catalogue.database
      .prepare('SELECT hash FROM assignments ORDER BY hash')
      .all()
      .map(({ hash }) => String(hash));
    decisions.answer(concept, one, 'no');
    const second = await runs.apply(concept, 0);
    const kept = catalogue.database.prepare('SELECT run_id FROM assignments WHERE hash = ?').get(two);
    expect(kept).toEqual({ run_id: first?.run });
    expect(catalogue.database.prepare('SELECT 1 FROM assignments WHERE hash = ?').get(one)).toBeUndefined();
    expect(tagged('beach')).toHaveLength(everything.length - 1);
    // It had no tag any more when the run took its assignment away.
    expect(second.removed).toBe(0);
  });
});

describe('taking back', () => {
  it('a run leaves exactly what was there before it, through any number of later ones', async () => {
    const { catalogue, concept, decisions, runs, add, understand } = await beachWorld();
    await runs.apply(concept, 0.4);
    add(['beach late']);
    await understand(['beach late']);
    const before = dumpOf(catalogue);
    const middle = await runs.apply(concept, 0.9);
    await runs.apply(concept, 0.1);
    await runs.apply(concept, 0.7);
    const undone = await runs.undo(middle.run);
    expect(undone.runs).toBe(3);
    expect(dumpOf(catalogue)).toEqual(before);
    await expect(runs.undo(middle.run)).rejects.toMatchObject({ code: 'run.undone' });
    await expect(runs.undo(999)).rejects.toMatchObject({ code: 'run.unknown' });

    const [photo = ''] = catalogue.assignments.effectOfTakingBack([1]).taken;
    decisions.answer(concept, photo, 'no');
    const refused = dumpOf(catalogue);
    const next = await runs.apply(concept, 0.2);
    expect(next.version).toBe(5);
    await runs.undo(next.run);
    expect(dumpOf(catalogue)).toEqual(refused);
  });

  it('leaves a concept off that a person switched off since', async () => {
    const { add, catalogue, concept, editor, runs, tagged, understand } = await beachWorld();
    await runs.apply(concept, 0.9);
    const { run } = await runs.apply(concept, 0.3);
    editor.edit(concept, { active: false });
    await runs.undo(run);
    expect(catalogue.concepts.find(concept)).toMatchObject({ version: 1, active: false });
    add(['beach later']);
    await understand(['beach later']);
    await runs.sweep(new AbortController().signal);
    expect(tagged('beach')).not.toContain('beach later');
  });

  it('the first one leaves a concept that was never applied', async () => {
    const { catalogue, concept, concepts, runs, tagged } = await beachWorld();
    const before = dumpOf(catalogue);
    const { run, added } = await runs.apply(concept, 0.5);
    expect(await runs.undo(run)).toEqual({ runs: 1, added: 0, removed: added });
    expect(dumpOf(catalogue)).toEqual(before);
    expect(tagged('beach')).toEqual([]);
    expect(concepts.runs(concept, 10).runs).toMatchObject([{ run, line: 0.5, model: 'one', added }]);
    expect(concepts.runs(concept, 10).runs[0]?.undoneAt).not.toBeNull();
  });
});
