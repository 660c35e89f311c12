import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import { PretendPhotos } from '../photos/pretend-photos.ts';
import { openWindow } from '../screens/open-window.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

const query = 'a dog year:2019 month:june folder:"Summer at the lake"';
const heading = page.getByRole('heading', { level: 1 });

/** Opens an answer with chips, a note and weaker matches, which comes when the test says so. */
async function openAnswer(language: 'en' | 'de', { text = query, total = 8 } = {}) {
  const photos = new PretendPhotos({ '2019-06-14': 40 });
  const { promise: asked, resolve: answer } = Promise.withResolvers<void>();
  const terms = [...text.matchAll(/\w+:(?:"[^"]*"|\S+)/g)].map(([source]) => ({
    role: 'filter' as const,
    source: source!,
    start: text.indexOf(source!),
    end: text.indexOf(source!) + source!.length,
  }));
  await openWindow(
    `/?q=${encodeURIComponent(text)}`,
    {
      'roots.list': () => [pretendRoot()],
      'listing.rows': (input) => photos.client.library.call('listing.rows', input),
      'listing.open': async () => {
        await asked;
        const found = photos.answer(text, Math.min(3, total), Math.max(0, total - 3));
        const notes = ['1234 photos are still waiting to be read and may be missing here.'];
        return { ...found, search: { ...found.search!, terms, notes, hidden: 1_234 } };
      },
    },
    { chosen: { language } },
  );
  return answer;
}

const bar = () => heading.element().closest('header')!;

beforeEach(() => history.replaceState(null, '', '/'));
afterEach(() => page.viewport(1_280, 800));

describe.each([900, 1_280, 2_560])('the line over an answer, at %i px', (width) => {
  test.each(['en', 'de'] as const)('neither wraps nor jumps when the answer comes (%s)', async (language) => {
    await page.viewport(width, 800);
    const answer = await openAnswer(language);
    await expect.element(heading).toHaveTextContent(/Searching|Suche läuft/);
    const { height } = bar().getBoundingClientRect();
    answer();
    await expect.element(heading).toHaveTextContent(/^3 /);
    await expect.element(page.getByRole('button', { name: /^Show 1,234 weaker|^1\.234 schw/ })).toBeVisible();
    expect(bar().getBoundingClientRect().height).toBe(height);
    expect(document.documentElement.scrollWidth).toBe(width);
    const { right } = bar().getBoundingClientRect();
    for (const control of bar().querySelectorAll<HTMLElement>(':is(button, input):not(.chips *)')) {
      expect(control.getBoundingClientRect().right, control.textContent).toBeLessThanOrEqual(right);
    }
    for (const words of bar().querySelectorAll<HTMLElement>('h1, .end, .chips li')) {
      expect(words.getBoundingClientRect().height, words.textContent).toBeLessThanOrEqual(36);
    }
  });
});

test('says what is searched for in words, and what the library remarks in the chosen language', async () => {
  (await openAnswer('de'))();
  await expect.element(page.getByRole('button', { name: 'Jahr: 2019', exact: true })).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Ordner: Summer at the lake', exact: true }))
    .toBeVisible();
  await expect.element(page.getByText(/^1\.234 Fotos müssen noch gelesen werden/)).toBeVisible();
});

test('one weaker match is one', async () => {
  const photos = new PretendPhotos({ '2019-06-14': 40 });
  const found = photos.answer('dog', 3, 5);
  await openWindow('/?q=dog', {
    'roots.list': () => [pretendRoot()],
    'listing.rows': (input) => photos.client.library.call('listing.rows', input),
    'listing.open': () => ({ ...found, search: { ...found.search!, hidden: 1 } }),
  });
  await expect.element(page.getByRole('button', { name: 'Show 1 weaker match', exact: true })).toBeVisible();
});

test('the favourites are called that, and not by how they are searched for', async () => {
  (await openAnswer('en', { text: 'is:favourite' }))();
  await expect.element(heading).toHaveTextContent('Favourites');
  await expect.element(page.getByText('8 photos')).toBeVisible();
});
