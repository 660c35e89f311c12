import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { starter } from '../../../models/catalog/starter.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';
import { tinyOnnx } from '../../fixtures/tiny-onnx.ts';

/** A library whose image tower takes the logarithm of each channel's mean: black pictures give no finite vector. */
async function libraryThatFailsOnBlack(folder: string) {
  const size = 32;
  const model = join(folder, '..', 'model');
  mkdirSync(model, { recursive: true });
  const tower = tinyOnnx({
    inputs: [{ name: starter.image.input, type: 'float32', shape: ['batch', 3, size, size] }],
    outputs: [{ name: starter.image.output, type: 'float32', shape: ['batch', starter.embeddingDims] }],
    nodes: [
      {
        operator: 'ReduceMean',
        inputs: [starter.image.input],
        outputs: ['means'],
        attributes: { axes: [2, 3], keepdims: 0 },
      },
      { operator: 'Log', inputs: ['means'], outputs: ['logarithms'] },
      { operator: 'MatMul', inputs: ['logarithms', 'spread'], outputs: [starter.image.output] },
    ],
    constants: [
      {
        name: 'spread',
        shape: [3, starter.embeddingDims],
        values: Array.from({ length: 3 * starter.embeddingDims }, (_, index) => Math.sin(index) + 1.1),
      },
    ],
  });
  writeFileSync(join(model, 'tower.onnx'), tower);
  const shipped = modelFolder(starter);
  const entry = {
    ...starter,
    id: 'fails-on-black',
    files: [],
    image: { ...starter.image, file: 'tower.onnx', size, mean: [0, 0, 0], std: [1, 1, 1] } as const,
    text: {
      ...starter.text,
      file: resolve(shipped, starter.text.file),
      tokenizer: resolve(shipped, starter.text.tokenizer),
    },
  };
  const library = await openLibrary({
    place: libraryPlace({ folder }),
    mode: 'write',
    command: 'a test',
    model: { entry, folder: model },
  });
  onTestFinished(() => library.dispose());
  return library;
}

async function drawBlack(folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const picture = sharp({ create: { width: 40 + index, height: 40, channels: 3, background: '#000' } });
    put(join(folder, `black-${index}.png`), await picture.png().toBuffer());
  }
}

it('a photo that the model cannot take is set aside, and no other with it', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 20);
  await drawBlack(photos, 1);
  const library = await libraryThatFailsOnBlack(folder);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  expect((await library.call('failures.list', {})).failures).toMatchObject([
    { path: join(photos, 'black-0.png'), code: 'file.not-understood' },
  ]);
  expect(await library.call('library.status', {})).toMatchObject({ photos: 20, vectors: 20, pending: 0 });
});

it('a model that can take none of the photos ends the run with its name', async () => {
  const { photos, library: folder } = newPlaces();
  await drawBlack(photos, 30);
  const library = await libraryThatFailsOnBlack(folder);
  await library.call('roots.add', { path: photos });
  await expect(library.call('index.run', {})).rejects.toMatchObject({ code: 'model.failed' });
  expect((await library.call('failures.list', {})).total).toBe(0);
});
