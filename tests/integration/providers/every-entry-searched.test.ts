import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import type { InstalledModel } from '../../../main/library/model-in-use.ts';
import { modelEntries, textSwaps } from '../../../models/catalog/index.ts';
import { writeCatalogueFiles } from '../../fixtures/catalogue-files/write-catalogue-files.ts';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

beforeEach(() => {
  // Which provider is fastest is not what is tested here.
  vi.stubEnv('EIDETIC_PROVIDER', 'cpu');
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** A library over six photos that answers with this model; its status after reading, and what a search finds. */
async function readAndSearch(model: InstalledModel) {
  const { photos, library: place } = newPlaces();
  const [first] = await drawPhotos(photos, 6);
  const library = await openLibrary({
    place: libraryPlace({ folder: place }),
    mode: 'write',
    command: 'a test',
    model,
  });
  onTestFinished(() => library.dispose());
  await library.call('roots.add', { path: photos });
  const summary = await library.call('index.run', {});
  const status = await library.call('library.status', {});
  const { photo } = await library.call('photos.atPath', { path: first! });
  const byWords = await library.call('search.query', { text: 'a photo of a cat', all: true });
  const byPicture = await library.call('search.query', { picture: { photo: photo! }, all: true });
  return { summary, status, byWords, byPicture, photo };
}

const downloadable = modelEntries.filter(({ origin }) => origin !== null);

test.each(downloadable)('$id reads photos, and finds them by words and by a picture', async (published) => {
  const folder = temporaryFolder();
  const entry = writeCatalogueFiles(published, folder);
  const { summary, status, byWords, byPicture } = await readAndSearch({ entry, folder });
  expect(summary).toMatchObject({ added: 6, failed: 0 });
  expect(status).toMatchObject({
    vectors: 6,
    pending: 0,
    model: { id: entry.id, dims: entry.embeddingDims },
  });
  expect(byWords.results).toHaveLength(6);
  expect(byPicture.results.length).toBeGreaterThan(0);
});

/** The first beside every model that it goes with, the others beside one: they differ in their weights alone. */
const pairs = textSwaps.flatMap((swap, index) =>
  (index === 0 ? swap.pairsWith : swap.pairsWith.slice(0, 1)).map((id) => ({ swap, id })),
);

test.each(pairs)(
  '$swap.id beside $id answers in other words over the same photo vectors',
  async ({ swap, id }) => {
    const [modelFolder, swapFolder] = [temporaryFolder(), temporaryFolder()];
    const entry = writeCatalogueFiles(modelEntries.find((one) => one.id === id)!, modelFolder);
    const swapped = writeCatalogueFiles(swap, swapFolder);
    expect(swapped.embeddingDims).toBe(entry.embeddingDims);
    const model = { entry, folder: modelFolder };
    const own = await readAndSearch(model);
    const { status, byWords } = await readAndSearch({
      ...model,
      text: { entry: swapped, folder: swapFolder },
    });
    const scores = ({ results }: typeof byWords) => results.map(({ cosine }) => cosine?.toFixed(4));
    expect(scores(byWords)).not.toEqual(scores(own.byWords));
    expect(status.vectors).toBe(6);
    expect(byWords.results).toHaveLength(6);
  },
);
