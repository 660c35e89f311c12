import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignmentChanges, lineEffect } from '../../../main/library/concepts/line-effect.ts';
import type { Verdict } from '../../../preload/contract/index.ts';

const photo = fc.record({
  score: fc.float({ min: 0, max: 1, noNaN: true }),
  verdict: fc.option(fc.constantFrom<Verdict>('yes', 'no'), { nil: undefined }),
  assigned: fc.boolean(),
  keyword: fc.boolean(),
});

it('what assigning changes is what a person sees of the tag, and a word of theirs is never gone against', () => {
  fc.assert(
    fc.property(fc.array(photo), fc.double({ min: 0, max: 1, noNaN: true }), (world, line) => {
      const photos = world.map((_, index) => `photo ${index}`);
      const chosen = (is: (one: (typeof world)[number]) => boolean) =>
        new Set(photos.filter((_, index) => is(world[index]!)));
      const verdicts = new Map(
        world.flatMap(({ verdict }, index) => (verdict ? [[photos[index]!, verdict] as const] : [])),
      );
      const keyword = chosen((one) => one.keyword);
      const before = chosen((one) => one.assigned);
      const has = (name: string, assigned: ReadonlySet<string>) => {
        const word = verdicts.get(name);
        return word ? word === 'yes' : assigned.has(name) || keyword.has(name);
      };
      const scored = { photos, scores: Float32Array.from(world, ({ score }) => score) };
      const assigned = new Map([...before].map((name) => [name, { run: 1, score: 0.5 }]));
      const changes = assignmentChanges(scored, line, verdicts, assigned);
      const after = new Set(before);
      for (const { hash, after: score } of changes) {
        if (score === null) after.delete(hash);
        else after.add(hash);
        expect(score !== null && verdicts.has(hash)).toBe(false);
      }
      for (const [name, word] of verdicts) if (word === 'no') expect(after.has(name)).toBe(false);
      const effect = lineEffect(scored, line, { members: before, verdicts, keyword });
      const named = (indexes: readonly number[]) => indexes.map((index) => photos[index]);
      expect(named(effect.added)).toEqual(photos.filter((name) => !has(name, before) && has(name, after)));
      expect(named(effect.removed)).toEqual(photos.filter((name) => has(name, before) && !has(name, after)));
    }),
  );
});
