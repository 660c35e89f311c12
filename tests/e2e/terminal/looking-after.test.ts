import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DoctorCheck, Failure } from '../../../preload/contract/index.ts';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';
import { Terminal } from '../../fixtures/terminal.ts';
import { breaking, emptyTerminal, terminalWith } from './terminal-lab.ts';

describe('what cannot be read', () => {
  it('failures tells why, and retry reads again what was mended', async () => {
    const { terminal, photos } = await terminalWith(1);
    const path = join(photos, 'later.jpg');
    put(path, 'not yet a picture');
    await terminal.run('index');
    const { failures, total } = (await terminal.run('failures', '--json')).json<{
      failures: Failure[];
      total: number;
    }>();
    expect(total).toBe(1);
    expect(failures[0]).toMatchObject({ path, code: 'file.not-a-picture' });
    expect((await terminal.run('failures')).out).toContain('named like a picture but does not hold one');
    expect((await terminal.run('retry', '--json')).json()).toMatchObject({
      retried: 1,
      index: { failed: 1 },
    });
  });
});

describe('the doctor and the bench', () => {
  it('doctor looks at every part, before there is a library too', async () => {
    const { terminal } = await emptyTerminal();
    const answer = await terminal.run('doctor', '--json');
    expect(answer.code).toBe(0);
    const { checks } = answer.json<{ checks: { name: string; verdict: string }[] }>();
    expect(checks.length).toBeGreaterThan(5);
    expect(checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  });

  it('doctor names a picture decoder that does not load, and goes on', async () => {
    const { library } = newPlaces();
    const answer = await new Terminal(library, breaking('sharp')).run('doctor', '--json');
    expect(answer.code).toBe(1);
    const { checks } = answer.json<{ checks: DoctorCheck[] }>();
    const failed = checks.filter(({ verdict }) => verdict === 'failed');
    expect(failed).toMatchObject([{ name: 'Picture decoder (sharp)' }]);
    expect(failed[0]?.detail).toContain('broken for this test');
    expect(failed[0]?.nextStep).not.toContain('eidetic doctor');
  });

  it.each(['doctor', 'status', 'index'])('%s says that LanceDB does not load', async (command) => {
    const { library } = newPlaces();
    await new Terminal(library).run('doctor');
    const { code, error } = await new Terminal(library, breaking('@lancedb/lancedb')).run(command);
    expect(code).toBe(1);
    expect(error).toMatch(/^A part of Eidetic does not work on this computer: LanceDB .*\n {2}→ Install/);
  });

  it('bench measures this computer', async () => {
    const { terminal } = await terminalWith(1);
    const answer = await terminal.run('bench', '--json');
    const { measurements } = answer.json<{ measurements: { value: number }[] }>();
    expect(measurements.length).toBeGreaterThan(0);
    expect(measurements.every(({ value }) => Number.isFinite(value) && value > 0)).toBe(true);
  });
});

describe('every command', () => {
  it.each([
    'add',
    'remove',
    'index',
    'watch',
    'search',
    'similar',
    'status',
    'failures',
    'retry',
    'doctor',
    'bench',
  ])('%s --help shows examples', async (command) => {
    const { terminal } = await emptyTerminal();
    const { code, out } = await terminal.run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  eidetic ${command}`);
    expect(out).toContain('--json');
  });

  it('writes no colours and no progress bar into a pipe', async () => {
    const { photos, library } = newPlaces();
    await drawPhotos(photos, 1);
    const terminal = new Terminal(library, { NO_COLOR: undefined });
    const added = await terminal.run('add', photos);
    const found = await terminal.run('search', 'houses', '--all');
    expect(added.out + added.error + found.out + found.error).not.toContain('\u001b');
  });
});
