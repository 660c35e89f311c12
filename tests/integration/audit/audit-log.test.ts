import { describe, expect, it } from 'vitest';
import type { MarkChange } from '../../../main/library/catalog/mark-table.ts';
import { preferencesKey } from '../../../main/library/catalog/settings.ts';
import { auditHandlers } from '../../../main/library/handlers/audit-handlers.ts';
import { preferenceHandlers } from '../../../main/library/handlers/preference-handlers.ts';
import type { OpenLibrary, WritableLibrary } from '../../../main/library/library-parts.ts';
import { ChangeList } from '../../../main/library/photos/change-list.ts';
import { markPhotos } from '../../../main/library/photos/mark-photos.ts';
import { StandingSearches } from '../../../main/library/search/standing-searches.ts';
import { newCatalogue } from '../../fixtures/new-catalogue.ts';
import { pictureWorld } from '../../fixtures/picture-world.ts';

function newLog() {
  const catalogue = newCatalogue();
  const { audit } = catalogue;
  const library = { catalogue } as OpenLibrary;
  const handlers = {
    ...auditHandlers(library, () => library as WritableLibrary),
    ...preferenceHandlers(library, () => library as WritableLibrary),
  };
  const lines = () => audit.list(100, 0).map(({ action, subject, detail }) => [action, subject, detail]);
  return { catalogue, audit, handlers, lines };
}

describe('the audit log', () => {
  it('keeps decisions, newest first, a page at a time', async () => {
    const { audit, handlers } = newLog();
    for (const name of ['a', 'b', 'c']) audit.record('album.create', name, 'smart');
    expect(await handlers['audit.list']({ limit: 2, offset: 1 })).toEqual({
      entries: [
        { entry: 2, at: expect.any(String), action: 'album.create', subject: 'b', detail: 'smart' },
        { entry: 1, at: expect.any(String), action: 'album.create', subject: 'a', detail: 'smart' },
      ],
      total: 3,
    });
  });

  it('keeps what a person asked for and nothing else: decisions at first, searches not', () => {
    const { audit, handlers, lines } = newLog();
    audit.record('root.add', '/photos');
    audit.recordSearch('a dog');
    expect(lines()).toEqual([['root.add', '/photos', '']]);
    handlers['preferences.write']({ recordSearches: true });
    audit.recordSearch('a cat');
    handlers['preferences.write']({ recordDecisions: false, theme: 'dark' });
    audit.record('root.remove', '/photos');
    audit.recordSearch('a cow');
    handlers['preferences.write']({ recordSearches: false });
    audit.recordSearch('a goat');
    expect(lines()).toEqual([
      ['search', 'a cow', ''],
      ['preferences.recordDecisions', 'off', ''],
      ['search', 'a cat', ''],
      ['preferences.recordSearches', 'on', ''],
      ['root.add', '/photos', ''],
    ]);
  });

  it('says that it was emptied, unless nothing is to be recorded', async () => {
    const { audit, handlers, lines } = newLog();
    audit.record('root.add', '/photos');
    audit.record('root.remove', '/photos');
    expect(await handlers['audit.empty']({})).toEqual({ entries: 2 });
    expect(lines()).toEqual([['audit.empty', '2 entries', '']]);
    handlers['preferences.write']({ recordDecisions: false });
    expect(await handlers['audit.empty']({})).toEqual({ entries: 2 });
    expect(lines()).toEqual([]);
  });

  it('has the switches of an older library as they are at first', () => {
    const { catalogue, handlers } = newLog();
    catalogue.settings.set(preferencesKey, { theme: 'dark' });
    expect(handlers['preferences.read']({})).toMatchObject({
      theme: 'dark',
      writeSidecars: false,
      recordSearches: false,
      recordDecisions: true,
    });
    expect(handlers['preferences.write']({ writeSidecars: true })).toMatchObject({
      theme: 'dark',
      writeSidecars: true,
    });
  });
});

describe('searches', () => {
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('are recorded once they stand, not with every letter, and not twice in a row', async () => {
    const { audit, handlers, lines } = newLog();
    handlers['preferences.write']({ recordSearches: true, recordDecisions: false });
    audit.empty();
    const searches = new StandingSearches({ audit, mayRecord: true, standsAfterMs: 50 });
    for (const text of ['b', 'be', 'beach']) searches.typed({ text });
    await later(150);
    searches.typed({ text: 'beach' });
    await later(150);
    searches.asked({ text: ' ', picture: { photo: 'x' } });
    searches.typed({ text: 'never' });
    searches.dispose();
    await later(150);
    expect(lines()).toEqual([
      ['search', '', 'with a picture'],
      ['search', 'beach', ''],
    ]);
  });

  it('are never recorded by who only reads', () => {
    const { audit, handlers, lines } = newLog();
    handlers['preferences.write']({ recordSearches: true, recordDecisions: false });
    audit.empty();
    new StandingSearches({ audit, mayRecord: false }).asked({ text: 'beach' });
    expect(lines()).toEqual([]);
  });
});

describe('what is recorded of marks', () => {
  it('is said in words, of one photo and of several', async () => {
    const { catalogue } = await pictureWorld({ 'a.jpg': { shows: 'a' }, 'b.jpg': { shows: 'b' } });
    const photos = [1, 2];
    const mark = (ids: readonly number[], change: MarkChange) =>
      markPhotos(ids, change, { catalogue, changes: new ChangeList(), onChange: () => {} });
    await mark(photos, { rating: 3, favourite: true });
    await mark(photos.slice(1), { rating: null });
    await mark(photos.slice(1), { rating: 1, favourite: false });
    const lines = catalogue.audit.list(9, 0).map(({ action, subject, detail }) => [action, subject, detail]);
    expect(lines).toEqual([
      ['photos.mark', '1 photo', '1 star, no heart'],
      ['photos.mark', '1 photo', 'no stars'],
      ['photos.mark', '2 photos', '3 stars, heart'],
    ]);
  });
});
