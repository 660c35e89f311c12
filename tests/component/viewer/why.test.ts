import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Explanation } from '../../../preload/contract/index.ts';
import { button, eventually, openViewer, picture, shownFull } from './open-viewer.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

const match = { score: 0.4, relevance: 'possible', cosine: 0.3, keywordMatch: false } as const;
const explanation: Explanation = {
  model: 'a model',
  score: 0.4,
  words: [
    { word: 'dog', scoreWithout: 0.1, drop: 0.3 },
    { word: 'snow', scoreWithout: 0.45, drop: -0.05 },
    { word: 'red', scoreWithout: 0.4, drop: 0.001 },
  ],
  heat: {
    columns: 7,
    rows: 7,
    values: Array.from({ length: 49 }, (_, cell) => (cell === 0 ? 1 : 0)),
    area: { left: 0.25, top: 0, width: 0.5, height: 1 },
    place: 'upper-left',
  },
};
const heat = () => document.querySelector<HTMLElement>('[data-heat]');

test('shows where and by which words a photo matches, over the picture and in words, and hides it again', async () => {
  const { library } = await openViewer([{ match }], { query: 'red dog snow' });
  library.explanation = explanation;
  await shownFull();
  await userEvent.keyboard('i');
  await button('Why did it match?').click();
  for (const text of [
    'Most of the match is in the upper left.',
    '“dog” carries most of the match',
    '“snow” takes away from it',
    '“red” makes no difference',
  ]) {
    await expect.element(page.getByText(text)).toBeVisible();
  }
  expect(library.client.inputs('explain.photo')).toMatchObject([
    { query: 'red dog snow', photo: library.photos[0]?.photo },
  ]);
  // The map lies over the half of the photo that it is of.
  const canvas = heat()?.querySelector('canvas');
  const [map, whole] = [canvas, picture.element()].map((element) => element?.getBoundingClientRect());
  expect((map?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.5, 2);
  expect(((map?.left ?? 0) - (whole?.left ?? 0)) / (whole?.width ?? 1)).toBeCloseTo(0.25, 2);
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, 2, 1).data;
  expect(pixels?.[3]).toBeGreaterThan(100);
  expect(pixels?.[7]).toBe(0);
  expect(heat()?.getAttribute('aria-hidden')).toBe('true');
  await button('Hide why it matched').click();
  await eventually(heat).toBeNull();
});

test('another photo takes it away, and stops what is still being looked for', async () => {
  const { library } = await openViewer([{ match }, { match }], { query: 'dog' });
  await userEvent.keyboard('i');
  await button('Why did it match?').click();
  await userEvent.keyboard('{ArrowRight}');
  await eventually(() => library.client.calls.map(({ name }) => name as string)).toContain('explain.stop');
  expect(heat()).toBeNull();
  await expect.element(button('Why did it match?')).toBeVisible();
});

test('says that it is about the words alone where a picture was asked for too', async () => {
  const { library } = await openViewer([{ match }], { query: 'dog', withPicture: true });
  library.explanation = explanation;
  await userEvent.keyboard('i');
  await button('Why did it match?').click();
  await expect.element(page.getByText(/about the words of the search alone/)).toBeVisible();
});

test('is not offered without words that could say why', async () => {
  const { view } = await openViewer([{ match }]);
  await userEvent.keyboard('i');
  await expect.element(page.getByText('Possible match')).toBeVisible();
  await expect.element(button('Why did it match?')).not.toBeInTheDocument();
  await view.unmount();
  await openViewer([{ match: { ...match, cosine: null, keywordMatch: true } }], { query: '"dog"' });
  await expect.element(page.getByText('Possible match')).toBeVisible();
  await expect.element(button('Why did it match?')).not.toBeInTheDocument();
});

test('what an answer needs is loaded when the question can be seen, and not before', async () => {
  const { library } = await openViewer([{ match }], { query: 'dog' });
  await shownFull();
  expect(library.client.inputs('explain.ready')).toEqual([]);
  await userEvent.keyboard('i');
  await expect.element(button('Why did it match?')).toBeVisible();
  await eventually(() => library.client.inputs('explain.ready')).toHaveLength(1);
});

test('nothing is loaded where there is no search', async () => {
  const { library } = await openViewer([{}], { query: '' });
  await userEvent.keyboard('i');
  await expect.element(page.getByText('Canon EOS 6D')).toBeVisible();
  expect(library.client.inputs('explain.ready')).toEqual([]);
});
