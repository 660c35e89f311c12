import { join } from 'node:path';
import { expect, it } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import { openChangeLab } from '../../fixtures/change-lab.ts';
import { hues, otherWords } from '../../fixtures/other-models.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { drawPlacedObject } from '../../fixtures/placed-objects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const swapped = `${starter.id}+${otherWords.id}`;

async function classFolders(): Promise<string> {
  const folder = temporaryFolder();
  for (const name of ['a yellow flower', 'pizza'] as const) {
    for (const seed of [1, 2, 3]) {
      put(join(folder, name, `${seed}.png`), (await drawPlacedObject(name, seed)).picture);
    }
  }
  return folder;
}

it('the model in use is measured with the text tower in use, and each by its own name', async () => {
  const { library } = await openChangeLab(2);
  const path = await classFolders();
  const idsOf = async (models: string[]) => {
    const report = await library.call('evaluation.run', { path, models });
    return report.models.map(({ id }) => id);
  };
  expect(await idsOf([])).toEqual([starter.id]);
  await library.call('models.use', { model: otherWords.id });
  expect(await idsOf([])).toEqual([swapped]);
  const asked: string[] = [];
  library.on('evaluationProgress', ({ model, done, total }) => {
    if (done === total) asked.push(model);
  });
  const { models, comparisons } = await library.call('evaluation.run', {
    path,
    models: [starter.id, swapped, swapped],
  });
  expect(models.map(({ name }) => name)).toEqual([starter.name, `${starter.name} + ${otherWords.name}`]);
  expect(asked).toEqual([starter.id, swapped]);
  expect(comparisons).toMatchObject([{ model: swapped, against: starter.id, key: 'top-1' }]);
  // Other words make other answers of the same pictures.
  expect(models[1]?.measures[0]?.tries).toBe(6);
  expect(models[1]?.published).toEqual(otherWords.figures);
});

it('a text tower of other models, and names that are none, are refused beforehand', async () => {
  const { library } = await openChangeLab(1);
  const run = (model: string) => library.call('evaluation.run', { path: '/nowhere', models: [model] });
  await expect(run(`${hues.id}+${otherWords.id}`)).rejects.toMatchObject({ code: 'evaluation.no-pair' });
  await expect(run(`${starter.id}+${hues.id}`)).rejects.toMatchObject({ code: 'evaluation.no-pair' });
  await expect(run(`${starter.id}+nobody`)).rejects.toMatchObject({ code: 'model.unknown' });
  await expect(run(otherWords.id)).rejects.toMatchObject({ code: 'model.unknown' });
});
