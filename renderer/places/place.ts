/** What is looked for, as the address holds it. */
export interface SearchPlace {
  readonly text: string;
  /** More like this photo of the library. */
  readonly like: string | null;
  /** More like this picture from outside, held by the library. */
  readonly held: string | null;
  readonly sort: 'relevance' | 'date';
  /** Weak matches too. */
  readonly all: boolean;
}

export const pages = [
  'photos',
  'albums',
  'concepts',
  'review',
  'folders',
  'activity',
  'settings',
  'models',
  'evaluate',
] as const;
export type Page = (typeof pages)[number];

/** Where the person is in the window: everything that back, forward and reload bring back. */
export interface Place {
  readonly page: Page;
  /** Which of the page's things is open: a number of the library's, or a word such as `new`. */
  readonly item: string | null;
  readonly search: SearchPlace;
  /** The photo that is open in the viewer. */
  readonly photo: string | null;
}

export const noSearch: SearchPlace = { text: '', like: null, held: null, sort: 'relevance', all: false };
export const home: Place = { page: 'photos', item: null, search: noSearch, photo: null };

const photoId = /^[0-9a-f]{64}$/;
const itemName = /^[a-z0-9-]{1,32}$/;

export function isSearch({ text, like, held }: SearchPlace): boolean {
  return text.trim() !== '' || like !== null || held !== null;
}

export const favouritesSearch = 'is:favourite';

/** Whether a search asks for every favourite, and for nothing else: then it has a page of its own. */
export function isFavourites({ text, like, held }: SearchPlace): boolean {
  return text.trim() === favouritesSearch && like === null && held === null;
}

/** Reads an address. What it does not understand is left out: an old link must not break the window. */
export function placeOf(address: URL): Place {
  const [name, item = ''] = address.pathname.replace(/^\/+|\/+$/g, '').split('/');
  const page = pages.find((known) => known === name) ?? 'photos';
  const parameters = address.searchParams;
  const id = (key: string) => {
    const value = parameters.get(key) ?? '';
    return photoId.test(value) ? value : null;
  };
  return {
    page,
    item: page !== 'photos' && itemName.test(item) ? item : null,
    search: {
      text: (parameters.get('q') ?? '').slice(0, 2_000),
      like: id('like'),
      held: id('held'),
      sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
      all: parameters.get('all') === '1',
    },
    photo: id('photo'),
  };
}

/** The inverse of `placeOf`: path and query, without what is as usual. */
export function addressOf({ page, item, search, photo }: Place): string {
  const parameters = new URLSearchParams();
  if (search.text.trim() !== '') parameters.set('q', search.text);
  if (search.like) parameters.set('like', search.like);
  if (search.held) parameters.set('held', search.held);
  if (search.sort !== 'relevance') parameters.set('sort', search.sort);
  if (search.all) parameters.set('all', '1');
  if (photo) parameters.set('photo', photo);
  const query = parameters.toString();
  const path = page === 'photos' ? '' : item ? `${page}/${item}` : page;
  return `/${path}${query ? `?${query}` : ''}`;
}
