import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ModelInUse } from '../../../main/library/model-in-use.ts';
import {
  keepMeasuredChoice,
  measuredChoice,
  measureOf,
} from '../../../main/library/models/measured-choice.ts';
import { testModel } from '../../../main/library/models/test-model.ts';
import { modelEntries, starter, textSwaps } from '../../../models/catalog/index.ts';
import { providerKey } from '../../../models/runtime/choose-provider.ts';
import type { ProbeAnswer, ProbeRequest } from '../../../models/runtime/probe.ts';
import { type ProviderChoice, providerChoice } from '../../../preload/contract/index.ts';
import { newCatalogue } from '../../fixtures/new-catalogue.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const trial = { agreement: 1, detail: '', memoryBytes: 1_000, outcome: 'trusted' } as const;
const choice: ProviderChoice = {
  provider: 'cuda',
  reason: 'CUDA is faster.',
  measuredAt: '2026-01-02T00:00:00.000Z',
  trials: [
    { ...trial, provider: 'cpu', photosPerSecond: 10, batchSize: 2 },
    { ...trial, provider: 'cuda', photosPerSecond: 400, batchSize: 32 },
  ],
  batchSize: 32,
};

let models: string;

beforeEach(() => {
  models = temporaryFolder();
  vi.stubEnv('EIDETIC_MODELS', models);
  vi.stubEnv('EIDETIC_PROVIDER', '');
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** A library's memory of the choice, as it is opened again and again. */
function library() {
  const { settings } = newCatalogue();
  const key = `provider ${providerKey(starter)}`;
  const open = () =>
    new ModelInUse({
      installed: { entry: starter, folder: '/nowhere' },
      settings,
      thumbnailsFolder: '/nowhere',
      library: null,
      mayRemember: true,
    });
  return { open, settings, key };
}

describe('what reads photos', () => {
  test('takes as many pictures at a time as were measured, and knows the speed', async () => {
    const { open, settings, key } = library();
    settings.set(key, choice);
    expect(await open().readerSettings()).toMatchObject({
      batchSize: 32,
      model: { provider: 'cuda', photosPerSecond: 400 },
    });
  });

  test('takes sixteen where nobody has measured', async () => {
    const { open, settings, key } = library();
    const { batchSize: _, ...before } = { ...choice, trials: [] };
    // As it was kept before there were measurements of batches.
    settings.set(key, before);
    const settingsNow = await open().readerSettings();
    expect(settingsNow.batchSize).toBe(16);
    expect(settingsNow.model).not.toHaveProperty('photosPerSecond');
  });

  test('leaves a provider that failed for the CPU and its batch size, and stays with it', async () => {
    const { open, settings, key } = library();
    settings.set(key, choice);
    const model = open();
    model.distrustProvider({ provider: 'cuda', problem: 'device lost', isLasting: true });
    // Told once more by pictures that were on their way.
    model.distrustProvider({ provider: 'cuda', problem: 'device lost', isLasting: true });
    for (const one of [model, open()]) {
      expect(await one.readerSettings()).toMatchObject({ batchSize: 2, model: { provider: 'cpu' } });
      expect(one.rememberedProvider()).toMatchObject({
        reason: 'cuda failed while photos were being read, so the CPU took over.',
        trials: [{ provider: 'cpu' }, { provider: 'cuda', outcome: 'failed', detail: 'device lost' }],
      });
    }
  });

  test('tries again at the next start what perhaps failed', () => {
    const { open, settings, key } = library();
    settings.set(key, choice);
    const model = open();
    model.distrustProvider({ provider: 'cuda', problem: 'the reader died', isLasting: false });
    expect(model.rememberedProvider().provider).toBe('cpu');
    expect(open().rememberedProvider().provider).toBe('cuda');
  });

  test('remembers that memory sufficed for less', async () => {
    const { open, settings, key } = library();
    settings.set(key, choice);
    open().rememberBatchSize('cuda', 8);
    open().rememberBatchSize('webgpu', 1);
    expect((await open().readerSettings()).batchSize).toBe(8);
  });
});

describe('a self-test’s result', () => {
  test('is taken up where it is newer than what the library knew', async () => {
    const { open, settings, key } = library();
    settings.set(key, choice);
    const tested = { ...choice, provider: 'cpu', batchSize: 4, measuredAt: '2026-01-03T00:00:00.000Z' };
    await keepMeasuredChoice(models, starter, tested);
    expect(open().rememberedProvider()).toEqual(tested);
    settings.set(key, { ...choice, measuredAt: '2026-01-04T00:00:00.000Z' });
    expect(open().rememberedProvider().provider).toBe('cuda');
  });

  test('counts no more when the computer, the driver or onnxruntime is another, or the file is spoilt', async () => {
    await keepMeasuredChoice(models, starter, choice);
    expect(measuredChoice(models, starter)).toEqual(choice);
    expect(measuredChoice(models, { ...starter, preprocessingVersion: 9 })).toBeNull();
    writeFileSync(join(models, 'measured', `${starter.id}.json`), '{"key": ');
    expect(measuredChoice(models, starter)).toBeNull();
  });
});

describe('testModel', () => {
  const measured = (photosPerSecond: number, batchSize: number): ProbeAnswer => ({
    outcome: 'measured',
    embeddings: new Float32Array(starter.embeddingDims).fill(1 / 16),
    batchAgreement: 1,
    photosPerSecond,
    batchSize,
    memoryBytes: 5_000,
  });

  function request(answers: Record<string, ProbeAnswer>, provider?: string) {
    const asked: ProbeRequest[] = [];
    const test = testModel({
      model: starter.id,
      provider,
      catalogue: [...modelEntries, ...textSwaps],
      modelsFolder: models,
      probe: async (one) => {
        asked.push(one);
        return answers[one.provider] ?? { outcome: 'unavailable', problem: 'not here' };
      },
    });
    return { test, asked };
  }

  test('measures every provider to the end, and keeps the result', async () => {
    const { test, asked } = request({ cpu: measured(10, 2), webgpu: measured(1, 1) });
    const result = await test;
    expect(result).toMatchObject({
      model: starter.id,
      isKept: true,
      choice: { provider: 'cpu', batchSize: 2 },
    });
    expect(result.choice.trials[0]).toMatchObject({ provider: 'cpu', batchSize: 2, memoryBytes: 5_000 });
    expect(asked.every(({ hopelessAboveMs }) => hopelessAboveMs === undefined)).toBe(true);
    expect(measuredChoice(models, starter)).toEqual(providerChoice.parse(result.choice));
  });

  test('measures the one that it is asked for beside the CPU, and only tells', async () => {
    const { test, asked } = request({ cpu: measured(10, 2), abacus: measured(90, 8) }, 'abacus');
    expect(await test).toMatchObject({
      isKept: false,
      choice: { provider: 'abacus', batchSize: 8, trials: [{}, { outcome: 'trusted', photosPerSecond: 90 }] },
    });
    expect(asked.map(({ provider }) => provider)).toEqual(['cpu', 'abacus']);
    expect(measuredChoice(models, starter)).toBeNull();
  });

  test('does not touch what is settled by hand', async () => {
    vi.stubEnv('EIDETIC_PROVIDER', 'cpu');
    const result = await request({ cpu: measured(10, 2), webgpu: measured(90, 8) }).test;
    expect(result).toMatchObject({ isKept: false, choice: { provider: 'webgpu' } });
    expect(measuredChoice(models, starter)).toBeNull();
  });

  test('does not keep a test in which not even the CPU worked', async () => {
    expect((await request({}).test).isKept).toBe(false);
    expect(measuredChoice(models, starter)).toBeNull();
  });

  test('refuses what is not here, what is unknown, and a text tower alone', async () => {
    const catalogue = [...modelEntries, ...textSwaps];
    const code = (model: string) =>
      testModel({ model, catalogue, modelsFolder: models }).catch((error) => error.code);
    expect(await code('siglip-base-int8')).toBe('model.not-here');
    expect(await code('no-such-model')).toBe('model.unknown');
    expect(await code(textSwaps[0]!.id)).toBe('model.not-testable');
  });
});

describe('what is told of a model’s speed', () => {
  const cuda = { provider: 'cuda', photosPerSecond: 400, agreement: 1, isCurrent: true };

  test('is that of the provider that was chosen, and nothing where nobody has measured', async () => {
    expect(measureOf(models, starter, null)).toBeNull();
    await keepMeasuredChoice(models, starter, choice);
    expect(measureOf(models, starter, null)).toEqual({ ...cuda, measuredAt: choice.measuredAt });
    // What the environment asks for is not what was measured.
    vi.stubEnv('EIDETIC_PROVIDER', 'cpu');
    expect(measureOf(models, starter, null)).toMatchObject(cuda);
  });

  test('says so when the computer has changed since', async () => {
    await keepMeasuredChoice(models, starter, choice);
    expect(measureOf(models, { ...starter, preprocessingVersion: 9 }, null)).toMatchObject({
      photosPerSecond: 400,
      isCurrent: false,
    });
  });

  test('is the newer of a self-test and what the library measured, where that came to something', async () => {
    await keepMeasuredChoice(models, starter, choice);
    const own = { ...choice, provider: 'cpu', measuredAt: '2026-01-03T00:00:00.000Z' };
    expect(measureOf(models, starter, own)).toMatchObject({ provider: 'cpu', photosPerSecond: 10 });
    const older = { ...own, measuredAt: '2026-01-01T00:00:00.000Z' };
    expect(measureOf(models, starter, older)).toMatchObject(cuda);
    expect(measureOf(models, starter, { ...own, trials: [] })).toMatchObject(cuda);
    expect(measureOf(models, starter, { ...own, measuredAt: null })).toMatchObject(cuda);
  });
});
