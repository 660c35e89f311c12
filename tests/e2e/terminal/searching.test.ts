import { chmodSync, readdirSync, renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../preload/contract/index.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';
import { emptyTerminal, stranger, terminalWith } from './terminal-lab.ts';

describe('searching', () => {
  it('search answers with what the photo is, where it lies and how well it matches', async () => {
    const { terminal, paths } = await terminalWith(3);
    const answer = await terminal.run('search', 'a landscape with houses', '--all', '--json');
    const { query, model, results, total, timings } = answer.json<SearchAnswer>();
    expect({ query, total }).toEqual({ query: 'a landscape with houses', total: 3 });
    expect(model).toContain('starter');
    expect(results.map(({ path }) => path).sort()).toEqual(paths);
    for (const result of results) {
      expect(result.photo).toMatch(/^[0-9a-f]{64}$/);
      expect(result.score).toBeGreaterThanOrEqual(0);
      expect(['strong', 'possible', 'weak']).toContain(result.relevance);
      expect(result.takenAt).not.toBeNull();
    }
    expect(Object.keys(timings)).toEqual(
      expect.arrayContaining(['tokeniseMs', 'encodeMs', 'searchMs', 'fetchMs']),
    );
  });

  it('search --limit, --sort date and --image', async () => {
    const { terminal, paths, library } = await terminalWith(4);
    const one = (
      await terminal.run('search', 'houses', '--all', '--limit', '1', '--json')
    ).json<SearchAnswer>();
    expect(one.results).toHaveLength(1);
    expect(one.total).toBe(4);
    const outside = join(library, '..', 'outside.jpg');
    await drawPhotos(join(library, '..', 'elsewhere'), 1, 2);
    renameSync(join(library, '..', 'elsewhere', 'photo-000.jpg'), outside);
    const like = (await terminal.run('search', '--image', outside, '--all', '--json')).json<SearchAnswer>();
    expect(like.results[0]?.path).toBe(paths[1]);
    const byDate = await terminal.run('search', 'houses', '--all', '--sort', 'date', '--json');
    const times = byDate.json<SearchAnswer>().results.map(({ takenAt }) => takenAt?.local ?? '');
    expect(times).toEqual([...times].sort().reverse());
  });

  it.skipIf(process.platform === 'win32')(
    'a library that may only be read is searched all the same',
    async () => {
      const { library, paths } = await terminalWith(2);
      for (const entry of readdirSync(library, { recursive: true, withFileTypes: true }))
        chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
      chmodSync(library, 0o555);
      const answer = await stranger(library).run('search', 'houses', '--all', '--json');
      chmodSync(library, 0o755);
      expect(answer).toMatchObject({ code: 0, error: '' });
      const { results, notes } = answer.json<SearchAnswer>();
      expect({ paths: results.map(({ path }) => path).sort(), notes }).toEqual({ paths, notes: [] });
      expect(results.every(({ cosine }) => cosine !== null)).toBe(true);
    },
  );

  it('similar leaves the photo itself out', async () => {
    const { terminal, paths } = await terminalWith(3);
    const answer = (await terminal.run('similar', paths[0]!, '--all', '--json')).json<SearchAnswer>();
    expect(answer.results.map(({ path }) => path).sort()).toEqual(paths.slice(1));
  });
});

describe('names and dates as they are shown', () => {
  it.skipIf(process.platform === 'win32')(
    'control characters of a name do not reach the terminal',
    async () => {
      const { terminal, photos, paths } = await terminalWith(2);
      renameSync(paths[0]!, join(photos, 'red\u001b[31m.jpg'));
      renameSync(paths[1]!, join(photos, 'two\nlines.jpg'));
      put(join(photos, 'bell\u0007.jpg'), 'no picture');
      await terminal.run('index');
      const found = (await terminal.run('search', 'houses', '--all')).out;
      expect(found).toContain('red\\x1b[31m.jpg\n');
      expect(found).toContain('two\\nlines.jpg\n');
      expect(found).not.toContain('\u001b');
      expect((await terminal.run('failures')).out).toContain('bell\\x07.jpg\n');
      const json = (await terminal.run('search', 'houses', '--all', '--json')).json<SearchAnswer>();
      expect(json.results.map(({ path }) => path)).toContain(join(photos, 'two\nlines.jpg'));
    },
  );

  it('the date of a file is marked, and explained only where it occurs', async () => {
    const { terminal, photos } = await emptyTerminal();
    const paths = await drawPhotos(photos, 2);
    utimesSync(paths[0]!, new Date('2021-09-04T12:00:00Z'), new Date('2021-09-04T12:00:00Z'));
    renameSync(paths[1]!, join(photos, 'IMG_20190614_120000.jpg'));
    await terminal.run('add', photos);
    const both = (await terminal.run('search', 'houses', '--all')).out;
    expect(both).toContain('~4 Sep 2021  ');
    expect(both).toContain(' 14 Jun 2019  ');
    expect(both.match(/is the date of the file/g)).toHaveLength(1);
    const own = (await terminal.run('search', 'houses', 'year:2019', '--all')).out;
    expect(own).not.toContain('the date of the file');
  });
});
