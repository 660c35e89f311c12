/**
 * Makes a library of many photos that looks and weighs like a real one, in a minute or two:
 *
 *   node tests/bench/big-library.ts --library DIR [--photos 100000] [--pictures DIR]
 *
 * A few hundred pictures are drawn (or taken from `--pictures`) and read as any photo is. All others are rows,
 * vectors and links made from them by rule. The photo folder lies beside the library, as `DIR-photos`.
 */
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KeywordIndex } from '../../main/library/catalog/keyword-index.ts';
import { closeCatalogue, openCatalogueForWriting } from '../../main/library/catalog/open-catalogue.ts';
import { inTransaction } from '../../main/library/catalog/transaction.ts';
import { libraryPlace, openLibrary } from '../../main/library/index.ts';
import { thumbnailFile } from '../../main/library/ingest/thumbnail-file.ts';
import type { LibraryPlace } from '../../main/library/place.ts';
import type { StoredVector } from '../../main/library/vectors/vector-rows.ts';
import { VectorStore } from '../../main/library/vectors/vector-store.ts';
import { starter } from '../../models/catalog/starter.ts';
import { sceneOf } from '../fixtures/draw-picture.ts';
import { randomFrom } from '../fixtures/random.ts';
import { inventPhotos } from './invented-photos.ts';
import { hashOf } from './synthetic-library.ts';

export interface BigLibraryOptions {
  /** Where the library is to lie. What is there is removed first. */
  readonly library: string;
  readonly photos: number;
  /** Pictures to make it from; some are drawn where it is left out. */
  readonly pictures?: string | undefined;
}

/** A picture that was really read: what all its likenesses are made from. */
interface Original {
  readonly hash: string;
  readonly path: string;
  readonly stored: StoredVector;
}

const drawnPictures = 200;
const aspects = [3 / 2, 4 / 3, 3 / 2, 3 / 4, 2 / 3, 16 / 9, 1, 9 / 16, 3] as const;
const rowsPerAppend = 8_192;
/** How far a likeness is from its original: far enough to be ranked apart, near enough to show the same. */
const noise = 0.25;

/** Makes the library; its photos lie in `<library>-photos`. */
export async function makeBigLibrary({
  library,
  photos,
  pictures,
}: BigLibraryOptions): Promise<LibraryPlace> {
  const place = libraryPlace({ folder: library });
  const photoFolder = `${place.folder}-photos`;
  for (const folder of [place.folder, photoFolder]) rmSync(folder, { recursive: true, force: true });
  const originals = join(photoFolder, 'originals');
  mkdirSync(originals, { recursive: true });
  if (pictures) copyPictures(pictures, originals, photos);
  else await drawPictures(originals, Math.min(photos, drawnPictures));
  await readOriginals(place, photoFolder);
  await multiply(place, photoFolder, photos);
  return place;
}

function copyPictures(from: string, to: string, most: number): void {
  const names = readdirSync(from).filter((name) => /\.(jpe?g|png|webp)$/i.test(name));
  for (const name of names.sort().slice(0, Math.min(most, 2 * drawnPictures))) {
    copyFileSync(join(from, name), join(to, name));
  }
}

async function drawPictures(folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const aspect = aspects[index % aspects.length] ?? 1;
    const height = Math.round(Math.sqrt(1_600_000 / aspect));
    const scene = sceneOf(index + 1, { width: Math.round(height * aspect), height });
    await writeFile(join(folder, `scene-${index}.jpg`), await scene.jpeg({ quality: 80 }).toBuffer());
  }
}

async function readOriginals(place: LibraryPlace, photoFolder: string): Promise<void> {
  const library = await openLibrary({ place, mode: 'write', command: 'making a big library' });
  await library.call('roots.add', { path: photoFolder });
  const { failed } = await library.call('index.run', {});
  await library.dispose();
  if (failed > 0) throw new Error(`${failed} of the pictures could not be read`);
}

async function multiply(place: LibraryPlace, photoFolder: string, photos: number): Promise<void> {
  const { database } = openCatalogueForWriting(place.catalogueFile);
  const vectors = await VectorStore.open(
    place.vectorsFolder,
    { modelId: starter.id, dims: starter.embeddingDims, ...starter },
    { readOnly: false },
  );
  const rows = database
    .prepare('SELECT photos.hash, files.path FROM photos JOIN files ON files.photo_id = photos.id')
    .all();
  const stored = await vectors.fetch(rows.map(({ hash }) => String(hash)));
  const originals = rows.flatMap(({ hash, path }): Original[] => {
    const vector = stored.get(String(hash));
    return vector ? [{ hash: String(hash), path: join(photoFolder, String(path)), stored: vector }] : [];
  });
  const invented = inventPhotos(photos - originals.length);
  const made = invented.map((photo, index) => {
    const original = originals[(index * 7 + Math.floor(index / 40)) % originals.length]!;
    return { ...photo, hash: hashOf(index), original };
  });
  for (const { hash, path, original } of made) {
    link(original.path, join(photoFolder, path + extname(original.path)));
    link(thumbnailFile(place.thumbnailsFolder, original.hash), thumbnailFile(place.thumbnailsFolder, hash));
  }
  const likeness = database.prepare(
    `INSERT INTO photos (hash, kind, size_bytes, width, height, thumbhash, taken_local, taken_offset_minutes,
       taken_source, camera, lens, exposure_seconds, f_number, iso, focal_length_mm, latitude, longitude, rating, added_at)
     SELECT ?, kind, size_bytes, width, height, thumbhash, ?, 60, 'exif', ?, ?, 0.004, 4, 200, 35, ?, ?, ?, added_at
     FROM photos WHERE hash = ? RETURNING id`,
  );
  const addFile = database.prepare(
    'INSERT INTO files (root_id, path, size_bytes, mtime_ms, photo_id, needs_reading) VALUES (1, ?, ?, ?, ?, 0)',
  );
  const addKeyword = database.prepare(
    "INSERT INTO keywords (photo_id, keyword, source) VALUES (?, ?, 'iptc')",
  );
  inTransaction(database, () => {
    for (const { hash, path, taken, camera, lens, position, rating, keywords, original } of made) {
      const [latitude, longitude] = position ?? [null, null];
      const row = likeness.get(hash, taken, camera, lens, latitude, longitude, rating, original.hash);
      const { size, mtimeMs } = statSync(original.path);
      addFile.run(path + extname(original.path), size, mtimeMs, Number(row?.['id']));
      for (const keyword of keywords) addKeyword.run(Number(row?.['id']), keyword);
    }
  });
  new KeywordIndex(database).ensure();
  const random = randomFrom(2);
  for (let start = 0; start < made.length; start += rowsPerAppend) {
    await vectors.append(
      made.slice(start, start + rowsPerAppend).map(({ hash, original: { stored } }) => {
        return { ...stored, photo: hash, vector: nearby(stored.vector, random) };
      }),
    );
  }
  await vectors.maintain();
  await vectors.close();
  closeCatalogue(database, place.catalogueFile);
}

const madeFolders = new Set<string>();

/** The same file under another name: it takes no room, and a thumbnail that is written anew replaces only itself. */
function link(from: string, to: string): void {
  if (!madeFolders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
  madeFolders.add(dirname(to));
  linkSync(from, to);
}

function nearby(vector: Float32Array, random: () => number): Float32Array {
  const spread = noise / Math.sqrt(vector.length / 12);
  const moved = vector.map((value) => value + (random() - 0.5) * spread);
  const length = Math.hypot(...moved);
  return moved.map((value) => value / length);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      library: { type: 'string' },
      photos: { type: 'string', default: '100000' },
      pictures: { type: 'string' },
    },
  });
  if (!values.library) {
    console.log('Say where it is to lie: --library DIR');
    process.exit(64);
  }
  const startedAt = performance.now();
  const library = resolve(values.library);
  await makeBigLibrary({ library, photos: Number(values.photos), pictures: values.pictures });
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(`${Number(values.photos).toLocaleString('en-GB')} photos in ${library}, ${seconds} s`);
}
