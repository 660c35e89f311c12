import { describe, expect, test } from 'vitest';
import { judgeProvider, requiredAgreement } from '../../../models/runtime/judge-provider.ts';

const entry = { embeddingDims: 2, precision: 'fp32' as const };
const right: Float32Array = Float32Array.from([1, 0, 0.6, 0.8]);
const sizes = { batchSize: 8, memoryBytes: 1_000_000 };
const cpu = { embeddings: right, batchAgreement: 1, photosPerSecond: 100, ...sizes };
const good = {
  outcome: 'measured' as const,
  embeddings: right,
  batchAgreement: 1,
  photosPerSecond: 300,
  ...sizes,
};

/** The right embeddings, the second of them turned by an angle whose cosine is given. */
function turned(cosine: number): Float32Array {
  const angle = Math.acos(0.6) + Math.acos(cosine);
  return Float32Array.from([1, 0, Math.cos(angle), Math.sin(angle)]);
}

const outcome = (change: Partial<typeof good>, of: Partial<typeof cpu> = {}) =>
  judgeProvider('webgpu', entry, { ...good, ...change }, { ...cpu, ...of });

describe('judgeProvider', () => {
  test('trusts what agrees and is faster', () => {
    expect(outcome({})).toMatchObject({ provider: 'webgpu', outcome: 'trusted', photosPerSecond: 300 });
    expect(outcome({}).agreement).toBeCloseTo(1, 6);
    expect(outcome({})).toMatchObject({ batchSize: 8, memoryBytes: 1_000_000 });
  });

  test('one wrong picture is enough to be distrusted', () => {
    expect(outcome({ embeddings: turned(0.995) }).outcome).toBe('disagreed');
    expect(outcome({ embeddings: turned(0.9995) }).outcome).toBe('trusted');
  });

  test('half precision and 8 bits may differ a little more', () => {
    const half = { ...entry, precision: 'fp16' as const };
    const answer = { ...good, embeddings: turned(0.995) };
    expect(judgeProvider('webgpu', half, answer, cpu).outcome).toBe('trusted');
    expect(requiredAgreement('int8')).toBe(0.99);
  });

  test('does not trust constant vectors, numbers that are none, or too few of them', () => {
    expect(outcome({ embeddings: Float32Array.from([1, 0, 1, 0]) }).outcome).toBe('disagreed');
    expect(outcome({ embeddings: Float32Array.from([1, 0, Number.NaN, 0]) }).outcome).toBe('disagreed');
    expect(outcome({ embeddings: right.slice(0, 2) }).outcome).toBe('disagreed');
    expect(outcome({ batchAgreement: Number.NaN }).outcome).toBe('disagreed');
  });

  test('does not trust embeddings that change with their batch, unless the CPU’s do so as well', () => {
    expect(outcome({ batchAgreement: 0.98 }).outcome).toBe('disagreed');
    expect(outcome({ batchAgreement: 0.98 }, { batchAgreement: 0.98 }).outcome).toBe('trusted');
  });

  test('does not bother for what is hardly faster', () => {
    expect(outcome({ photosPerSecond: 105 }).outcome).toBe('slower');
    expect(outcome({ photosPerSecond: 20 })).toMatchObject({
      outcome: 'slower',
      detail: '0.20 times the CPU’s speed',
    });
    expect(outcome({ photosPerSecond: 0.36 }).detail).toBe('0.0036 times the CPU’s speed');
  });

  test('passes on why there is nothing to judge', () => {
    const failed = { outcome: 'failed' as const, problem: 'it hangs' };
    expect(judgeProvider('cuda', entry, failed, cpu)).toEqual({
      provider: 'cuda',
      outcome: 'failed',
      agreement: null,
      photosPerSecond: null,
      detail: 'it hangs',
      batchSize: null,
      memoryBytes: null,
    });
    expect(judgeProvider('cuda', entry, good, null).outcome).toBe('failed');
  });
});
