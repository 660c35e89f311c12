import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EventFeed } from '../../../renderer/api/event-feed.ts';
import type { Link } from '../../../renderer/api/link.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A link that gives these answers to those who ask for events, one after another, and closes after the last. */
function linkThatAnswers(...answers: unknown[]): Link & { asked: number } {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  const link = {
    closed,
    close,
    asked: 0,
    async call() {
      const answer = answers[link.asked];
      link.asked += 1;
      if (link.asked === answers.length) close();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return link;
}

const notice = (text: string) => ({ name: 'notice', payload: { level: 'info', text } });

it('hands events over in order, batch after batch, until the link closes', async () => {
  const feed = new EventFeed();
  const heard: string[] = [];
  feed.on('notice', ({ text }) => heard.push(text));
  await feed.follow(linkThatAnswers([notice('one'), notice('two')], [], [notice('three')]));
  expect(heard).toEqual(['one', 'two', 'three']);
});

it('passes over an answer that makes no sense, and does not ask at once again', async () => {
  const feed = new EventFeed();
  const heard: string[] = [];
  feed.on('notice', ({ text }) => heard.push(text));
  const link = linkThatAnswers([{ name: 'notice', payload: 7 }], new Error('no'), [notice('after')]);
  const following = feed.follow(link);
  await vi.advanceTimersByTimeAsync(500);
  expect(link.asked).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  await following;
  expect(heard).toEqual(['after']);
});

it('tells every listener, also when one of them fails', async () => {
  const feed = new EventFeed();
  const seen = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
  const heard: string[] = [];
  feed.on('notice', () => {
    throw new Error('a bug in a component');
  });
  feed.on('notice', ({ text }) => heard.push(text));
  await feed.follow(linkThatAnswers([notice('one')]));
  expect(heard).toEqual(['one']);
  expect(seen).toHaveBeenCalledOnce();
  seen.mockRestore();
});
