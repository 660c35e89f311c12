import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Evaluator, type ModelAtHand } from '../../../main/library/evaluate/evaluator.ts';
import { examinationOf } from '../../../main/library/evaluate/examinations.ts';
import { readTestSet } from '../../../main/library/evaluate/read-test-set.ts';
import { defaultLimits } from '../../../main/library/ingest/decode/decode-limits.ts';
import { starter, textSwaps } from '../../../models/catalog/index.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { drawPlacedObject } from '../../fixtures/placed-objects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const inUse: ModelAtHand = { entry: starter, folder: modelFolder(starter) };
/** The same weights under another name, and once more with the picture's colours far from what it learnt. */
const others: Record<string, ModelAtHand> = {
  twin: { ...inUse, entry: { ...starter, id: 'twin' } },
  dazzled: { ...inUse, entry: { ...starter, id: 'dazzled', image: { ...starter.image, mean: [9, -9, 9] } } },
};

function evaluatorWith(using: ModelAtHand): Evaluator {
  return new Evaluator({
    inUse: using,
    modelOf: (id) => others[id]!,
    readerSettings: async ({ entry, folder: files }) => ({
      model: { entry, folder: files, provider: 'cpu' },
      thumbnailsFolder: temporaryFolder(),
      library: null,
      limits: defaultLimits,
      slots: 2,
      batchSize: 8,
    }),
    log: pino({ level: 'silent' }),
    onProgress: () => {},
  });
}

it('compares models on the same pictures: a twin does not differ, a dazzled one does', async () => {
  const folder = temporaryFolder();
  for (const name of ['a yellow flower', 'pizza', 'a stop sign', 'a sailing boat'] as const) {
    for (const seed of [1, 2, 3]) {
      put(join(folder, name, `${seed}.png`), (await drawPlacedObject(name, seed)).picture);
    }
  }
  const evaluator = evaluatorWith(inUse);
  const report = await evaluator.measure([starter.id, 'twin', 'dazzled', 'twin'], async () => {
    const set = await readTestSet({ path: folder });
    // One that went away between the look and the reading is left out for every model.
    rmSync(join(folder, 'pizza', '3.png'));
    return examinationOf(set);
  });
  expect(report.models.map(({ id }) => id)).toEqual([starter.id, 'twin', 'dazzled']);
  expect(report.pictures).toBe(11);
  expect(report.unreadable.map(({ code }) => code)).toEqual(['picture.not-found']);
  const [twin, dazzled] = report.comparisons;
  expect(twin).toMatchObject({
    model: 'twin',
    against: starter.id,
    key: 'top-1',
    value: 0,
    low: 0,
    high: 0,
    pValue: 1,
  });
  expect(dazzled).toMatchObject({ model: 'dazzled', against: starter.id, key: 'top-1' });
  expect(dazzled?.value).toBeLessThan(0);
  expect(dazzled?.pValue).toBeLessThan(1);
});

it('puts texts through the text tower that answers searches, not through the model’s own', async () => {
  const folder = temporaryFolder();
  for (const name of ['pizza', 'a stop sign'] as const)
    put(join(folder, name, '1.png'), (await drawPlacedObject(name, 1)).picture);
  const measured = (text?: ModelAtHand['text']) =>
    evaluatorWith({ ...inUse, ...(text ? { text } : {}) }).measure([], async () =>
      examinationOf(await readTestSet({ path: folder })),
    );
  expect((await measured()).models).toHaveLength(1);
  const gone = { entry: { ...textSwaps[0]!, files: [] }, folder: temporaryFolder() };
  await expect(measured(gone)).rejects.toMatchObject({ code: 'model.file-missing' });
});
