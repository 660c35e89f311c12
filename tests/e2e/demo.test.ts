import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../preload/contract/index.ts';
import { sharedTestdata } from '../fixtures/shared-testdata.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { Terminal } from '../fixtures/terminal.ts';

const demo = sharedTestdata('demo');

describe.skipIf(!demo)('the main job on real photographs', () => {
  it('folders in, answers out', async () => {
    const terminal = new Terminal(join(temporaryFolder(), 'library'));
    expect((await terminal.run('add', demo!)).code).toBe(0);
    const search = async (...words: string[]) =>
      (await terminal.run('search', '--json', ...words)).json<SearchAnswer>();
    const first = async (text: string) => basename((await search(text)).results[0]?.path ?? 'nothing');

    expect(await first('a dog in the snow')).toBe('golden-dog-in-snow.webp');
    expect(await first('a birthday cake with candles')).toBe('birthday-cake-candles.webp');
    expect(await first('a sailing boat on the sea')).toBe('sailboat-at-sea.webp');
    expect(await first('pizza')).toBe('homemade-pizza.webp');
    expect(await first('"flower"')).toBe('yellow-flower.webp');
    expect((await search('a spreadsheet of tax returns')).nothingMatchesWell).toBe(true);
  });
});
