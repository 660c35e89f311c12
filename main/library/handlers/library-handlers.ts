import type { ModelTest, Status } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { visiblePhotos } from '../catalog/hash-pages.ts';
import type { Handlers } from '../contract-server.ts';
import { examine } from '../diagnostics/doctor.ts';
import { folderSizeBytes, shelvesSizeBytes } from '../diagnostics/folder-size.ts';
import { measureThisComputer } from '../diagnostics/measure.ts';
import type { OpenLibrary } from '../library-parts.ts';
import { modelsFolder } from '../models/models-folder.ts';
import { SelfTestQueue } from '../models/self-test-queue.ts';
import { testModel } from '../models/test-model.ts';
import { currentWriter, describeHolder } from '../writer-lock.ts';

/** Calls about the library as a whole. */
export function libraryHandlers(
  library: OpenLibrary,
): Pick<Handlers, 'library.status' | 'library.doctor' | 'library.measure' | 'models.test'> {
  const selfTests = new SelfTestQueue();
  return {
    'library.status': () => readStatus(library),
    'library.doctor': () => examine(library),
    'library.measure': () => measureThisComputer(library),
    'models.test': ({ model = library.model.installed.entry.id, provider }) =>
      selfTests.run(`${model} ${provider}`, () => runSelfTest(library, model, provider)),
  };
}

async function runSelfTest(
  { events, model: inUse, models }: OpenLibrary,
  model: string,
  provider: string | undefined,
): Promise<ModelTest> {
  const test = await testModel({ model, provider, catalogue: models, modelsFolder: modelsFolder() });
  // From the next reader on, and in what the window shows.
  if (test.model === inUse.installed.entry.id && test.isKept) inUse.takeChoice(test.choice);
  if (test.isKept) events.emit('modelsChanged', {});
  return test;
}

async function readStatus(library: OpenLibrary): Promise<Status> {
  const { catalogue, changeState, keywords, vectors, model, place } = library;
  const { entry } = model.installed;
  const stored = await vectors.photos();
  // Of vectors that this user may not read nobody knows which are missing.
  const waitingForVector = vectors.unreadable ? 0 : await countWaitingForVector(catalogue, stored);
  const writer = currentWriter(place);
  const [catalogueBytes, vectorBytes, thumbnailBytes] = await Promise.all([
    folderSizeBytes(place.folder, (name) => name.startsWith('catalogue.sqlite')),
    folderSizeBytes(place.vectorsFolder),
    shelvesSizeBytes(place.thumbnailsFolder),
  ]);
  return {
    library: place.folder,
    photos: catalogue.photos.countVisible(),
    files: catalogue.countFiles(),
    vectors: stored.size,
    pending: catalogue.readingList.count() + waitingForVector,
    failed: catalogue.failures.count(),
    roots: catalogue.roots.overview(),
    model: { id: entry.id, name: entry.name, dims: entry.embeddingDims, vectorTable: vectors.tableName },
    modelStanding: await changeState.standing(),
    provider: model.rememberedProvider(),
    keywordSearch: { available: keywords.available, reason: keywords.reason },
    sizeBytes: { catalogue: catalogueBytes, vectors: vectorBytes, thumbnails: thumbnailBytes },
    writer: writer ? describeHolder(writer) : null,
  };
}

/** Photos that are only still to be understood. One whose file is also to be read is counted with the files. */
async function countWaitingForVector({ photos }: Catalogue, stored: ReadonlySet<string>): Promise<number> {
  let count = 0;
  for await (const page of visiblePhotos(photos))
    count += photos.settledAmong(page.filter((hash) => !stored.has(hash))).length;
  return count;
}
