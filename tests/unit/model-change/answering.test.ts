import { expect, it } from 'vitest';
import { Answering } from '../../../main/library/answering.ts';
import type { LibraryClient } from '../../../preload/contract/index.ts';

/** A library that answers every call with its own name, when it is told to. */
function pretendLibrary(name: string, isQuick = true) {
  const answer = Promise.withResolvers<unknown>();
  if (isQuick) answer.resolve(name);
  const client = { on: () => () => {}, call: () => answer.promise } as unknown as LibraryClient;
  return { client, answer: () => answer.resolve(name), fail: () => answer.reject(new Error(name)) };
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  promise.then(settle, settle);
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

it('calls go to whoever answers now, and who answered before is let go when it has answered all', async () => {
  const old = pretendLibrary('old', false);
  const answering = new Answering(old.client, () => Promise.resolve());
  const { client } = answering;
  const first = client.call('roots.list', {});
  const gone = answering.handOverTo(pretendLibrary('new').client);
  expect(await client.call('roots.list', {})).toBe('new');
  expect(await isSettled(gone)).toBe(false);
  old.answer();
  expect(await first).toBe('old');
  await gone;
});

it('a call that fails holds nobody up, and those that end with the library are not waited for', async () => {
  const old = pretendLibrary('old', false);
  const answering = new Answering(old.client, () => Promise.resolve());
  const calls = [answering.client.call('roots.list', {}), answering.client.call('models.awaitChange', {})];
  const other = pretendLibrary('another', false);
  const gone = answering.handOverTo(other.client);
  old.fail();
  await expect(calls[0]).rejects.toThrow('old');
  await gone;
  void calls[1]?.catch(() => {});
  void answering.client.call('watch.start', {});
  await answering.handOverTo(pretendLibrary('new').client);
});

it('nobody begins to read while another takes over', async () => {
  const taken = Promise.withResolvers<void>();
  const answering = new Answering(pretendLibrary('old').client, () => taken.promise);
  const run = answering.client.call('index.run', {});
  expect(await answering.client.call('roots.list', {})).toBe('old');
  expect(await isSettled(run)).toBe(false);
  await answering.handOverTo(pretendLibrary('new').client);
  taken.resolve();
  expect(await run).toBe('new');
});
