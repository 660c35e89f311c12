import { describe, expect, it } from 'vitest';
import { calibrateProbe, relevanceOf } from '../../../main/library/search/calibration.ts';
import { comparisonWith, scorePhoto } from '../../../main/library/search/compose-query.ts';
import { starter } from '../../../models/catalog/starter.ts';
import { promptsFor } from '../../../models/clip/prompts.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { openTextTower } from '../../../models/runtime/text-tower.ts';
import { embedPhotos } from '../../bench/relevance/embedded-photos.ts';
import { sharedFiles } from '../../fixtures/shared-testdata.ts';

const files = sharedFiles('demo').filter((path) => path.endsWith('.webp'));

/** By what is in the pictures alone: names, which give the answers away here, are not looked at. */
describe.skipIf(files.length === 0)('the starter on the demo photos', async () => {
  const tower = await openTextTower(starter, modelFolder(starter));
  const photos = await embedPhotos(starter, files, tower);
  const sample = photos.map(({ vector }) => vector);

  async function best(text: string) {
    const { vector } = await tower.embedEnsemble(promptsFor(text));
    const query = { wanted: [calibrateProbe('text', vector, sample, starter.relevance)], unwanted: [] };
    const scored = photos.map((photo) => ({
      name: photo.name,
      score: scorePhoto(query, comparisonWith(photo), starter.relevance),
    }));
    const first = scored.sort((a, b) => b.score - a.score)[0]!;
    return { name: first.name, relevance: relevanceOf(first.score, starter.relevance) };
  }

  it.each([
    ['a dog in the snow', 'golden-dog-in-snow.webp'],
    ['pizza', 'homemade-pizza.webp'],
    ['sailing boat', 'sailboat-at-sea.webp'],
    ['birthday cake', 'birthday-cake-candles.webp'],
    ['a red bicycle', 'red-firefighter-bicycle.webp'],
    ['yellow flower', 'yellow-flower.webp'],
    ['forest', 'hiker-in-forest.webp'],
    ['mountains', 'mountains-at-sunset.webp'],
  ])('puts the right photo first for “%s”', async (text, name) => {
    expect((await best(text)).name).toBe(name);
  });

  it.each(['pizza', 'sailing boat'])('is sure of “%s”', async (text) => {
    expect((await best(text)).relevance).toBe('strong');
  });

  it.each([
    'spreadsheet of tax returns',
    'a spreadsheet of tax returns',
    'asdf qwer',
    'quantum physics lecture',
  ])('knows that nothing shows “%s”', async (text) => {
    expect((await best(text)).relevance).toBe('weak');
  });

  it('knows the words that people use for photos, and not those that nobody does', () => {
    const used = ['grandma', 'dachshund', 'birthday', 'candles', 'sailing', 'unbreakable', 'dog', '2019'];
    expect(tower.unknownWords([...used, 'xqzzv', 'blorf', 'asdfgh'])).toEqual(['xqzzv', 'blorf', 'asdfgh']);
  });
});
