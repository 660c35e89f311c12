import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { chromiumArguments, chromiumPath } from './tests/fixtures/chromium.ts';
import { LeftOutReporter } from './tests/left-out-reporter.ts';
import { SlowFirstSequencer } from './tests/slow-first-sequencer.ts';

const chromium = chromiumPath();

const node: TestProjectConfiguration = {
  plugins: [svelte()],
  test: {
    name: 'node',
    globalSetup: ['tests/build-first.ts'],
    include: ['tests/{unit,integration,golden,e2e,electron}/**/*.test.ts'],
    // Real processes, disks and models: a busy machine may be slow, and slow is not wrong.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    maxWorkers: '100%',
    // One after the other: a browser beside two busy workers only makes all three slow.
    sequence: { groupOrder: 0 },
    // Which provider is fastest is tested in tests/integration/models; elsewhere it only costs time.
    env: { EIDETIC_PROVIDER: 'cpu' },
  },
};

/** Components in a real browser, each in a page of its own. */
const component = (executablePath: string): TestProjectConfiguration => ({
  plugins: [svelte()],
  publicDir: 'renderer/public',
  // Found only while a test runs, a dependency would reload the page under it.
  optimizeDeps: {
    entries: ['renderer/**/*.svelte', 'renderer/**/*.ts', 'tests/component/**/*.svelte'],
    include: ['axe-core', 'vitest-browser-svelte'],
  },
  test: {
    name: 'component',
    include: ['tests/component/**/*.test.ts'],
    // After the others: a browser that shares the computer with them would be slow for no fault of its own.
    sequence: { groupOrder: 1 },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: { executablePath, args: chromiumArguments } }),
      instances: [{ browser: 'chromium' }],
      viewport: { width: 1280, height: 800 },
      screenshotFailures: false,
    },
  },
});

export default defineConfig({
  test: {
    projects: chromium ? [node, component(chromium)] : [node],
    reporters: ['default', new LeftOutReporter()],
    sequence: { sequencer: SlowFirstSequencer },
  },
});
