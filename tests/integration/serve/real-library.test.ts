import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browserHost } from '../../../main/serve/desktop/browser-host.ts';
import { FolderBrowser } from '../../../main/serve/desktop/folder-browser.ts';
import { asEideticError } from '../../../preload/wire/index.ts';
import { hostClient, libraryClient } from '../../../renderer/api/clients.ts';
import { EventFeed } from '../../../renderer/api/event-feed.ts';
import { type LinkSocket, linkOverSocket } from '../../../renderer/api/link.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { TestServer } from '../../fixtures/served-library.ts';
import { soon } from '../../fixtures/soon.ts';

/** A window on a library of a few drawn photos, which were chosen by looking around. */
async function windowOnPhotos() {
  const places = newPlaces();
  const files = await drawPhotos(places.photos, 4);
  const library = await openTestLibrary(places.library);
  const folders = new FolderBrowser(() => [{ path: places.photos, name: 'photos' }]);
  const host = browserHost({ library, version: '0', folders });
  const server = await TestServer.start({ library, host });
  const link = linkOverSocket((await server.honestSocket()) as unknown as LinkSocket);
  const feed = new EventFeed();
  void feed.follow(link);
  const window = { library: libraryClient(link, feed), host: hostClient(link) };
  const { folders: places0 } = await window.host.call('host.folders', { folder: null });
  await window.host.call('host.addFolder', { folder: places0[0]!.folder });
  return { window, server, files, sha256: files.map(sha256) };
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

it('goes from an empty library to pictures in full size, over the contract alone', async () => {
  const { window, server, files, sha256: ids } = await windowOnPhotos();
  const states: string[] = [];
  window.library.on('progress', ({ state }) => states.push(state));
  const changed = Promise.withResolvers<number>();
  window.library.on('libraryChanged', ({ photos }) => photos === 4 && changed.resolve(photos));
  expect(await window.library.call('index.run', {})).toMatchObject({ added: 4, failed: 0 });
  expect(await changed.promise).toBe(4);
  await soon(() => states.at(-1)).toBe('idle');

  const listing = await window.library.call('listing.open', { search: null });
  expect([listing.total, listing.aspects.length]).toEqual([4, 4]);
  const rows = { listing: listing.listing, offset: 0, limit: 10 };
  const { photos } = await window.library.call('listing.rows', rows);
  expect(photos.map(({ photo }) => photo).sort()).toEqual(ids.toSorted());

  for (const [index, photo] of ids.entries()) {
    const headers = server.honest();
    const thumbnail = await server.ask(server.own(`/thumbnails/${photo}`), { headers });
    expect([thumbnail.status, thumbnail.headers['content-type']]).toEqual([200, 'image/webp']);
    const shown = await server.ask(server.own(`/photos/${photo}`), { headers });
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
    const original = await server.ask(server.own(`/originals/${photo}`), { method: 'HEAD', headers });
    expect(original.headers['content-length']).toBe(String(readFileSync(files[index]!).length));
    expect(original.headers['content-disposition']).toContain(`photo-00${index}.jpg`);
  }
});

it('searches with a picture that was dropped into the window', async () => {
  const { window, files, sha256: ids } = await windowOnPhotos();
  await window.library.call('index.run', {});
  const bytes = new Uint8Array(readFileSync(files[2]!));
  const { picture } = await window.library.call('pictures.hold', { bytes, name: 'dropped.jpg' });
  const answer = await window.library.call('search.query', { picture: { held: picture }, all: true });
  expect(answer.results[0]?.photo).toBe(ids[2]);
});

it('tells the window what the library says is wrong, with its code', async () => {
  const { window, server } = await windowOnPhotos();
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: unknown) => asEideticError(error).code,
    );
  const unknown = 'f'.repeat(64);
  expect(await codeOf(window.library.call('photos.details', { photo: unknown }))).toBe('photo.unknown');
  expect(await codeOf(window.library.call('listing.rows', { listing: 'x', offset: 0, limit: 1 }))).toBe(
    'listing.expired',
  );
  expect(await codeOf(window.library.call('search.query', { text: 'year:soon' }))).toBe('query.bad-value');
  expect(await codeOf(window.host.call('host.openPhoto', { photo: unknown }))).toBe('photo.unknown');
  expect((await server.ask(server.own(`/photos/${unknown}`), { headers: server.honest() })).status).toBe(404);
});
