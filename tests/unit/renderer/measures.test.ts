import { beforeEach, describe, expect, test } from 'vitest';
import { agoText, durationText, rateText, sizeText } from '../../../renderer/strings/measures.ts';
import { chooseLanguage } from '../../../renderer/strings/strings.svelte.ts';

beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  chooseLanguage('en');
});

describe('measures in words', () => {
  test('sizes go by thousands and say little of what is small', () => {
    expect(sizeText(0)).toBe('0 byte');
    expect(sizeText(1_499)).toBe('1 kB');
    expect(sizeText(612_000_000)).toBe('612 MB');
    expect(sizeText(1_440_000_000)).toBe('1.4 GB');
    expect(sizeText(5e15)).toMatch(/^5,000 TB$/);
  });

  test('lengths of time are told by their two largest units', () => {
    expect(durationText(60)).toBe('1 minute');
    expect(durationText(246)).toBe('5 minutes');
    expect(durationText(3_600)).toBe('1 hour');
    expect(durationText(7_500)).toBe('2 hours, 5 minutes');
  });

  test('moments are as far away as their largest whole unit', () => {
    const now = Date.parse('2026-06-10T12:00:00Z');
    expect(agoText('2026-06-10T11:59:30Z', now)).toBe('just now');
    expect(agoText('2026-06-10T11:10:00Z', now)).toBe('50 minutes ago');
    expect(agoText('2026-06-10T09:59:00Z', now)).toBe('2 hours ago');
    expect(agoText('2026-06-09T11:00:00Z', now)).toBe('yesterday');
  });

  test('a clock that runs ahead does not make the future', () => {
    expect(agoText('2026-06-10T13:00:00Z', Date.parse('2026-06-10T12:00:00Z'))).toBe('just now');
  });

  test('German writes numbers its own way', () => {
    chooseLanguage('de');
    expect(agoText('2026-06-10T11:59:30Z', Date.parse('2026-06-10T12:00:00Z'))).toBe('gerade eben');
    expect(rateText(38.25)).toBe('38,3');
    expect(sizeText(1_440_000_000)).toBe('1,4\u00a0GB');
  });
});
