import { describe, expect, test } from 'vitest';
import { ProblemList } from '../../../renderer/features/activity/problem-list.svelte.ts';
import { pretendFailure, pretendGroup } from '../../fixtures/pretend-answers.ts';
import { pretendClient } from '../../fixtures/pretend-client.ts';

/** A library in which the files numbered from 1 could not be read. */
function libraryWith(files: number[]) {
  const client = pretendClient({
    'failures.list': ({ offset = 0, limit = 1_000 }) => ({
      failures: files.slice(offset, offset + limit).map((file) => pretendFailure({ file })),
      total: files.length,
    }),
  });
  return { client, list: new ProblemList(client.library, pretendGroup({ files: files.length })) };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the files behind a reason', () => {
  test('come in pages until all are there', async () => {
    const { list } = libraryWith(upTo(120));
    await list.more();
    expect([list.failures.length, list.left]).toEqual([50, 70]);
    await list.more();
    await list.more();
    expect(list.failures.map(({ file }) => file)).toEqual(upTo(120));
    expect(list.left).toBe(0);
  });

  test('are asked for by their reason alone', async () => {
    const { list, client } = libraryWith(upTo(3));
    await list.more();
    expect(client.inputs('failures.list')).toEqual([{ code: 'file.damaged', offset: 0, limit: 50 }]);
  });

  test('asked for anew, as many as were shown come again', async () => {
    const files = upTo(120);
    const { list } = libraryWith(files);
    await list.more();
    await list.more();
    files.splice(0, 1);
    await list.renew();
    expect(list.failures[0]?.file).toBe(2);
    expect([list.failures.length, list.total]).toEqual([100, 119]);
  });

  test('one that comes twice is shown once', async () => {
    const files = upTo(80);
    const { list } = libraryWith(files);
    await list.more();
    files.unshift(1_000);
    await list.more();
    const shown = list.failures.map(({ file }) => file);
    expect(new Set(shown).size).toBe(shown.length);
  });
});
