import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalogue } from '../../main/library/catalog/catalogue.ts';
import { closeCatalogue, openCatalogueForWriting } from '../../main/library/catalog/open-catalogue.ts';
import { inTransaction } from '../../main/library/catalog/transaction.ts';
import { libraryPlace } from '../../main/library/index.ts';
import { thumbnailFile } from '../../main/library/ingest/thumbnail-file.ts';
import { VectorStore } from '../../main/library/vectors/vector-store.ts';
import { starter } from '../../models/catalog/starter.ts';
import { randomFrom } from '../fixtures/random.ts';

const filesPerFolder = 500;
const rowsPerAppend = 8_192;

/**
 * A library of `count` photos that were never drawn: files of one byte, their rows, thumbnails of one byte and
 * random vectors, all in step, so that opening, rescanning and searching it cost what they would cost.
 *
 * @returns the folder to remove afterwards; the library lies in its `library`
 */
export async function syntheticLibrary(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'eidetic-synthetic-'));
  const photos = join(folder, 'photos');
  const place = libraryPlace({ folder: join(folder, 'library') });
  mkdirSync(place.vectorsFolder, { recursive: true });
  const hashes = Array.from({ length: count }, (_, index) => hashOf(index));
  writeCatalogue(place.catalogueFile, photos, hashes);
  for (const shelf of new Set(hashes.map((hash) => hash.slice(0, 2)))) {
    mkdirSync(join(place.thumbnailsFolder, shelf), { recursive: true });
  }
  for (const hash of hashes) writeFileSync(thumbnailFile(place.thumbnailsFolder, hash), 'x');
  const store = await VectorStore.open(
    place.vectorsFolder,
    { modelId: starter.id, dims: starter.embeddingDims, ...starter },
    { readOnly: false },
  );
  const random = randomFrom(1);
  for (let start = 0; start < count; start += rowsPerAppend) {
    const rows = hashes.slice(start, start + rowsPerAppend).map((photo) => ({
      photo,
      vector: unitVector(starter.embeddingDims, random),
      hubMean: 0.1,
      hubStd: 0.05,
    }));
    await store.append(rows);
  }
  await store.maintain();
  await store.close();
  return folder;
}

function writeCatalogue(catalogueFile: string, photos: string, hashes: readonly string[]): void {
  const { database } = openCatalogueForWriting(catalogueFile);
  const root = new Catalogue(database).roots.add(photos);
  const addPhoto = database.prepare(
    `INSERT INTO photos (hash, kind, size_bytes, width, height, thumbhash, taken_local, taken_source, added_at)
     VALUES (?, 'jpeg', 1, 4000, 3000, x'00', ?, 'exif', '2026-01-01') RETURNING id`,
  );
  const addFile = database.prepare(
    'INSERT INTO files (root_id, path, size_bytes, mtime_ms, photo_id, needs_reading) VALUES (?, ?, ?, ?, ?, 0)',
  );
  inTransaction(database, () => {
    hashes.forEach((hash, index) => {
      const path = `folder ${Math.floor(index / filesPerFolder)}/IMG_${index}.jpg`;
      if (index % filesPerFolder === 0) mkdirSync(join(photos, path, '..'), { recursive: true });
      writeFileSync(join(photos, path), 'x');
      const { size, mtimeMs } = statSync(join(photos, path));
      const photo = addPhoto.get(hash, `20${String(index % 20).padStart(2, '0')}-06-14T12:00:00`);
      addFile.run(root, path, size, mtimeMs, Number(photo?.['id']));
    });
  });
  closeCatalogue(database, catalogueFile);
}

/** A content hash for a photo that was never taken. */
export function hashOf(index: number): string {
  return createHash('sha256').update(String(index)).digest('hex');
}

function unitVector(dims: number, random: () => number): Float32Array {
  const vector = Float32Array.from({ length: dims }, () => random() + random() + random() - 1.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
