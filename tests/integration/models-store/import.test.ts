import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyVerified } from '../../../main/library/models/copy-verified.ts';
import { contents, filesIn, first, hasAllOf, openModelLab, second } from '../../fixtures/model-lab.ts';
import { cutAfter } from '../../fixtures/model-mirror.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** A folder that somebody brought along. */
function brought(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const vision = 'onnx/vision.onnx';
const text = 'onnx/text.onnx';

test('a folder with the files at their places makes a model, without a connection', async () => {
  const { store, folder, mirror } = await openModelLab();
  const stick = brought({
    [vision]: contents.image,
    [text]: contents.text,
    'tokenizer.json': contents.tokenizer,
  });
  expect(await store.importFrom(stick)).toEqual({
    models: [{ model: first.id, added: [vision, text, 'tokenizer.json'], missing: [] }],
    damaged: [],
  });
  expect(await store.show(first.id)).toMatchObject({ state: 'installed' });
  expect(hasAllOf(folder, first)).toBe(true);
  expect(filesIn(stick)).toEqual([text, vision, 'tokenizer.json']);
  expect(mirror.asked).toEqual([]);
});

test('names do not matter, contents do; links are followed', async () => {
  const { store, folder } = await openModelLab();
  const stick = brought({ 'blobs/1': contents.image, 'blobs/2': contents.text, 'a.bin': contents.tokenizer });
  mkdirSync(join(stick, 'snapshot'));
  for (const blob of ['1', '2']) symlinkSync(`../blobs/${blob}`, join(stick, 'snapshot', `${blob}.onnx`));
  symlinkSync('../nothing', join(stick, 'snapshot', 'dangling'));
  writeFileSync(join(stick, 'snapshot', 'tokenizer.json'), contents.tokenizer);
  await store.importFrom(join(stick, 'snapshot'));
  expect(hasAllOf(folder, first)).toBe(true);
});

test('one folder may hold several models', async () => {
  const { store, folder } = await openModelLab();
  const stick = brought({
    a: contents.image,
    b: contents.otherImage,
    c: contents.text,
    d: contents.tokenizer,
  });
  const { models } = await store.importFrom(stick);
  expect(models.map(({ model, missing }) => [model, missing])).toEqual([
    [first.id, []],
    [second.id, []],
  ]);
  expect(hasAllOf(folder, first) && hasAllOf(folder, second)).toBe(true);
});

describe('file by file', () => {
  test('says what is still missing, until the model is whole', async () => {
    const { store, folder } = await openModelLab();
    const stick = brought({ a: contents.image, b: contents.text, c: contents.tokenizer });
    expect((await store.importFrom(join(stick, 'a'))).models).toEqual([
      { model: first.id, added: [vision], missing: [text, 'tokenizer.json'] },
    ]);
    // Two models have this text tower; the one that is begun is meant.
    expect((await store.importFrom(join(stick, 'b'))).models).toEqual([
      { model: first.id, added: [text], missing: ['tokenizer.json'] },
    ]);
    expect(await store.show(first.id)).toMatchObject({ state: 'begun' });
    expect((await store.importFrom(join(stick, 'c'))).models).toEqual([
      { model: first.id, added: ['tokenizer.json'], missing: [] },
    ]);
    expect(await store.show(first.id)).toMatchObject({ state: 'installed' });
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('a file of several models has to be said for which', async () => {
    const { store } = await openModelLab();
    const stick = brought({ c: contents.tokenizer });
    await expect(store.importFrom(join(stick, 'c'))).rejects.toMatchObject({
      code: 'model.import-ambiguous',
      details: { models: 'first-model, second-model, swap' },
    });
    expect((await store.importFrom(join(stick, 'c'), second.id)).models[0]!.added).toEqual([
      'tokenizer.json',
    ]);
  });
});

test('what a download left is gone on with by an import, and the other way round', async () => {
  const { store, folder, mirror } = await openModelLab();
  mirror.once(cutAfter(50_000));
  mirror.always(cutAfter(0));
  await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.cut-off' });
  await store.importFrom(brought({ a: contents.image }));
  mirror.always(null);
  await store.install(first.id, mirror.host);
  expect(hasAllOf(folder, first)).toBe(true);
  expect(filesIn(join(folder, first.id)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('a file with the right name and size and other contents is told', async () => {
  const { store } = await openModelLab();
  const stick = brought({ 'vision.onnx': Buffer.alloc(200_000) });
  await expect(store.importFrom(stick)).rejects.toMatchObject({
    code: 'model.import-damaged',
    details: { path: join(stick, 'vision.onnx'), model: 'First' },
  });
});

test('a copy gets its name only with the pinned contents, and leaves nothing else behind', async () => {
  const folder = brought({
    right: contents.image,
    wrong: Buffer.alloc(200_000),
    long: Buffer.alloc(300_000),
  });
  const reading = { onBytes: () => {}, signal: new AbortController().signal };
  const copy = (name: string) =>
    copyVerified(join(folder, name), join(folder, 'to', name), first.files[0]!, reading);
  expect([await copy('right'), await copy('wrong'), await copy('long')]).toEqual([true, false, false]);
  expect(filesIn(join(folder, 'to'))).toEqual(['right']);
});

test.each([
  ['a folder of other things', brought, 'model.import-nothing'],
  ['nothing', () => '/nowhere/at/all', 'model.import-not-found'],
])('%s is told', async (_, make, code) => {
  const { store } = await openModelLab();
  await expect(store.importFrom(make({ 'notes.txt': Buffer.from('hello') }))).rejects.toMatchObject({ code });
});

describe('taking a model out', () => {
  test('leaves nothing of it', async () => {
    const { store, folder, mirror } = await openModelLab();
    await store.install(first.id, mirror.host);
    expect(await store.remove(first.id)).toBe(265_000);
    expect(filesIn(folder).filter((name) => !name.startsWith('.locks'))).toEqual([]);
    await expect(store.remove(first.id)).rejects.toMatchObject({ code: 'model.not-installed' });
  });

  test('is refused for the one in use, the one that ships, and one that nobody knows', async () => {
    const { store, folder, mirror, reopen } = await openModelLab();
    await store.install(first.id, mirror.host);
    const using = reopen({
      needed: () => ({ inUse: new Set([first.id]), wanted: new Set(), before: new Set() }),
    });
    await expect(using.remove(first.id)).rejects.toMatchObject({ code: 'model.in-use' });
    await expect(using.remove('eidetic-starter-1')).rejects.toMatchObject({ code: 'model.ships' });
    await expect(using.remove('../..')).rejects.toMatchObject({ code: 'model.unknown' });
    expect(hasAllOf(folder, first)).toBe(true);
  });
});

test('reading what was brought along is told of, and ends being told of', async () => {
  const { store, progress } = await openModelLab();
  await store.importFrom(brought({ 'a.bin': contents.image }));
  const told = progress.filter(({ file }) => file === 'a.bin');
  expect(told[0]).toMatchObject({ model: first.id, state: 'checking', bytes: 0, totalBytes: 200_000 });
  const ends = progress.filter(({ state }) => state === 'stopped' || state === 'done');
  expect(ends.map(({ state, bytes }) => [state, bytes])).toEqual([
    ['stopped', 200_000],
    ['done', 200_000],
  ]);
});

test('what is done to models is told, for a record of it', async () => {
  const deeds: string[] = [];
  const onDone = (deed: string, { id }: { id: string }, detail: string) =>
    void deeds.push(`${deed} ${id}: ${detail}`);
  const { store, mirror } = await openModelLab({ onDone });
  const stick = brought({ a: contents.image });
  await store.importFrom(stick);
  await store.importFrom(stick);
  await store.install(first.id, mirror.host);
  await store.remove(first.id);
  await expect(store.remove(first.id)).rejects.toMatchObject({ code: 'model.not-installed' });
  expect(deeds).toEqual([
    `import ${first.id}: 1 file`,
    `install ${first.id}: ${mirror.host}`,
    `remove ${first.id}: `,
  ]);
});
