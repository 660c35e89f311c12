import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { sharedTestdata } from '../../fixtures/shared-testdata.ts';

const broken = sharedTestdata('broken');

describe.skipIf(!broken)('damaged and hostile files', () => {
  it('each end as a photo or a reason, and none takes the reader with it', { timeout: 300_000 }, async () => {
    const library = await openTestLibrary(newPlaces().library);
    await library.call('roots.add', { path: broken! });
    const summary = await library.call('index.run', {});
    const files = readdirSync(broken!).filter((name) => !name.startsWith('.'));
    const { failures } = await library.call('failures.list', {});
    const status = await library.call('library.status', {});
    expect(status.pending).toBe(0);
    expect(summary.added + summary.failed + summary.skipped).toBe(status.files);
    expect(status.files).toBe(files.length);
    expect(status.vectors).toBe(status.photos);
    for (const { path, message, nextStep } of failures) {
      expect(existsSync(path), basename(path)).toBe(true);
      expect(message.length * nextStep.length).toBeGreaterThan(0);
    }
    expect(failures.map(({ code }) => code)).not.toContain('file.crashed-reader');
  });
});
