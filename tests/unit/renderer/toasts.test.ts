import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  dismissSayings,
  dismissToast,
  dismissToastsAbout,
  toast,
  toasts,
  undoLatest,
} from '../../../renderer/ui/toasts.svelte.ts';

afterEach(() => {
  for (const { id } of toasts()) dismissToast(id);
});

describe('toasts', () => {
  test('only the newest three are kept', () => {
    for (const text of ['a', 'b', 'c', 'd']) toast(text);
    expect(toasts().map(({ text }) => text)).toEqual(['b', 'c', 'd']);
  });

  test('undo takes back the newest that can be, once', () => {
    const first = vi.fn();
    const second = vi.fn();
    toast('rated', { undo: first });
    toast('favourite', { undo: second });
    toast('only told');
    expect(undoLatest()).toBe(true);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    expect(undoLatest()).toBe(true);
    expect(undoLatest()).toBe(false);
    expect(toasts().map(({ text }) => text)).toEqual(['only told']);
  });

  test('go with what they tell of, or with the language that they are in', () => {
    toast('Drive2 was added', { about: 'folder 2' });
    toast('rated', { undo: () => {} });
    toast('copied');
    dismissToastsAbout('folder 2');
    expect(toasts().map(({ text }) => text)).toEqual(['rated', 'copied']);
    dismissSayings();
    expect(toasts().map(({ text }) => text)).toEqual(['rated']);
  });

  test('one that can be undone stays longer', () => {
    toast('told');
    toast('undoable', { undo: () => {} });
    const [told, undoable] = toasts();
    expect(undoable!.durationMs).toBeGreaterThan(told!.durationMs);
  });

  test('whoever showed it can take it away', () => {
    const away = toast('soon gone');
    away();
    expect(toasts()).toEqual([]);
  });
});
