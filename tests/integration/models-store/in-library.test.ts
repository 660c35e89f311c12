import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('an open library answers for the models of the user, and keeps the one it answers with', async () => {
  const models = join(temporaryFolder(), 'models');
  vi.stubEnv('EIDETIC_MODELS', models);
  const library = await openTestLibrary(newPlaces().library);
  const answer = await library.call('models.list', {});
  expect(answer.models.filter(({ inUse }) => inUse).map(({ id }) => id)).toEqual(['eidetic-starter-1']);
  expect(answer.models.map(({ id }) => id)).toContain(answer.recommendation.model);
  const plan = await library.call('models.plan', { model: 'tinyclip-8m-int8' });
  expect(plan).toMatchObject({ host: 'huggingface.co', folder: join(models, 'tinyclip-8m-int8') });
  await expect(library.call('models.remove', { model: 'eidetic-starter-1' })).rejects.toMatchObject({
    code: 'model.ships',
  });
  await expect(
    library.call('models.install', { model: 'tinyclip-8m-int8', host: 'elsewhere.example' }),
  ).rejects.toMatchObject({ code: 'model.plan-changed' });
  expect(existsSync(models)).toBe(false);
  vi.unstubAllEnvs();
});
