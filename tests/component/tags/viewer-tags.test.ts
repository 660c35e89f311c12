import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PhotoTag, Verdict } from '../../../preload/contract/index.ts';
import { dismissToast, toasts } from '../../../renderer/ui/toasts.svelte.ts';
import { seriousProblems } from '../accessibility.ts';
import ViewerHarness from '../viewer/ViewerHarness.svelte';
import { detailsOf, photoIdOf, ViewerLibrary } from '../viewer/viewer-library.ts';
import { drawPicture } from '../viewer/viewer-pictures.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const at = '2026-01-02T03:04:05.000Z';
const byYou = (verdict: Verdict) => ({ by: 'you', verdict, at }) as const;
const byConcept = {
  by: 'concept',
  concept: 3,
  version: 3,
  score: 0.82,
  model: 'starter',
  run: 1,
  at,
} as const;
const byKeyword = { by: 'keyword', source: 'iptc' } as const;
const beach: PhotoTag = { tag: 'beach', applies: true, concept: 3, reasons: [byConcept] };
const grandma: PhotoTag = { tag: 'grandma', applies: true, concept: null, reasons: [byYou('yes')] };
const harbour: PhotoTag = { tag: 'harbour', applies: true, concept: null, reasons: [byKeyword] };

const button = (name: string) => page.getByRole('button', { name, exact: true });
const line = (tag: string) =>
  page.getByRole('list', { name: 'Tags' }).getByRole('listitem').filter({ hasText: tag });

/** Opens the viewer with its panel on a photo with some tags; a decision makes the tags those of `after`. */
async function open(tags: PhotoTag[], after: PhotoTag[] = tags) {
  for (const { id } of toasts()) dismissToast(id);
  localStorage.setItem('eidetic.viewer.information', 'open');
  const picture = await drawPicture(600, 400, 100);
  const library = new ViewerLibrary([detailsOf(1, picture, { tags, keywords: ['harbour', 'Wien 7'] })]);
  let now = tags;
  library.client.answer({
    'tags.decide': () => {
      now = after;
      return { change: 'decision', photos: 1 };
    },
    'changes.undo': () => {
      now = tags;
      return { photos: 1 };
    },
    'tags.of': () => ({ tags: now }),
    'tags.list': () => ({ tags: [{ tag: 'birthday', concept: null, photos: 9 }] }),
  });
  const onsearch = vi.fn();
  await render(ViewerHarness, {
    props: { library, first: photoIdOf(1), sequence: library.sequence(), onsearch },
  });
  const decided = () => library.client.inputs('tags.decide').map(({ tag, verdict }) => [tag, verdict]);
  return { library, onsearch, decided };
}

describe('the tags of a photo', () => {
  test('say who decided each, and find others like it', async () => {
    const { onsearch } = await open([beach, grandma, harbour]);
    await expect.element(line('beach')).toHaveTextContent('Concept beach, version 3, 82%');
    await expect.element(line('grandma')).toHaveTextContent('You');
    await expect.element(line('harbour')).toHaveTextContent('Keyword in the file');
    await button('grandma').click();
    expect(onsearch).toHaveBeenCalledWith('tag:grandma');
    expect(await seriousProblems()).toEqual([]);
  });

  test('are shown once: keywords that are tags are not told a second time', async () => {
    await open([harbour]);
    await expect.element(button('Wien 7')).toBeVisible();
    expect(page.getByText('harbour', { exact: true }).all()).toHaveLength(1);
  });

  test('of a concept are refused, stay struck, and the no is taken back', async () => {
    const refused: PhotoTag = { ...beach, applies: false, reasons: [byYou('no'), byConcept] };
    const { decided } = await open([beach], [refused]);
    await button('No, beach does not belong here').click();
    await expect.element(line('beach')).toHaveTextContent('You said no');
    await expect
      .element(page.getByText('beach', { exact: true }))
      .toHaveStyle({ textDecorationLine: 'line-through' });
    await button('Take back the no to beach').click();
    await expect.poll(decided).toEqual([
      ['beach', 'no'],
      ['beach', null],
    ]);
  });

  test('of a concept are confirmed', async () => {
    const confirmed: PhotoTag = { ...beach, reasons: [byYou('yes'), byConcept] };
    const { decided } = await open([beach], [confirmed]);
    await button('Yes, beach is right').click();
    await expect.element(line('beach')).toHaveTextContent('You');
    await expect.element(button('Yes, beach is right')).not.toBeInTheDocument();
    expect(decided()).toEqual([['beach', 'yes']]);
  });

  test('that only you gave are taken off, with nothing said against them', async () => {
    const { decided } = await open([grandma], []);
    await button('Take grandma off').click();
    await expect.element(page.getByRole('list', { name: 'Tags' })).not.toBeInTheDocument();
    expect(decided()).toEqual([['grandma', null]]);
  });

  test('that the file gives need a no', async () => {
    const { decided } = await open([harbour]);
    await button('No, harbour does not belong here').click();
    await expect.poll(decided).toEqual([['harbour', 'no']]);
  });

  test('are added by name, without the keys doing anything to the photo', async () => {
    const given: PhotoTag = { ...grandma, tag: 'birthday' };
    const { library, decided } = await open([], [given]);
    await button('Add a tag').click();
    await userEvent.keyboard('birf');
    await userEvent.keyboard('{Backspace}t{ArrowDown}{ArrowUp}{Enter}');
    await expect.element(line('birthday')).toBeVisible();
    expect(decided()).toEqual([['birthday', 'yes']]);
    expect(library.client.inputs('photos.mark')).toEqual([]);
    await button('Undo').click();
    await expect.element(page.getByRole('list', { name: 'Tags' })).not.toBeInTheDocument();
  });

  test('leaving the field with Escape leaves the photo open', async () => {
    await open([]);
    await button('Add a tag').click();
    await userEvent.keyboard('x{Escape}');
    await expect.element(button('Add a tag')).toHaveFocus();
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });
});
