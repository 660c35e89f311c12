import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ModelInfo, ModelTest, Status } from '../../../preload/contract/index.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { Terminal } from '../../fixtures/terminal.ts';

function newTerminal() {
  const folder = temporaryFolder();
  const environment = { EIDETIC_MODELS: join(folder, 'models'), EIDETIC_PROVIDER: undefined };
  return { folder, terminal: new Terminal(join(folder, 'library'), environment) };
}

test('a self-test is told in a table and as JSON, needs no library, and is what reads photos then', async () => {
  const { folder, terminal } = newTerminal();
  const table = await terminal.run('models', 'test');
  expect(table.code).toBe(0);
  expect(table.out).toMatch(/^Provider +Outcome +Photos a second +Agreement +At a time +Memory$/m);
  expect(table.out).toMatch(/^cpu +works +[\d.]+ +1\.0000 +\d+ +[\d.]+ MB$/m);
  expect(table.out).toContain('Eidetic goes by this from now on');
  const told = (await terminal.run('models', 'test', '--provider', 'CPU', '--json')).json<ModelTest>();
  expect(told).toMatchObject({ isKept: false, choice: { provider: 'cpu', trials: [{ provider: 'cpu' }] } });
  await drawPhotos(join(folder, 'photos'), 2);
  expect((await terminal.run('add', join(folder, 'photos'))).code).toBe(0);
  const { provider } = (await terminal.run('status', '--json')).json<Status>();
  const [cpu] = provider.trials;
  // The very numbers of the first test: nothing was measured again.
  expect(table.out).toContain(` ${cpu!.photosPerSecond!.toFixed(1)} `);
  expect(provider.batchSize).toBeGreaterThan(0);
  const { measured } = (
    await terminal.run('models', 'show', 'eidetic-starter-1', '--json')
  ).json<ModelInfo>();
  expect(measured).toMatchObject({ photosPerSecond: cpu!.photosPerSecond, provider: 'cpu', isCurrent: true });
  const shown = await terminal.run('models', 'show', 'eidetic-starter-1');
  expect(shown.out).toMatch(/^Speed +[\d.]+ photos a second on this computer \(CPU\), measured on /m);
  expect((await terminal.run('models', 'show', 'siglip-base-int8')).out).toMatch(
    /^Speed +not measured yet$/m,
  );
  expect((await terminal.run('models', 'list')).out).toMatch(/^eidetic-starter-1 .* [\d.]+ \(CPU\) /m);
}, 120_000);

test('a provider that does not work here ends it with 1; a model that is not here is refused', async () => {
  const { terminal } = newTerminal();
  const unknown = await terminal.run('models', 'test', '--provider', 'abacus');
  expect(unknown.code).toBe(1);
  expect(unknown.out).toMatch(/^abacus +not on this computer/m);
  const away = await terminal.run('models', 'test', 'siglip-base-int8', '--json');
  expect(away.code).toBe(1);
  expect(away.json()).toMatchObject({ error: { code: 'model.not-here' } });
  const text = await terminal.run('models', 'test', 'clip-vit-b-32-multilingual-x64', '--json');
  expect(text.json()).toMatchObject({ error: { code: 'model.not-testable' } });
}, 120_000);
