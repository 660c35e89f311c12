import { describe, expect, test, vi } from 'vitest';
import { EideticError } from '../../../preload/contract/index.ts';
import { AppState } from '../../../renderer/state/app-state.svelte.ts';
import { lookAgain } from '../../../renderer/state/look-again.ts';
import { problemOf } from '../../../renderer/state/problem.ts';
import { pretendProgress, pretendRoot } from '../../fixtures/pretend-answers.ts';
import { pretendClient } from '../../fixtures/pretend-client.ts';

function appOf(answers: Parameters<typeof pretendClient>[0] = {}) {
  const client = pretendClient(answers);
  return { client, app: new AppState(client.library, client.host) };
}

describe('what the window knows', () => {
  test('is nothing before the library has spoken, and all of it afterwards', async () => {
    const { app } = appOf({ 'roots.list': () => [pretendRoot()] });
    expect([app.roots, app.progress, app.about]).toEqual([null, null, null]);
    await app.refresh();
    expect(app.roots).toHaveLength(1);
    expect(app.progress?.state).toBe('idle');
    expect(app.about?.kind).toBe('browser');
  });

  test('lists are made again when the connection is back, and not when it is made first', async () => {
    const { app } = appOf();
    await app.refresh();
    expect(app.revision).toBe(0);
    await app.refresh();
    expect(app.revision).toBe(1);
  });

  test('follows the work, and asks for the folders when it ends', async () => {
    const { app, client } = appOf();
    app.follow();
    client.emit('progress', pretendProgress({ state: 'reading', done: 3, total: 9 }));
    expect(app.progress?.done).toBe(3);
    expect(client.inputs('roots.list')).toHaveLength(0);
    client.emit('progress', pretendProgress());
    expect(client.inputs('roots.list')).toHaveLength(1);
  });

  test('many changes ask for the folders seldom, and are all counted', () => {
    const { app, client } = appOf();
    app.follow();
    for (let change = 0; change < 5; change++) client.emit('libraryChanged', { photos: change });
    expect(app.revision).toBe(5);
    expect(client.inputs('roots.list')).toHaveLength(1);
  });

  test('nothing is heard after the end', () => {
    const { app, client } = appOf();
    const end = app.follow();
    end();
    client.emit('libraryChanged', { photos: 1 });
    expect(app.revision).toBe(0);
  });

  test('a preference takes effect before the library has answered', async () => {
    const answered = Promise.withResolvers<void>();
    const { app, client } = appOf();
    const kept = vi.fn(async () => {
      await answered.promise;
      return { ...app.preferences };
    });
    client.answer({ 'preferences.write': kept });
    const done = app.prefer({ theme: 'dark' });
    expect(app.preferences.theme).toBe('dark');
    answered.resolve();
    await done;
    expect(kept).toHaveBeenCalledWith({ theme: 'dark' });
  });
});

describe('looking again', () => {
  test('names the folders, or none for all', async () => {
    const { app, client } = appOf();
    await lookAgain(app, [3]);
    await lookAgain(app);
    expect(client.inputs('index.run')).toEqual([{ roots: [3] }, {}]);
  });

  test('a connection that goes meanwhile is no failure; anything else is', async () => {
    const { app, client } = appOf();
    client.answer({ 'index.run': () => Promise.reject(new EideticError('connection.lost')) });
    await expect(lookAgain(app)).resolves.toBeUndefined();
    client.answer({ 'index.run': () => Promise.reject(new EideticError('library.in-use')) });
    await expect(lookAgain(app)).rejects.toThrow();
  });
});

test('what is not in the catalogue is said to be a bug', () => {
  expect(problemOf(new TypeError('x is not a function')).message).toContain('x is not a function');
  expect(problemOf(new EideticError('folder.expired')).nextStep).toBe('Choose it again from the beginning.');
});
