import { describe, expect, it } from 'vitest';
import type { EvaluationMark } from '../../../preload/contract/index.ts';
import { filledLibrary, tilesOf } from '../../fixtures/filled-library.ts';
import { soon } from '../../fixtures/soon.ts';

const query = 'a red square';

async function markedLibrary() {
  const { library } = await filledLibrary(4);
  const photos = (await tilesOf(library)).map(({ photo }) => photo);
  const mark = (chosen: readonly number[], word: EvaluationMark | null, text = query) =>
    library.call('evaluation.mark', {
      query: text,
      selection: { photos: chosen.map((index) => photos[index]!) },
      mark: word,
    });
  /** What is said of each photo, in the order of their names. */
  const said = async (text = query) => {
    const { marks } = await library.call('evaluation.marked', { query: text });
    const words = new Map(marks.map((one) => [one.photo, one.mark]));
    return photos.map((photo) => words.get(photo) ?? null);
  };
  return { library, photos, mark, said };
}

describe('marks of a search', () => {
  it('are of this very search, and of no other', async () => {
    const { mark, said } = await markedLibrary();
    await mark([0, 2], 'right');
    await mark([1], 'wrong');
    await mark([1], 'right', 'a blue square');
    expect(await said()).toEqual(['right', 'wrong', 'right', null]);
    expect(await said(`  ${query} `)).toEqual(['right', 'wrong', 'right', null]);
    expect(await said('a blue square')).toEqual([null, 'right', null, null]);
    expect(await said('never marked')).toEqual([null, null, null, null]);
  });

  it('are given to what was selected in a list', async () => {
    const { library, said } = await markedLibrary();
    const { listing, total } = await library.call('listing.open', { search: null });
    expect(total).toBe(4);
    const selection = { listing, runs: [[0, 4]] as [number, number][] };
    const { photos } = await library.call('evaluation.mark', { query, selection, mark: 'wrong' });
    expect(photos).toBe(4);
    expect(await said()).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
  });

  it('are what they were when a word on them is taken back', async () => {
    const { library, mark, said } = await markedLibrary();
    await mark([0], 'right');
    await mark([1], 'wrong');
    const { change, photos } = await mark([0, 1, 2], 'wrong');
    expect(photos).toBe(3);
    await mark([3], 'right');
    await library.call('changes.undo', { change });
    expect(await said()).toEqual(['right', 'wrong', null, 'right']);
    await expect(library.call('changes.undo', { change })).rejects.toMatchObject({ code: 'change.too-late' });
  });

  it('are forgotten with their search, and come back', async () => {
    const { library, mark, said } = await markedLibrary();
    await mark([0, 1], 'right');
    await mark([2], 'right', 'a blue square');
    const { change, photos } = await library.call('evaluation.forget', { query });
    expect(photos).toBe(2);
    const searches = async () => (await library.call('evaluation.marks', {})).searches;
    expect(await searches()).toEqual([{ query: 'a blue square', right: 1, wrong: 0 }]);
    await library.call('changes.undo', { change });
    expect(await said()).toEqual(['right', 'right', null, null]);
    expect(await searches()).toHaveLength(2);
  });

  it('are told of whenever they change', async () => {
    const { library, mark } = await markedLibrary();
    let told = 0;
    library.on('searchMarksChanged', () => {
      told += 1;
    });
    await mark([0], 'right');
    expect(told).toBe(1);
    await mark([0], null);
    await soon(() => told).toBe(2);
  });

  it('are not for photos that nobody has', async () => {
    const { library } = await markedLibrary();
    const selection = { photos: ['f'.repeat(64)] };
    await expect(library.call('evaluation.mark', { query, selection, mark: 'right' })).rejects.toMatchObject({
      code: 'photo.unknown',
    });
  });
});
