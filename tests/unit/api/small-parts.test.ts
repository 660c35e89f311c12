import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPortMessage } from '../../../preload/wire/index.ts';
import { backoffMs } from '../../../renderer/api/backoff.ts';
import { tokenIn } from '../../../renderer/api/browser-session.ts';
import { Observed } from '../../../renderer/api/observable.ts';
import { OwnPlace, ownPlace } from '../../../renderer/api/own-place.ts';
import { displayUrl, originalUrl, thumbnailUrl } from '../../../renderer/api/pixels.ts';

afterEach(() => vi.unstubAllGlobals());

describe('addresses of pictures', () => {
  it('lie beside the page in a browser', () => {
    expect([thumbnailUrl('ab'), displayUrl('ab'), originalUrl('ab')]).toEqual([
      '/thumbnails/ab',
      '/photos/ab',
      '/originals/ab',
    ]);
  });

  it('lie in the person’s own place once it is known', () => {
    ownPlace.keep('a-place');
    expect([thumbnailUrl('ab'), originalUrl('ab')]).toEqual([
      '/own/a-place/thumbnails/ab',
      '/own/a-place/originals/ab',
    ]);
  });

  it('lie where the shell says in Electron', () => {
    vi.stubGlobal('eidetic', { pixels: 'photo://library', requestPorts: () => {} });
    expect(thumbnailUrl('ab')).toBe('photo://library/thumbnails/ab');
  });
});

describe('a token', () => {
  it.each([
    ['#token=abc_-1', 'abc_-1'],
    ['token=abc', 'abc'],
    ['', null],
    ['#', null],
    ['#other', null],
  ])('in %j is %j', (hash, token) => {
    expect(tokenIn(hash)).toBe(token);
  });
});

describe('the person’s own place', () => {
  const kept = () => {
    const values = new Map<string, string>();
    return {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
    };
  };

  it('is known to the page that was let in, and to those after and beside it', () => {
    const storage = kept();
    const [page, other] = [new OwnPlace(() => storage), new OwnPlace(() => storage)];
    expect([page.recall(), page.known]).toEqual([null, null]);
    page.keep('first');
    expect([page.known, other.known, other.recall(), other.known]).toEqual(['first', null, 'first', 'first']);
    other.keep('second');
    expect([page.known, page.recall(), page.known]).toEqual(['first', 'second', 'second']);
  });

  it('is known as long as the page where the browser keeps nothing', () => {
    const page = new OwnPlace(() => {
      throw new Error('SecurityError');
    });
    page.keep('place');
    expect([page.known, page.recall()]).toEqual(['place', 'place']);
  });
});

describe('the time until the next try', () => {
  it('grows, and then stays', () => {
    const times = Array.from({ length: 12 }, (_, attempt) => backoffMs(attempt, 0.5));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBe(times.at(-2));
  });

  it('is never quite the same', () => {
    expect(backoffMs(3, 0)).toBeLessThan(backoffMs(3, 1));
    expect(backoffMs(3, 0)).toBeGreaterThan(0);
  });
});

describe('an observed value', () => {
  it('is told at once and when it changes, to whoever still listens', () => {
    const value = new Observed(1);
    const heard: number[] = [];
    const stop = value.subscribe((now) => heard.push(now));
    value.set(2);
    value.set(2);
    stop();
    value.set(3);
    expect(heard).toEqual([1, 2]);
    expect(value.current).toBe(3);
  });
});

describe('a message of the window', () => {
  it.each([
    { type: 'eidetic-port', to: 'library' },
    { type: 'eidetic-port', to: 'host' },
  ])('brings a port', (data) => {
    expect(isPortMessage(data)).toBe(true);
  });

  it.each([null, 'eidetic-port', {}, { type: 'eidetic-port' }, { type: 'eidetic-port', to: 'elsewhere' }])(
    'of another kind does not: %j',
    (data) => {
      expect(isPortMessage(data)).toBe(false);
    },
  );
});
