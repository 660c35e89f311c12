import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import type { InstalledModel } from '../../../main/library/model-in-use.ts';
import { modelEntries, textSwaps } from '../../../models/catalog/index.ts';
import { writeCatalogueFiles } from '../../fixtures/catalogue-files/write-catalogue-files.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { removeFolder } from '../../fixtures/temporary-folder.ts';

let home: string;
let photos: string;
let first: string;

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'eidetic-test-')));
  photos = join(home, 'photos');
  [first = ''] = await drawPhotos(photos, 6);
});
afterAll(() => removeFolder(home));

beforeEach(() => {
  // Which provider is fastest is not what is tested here.
  vi.stubEnv('EIDETIC_PROVIDER', 'cpu');
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** The library over six photos that answers with this model. */
async function openWith(model: InstalledModel) {
  const place = libraryPlace({ folder: join(home, 'libraries', model.entry.id) });
  const library = await openLibrary({ place, mode: 'write', command: 'a test', model });
  onTestFinished(() => library.dispose());
  return library;
}

type Library = Awaited<ReturnType<typeof openWith>>;

/** The library’s status, and what a search of it finds. */
async function search(library: Library) {
  const status = await library.call('library.status', {});
  const { photo } = await library.call('photos.atPath', { path: first });
  const byWords = await library.call('search.query', { text: 'a photo of a cat', all: true });
  const byPicture = await library.call('search.query', { picture: { photo: photo! }, all: true });
  return { status, byWords, byPicture };
}

/** Lets a model of the catalogue read the photos. */
async function readWith(id: string) {
  const folder = join(home, 'models', id);
  const model = { entry: writeCatalogueFiles(modelEntries.find((one) => one.id === id)!, folder), folder };
  const library = await openWith(model);
  await library.call('roots.add', { path: photos });
  const summary = await library.call('index.run', {});
  const found = await search(library);
  await library.dispose();
  return { model, summary, ...found };
}

/** Once a model: what a text tower is put beside has been read already. */
const readings = new Map<string, ReturnType<typeof readWith>>();
function reading(id: string) {
  const known = readings.get(id) ?? readWith(id);
  readings.set(id, known);
  return known;
}

const downloadable = modelEntries.filter(({ origin }) => origin !== null);

test.each(downloadable)('$id reads photos, and finds them by words and by a picture', async ({ id }) => {
  const { model, summary, status, byWords, byPicture } = await reading(id);
  expect(summary).toMatchObject({ added: 6, failed: 0 });
  expect(status).toMatchObject({
    vectors: 6,
    pending: 0,
    model: { id, dims: model.entry.embeddingDims },
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
    const { model, byWords: own } = await reading(id);
    const swapFolder = join(home, 'models', swap.id);
    const swapped = writeCatalogueFiles(swap, swapFolder);
    expect(swapped.embeddingDims).toBe(model.entry.embeddingDims);
    // The very vectors that the model’s own text tower searched: nothing is read.
    const library = await openWith({ ...model, text: { entry: swapped, folder: swapFolder } });
    const { status, byWords } = await search(library);
    const scores = ({ results }: typeof byWords) => results.map(({ cosine }) => cosine?.toFixed(4));
    expect(scores(byWords)).not.toEqual(scores(own));
    expect(status).toMatchObject({ vectors: 6, pending: 0 });
    expect(byWords.results).toHaveLength(6);
  },
);
