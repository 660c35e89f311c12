import { expect, it } from 'vitest';
import { heatLab, isOnObject } from '../../fixtures/heat-lab.ts';
import { drawPlacedObject, objectNames } from '../../fixtures/placed-objects.ts';

/** What the model does not see, nobody can show the place of. */
const leastGain = 0.05;

it('the hottest cell lies on the thing that was asked for in at least 80 % of drawn pictures', async () => {
  const lab = await heatLab();
  const outcomes: boolean[] = [];
  for (const name of objectNames) {
    const words = await lab.wordsOf(name);
    for (const seed of [1, 2]) {
      const placed = await drawPlacedObject(name, seed);
      if ((await lab.gain(placed, words)) < leastGain) continue;
      outcomes.push(isOnObject(await lab.heat(placed, words), placed));
    }
  }
  await lab.dispose();
  // Else it would be 80 % of hardly anything.
  expect(outcomes.length).toBeGreaterThan(10);
  expect(outcomes.filter(Boolean).length / outcomes.length).toBeGreaterThanOrEqual(0.8);
}, 240_000);
