import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Library } from '../../../main/library/index.ts';
import { forkHelper, startProcessesWith } from '../../../models/runtime/helper-process.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { removeFolder } from '../../fixtures/temporary-folder.ts';

/** More than the faulty reader gets right, and enough behind them for whole batches. */
const photoCount = 24;
/** Any that this build of onnxruntime lists: the reader that is started has a faulty one in its place. */
const accelerator = 'webgpu';

/** Only read, so the same for all. */
let photos: string;
beforeAll(async () => {
  photos = realpathSync(mkdtempSync(join(tmpdir(), 'eidetic-test-')));
  await drawPhotos(photos, photoCount);
});
afterAll(() => removeFolder(photos));

beforeEach(() => {
  const faultyReader = new URL('../../fixtures/faulty-reader.ts', import.meta.url);
  startProcessesWith((request, listener) => {
    const isReader = request.module.pathname.includes('reader-process');
    return forkHelper(isReader ? { ...request, module: faultyReader } : request, listener);
  });
});

afterEach(() => {
  startProcessesWith(forkHelper);
  vi.unstubAllEnvs();
});

interface Read {
  readonly library: Library;
  readonly folder: string;
}

async function read(provider: string, fault: string): Promise<Read> {
  vi.stubEnv('EIDETIC_PROVIDER', provider);
  vi.stubEnv('EIDETIC_TEST_FAULT', fault);
  const { library: folder } = newPlaces();
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  const summary = await library.call('index.run', {});
  expect(summary).toMatchObject({ added: photoCount, failed: 0, interrupted: false });
  return { library, folder };
}

/** How like the first photo each of them is, which says whether their vectors are right. */
async function likenesses({ library }: Read): Promise<Map<string, number | null>> {
  const { photo } = await library.call('photos.atPath', { path: `${photos}/photo-000.jpg` });
  const answer = await library.call('search.query', { picture: { photo: photo! }, all: true });
  return new Map(answer.results.map(({ path, cosine }) => [path.slice(photos.length), cosine]));
}

let fromCpu: Promise<Map<string, number | null>> | null = null;

async function expectRightVectors(done: Read): Promise<void> {
  expect(await done.library.call('library.status', {})).toMatchObject({
    photos: photoCount,
    vectors: photoCount,
    pending: 0,
    failed: 0,
  });
  const found = await likenesses(done);
  fromCpu ??= read('cpu', '').then(likenesses);
  const right = await fromCpu;
  expect(found.size).toBe(right.size);
  for (const [path, cosine] of right) expect(found.get(path), path).toBeCloseTo(cosine!, 4);
}

test.each(['wrong numbers', 'NaN', 'a throw', 'a hang', 'too little memory for one', 'no start'])(
  'an accelerator that fails by “%s” hands over to the CPU, and no photo is lost',
  async (fault) => {
    const done = await read(accelerator, fault);
    const { provider } = await done.library.call('library.status', {});
    expect(provider).toMatchObject({ provider: 'cpu', reason: expect.stringMatching(/^webgpu failed/) });
    await expectRightVectors(done);
  },
  60_000,
);

test('what failed for sure is remembered; a crash, which a file may have caused, costs no photo, and it is tried again', async () => {
  for (const [fault, next] of [
    ['a throw', 'cpu'],
    ['a crash', accelerator],
  ] as const) {
    const done = await read(accelerator, fault);
    const { library, folder } = done;
    expect((await library.call('library.status', {})).provider.provider).toBe('cpu');
    await expectRightVectors(done);
    vi.stubEnv('EIDETIC_PROVIDER', accelerator);
    await library.dispose();
    const again = await openTestLibrary(folder);
    const { provider } = await again.call('library.status', {});
    // One that was asked for and never doubted is not remembered at all.
    expect(fault === 'a throw' ? provider.provider : provider.reason).toMatch(
      next === 'cpu' ? /^cpu$/ : /asks for WebGPU/,
    );
  }
}, 60_000);

test('too little memory makes the batches smaller, and the accelerator goes on', async () => {
  const done = await read(accelerator, 'too little memory for three');
  const { provider } = await done.library.call('library.status', {});
  expect(provider.provider).toBe(accelerator);
  expect(provider.batchSize).toBeLessThanOrEqual(2);
  await expectRightVectors(done);
  onTestFinished(() => done.library.dispose());
}, 60_000);
