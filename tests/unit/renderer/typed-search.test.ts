import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TypedSearch } from '../../../renderer/features/search/typed-search.svelte.ts';
import type { Navigation } from '../../../renderer/places/navigation.svelte.ts';
import { noSearch } from '../../../renderer/places/place.ts';

/** What was searched for, as steps of the history: typing on takes the last one's place. */
let steps: string[];
let typed: TypedSearch;

beforeEach(() => {
  vi.useFakeTimers();
  steps = [''];
  const navigation = {
    get place() {
      return { search: { ...noSearch, text: steps.at(-1) } };
    },
    search({ text }: { text: string }, { typing }: { typing: boolean }) {
      if (typing) steps.pop();
      steps.push(text);
    },
  };
  typed = new TypedSearch(navigation as unknown as Navigation);
});
afterEach(() => vi.useRealTimers());

function type(text: string): void {
  typed.text = text;
  typed.typed();
}

describe('what is typed', () => {
  test('is searched for a moment after the last key, as one step', () => {
    for (const text of ['a d', 'a do', 'a dog']) {
      type(text);
      vi.advanceTimersByTime(100);
    }
    expect(steps).toEqual(['']);
    vi.advanceTimersByTime(100);
    type('a dog in snow');
    vi.advanceTimersByTime(200);
    expect(steps).toEqual(['', 'a dog in snow']);
  });

  test('is searched for later when it is a first letter', () => {
    type('d');
    vi.advanceTimersByTime(500);
    expect(steps).toEqual(['']);
    vi.advanceTimersByTime(500);
    expect(steps).toEqual(['', 'd']);
  });

  test('is a step of its own after it was finished', () => {
    type('dog');
    typed.finish();
    type('cat');
    typed.finish();
    expect(steps).toEqual(['', 'dog', 'cat']);
  });

  test('is not overwritten by an answer that comes meanwhile', () => {
    type('dogs');
    typed.follow('dog', { returned: false });
    expect(typed.text).toBe('dogs');
  });

  test('is let go by who goes back, who finds what was there before, and leaves the history alone', () => {
    type('dog');
    vi.advanceTimersByTime(200);
    type('dogs');
    steps.pop();
    typed.follow('', { returned: true });
    expect(typed.text).toBe('');
    vi.advanceTimersByTime(1_000);
    expect(steps).toEqual(['']);
    type('cat');
    vi.advanceTimersByTime(200);
    expect(steps).toEqual(['', 'cat']);
  });
});
