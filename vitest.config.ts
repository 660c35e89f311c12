import { defineConfig } from 'vitest/config';
import { LeftOutReporter } from './tests/left-out-reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,golden,e2e}/**/*.test.ts'],
    // Real processes, disks and models: a busy machine may be slow, and slow is not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: '100%',
    // Which provider is fastest is tested in tests/integration/models; elsewhere it only costs time.
    env: { EIDETIC_PROVIDER: 'cpu' },
    reporters: ['default', new LeftOutReporter()],
  },
});
