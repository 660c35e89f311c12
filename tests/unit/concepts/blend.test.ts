import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseBlend } from '../../../main/library/concepts/learning/blend.ts';
import { mistakesAt } from '../../../main/library/concepts/learning/line.ts';

const range = { lowest: -1, highest: 1 };

it('takes all that was learnt where that makes no more mistakes', () => {
  const blend = chooseBlend(
    Float64Array.of(-0.5, 0.5),
    Float64Array.of(2, -2),
    Float64Array.of(1, 0),
    mistakesAt(0, Float64Array.of(-0.5, 0.5), Float64Array.of(1, 0)),
    range,
  );
  expect(blend).toMatchObject({ share: 1, mistakes: 0 });
});

it('is drawn back towards the words where what was learnt is worse', () => {
  // Learnt turns both round; half of it leaves them in the right order.
  const blend = chooseBlend(
    Float64Array.of(0.9, -0.9),
    Float64Array.of(-0.6, 0.6),
    Float64Array.of(1, 0),
    0,
    range,
  );
  expect(blend).toMatchObject({ share: 0.5, mistakes: 0 });
});

it('goes all the way back to the words if need be', () => {
  const blend = chooseBlend(
    Float64Array.of(0.1, -0.1),
    Float64Array.of(-9, 9),
    Float64Array.of(1, 0),
    0,
    range,
  );
  expect(blend).toMatchObject({ share: 0, mistakes: 0 });
});

it('never makes more mistakes than the words', () => {
  const score = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(score, score, fc.boolean()), { minLength: 1, maxLength: 30 }),
      (answers) => {
        const words = Float64Array.from(answers, ([value]) => value);
        const learnt = Float64Array.from(answers, ([, value]) => value);
        const labels = Float64Array.from(answers, ([, , yes]) => (yes ? 1 : 0));
        const atMost = mistakesAt(0, words, labels);
        const blend = chooseBlend(words, learnt, labels, atMost, range);
        if (!blend) return;
        expect(blend.mistakes).toBeLessThanOrEqual(atMost);
        for (const { lowest, highest } of blend.lines) {
          expect(mistakesAt((lowest + highest) / 2, blend.leftOut, labels)).toBe(blend.mistakes);
        }
      },
    ),
  );
});
