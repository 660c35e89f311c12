import { type ChildProcess, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn, first, hasAllOf, type ModelLab, openModelLab } from '../../fixtures/model-lab.ts';
import { cutAfter, stallAfter } from '../../fixtures/model-mirror.ts';

const script = fileURLToPath(new URL('../../fixtures/install-model-process.ts', import.meta.url));

function installElsewhere({ environment, mirror }: ModelLab): ChildProcess {
  const child = spawn(process.execPath, [script, mirror.host], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function partialSize({ folder }: ModelLab): number | undefined {
  const path = join(folder, first.id, 'onnx/vision.onnx.partial');
  return statSync(path, { throwIfNoEntry: false })?.size;
}

test('while one process fetches a model, another says so; when the first is killed, it goes on from there', async () => {
  const lab = await openModelLab();
  lab.mirror.once(stallAfter(80_000));
  const child = installElsewhere(lab);
  await expect.poll(() => partialSize(lab), { timeout: 30_000 }).toBe(80_000);
  await expect(lab.store.install(first.id, lab.mirror.host)).rejects.toMatchObject({
    code: 'model.busy',
    message: expect.stringContaining(`process ${child.pid} (eidetic models install)`),
  });
  await expect(lab.store.remove(first.id)).rejects.toMatchObject({ code: 'model.busy' });
  const gone = new Promise((done) => child.on('close', done));
  child.kill('SIGKILL');
  await gone;
  expect(await lab.store.show(first.id)).toMatchObject({ state: 'begun', bytesHere: 80_000 });
  await lab.store.install(first.id, lab.mirror.host);
  expect(lab.mirror.asked[1]).toMatchObject({ range: 'bytes=80000-', ifRange: expect.any(String) });
  expect(hasAllOf(lab.folder, first)).toBe(true);
});

test('killed wherever it is, it is taken up again, and nothing half-made is a model', async () => {
  const lab = await openModelLab();
  for (const sent of [1, 30_000, 30_000, 30_000]) {
    const before = partialSize(lab) ?? 0;
    lab.mirror.once(stallAfter(sent));
    const child = installElsewhere(lab);
    await expect.poll(() => partialSize(lab), { timeout: 30_000 }).toBe(before + sent);
    const gone = new Promise((done) => child.on('close', done));
    child.kill('SIGKILL');
    await gone;
    expect(await lab.store.show(first.id)).toMatchObject({ state: 'begun' });
  }
  lab.mirror.once(cutAfter(10_000));
  await lab.store.install(first.id, lab.mirror.host);
  expect(hasAllOf(lab.folder, first)).toBe(true);
  expect(filesIn(join(lab.folder, first.id)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('the same process does not fetch a model twice at once', async () => {
  const { store, mirror } = await openModelLab();
  const installing = store.install(first.id, mirror.host);
  await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.busy' });
  await installing;
  expect(mirror.asked.length).toBe(3);
});
