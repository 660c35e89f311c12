import { getPriority } from 'node:os';
import { expect, it } from 'vitest';
import type { Progress } from '../../../preload/contract/index.ts';
import { newPlaces, openTestLibrary, until } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

async function startedRun(count: number) {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, count);
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  const seen: Progress[] = [];
  let read = 0;
  library.on('progress', (progress) => seen.push(progress));
  library.on('change', () => read++);
  const run = library.call('index.run', {});
  await until(() => read > 0);
  return { library, run, seen, read: () => read };
}

it('reads with a process below normal priority', async () => {
  const { library, run } = await startedRun(5);
  expect(getPriority(library.readerPid())).toBeGreaterThan(0);
  await run;
});

it('pauses, says so, and goes on where it was', async () => {
  const { library, run, seen, read } = await startedRun(120);
  await library.call('index.pause', {});
  // What was in the reader's hands is finished; then nothing moves.
  await new Promise((resolve) => setTimeout(resolve, 700));
  const whilePaused = read();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(read()).toBe(whilePaused);
  expect(whilePaused).toBeLessThan(120);
  await library.call('index.resume', {});
  expect(await run).toMatchObject({ added: 120, interrupted: false });
  expect(seen.map(({ state }) => state)).toContain('paused');
  expect(seen.at(-1)).toMatchObject({ state: 'idle', done: 120, total: 120 });
});

it('stops when asked, keeps what is done, and goes on at the next run', async () => {
  const { library, run } = await startedRun(120);
  await library.call('index.stop', {});
  const first = await run;
  expect(first.interrupted).toBe(true);
  expect(first.added).toBeGreaterThan(0);
  const second = await library.call('index.run', {});
  expect(first.added + second.added).toBe(120);
  expect(await library.call('library.status', {})).toMatchObject({ photos: 120, vectors: 120, pending: 0 });
});
