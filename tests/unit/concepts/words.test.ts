import { expect, it } from 'vitest';
import { probesOf } from '../../../main/library/concepts/learning/words.ts';
import { calibrateProbe } from '../../../main/library/search/calibration.ts';
import { promptsFor } from '../../../models/clip/prompts.ts';
import { relevance, things, unit } from './concept-world.ts';

const pointing = (text: string) => unit(...things.map((thing) => (text.includes(thing) ? 1 : 0.1)));
const asked: string[] = [];
const textTower = async () => ({
  async embed(texts: readonly string[]) {
    asked.push(...texts);
    return { vectors: texts.map(pointing), tokeniseMs: 0, encodeMs: 0 };
  },
});

it('embeds every phrase and contrast as an ensemble of prompts, calibrated with the library', async () => {
  const sample = [unit(1, 0, 0, 0), unit(0, 1, 0, 0)];
  const probes = await probesOf(
    { phrases: ['a dog', 'a cat'], contrasts: ['a beach'] },
    { textTower, sample, relevance },
  );
  expect(asked).toEqual(['a dog', 'a cat', 'a beach'].flatMap(promptsFor));
  expect(probes.words.phrases).toHaveLength(2);
  const [dog] = probes.words.phrases;
  const { ordinary } = calibrateProbe('text', dog!.vector, sample, relevance);
  expect(dog!.vector).toEqual(pointing('dog'));
  expect(dog).toMatchObject(ordinary);
  expect(probes.words.contrasts[0]!.vector).toEqual(pointing('beach'));
  expect([...probes.centre]).toEqual([0.5, 0.5, 0, 0]);
});

it('works in a library without photos', async () => {
  const { centre, words } = await probesOf(
    { phrases: ['a dog'], contrasts: [] },
    { textTower, sample: [], relevance },
  );
  expect([...centre]).toEqual([0, 0, 0, 0]);
  expect(words.phrases[0]).toMatchObject(relevance.unrelated!);
});

it('needs a phrase', async () => {
  await expect(
    probesOf({ phrases: [], contrasts: ['a dog'] }, { textTower, sample: [], relevance }),
  ).rejects.toThrow(RangeError);
});
