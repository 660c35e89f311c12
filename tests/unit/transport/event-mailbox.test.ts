import { expect, it } from 'vitest';
import { EventMailbox } from '../../../main/transport/event-mailbox.ts';
import { AnsweringLibrary, progressOf } from '../../fixtures/answering-library.ts';

const namesOf = (batch: readonly { name: string }[]) => batch.map(({ name }) => name);

it('begins with how far the library is', async () => {
  const mailbox = new EventMailbox(new AnsweringLibrary({ 'index.progress': () => progressOf(3) }));
  expect(await mailbox.next()).toEqual([{ name: 'progress', payload: progressOf(3) }]);
});

it('prefers an event to the answer that is older', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const library = new AnsweringLibrary({ 'index.progress': () => promise });
  const mailbox = new EventMailbox(library);
  library.emit('progress', progressOf(7));
  resolve(progressOf(3));
  expect(await mailbox.next()).toEqual([{ name: 'progress', payload: progressOf(7) }]);
});

it('waits until something happens', async () => {
  const library = new AnsweringLibrary();
  const mailbox = new EventMailbox(library);
  await mailbox.next();
  const next = mailbox.next();
  library.emit('notice', { level: 'info', text: 'a drive came back' });
  expect(namesOf(await next)).toEqual(['notice']);
});

it('keeps only the last of what says how things stand', async () => {
  const library = new AnsweringLibrary();
  const mailbox = new EventMailbox(library);
  for (let done = 0; done < 10_000; done++) {
    library.emit('progress', progressOf(done));
    library.emit('libraryChanged', { photos: done });
  }
  const batch = await mailbox.next();
  expect(batch).toHaveLength(2);
  expect(batch).toContainEqual({ name: 'libraryChanged', payload: { photos: 9_999 } });
});

it('keeps no more than the newest of what happened, in order', async () => {
  const library = new AnsweringLibrary();
  const mailbox = new EventMailbox(library);
  for (let index = 0; index < 10_000; index++) library.emit('change', { what: 'added', path: `${index}` });
  const changes = (await mailbox.next()).filter(({ name }) => name === 'change');
  expect(changes).toHaveLength(200);
  expect(changes.at(0)).toMatchObject({ payload: { path: '9800' } });
  expect(changes.at(-1)).toMatchObject({ payload: { path: '9999' } });
});

it('answers only the last one who asked', async () => {
  const library = new AnsweringLibrary();
  const mailbox = new EventMailbox(library);
  await mailbox.next();
  const first = mailbox.next();
  const second = mailbox.next();
  library.emit('rootsChanged', {});
  expect(await first).toEqual([]);
  expect(namesOf(await second)).toEqual(['rootsChanged']);
});

it('lets the library and whoever waits go', async () => {
  const library = new AnsweringLibrary();
  const mailbox = new EventMailbox(library);
  await mailbox.next();
  const waiting = mailbox.next();
  mailbox.dispose();
  expect(await waiting).toEqual([]);
  expect(library.listeners).toBe(0);
});

it('goes without a beginning where progress cannot be had', async () => {
  const library = new AnsweringLibrary({
    'index.progress': () => {
      throw new Error('not now');
    },
  });
  const mailbox = new EventMailbox(library);
  const next = mailbox.next();
  library.emit('rootsChanged', {});
  expect(namesOf(await next)).toEqual(['rootsChanged']);
});
