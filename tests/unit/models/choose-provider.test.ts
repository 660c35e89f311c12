import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import {
  type ChooseProviderOptions,
  chooseProvider,
  providerKey,
} from '../../../models/runtime/choose-provider.ts';
import type { ProbeAnswer, ProbeRequest } from '../../../models/runtime/probe.ts';
import { acceleratorsFor } from '../../../models/runtime/providers.ts';

const embeddings = new Float32Array(starter.embeddingDims).fill(1 / 16);
const wrong = new Float32Array(starter.embeddingDims);
wrong[0] = 1;

function measured(photosPerSecond: number, vectors = embeddings): ProbeAnswer {
  return { outcome: 'measured', embeddings: vectors, batchAgreement: 1, photosPerSecond };
}

const nothing: ProbeAnswer = { outcome: 'unavailable', problem: 'no adapter' };
const hung: ProbeAnswer = { outcome: 'failed', problem: 'gave no answer within 1 seconds' };

/** Chooses on a Linux with every provider, which answer as told. */
async function choose(answers: Record<string, ProbeAnswer>, options: Partial<ChooseProviderOptions> = {}) {
  const asked: ProbeRequest[] = [];
  const choice = await chooseProvider(starter, '/nowhere', {
    timeoutMs: 1_000,
    platform: 'linux',
    supported: ['cpu', 'webgpu', 'cuda', 'tensorrt'],
    probe: async (request) => {
      asked.push(request);
      return answers[request.provider] ?? nothing;
    },
    ...options,
  });
  return { ...choice, asked: asked.map(({ provider }) => provider), requests: asked };
}

// Whoever runs the tests may have settled the provider for all of them.
beforeEach(() => {
  vi.stubEnv('EIDETIC_PROVIDER', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('chooseProvider', () => {
  test('takes the first that agrees and is faster, and tries no further', async () => {
    const choice = await choose({ cpu: measured(100), cuda: measured(900), webgpu: measured(400) });
    expect(choice).toMatchObject({ provider: 'cuda', asked: ['cpu', 'cuda'] });
    expect(choice.reason).toBe(
      'CUDA understands 900 photos a second here, the CPU 100, and both give the same results.',
    );
    expect(choice.measuredAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('goes on to the next where one fails', async () => {
    const choice = await choose({ cpu: measured(100), cuda: hung, webgpu: measured(400) });
    expect(choice.provider).toBe('webgpu');
    expect(choice.trials.map(({ outcome }) => outcome)).toEqual(['trusted', 'failed', 'trusted']);
  });

  test('stays with the CPU where the others are wrong, slow or not there, and says so', async () => {
    const disagreeing = await choose({ cpu: measured(100), webgpu: measured(400, wrong) });
    expect(disagreeing).toMatchObject({ provider: 'cpu' });
    expect(disagreeing.reason).toBe(
      'The CPU understands photos best here: CUDA finds no graphics chip to run on, WebGPU gives different results.',
    );
    expect((await choose({ cpu: measured(100) })).reason).toBe(
      'The CPU understands photos here: no graphics chip was found that the model can run on.',
    );
    expect((await choose({ cpu: measured(100), webgpu: measured(80) })).reason).toContain(
      'WebGPU is not faster',
    );
  });

  test('measures the CPU even where nothing else is known', async () => {
    const choice = await choose({ cpu: measured(123.456) }, { supported: ['cpu'] });
    expect(choice.trials).toMatchObject([{ provider: 'cpu', photosPerSecond: 123.5 }]);
    expect(choice.reason).toBe('The CPU is the only way to run the model on this computer.');
  });

  test('trusts nobody where the CPU gave nothing to compare with', async () => {
    const choice = await choose({ cpu: hung, cuda: measured(900) });
    expect(choice).toMatchObject({ provider: 'cpu', asked: ['cpu'] });
  });

  test('tells a trial when it has become hopeless: later than the CPU’s whole batch', async () => {
    const { requests } = await choose({ cpu: measured(100), cuda: nothing });
    expect(requests.map(({ hopelessAboveMs }) => hopelessAboveMs)).toEqual([undefined, 80, 80]);
  });

  test('measures all of them where asked to be thorough, to the end, and takes the fastest', async () => {
    vi.stubEnv('EIDETIC_PROVIDER', 'cpu');
    const answers = { cpu: measured(100), cuda: measured(400), webgpu: measured(900) };
    const all = await choose(answers, { thorough: 'all' });
    expect(all).toMatchObject({ provider: 'webgpu', asked: ['cpu', 'cuda', 'webgpu'] });
    expect(all.reason).toMatch(/^WebGPU understands 900 photos/);
    expect(all.requests.every(({ hopelessAboveMs }) => hopelessAboveMs === undefined)).toBe(true);
    expect(await choose(answers, { thorough: ['tensorrt'] })).toMatchObject({
      provider: 'cpu',
      asked: ['cpu', 'tensorrt'],
    });
  });

  test('brings along the batch size of the one that is chosen', async () => {
    const sized = (photosPerSecond: number, batchSize: number): ProbeAnswer => ({
      ...(measured(photosPerSecond) as Extract<ProbeAnswer, { outcome: 'measured' }>),
      batchSize,
      memoryBytes: 1_000,
    });
    expect((await choose({ cpu: sized(100, 2), cuda: sized(900, 32) })).batchSize).toBe(32);
    const slow = await choose({ cpu: sized(100, 2), cuda: sized(90, 32) });
    expect(slow).toMatchObject({ batchSize: 2, trials: [{ memoryBytes: 1_000 }, { batchSize: 32 }, {}] });
  });

  test('asks nobody when the environment has settled it', async () => {
    vi.stubEnv('EIDETIC_PROVIDER', 'CPU');
    expect(await choose({})).toMatchObject({ provider: 'cpu', asked: [], trials: [], measuredAt: null });
  });

  test('refuses a provider in the environment that it does not know', async () => {
    vi.stubEnv('EIDETIC_PROVIDER', 'abacus');
    await expect(choose({})).rejects.toMatchObject({ code: 'model.failed' });
  });

  test('keeps an earlier choice as long as nothing it depends on has changed', async () => {
    const { asked: _, requests: __, ...choice } = await choose({ cpu: measured(100), cuda: measured(900) });
    const key = providerKey(starter);
    expect(await choose({}, { remembered: { key, choice } })).toMatchObject({ provider: 'cuda', asked: [] });
    const again = await choose({ cpu: measured(100) }, { remembered: { key: `${key} before`, choice } });
    expect(again).toMatchObject({ provider: 'cpu', asked: ['cpu', 'cuda', 'webgpu'] });
  });
});

describe('providerKey', () => {
  test('changes with the model, its precision, its preprocessing and the environment', () => {
    const keys = [
      providerKey(starter),
      providerKey({ ...starter, id: 'another' }),
      providerKey({ ...starter, precision: 'int8' }),
      providerKey({ ...starter, preprocessingVersion: 99 }),
    ];
    vi.stubEnv('EIDETIC_PROVIDER', 'cpu');
    keys.push(providerKey(starter));
    expect(new Set(keys).size).toBe(5);
    expect(providerKey(starter)).toBe(keys.at(-1));
  });
});

describe('acceleratorsFor', () => {
  test('goes by the platform and leaves out what this build lacks', () => {
    expect(acceleratorsFor('darwin', ['cpu', 'webgpu', 'coreml'])).toEqual(['coreml', 'webgpu']);
    expect(acceleratorsFor('win32', ['cpu', 'dml', 'webgpu'])).toEqual(['dml', 'webgpu']);
    expect(acceleratorsFor('linux', ['cpu', 'webgpu', 'cuda'])).toEqual(['cuda', 'webgpu']);
    expect(acceleratorsFor('freebsd', ['cpu'])).toEqual([]);
  });
});
