import { beforeEach, expect, test } from 'vitest';
import { documentTitle } from '../../../renderer/app/frame/document-title.ts';
import { sectionOf } from '../../../renderer/app/frame/sections.ts';
import { home, noSearch } from '../../../renderer/places/place.ts';
import { chooseLanguage } from '../../../renderer/strings/strings.svelte.ts';

const searching = (text: string) => ({ ...home, search: { ...noSearch, text } });

beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  chooseLanguage('en');
});

test('favourites are a search of their own, and only when nothing is added to it', () => {
  expect(sectionOf(home)).toBe('photos');
  expect(sectionOf(searching('is:favourite '))).toBe('favourites');
  expect(sectionOf(searching('is:favourite dog'))).toBe('photos');
  expect(sectionOf({ ...home, page: 'folders' })).toBe('folders');
});

test('the tab says where one is, and what is searched for', () => {
  expect(documentTitle(home)).toBe('Photos – Eidetic');
  expect(documentTitle(searching('is:favourite'))).toBe('Favourites – Eidetic');
  expect(documentTitle(searching('a dog'))).toBe('a dog – Eidetic');
  expect(documentTitle({ ...home, page: 'settings' })).toBe('Settings – Eidetic');
});
