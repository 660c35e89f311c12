import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleChrome } from '../../../renderer/features/viewer/idle-chrome.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the bars fade when the mouse rests, and come back when it moves', () => {
  const chrome = new IdleChrome();
  chrome.pointed('mouse');
  expect(chrome.hidden).toBe(false);
  vi.runAllTimers();
  expect(chrome.hidden).toBe(true);
  chrome.pointed('mouse');
  expect(chrome.hidden).toBe(false);
});

test('they stay for somebody who works by keyboard', () => {
  const chrome = new IdleChrome();
  chrome.pointed('mouse');
  chrome.keyed();
  vi.runAllTimers();
  expect(chrome.hidden).toBe(false);
});

test('a finger puts them away by a tap, and nothing else does', () => {
  const chrome = new IdleChrome();
  chrome.pointed('touch');
  vi.runAllTimers();
  expect(chrome.hidden).toBe(false);
  chrome.toggle();
  expect(chrome.hidden).toBe(true);
  chrome.toggle();
  expect(chrome.hidden).toBe(false);
});
