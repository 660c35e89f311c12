import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { starter } from '../../../models/catalog/index.ts';
import { answers, openWithModels, tableOf } from '../../fixtures/change-lab.ts';
import { colours, installOtherModels, otherModels } from '../../fixtures/other-models.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { removeFolder, temporaryFolder } from '../../fixtures/temporary-folder.ts';

const script = fileURLToPath(new URL('../../fixtures/change-model-process.ts', import.meta.url));
const count = 14;
let folder: string;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'eidetic-change-')));
  await installOtherModels(join(folder, 'models'));
  await drawPhotos(join(folder, 'photos'), count);
  const place = libraryPlace({ folder: join(folder, 'library') });
  const library = await openLibrary({ place, mode: 'write', command: 'a test', models: otherModels });
  await library.call('roots.add', { path: join(folder, 'photos') });
  await library.call('index.run', {});
  await library.dispose();
});

afterAll(() => removeFolder(folder));

/** In the order in which a change comes to them, with the model that the setting must name afterwards. */
const moments = [
  ['wanted', 1, starter],
  ['captions', 1, starter],
  ['opened', 1, starter],
  ['understood', 1, starter],
  ['stored', 1, starter],
  ['understood', 8, starter],
  ['stored', 3, starter],
  ['filled', 1, starter],
  ['tidied', 1, starter],
  ['switching', 1, starter],
  ['switched', 1, colours],
  ['reopened', 1, colours],
] as const;

it.each(moments)(
  'killed when “%s” comes for the time %d, it goes on from there',
  async (step, nth, model) => {
    const library = join(temporaryFolder(), 'library');
    cpSync(join(folder, 'library'), library, { recursive: true });
    vi.stubEnv('EIDETIC_MODELS', join(folder, 'models'));
    onTestFinished(() => void vi.unstubAllEnvs());
    const child = spawn(process.execPath, [script, library, step, String(nth)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');

    const reopened = await openWithModels(library);
    expect(await answers(reopened)).toEqual({ model: model.id, total: count });
    await reopened.call('index.run', {});
    const { inUse, change } = await reopened.call('models.awaitChange', {});
    expect({ inUse, change }).toEqual({ inUse: { model: colours.id, textTower: null }, change: null });
    expect(await answers(reopened)).toEqual({ model: colours.id, total: count });
    const { photos } = await tableOf(library, starter);
    expect(photos).toHaveLength(count);
    expect(await tableOf(library, colours)).toEqual({ rows: count, photos });
    expect(await tableOf(library, starter)).toEqual({ rows: count, photos });
  },
);
