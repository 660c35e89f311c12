import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import type { IndexSummary, SearchAnswer, Status } from '../../../preload/contract/index.ts';
import { until } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { emptyTerminal, terminalWith } from './terminal-lab.ts';

describe('two processes and one library', () => {
  it('the second writer is told who holds it and ends with 2; readers are welcome', async () => {
    const { terminal } = await terminalWith(2);
    const watch = terminal.start('watch', '--json');
    const ended = once(watch, 'exit');
    let said = '';
    for await (const text of watch.stdout!) {
      said += String(text);
      if (said.includes('"event":"ready"')) break;
    }
    const second = await terminal.run('index');
    expect(second.code).toBe(2);
    expect(second.error).toContain(`process ${watch.pid} (eidetic watch)`);
    const reader = await terminal.run('search', 'houses', '--all', '--json');
    expect(reader.json<SearchAnswer>().results).toHaveLength(2);
    watch.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect((await terminal.run('index')).code).toBe(0);
  });

  it('Ctrl+C while photos are read keeps what is done', async () => {
    const count = 400;
    const { terminal, photos, library } = await emptyTerminal();
    await drawPhotos(photos, count);
    await terminal.run('add', photos, '--later');
    const beside = await openLibrary({
      place: libraryPlace({ folder: library }),
      mode: 'read',
      command: 'a test',
    });
    onTestFinished(() => beside.dispose());
    const photosRead = async () => (await beside.call('library.status', {})).photos;
    const index = terminal.start('index');
    const ended = once(index, 'exit');
    await until(async () => (await photosRead()) > 0);
    const whenAsked = await photosRead();
    index.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    const kept = await photosRead();
    expect(kept).toBeGreaterThanOrEqual(whenAsked);
    expect(kept).toBeLessThan(count);
    const rest = (await terminal.run('index', '--json')).json<IndexSummary>();
    expect(rest).toMatchObject({ added: count - kept, interrupted: false });
    expect((await terminal.run('status', '--json')).json<Status>()).toMatchObject({
      photos: count,
      vectors: count,
      pending: 0,
    });
  });
});
