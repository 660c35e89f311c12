import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import { testPictures } from '../../../models/clip/test-pictures.ts';
import { batchSizes } from '../../../models/runtime/batch-ladder.ts';
import { chooseProvider } from '../../../models/runtime/choose-provider.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { type ProbeRequest, probeInProcess } from '../../../models/runtime/probe.ts';

const folder = modelFolder(starter);
const patientMs = 60_000;
const request = (provider: string): ProbeRequest => ({ entry: starter, folder, provider });

beforeEach(() => {
  vi.stubEnv('EIDETIC_PROVIDER', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a provider’s own process', () => {
  test('measures the CPU', async () => {
    const answer = await probeInProcess(request('cpu'), { timeoutMs: patientMs });
    expect(answer).toMatchObject({ outcome: 'measured' });
    if (answer.outcome !== 'measured') return;
    expect(answer.embeddings).toHaveLength(testPictures(128).length * starter.embeddingDims);
    expect(answer.batchAgreement).toBeGreaterThan(0.999);
    expect(answer.photosPerSecond).toBeGreaterThan(0);
    expect(batchSizes).toContain(answer.batchSize);
    expect(answer.memoryBytes).toBeGreaterThan(10_000_000);
  });

  test('gives up early where there is no hope', async () => {
    const hopeless = { ...request('cpu'), hopelessAboveMs: 0 };
    expect(await probeInProcess(hopeless, { timeoutMs: patientMs })).toMatchObject({ outcome: 'slower' });
  });

  test('says that a provider is not there', async () => {
    const answer = await probeInProcess(request('abacus'), { timeoutMs: patientMs });
    expect(answer).toMatchObject({ outcome: 'unavailable', problem: expect.stringContaining('abacus') });
  });

  const module = new URL('../../fixtures/faulty-probe.ts', import.meta.url);

  test.each([
    ['abort', /its process (was ended by SIGABRT|ended with code \d+)/],
    ['exit', /its process ended with code 3/],
    ['throw', /its process ended with code 1: .*the driver threw/],
    ['nonsense', /its answer makes no sense/],
  ])('that goes wrong by “%s” is an answer, not a crash', async (fault, problem) => {
    const answer = await probeInProcess(request(fault), { timeoutMs: patientMs, module });
    expect(answer).toEqual({ outcome: 'failed', problem: expect.stringMatching(problem) });
  });

  test('that hangs is ended', async () => {
    const answer = await probeInProcess(request('hang'), { timeoutMs: 1_500, module });
    expect(answer).toEqual({ outcome: 'failed', problem: 'gave no answer within 1.5 seconds' });
  });

  test('that cannot even be started is an answer, too', async () => {
    const missing = new URL('./no-such-module.ts', import.meta.url);
    expect(await probeInProcess(request('cpu'), { timeoutMs: patientMs, module: missing })).toMatchObject({
      outcome: 'failed',
    });
  });
});

test('a choice comes out on whatever computer this is', async () => {
  const choice = await chooseProvider(starter, folder, { timeoutMs: patientMs });
  const chosen = choice.trials.find(({ provider }) => provider === choice.provider);
  expect(chosen).toMatchObject({ outcome: 'trusted' });
  expect(choice.trials[0]).toMatchObject({ provider: 'cpu', agreement: 1 });
  expect(choice.reason).toMatch(/^[A-Z].*\.$/);
});
