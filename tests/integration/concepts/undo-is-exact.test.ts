import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ConceptWorld, dumpOf, openConceptWorld } from '../../fixtures/concept-world.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

const kinds = ['beach', 'dog', 'beach dog', 'car'];
const line = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5 });
const step = fc.oneof(
  fc.record({ apply: line }),
  fc.record({ arrive: fc.constantFrom(...kinds) }),
  fc.record({ lose: fc.constantFrom(...kinds) }),
  fc.constant({ sweep: true } as const),
  fc.record({ undo: fc.nat(5) }),
  fc.record({ active: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(world: ConceptWorld, concept: number, step: Step, number: number): Promise<void> {
  const { add, catalogue, rowsOf, runs, understand, vectors } = world;
  if ('apply' in step) await runs.apply(concept, step.apply);
  if ('arrive' in step) {
    const name = `${step.arrive} come ${number}`;
    add([name]);
    await understand([name]);
  }
  if ('lose' in step) {
    const name = `${step.lose} lost ${number}`;
    add([name]);
    await vectors.append(rowsOf([name]));
  }
  if ('sweep' in step) await runs.sweep(new AbortController().signal);
  if ('active' in step) world.editor.edit(concept, { active: step.active });
  if ('undo' in step) {
    const standing = catalogue.runs.list(concept, 100).filter(({ undoneAt }) => undoneAt === null);
    const run = standing[step.undo];
    if (run) await runs.undo(run.run);
  }
}

/** Who switched a concept off since means it. */
function switchedOff(dump: ReturnType<typeof dumpOf>): ReturnType<typeof dumpOf> {
  return { ...dump, concepts: dump.concepts.map((concept) => ({ ...concept, active: 0 })) };
}

it('whatever concepts did and had undone before and after it, taking back a run leaves what was before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 6 }),
      line,
      fc.array(step, { maxLength: 6 }),
      async (before, drawn, after) => {
        const world = await openConceptWorld();
        await world.fill(kinds.flatMap((kind) => [`${kind} 1`, `${kind} 2`, `${kind} 3`]));
        const concept = world.editor.create(someConcept(), []).id;
        for (const [number, one] of before.entries()) await take(world, concept, one, number);
        const dump = dumpOf(world.catalogue);
        const { run } = await world.runs.apply(concept, drawn);
        for (const [number, one] of after.entries()) await take(world, concept, one, 100 + number);
        const isOn = world.catalogue.concepts.find(concept)?.active;
        const isStanding = world.catalogue.runs.find(run)?.undoneAt === null;
        if (isStanding) await world.runs.undo(run);
        // What happened after it was taken back on the way is not its own.
        if (isStanding) expect(dumpOf(world.catalogue)).toEqual(isOn ? dump : switchedOff(dump));
        await world.close();
      },
    ),
    { numRuns: 40 },
  );
}, 300_000);
