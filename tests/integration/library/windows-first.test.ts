import { expect, it, onTestFinished } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

async function libraryWithWindows() {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 3);
  const library = await openLibrary({
    place: libraryPlace({ folder }),
    mode: 'write',
    command: 'a test',
    windows: true,
  });
  onTestFinished(() => library.dispose());
  await library.call('roots.add', { path: photos });
  return library;
}

it('the folders are followed when the windows rest', async () => {
  const library = await libraryWithWindows();
  const states: string[] = [];
  library.on('progress', ({ state }) => states.push(state));
  const following = library.call('watch.start', {});
  for (let asked = 0; asked < 15; asked += 1) {
    await library.call('listing.open', { search: null });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(states).toEqual([]);
  expect((await following).added).toBe(3);
  await library.call('watch.stop', {});
});

it('who stops before the windows rested has looked for nothing', async () => {
  const library = await libraryWithWindows();
  const following = library.call('watch.start', {});
  await library.call('watch.stop', {});
  expect(await following).toMatchObject({ added: 0, interrupted: true });
  expect((await library.call('library.status', {})).files).toBe(0);
});
