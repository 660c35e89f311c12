import { existsSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import { chooseProvider } from '../../../models/runtime/choose-provider.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';

/** A graphics card that is computed by the processor: right, and slow. Debian's chromium brings it along. */
const driver = [
  '/usr/lib/chromium/vk_swiftshader_icd.json',
  '/usr/lib/chromium-browser/vk_swiftshader_icd.json',
].find((path) => existsSync(path));

if (!driver) console.warn('skipped: WebGPU is not tried, for SwiftShader is not here (Debian: chromium)');

beforeAll(() => {
  if (driver) vi.stubEnv('VK_ICD_FILENAMES', driver);
  return () => vi.unstubAllEnvs();
});

test.skipIf(!driver)(
  'WebGPU agrees with the CPU on SwiftShader, and is measured with its batch size and memory',
  async () => {
    const choice = await chooseProvider(starter, modelFolder(starter), {
      timeoutMs: 280_000,
      thorough: ['webgpu'],
    });
    const [cpu, webgpu] = choice.trials;
    expect(cpu).toMatchObject({ provider: 'cpu', outcome: 'trusted' });
    // Which of the two is faster is the computer's affair.
    expect(['slower', 'trusted']).toContain(webgpu?.outcome);
    expect(webgpu).toMatchObject({ provider: 'webgpu', agreement: expect.any(Number) });
    expect(webgpu!.agreement).toBeGreaterThan(0.999);
    expect(webgpu!.batchSize).toBeGreaterThan(0);
    expect(webgpu!.memoryBytes).toBeGreaterThan(10_000_000);
  },
  300_000,
);
