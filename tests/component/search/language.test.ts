import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { pretendClient } from '../../fixtures/pretend-client.ts';
import { pretendModel } from '../../fixtures/pretend-models.ts';
import { PretendPhotos } from '../photos/pretend-photos.ts';
import { openPretend } from '../screens/open-pretend.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

const model = (id: string, languages: string[]) =>
  pretendModel({ id, name: id, languages, state: 'absent', bytesHere: 0, inUse: false });
const english = model('starter', ['en']);
const many = model('siglip2', ['mul']);

/** Opens a search for “Hund am Strand” that finds so many photos. */
async function openSearch(
  language: 'en' | 'de',
  { strong = 0, possible = 0, inUse = english, words = true } = {},
) {
  const photos = new PretendPhotos({ '2019-06-14': 40 });
  const text = words ? 'Hund am Strand' : 'year:2019';
  const terms = [
    { role: words ? ('words' as const) : ('filter' as const), source: text, start: 0, end: text.length },
  ];
  const client = pretendClient({
    'listing.rows': (input) => photos.client.library.call('listing.rows', input),
    'listing.open': () => {
      const answer = photos.answer(text, strong, possible);
      return { ...answer, search: { ...answer.search!, terms } };
    },
    'models.list': () => ({
      models: [english, many],
      recommendation: { model: 'starter', reasons: ['It is small.'] },
    }),
    'models.standing': () => ({
      inUse: { model: 'starter', textTower: inUse === english ? null : inUse.id },
      change: null,
      rollback: null,
      ended: null,
    }),
  });
  await openPretend(`/?q=${encodeURIComponent(text)}`, { client }, { language });
  return { client };
}

const hint = page.getByRole('note');
const heading = page.getByRole('heading', { level: 1 });

beforeEach(() => history.replaceState(null, '', '/'));

describe('a search in a language that the model does not understand', () => {
  test.each([
    ['nothing at all', 0],
    ['nothing but possible matches', 4],
  ])('is explained where it finds %s, and leads to models that do', async (_, possible) => {
    await openSearch('de', { possible });
    await expect.element(hint).toHaveTextContent(/versteht nur Englisch.*das Deutsch versteht/);
    await hint.getByRole('button', { name: 'Modelle, die Deutsch verstehen' }).click();
    expect(location.pathname).toBe('/models/de');
    await expect.element(page.getByRole('article', { name: 'siglip2' })).toBeVisible();
    expect(page.getByRole('article').all()).toHaveLength(1);
    await page.getByRole('button', { name: 'Alle Modelle zeigen' }).click();
    await expect.element(page.getByRole('article', { name: 'starter' })).toBeVisible();
  });

  test.each([
    ['something matches well', 'de', { strong: 2, possible: 3 }],
    ['the model understands the language', 'de', { inUse: many }],
    ['no words were asked for', 'de', { words: false }],
    ['the window speaks English', 'en', {}],
  ] as const)('is not spoken of where %s', async (_, language, options) => {
    const { client } = await openSearch(language, options);
    await expect.element(heading).toHaveTextContent(/\w/);
    await expect.poll(() => client.inputs('listing.open').length).toBeGreaterThan(0);
    await new Promise((later) => setTimeout(later, 150));
    expect(hint.all()).toHaveLength(0);
  });
});
