import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EideticError, type EvaluationMark, type QueryTerm } from '../../../preload/contract/index.ts';
import { dismissToast, toasts } from '../../../renderer/ui/toasts.svelte.ts';
import type { LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { atRest, seriousProblems, smallTargets } from '../accessibility.ts';
import PhotosHarness from './PhotosHarness.svelte';
import { PretendPhotos } from './pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const at = () => pixel;
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => {
  for (const { id } of toasts()) dismissToast(id);
});

const grid = page.getByRole('listbox', { name: 'Photos', exact: true });
const photo = (index: number) => grid.getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) });
const bar = page.getByRole('toolbar');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const idOf = (photos: PretendPhotos, index: number) => photos.tiles[index]!.photo;

const term = (role: QueryTerm['role'], source: string): QueryTerm => ({
  role,
  source,
  start: 0,
  end: source.length,
});

/** A search that found eight photos, in a library that keeps what is said of them. */
async function open(at = '/?q=a+dog', terms = [term('words', 'a dog')], answers: LibraryAnswers = {}) {
  history.replaceState(null, '', at);
  const kept = new Map<string, EvaluationMark>();
  const undos = new Map<string, () => void>();
  const photos: PretendPhotos = new PretendPhotos(
    { '2019-06-14': 8 },
    {
      'listing.open': ({ search }) => {
        const listing = photos.answer(search?.text ?? '', 8, 0);
        return { ...listing, search: { ...listing.search!, terms } };
      },
      'evaluation.marked': () => ({ marks: [...kept].map(([marked, mark]) => ({ photo: marked, mark })) }),
      'evaluation.mark': ({ selection, mark }) => {
        const chosen = 'photos' in selection ? selection.photos : photos.chosen(selection);
        const before = new Map(kept);
        for (const one of chosen) {
          if (mark === null) kept.delete(one);
          else kept.set(one, mark);
        }
        const change = `change ${undos.size}`;
        undos.set(change, () => {
          kept.clear();
          for (const [one, word] of before) kept.set(one, word);
        });
        return { change, photos: chosen.length };
      },
      'changes.undo': ({ change }) => {
        undos.get(change)?.();
        return { photos: 1 };
      },
      ...answers,
    },
  );
  await render(PhotosHarness, { props: { client: photos.client } });
  await expect.element(photo(0)).toBeVisible();
  return { photos, kept };
}

async function asked({ client }: PretendPhotos): Promise<void> {
  await expect.poll(() => client.inputs('evaluation.marked').length).toBeGreaterThan(0);
}

describe('answers to a search in words', () => {
  test('are called right and wrong by keys alone, which is seen, read out, and taken back by the same key', async () => {
    const { photos, kept } = await open();
    await asked(photos);
    grid.element().focus();
    await userEvent.keyboard('y');
    await expect.element(photo(0)).toHaveAccessibleName(/a right answer/);
    await expect.element(page.getByText('Marked as a right answer')).toBeVisible();
    expect(photo(0).element().querySelector('.marks svg')).not.toBeNull();
    await userEvent.keyboard('{ArrowRight}n');
    await expect.element(photo(1)).toHaveAccessibleName(/not what was searched for/);
    expect([...kept]).toEqual([
      [idOf(photos, 0), 'right'],
      [idOf(photos, 1), 'wrong'],
    ]);
    await userEvent.keyboard('n');
    await expect.element(photo(1)).not.toHaveAccessibleName(/searched for/);
    await expect.poll(() => kept.size).toBe(1);
    // The German yes.
    await userEvent.keyboard('{ArrowRight}j');
    await expect.element(photo(2)).toHaveAccessibleName(/a right answer/);
  });

  test('are marked as they are selected, by the buttons of the bar', async () => {
    const { photos, kept } = await open();
    await asked(photos);
    grid.element().focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await expect.element(bar.getByRole('group', { name: 'Does it answer “a dog”?' })).toBeVisible();
    await expect.element(button('This is right')).toHaveAttribute('aria-pressed', 'false');
    await button('This is right').click();
    await expect.element(page.getByText('3 photos marked as right answers')).toBeVisible();
    await expect.element(button('This is right')).toHaveAttribute('aria-pressed', 'true');
    await atRest();
    expect(await seriousProblems()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    await button('This is right').click();
    await expect.element(button('This is right')).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => kept.size).toBe(0);
  });

  test('are taken back from the toast, to what they were', async () => {
    const { photos, kept } = await open();
    await asked(photos);
    grid.element().focus();
    await userEvent.keyboard('n');
    await expect.element(photo(0)).toHaveAccessibleName(/searched for/);
    await userEvent.keyboard('{Control>}a{/Control}y');
    await expect.element(page.getByText('8 photos marked as right answers')).toBeVisible();
    await expect.element(photo(7)).toHaveAccessibleName(/a right answer/);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.element(photo(0)).toHaveAccessibleName(/not what was searched for/);
    await expect.element(photo(7)).not.toHaveAccessibleName(/answer/);
    expect([...kept.values()]).toEqual(['wrong']);
  });

  test('are marked in the viewer, where the buttons say what is said', async () => {
    const { photos } = await open();
    await asked(photos);
    await photo(3).click();
    await expect.element(button('This is right')).toHaveAttribute('aria-pressed', 'false');
    await userEvent.keyboard('y');
    await expect.element(button('This is right')).toHaveAttribute('aria-pressed', 'true');
    await button('This is not it').click();
    await expect.element(button('This is not it')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(button('This is right')).toHaveAttribute('aria-pressed', 'false');
    expect(photos.client.inputs('evaluation.mark')).toEqual([
      { query: 'a dog', selection: { photos: [idOf(photos, 3)] }, mark: 'right' },
      { query: 'a dog', selection: { photos: [idOf(photos, 3)] }, mark: 'wrong' },
    ]);
    await userEvent.keyboard('{Escape}');
    await expect.element(photo(3)).toHaveAccessibleName(/not what was searched for/);
  });

  test('are marked from the menu of a photo', async () => {
    const { photos, kept } = await open();
    await asked(photos);
    await photo(2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^This is right/ }).click();
    await expect.poll(() => kept.get(idOf(photos, 2))).toBe('right');
    await photo(2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Take back: this is right/ }).click();
    await expect.poll(() => kept.size).toBe(0);
  });

  test('show what was said in another window', async () => {
    const { photos, kept } = await open();
    await asked(photos);
    kept.set(idOf(photos, 5), 'wrong');
    photos.client.emit('searchMarksChanged', {});
    await expect.element(photo(5)).toHaveAccessibleName(/not what was searched for/);
  });

  test('stay hidden where they are', async () => {
    const { photos } = await open();
    photos.tiles = photos.tiles.map((tile, index) => (index === 0 ? { ...tile, veiled: true } : tile));
    photos.client.emit('libraryChanged', { photos: 8 });
    const hidden = grid.getByRole('option', { name: /^Hidden/ });
    await expect.element(hidden).toBeVisible();
    grid.element().focus();
    await userEvent.keyboard('y');
    await expect.element(hidden).toHaveAccessibleName(/a right answer/);
    expect(hidden.element().querySelector('img')).toBeNull();
  });

  test('are as they were when the library refuses', async () => {
    const { photos } = await open('/?q=a+dog', undefined, {
      'evaluation.mark': () => {
        throw new EideticError('library.not-writable', { path: '/library' });
      },
    });
    await asked(photos);
    grid.element().focus();
    await userEvent.keyboard('y');
    await expect.element(page.getByText(/\/library/)).toBeVisible();
    await expect.element(photo(0)).not.toHaveAccessibleName(/answer/);
  });
});

describe('nothing is right or wrong', () => {
  test.each([
    ['among all photos', '/', []],
    ['where only filters were asked for', '/?q=year:2019', [term('filter', 'year:2019')]],
    ['where a picture was searched with', `/?q=a+dog&like=${'a'.repeat(64)}`, [term('words', 'a dog')]],
  ])('%s', async (_, at, terms) => {
    const { photos } = await open(at, terms);
    grid.element().focus();
    await userEvent.keyboard(' yn');
    await expect.element(bar).toBeVisible();
    expect(button('This is right').query()).toBeNull();
    expect(photos.client.inputs('evaluation.mark')).toEqual([]);
    expect(photos.client.inputs('evaluation.marked')).toEqual([]);
  });
});
