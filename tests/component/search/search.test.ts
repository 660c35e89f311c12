import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EideticError } from '../../../preload/contract/index.ts';
import PhotosHarness from '../photos/PhotosHarness.svelte';
import { PretendPhotos } from '../photos/pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => history.replaceState(null, '', '/'));

const box = page.getByRole('combobox', { name: 'Search your photos' });
const heading = page.getByRole('heading', { level: 1 });

async function open(answers = {}) {
  const photos: PretendPhotos = new PretendPhotos({ '2019-06-14': 40 }, answers);
  const { client } = photos;
  client.answer({
    'listing.open': ({ search }) => {
      const text = search?.text ?? '';
      if (text === '' && !search?.picture) return photos.answerAll();
      const answer = photos.answer(text, text.includes('nothing') ? 0 : 3, text.includes('nothing') ? 0 : 5);
      const start = text.indexOf('year:2019');
      const terms =
        start < 0 ? [] : [{ role: 'filter' as const, source: 'year:2019', start, end: start + 9 }];
      return { ...answer, search: { ...answer.search!, terms, hidden: search?.all ? 0 : 12 } };
    },
    ...answers,
  });
  await render(PhotosHarness, { props: { client } });
  await expect.element(page.getByText('40 photos')).toBeVisible();
  return client;
}

describe('searching', () => {
  test('answers as one types, strong matches before possible ones', async () => {
    await open();
    await userEvent.type(box, 'a dog');
    await expect.element(heading).toHaveTextContent('3 strong matches, 5 possible');
    await expect.element(page.getByText('Strong matches · 3')).toBeVisible();
    await expect.element(page.getByText('Possible matches · 5')).toBeVisible();
    expect(location.search).toBe('?q=a+dog');
  });

  test('makes one step of the history of what was typed in one go', async () => {
    await open();
    const steps = history.length;
    for (const key of 'a dog') {
      await userEvent.type(box, key);
      await new Promise((later) => setTimeout(later, 200));
    }
    await expect.element(heading).toHaveTextContent('strong');
    expect(history.length).toBe(steps + 1);
    history.back();
    await expect.element(page.getByText('40 photos')).toBeVisible();
    await expect.element(box).toHaveValue('');
  });

  test('a key just before Back is let go: the history stays as it was', async () => {
    await open();
    await userEvent.fill(box, 'a dog');
    await expect.element(heading).toHaveTextContent('3 strong matches');
    const steps = history.length;
    await userEvent.type(box, 's');
    history.back();
    await expect.element(box).toHaveValue('');
    await expect.element(page.getByText('40 photos')).toBeVisible();
    // Longer than a key waits before it is searched for.
    await new Promise((later) => setTimeout(later, 400));
    expect(location.search).toBe('');
    expect(history.length).toBe(steps);
    history.forward();
    await expect.element(box).toHaveValue('a dog');
    expect(location.search).toBe('?q=a+dog');
  });

  test('takes a chip out, and marks its words to be changed', async () => {
    await open();
    await userEvent.fill(box, 'dog year:2019');
    const chip = page.getByRole('button', { name: 'Year: 2019', exact: true });
    await chip.click();
    const input = box.element() as HTMLInputElement;
    await expect.poll(() => input.value.slice(input.selectionStart!, input.selectionEnd!)).toBe('year:2019');
    await page.getByRole('button', { name: 'Take out Year: 2019' }).click();
    await expect.element(box).toHaveValue('dog');
    await expect.element(chip).not.toBeInTheDocument();
  });

  test('says when nothing matches well, and shows weaker ones when asked', async () => {
    const client = await open();
    await userEvent.fill(box, 'nothing like it');
    await expect.element(heading).toHaveTextContent('Nothing matches well');
    await page.getByRole('button', { name: 'Show weaker matches' }).click();
    await expect.poll(() => client.inputs('listing.open').at(-1)?.search?.all).toBe(true);
    expect(location.search).toContain('all=1');
  });

  test('orders by match or by date', async () => {
    const client = await open();
    await userEvent.fill(box, 'a dog');
    await page.getByText('Newest', { exact: true }).click();
    await expect.poll(() => client.inputs('listing.open').at(-1)?.search?.sort).toBe('date');
  });

  test('shows what is wrong with a filter, and nothing of the search before', async () => {
    const client = await open();
    await userEvent.fill(box, 'dog year:2019');
    await expect.element(page.getByText('Year: 2019')).toBeVisible();
    client.answer({
      'listing.open': () => {
        throw new EideticError('query.bad-value', {
          word: 'year:20',
          problem: 'a year has four digits',
          suggestion: 'Write it like this: year:2019',
        });
      },
    });
    await userEvent.fill(box, 'dog year:20');
    await expect.element(page.getByText('a year has four digits', { exact: false })).toBeVisible();
    await expect.element(heading).toHaveTextContent('No answer');
    await expect.element(page.getByText('Year: 2019')).not.toBeInTheDocument();
    await expect.element(page.getByRole('listbox', { name: 'Photos', exact: true })).not.toBeInTheDocument();
    // Nor does it come back among the recent searches.
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    const written = client.inputs('preferences.write').flatMap(({ recentSearches = [] }) => recentSearches);
    expect(written.filter((text) => text.includes('year:20') && !text.includes('year:2019'))).toEqual([]);
  });

  test('suggests, takes a suggestion with the keys, and remembers', async () => {
    const suggestions = [
      { kind: 'recent' as const, text: 'beach', label: 'beach', photos: null },
      { kind: 'camera' as const, text: 'camera:"Canon EOS"', label: 'Canon EOS', photos: 120 },
    ];
    const client = await open({ 'search.suggest': () => ({ suggestions }) });
    await userEvent.click(box);
    await expect.element(page.getByRole('option', { name: 'Canon EOS' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(box).toHaveValue('camera:"Canon EOS"');
    await expect
      .poll(() => client.inputs('preferences.write').at(-1)?.recentSearches)
      .toEqual(['camera:"Canon EOS"']);
  });

  test('searches with a pasted picture, together with words, and drops it again', async () => {
    const held = 'c'.repeat(64);
    const client = await open({ 'pictures.hold': () => ({ picture: held }) });
    const canvas = new OffscreenCanvas(1_600, 1_200);
    canvas.getContext('2d')!.fillRect(0, 0, 1_600, 1_200);
    const file = new File([await canvas.convertToBlob()], 'pasted.png', { type: 'image/png' });
    const clipboard = new DataTransfer();
    clipboard.items.add(file);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard }));
    await expect.element(page.getByText('Like your picture')).toBeVisible();
    const { bytes } = client.inputs('pictures.hold')[0]!;
    const sent = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    expect([sent.width, sent.height]).toEqual([1_024, 768]);
    await userEvent.fill(box, 'snow');
    await expect
      .poll(() => client.inputs('listing.open').at(-1)?.search)
      .toMatchObject({ text: 'snow', picture: { held } });
    await page.getByRole('button', { name: 'Take out Like your picture' }).click();
    await expect.poll(() => client.inputs('listing.open').at(-1)?.search?.picture).toBeUndefined();
  });

  test('keeps the picture it has when another cannot be used', async () => {
    const held = 'c'.repeat(64);
    const client = await open({ 'pictures.hold': () => ({ picture: held }) });
    const paste = async (name: string) => {
      const canvas = new OffscreenCanvas(16, 16);
      canvas.getContext('2d')!.fillRect(0, 0, 16, 16);
      const clipboard = new DataTransfer();
      clipboard.items.add(new File([await canvas.convertToBlob()], name, { type: 'image/png' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard }));
    };
    await paste('good.png');
    await expect.element(page.getByText('Like your picture')).toBeVisible();
    const { href } = location;
    client.answer({
      'pictures.hold': () => {
        throw new EideticError('picture.not-a-picture', { path: 'bad.png' });
      },
    });
    await paste('bad.png');
    await expect.poll(() => client.inputs('pictures.hold').length).toBe(2);
    await expect.element(page.getByRole('region', { name: 'Notifications' })).toHaveTextContent('bad.png');
    await expect.element(page.getByText('Like your picture')).toBeVisible();
    expect(location.href).toBe(href);
  });

  test('is gone into with the arrow, as is said after Enter', async () => {
    await open();
    await userEvent.type(box, 'a dog');
    await expect.element(heading).toHaveTextContent('3 strong matches');
    expect(page.getByText('to the photos').all()).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('to the photos')).toBeVisible();
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('listbox', { name: 'Photos', exact: true })).toHaveFocus();
    await expect.element(page.getByText('to the photos')).not.toBeInTheDocument();
  });

  test('begins anew without the weaker matches of the search before', async () => {
    const client = await open();
    await userEvent.fill(box, 'nothing like it');
    await page.getByRole('button', { name: 'Show weaker matches' }).click();
    await expect.poll(() => client.inputs('listing.open').at(-1)?.search?.all).toBe(true);
    await userEvent.fill(box, 'a dog');
    await expect
      .poll(() => client.inputs('listing.open').at(-1)?.search)
      .toMatchObject({ text: 'a dog', all: false });
  });

  test('refuses what is not a picture', async () => {
    const client = await open();
    const clipboard = new DataTransfer();
    clipboard.items.add(new File(['text'], 'letter.txt', { type: 'text/plain' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard }));
    await expect.element(page.getByText('That is not a picture.')).toBeVisible();
    expect(client.inputs('pictures.hold')).toEqual([]);
  });
});
