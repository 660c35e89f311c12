import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { libraryPlace } from '../../../main/library/index.ts';
import { thumbnailFile } from '../../../main/library/ingest/thumbnail-file.ts';
import { filledLibrary, tilesOf } from '../../fixtures/filled-library.ts';
import { openTestLibrary, until } from '../../fixtures/open-test-library.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { bag, foreignXmp, hasPerl } from '../../fixtures/sidecar-lab.ts';

/** A person's yes, written behind the library's back. */
function sayYes(folder: string, hash: string, tag: string): void {
  const database = new DatabaseSync(libraryPlace({ folder }).catalogueFile);
  database.prepare('INSERT OR IGNORE INTO tags (name, key) VALUES (?, ?)').run(tag, tag.toLowerCase());
  database
    .prepare(
      `INSERT INTO verdicts (tag_id, hash, verdict, decided_at)
       SELECT id, ?, 'yes', '2026-03-01T00:00:00.000Z' FROM tags WHERE name = ?`,
    )
    .run(hash, tag);
  database.close();
}

/** When the thumbnails of photos were written: with every reading that decodes. */
function thumbnailTimes(folder: string, photos: readonly (string | undefined)[]): number[] {
  const { thumbnailsFolder } = libraryPlace({ folder });
  return photos.map((photo) => statSync(thumbnailFile(thumbnailsFolder, photo ?? '')).mtimeMs);
}

/** The keywords in the catalogue. */
function keywordsIn(folder: string): string[] {
  const database = new DatabaseSync(libraryPlace({ folder }).catalogueFile, { readOnly: true });
  const rows = database.prepare("SELECT keyword || ' ' || source AS line FROM keywords ORDER BY line").all();
  database.close();
  return rows.map(({ line }) => String(line));
}

describe.skipIf(!hasPerl)('sidecars of a whole library (needs Perl)', () => {
  it('are off until a person switches them on; a preview is always to be had', async () => {
    const { library, folder, photos } = await filledLibrary(1);
    const [photo] = await tilesOf(library);
    sayYes(folder, photo?.photo ?? '', 'dog');
    const selection = { photos: [photo?.photo ?? ''] };
    expect((await library.call('sidecars.preview', { selection })).summary).toMatchObject({ created: 1 });
    await expect(library.call('sidecars.write', { selection })).rejects.toMatchObject({
      code: 'sidecars.off',
    });
    expect(readdirSync(photos)).toEqual(['photo-000.jpg']);
    await library.call('preferences.write', { writeSidecars: true });
    expect((await library.call('sidecars.write', { selection })).summary).toMatchObject({ created: 1 });
    expect(readdirSync(photos)).toEqual(['photo-000.jpg', 'photo-000.jpg.xmp']);
  });

  it('written ones are no keywords of others, cause no reading, and come back in a library begun anew', async () => {
    const { library, folder, photos } = await filledLibrary(2);
    const [one, two] = await tilesOf(library);
    put(join(photos, 'photo-000.xmp'), foreignXmp('xmp:Rating="2"', bag('dc:subject', 'snow')));
    await library.call('index.run', {});
    sayYes(folder, one?.photo ?? '', 'dog');
    sayYes(folder, two?.photo ?? '', 'cat');
    await library.call('photos.mark', { selection: { photos: [two?.photo ?? ''] }, rating: 4 });
    await library.call('preferences.write', { writeSidecars: true });
    await library.call('watch.start', {});
    const read = thumbnailTimes(folder, [one?.photo, two?.photo]);
    expect((await library.call('sidecars.write', { selection: null })).summary).toMatchObject({
      created: 1,
      changed: 1,
    });
    // Something that the watcher does take up, after it has seen the sidecars: a copy, which is read but not decoded.
    writeFileSync(join(photos, 'late.jpg'), readFileSync(join(photos, 'photo-000.jpg')));
    await until(async () => (await library.call('library.status', {})).files === 3);
    expect((await library.call('library.status', {})).pending).toBe(0);
    expect(thumbnailTimes(folder, [one?.photo, two?.photo])).toEqual(read);

    // Read again all the same, because a person asks or the thumbnail is lost: others' words alone come of it.
    await library.call('index.stop', {});
    const path = join(photos, 'photo-001.jpg.xmp');
    put(path, `${readFileSync(path, 'utf8')}\n`);
    put(join(photos, 'photo-000.xmp'), `${readFileSync(join(photos, 'photo-000.xmp'), 'utf8')}\n`);
    await library.call('index.run', {});
    expect(keywordsIn(folder)).toEqual(['snow sidecar']);
    expect((await tilesOf(library)).map(({ rating }) => rating)).toEqual(expect.arrayContaining([2, 4]));
    await library.call('photos.mark', { selection: { photos: [two?.photo ?? ''] }, rating: null });
    expect((await library.call('photos.details', { photo: two?.photo ?? '' })).rating).toBeNull();
    await library.dispose();

    const anew = await openTestLibrary(`${folder}-anew`);
    await anew.call('roots.add', { path: photos });
    await anew.call('index.run', {});
    expect(keywordsIn(`${folder}-anew`)).toEqual(['cat sidecar', 'dog sidecar', 'snow sidecar']);
    expect((await anew.call('photos.details', { photo: two?.photo ?? '' })).rating).toBe(4);
  });

  it('a library that is only read previews, and writes nothing', async () => {
    const { library, folder, photos } = await filledLibrary(1);
    sayYes(folder, (await tilesOf(library))[0]?.photo ?? '', 'dog');
    await library.call('preferences.write', { writeSidecars: true });
    await library.dispose();
    const { libraryPlace: place, openLibrary } = await import('../../../main/library/index.ts');
    const reader = await openLibrary({ place: place({ folder }), mode: 'read', command: 'a test' });
    expect((await reader.call('sidecars.preview', { selection: null })).summary).toMatchObject({
      created: 1,
    });
    await expect(reader.call('sidecars.write', { selection: null })).rejects.toMatchObject({
      code: 'library.not-writable',
    });
    await reader.dispose();
    expect(existsSync(join(photos, 'photo-000.jpg.xmp'))).toBe(false);
  });
});
