import { access, constants, readFile, statfs } from 'node:fs/promises';
import { type DoctorCheck, describeError } from '../../../preload/contract/index.ts';
import type { OpenLibrary } from '../library-parts.ts';
import { loadSharp } from './load-sharp.ts';

type Finding = Pick<DoctorCheck, 'verdict' | 'detail'> & { nextStep?: string };

/** Below this, thumbnails and vectors of a few thousand more photos no longer fit. */
const lowDiskBytes = 2e9;
/** Each watched folder takes one; most systems come with 8,192 or more. */
const fewInotifyWatches = 65_536;
/** For every part that fails: what its own error advises is often to run the doctor. */
const whenBroken = 'Install Eidetic again. If it stays, report it with all that is shown here.';

/** Tries every part Eidetic rests on, each by itself, and names the one that fails. */
export async function examine(library: OpenLibrary): Promise<DoctorCheck[]> {
  const checks: [string, () => Finding | Promise<Finding>][] = [
    ['Node', () => checkNode()],
    ['Catalogue (SQLite)', () => checkCatalogue(library)],
    ['Keyword search (FTS5)', () => checkKeywords(library)],
    ['Picture decoder (sharp)', checkDecoder],
    ['Model (onnxruntime)', () => checkModel(library)],
    ['Vectors (LanceDB)', () => checkVectors(library)],
    ['Execution provider', () => checkProvider(library)],
    ['Photo folders', () => checkRoots(library)],
    ['Watching for changes', checkWatching],
    ['Library folder', () => checkWriting(library)],
    ['Room on the disk', () => checkDisk(library)],
  ];
  const results: DoctorCheck[] = [];
  for (const [name, check] of checks) {
    try {
      const { verdict, detail, nextStep } = await check();
      results.push({ name, verdict, detail, nextStep: nextStep ?? null });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      results.push({ name, verdict: 'failed', detail, nextStep: whenBroken });
    }
  }
  return results;
}

function checkNode(): Finding {
  return { verdict: 'ok', detail: `Node ${process.versions.node} on ${process.platform} ${process.arch}` };
}

function checkCatalogue({ catalogue }: OpenLibrary): Finding {
  const row = catalogue.database.prepare('PRAGMA quick_check(1)').get();
  const verdict = String(row?.['quick_check']);
  const version = catalogue.database.prepare('SELECT sqlite_version() AS version').get();
  if (verdict === 'ok') {
    return { verdict: 'ok', detail: `SQLite ${version?.['version']}, ${catalogue.countFiles()} files known` };
  }
  return {
    verdict: 'failed',
    detail: verdict,
    nextStep: 'Run “eidetic index”: the catalogue is set aside and rebuilt from your folders.',
  };
}

function checkKeywords({ keywords }: OpenLibrary): Finding {
  if (keywords.available) return { verdict: 'ok', detail: 'Names, folders and keywords can be searched' };
  return { verdict: 'warning', detail: keywords.reason ?? 'not available' };
}

async function checkDecoder(): Promise<Finding> {
  const sharp = await loadSharp();
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c04020' } });
  const { data } = await sharp(await picture.jpeg().toBuffer())
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (data.length !== 8 * 8 * 3) throw new Error('a picture it wrote itself came back in another size');
  return { verdict: 'ok', detail: `libvips ${sharp.versions.vips}` };
}

async function checkModel({ model, textTower }: OpenLibrary): Promise<Finding> {
  const { entry } = model.installed;
  const tower = await textTower();
  const { vectors } = await tower.embed(['a dog in the snow']);
  const length = Math.hypot(...(vectors[0] ?? []));
  if (Math.abs(length - 1) > 1e-3) throw new Error('the text tower does not answer with a unit vector');
  return { verdict: 'ok', detail: `${entry.name}, ${entry.embeddingDims} dimensions` };
}

async function checkVectors({ vectors, catalogue }: OpenLibrary): Promise<Finding> {
  const stored = await vectors.photos();
  const { unreadable } = vectors;
  if (unreadable) return { verdict: 'failed', detail: unreadable.message, nextStep: unreadable.nextStep };
  const missing = catalogue.photos.visibleHashes().filter((hash) => !stored.has(hash)).length;
  if (missing === 0) return { verdict: 'ok', detail: `${stored.size} vectors in ${vectors.tableName}` };
  return {
    verdict: 'warning',
    detail: `${missing} photos are not understood yet`,
    nextStep: 'Run “eidetic index”.',
  };
}

function checkProvider({ model }: OpenLibrary): Finding {
  const { provider, reason, trials } = model.rememberedProvider();
  const troubles = trials
    .filter(({ outcome, detail }) => (outcome === 'unavailable' || outcome === 'failed') && detail !== '')
    .map((trial) => ` (${trial.provider}: ${trial.detail.trim()})`);
  return { verdict: 'ok', detail: `${provider}: ${reason}${troubles.join('')}` };
}

function checkRoots({ catalogue }: OpenLibrary): Finding {
  const roots = catalogue.roots.list();
  const troubled = roots.filter(({ state }) => state !== 'ready');
  if (roots.length === 0) {
    return { verdict: 'warning', detail: 'No folder yet', nextStep: 'Add one: eidetic add FOLDER' };
  }
  if (troubled.length === 0)
    return { verdict: 'ok', detail: roots.length === 1 ? 'It is there' : `All ${roots.length} are there` };
  const detail = troubled.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
  return { verdict: 'warning', detail, nextStep: 'Connect the drive, then run “eidetic index”.' };
}

async function checkWatching(): Promise<Finding> {
  if (process.platform !== 'linux') return { verdict: 'ok', detail: 'By the system’s own events' };
  const limit = Number(await readFile('/proc/sys/fs/inotify/max_user_watches', 'utf8'));
  if (limit >= fewInotifyWatches) return { verdict: 'ok', detail: `Up to ${limit} folders (inotify)` };
  return {
    verdict: 'warning',
    detail: `The system allows ${limit} watched folders; beyond that Eidetic looks every few seconds instead`,
    nextStep: 'Raise fs.inotify.max_user_watches to 524288.',
  };
}

/** Searching works without; adding, reading and removing do not. */
async function checkWriting({ place }: OpenLibrary): Promise<Finding> {
  try {
    for (const path of [place.folder, place.catalogueFile]) await access(path, constants.W_OK);
    return { verdict: 'ok', detail: 'It can be written to' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    const { nextStep } = describeError('library.not-writable');
    return { verdict: 'warning', detail: `${place.folder} can be read, but not written to${code}`, nextStep };
  }
}

async function checkDisk({ place }: OpenLibrary): Promise<Finding> {
  const { bavail, bsize } = await statfs(place.folder);
  const freeBytes = bavail * bsize;
  const detail = `${(freeBytes / 1e9).toFixed(1)} GB free in ${place.folder}`;
  if (freeBytes >= lowDiskBytes) return { verdict: 'ok', detail };
  return { verdict: 'warning', detail, nextStep: 'Make room, or move the library with --library DIR.' };
}
