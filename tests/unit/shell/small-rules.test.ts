import { describe, expect, test } from 'vitest';
import { endingOf } from '../../../main/shell/library/exit-signal.ts';
import { RestartPolicy } from '../../../main/shell/library/restart-policy.ts';
import { windowPolicy } from '../../../main/shell/protocols/content-security-policy.ts';
import { startOptions } from '../../../main/shell/start-options.ts';
import { afterLastWindow } from '../../../main/shell/window/after-last-window.ts';
import { problemPage } from '../../../main/shell/window/problem-page.ts';
import { progressDisplay } from '../../../main/shell/window/progress-display.ts';
import { spokenLanguage, wordsFor } from '../../../main/shell/words.ts';
import { EideticError, type Progress } from '../../../preload/contract/index.ts';

const progress = (parts: Partial<Progress>): Progress => ({
  state: 'reading',
  done: 0,
  total: 0,
  failed: 0,
  photosPerSecond: 0,
  secondsLeft: null,
  now: null,
  ...parts,
});

describe('progressDisplay', () => {
  test('shows nothing when there is nothing to do', () => {
    expect(progressDisplay(progress({ state: 'idle', done: 5, total: 5 }))).toEqual({
      fraction: -1,
      mode: 'none',
      badge: 0,
    });
    expect(progressDisplay(progress({ state: 'stopping', total: 9 }))).toMatchObject({ fraction: -1 });
  });

  test('shows how far reading is, and how many photos wait', () => {
    expect(progressDisplay(progress({ done: 25, total: 100 }))).toEqual({
      fraction: 0.25,
      mode: 'normal',
      badge: 75,
    });
  });

  test('shows that something is done where nobody knows how much there is', () => {
    for (const parts of [{ state: 'looking', done: 3, total: 9 } as const, { total: 0 }]) {
      const { fraction, mode } = progressDisplay(progress(parts));
      expect(fraction).toBeGreaterThan(1);
      expect(mode).toBe('indeterminate');
    }
  });

  test('shows a pause as one', () => {
    expect(progressDisplay(progress({ state: 'paused', done: 1, total: 4 }))).toEqual({
      fraction: 0.25,
      mode: 'paused',
      badge: 3,
    });
  });
});

describe('RestartPolicy', () => {
  test('waits longer each time, and gives up', () => {
    const policy = new RestartPolicy();
    const delays = Array.from({ length: 6 }, () => policy.afterDeath(1_000));
    expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000, null]);
  });

  test('forgives after a life of some length, and begins anew when a person asks', () => {
    const policy = new RestartPolicy();
    for (let death = 0; death < 5; death++) policy.afterDeath(10);
    expect(policy.afterDeath(60_000)).toBe(500);
    for (let death = 0; death < 9; death++) policy.afterDeath(10);
    policy.reset();
    expect(policy.afterDeath(10)).toBe(500);
  });
});

describe('endingOf', () => {
  test.each([
    [0, { code: 0, signal: null }],
    [1, { code: 1, signal: null }],
    [9, { code: null, signal: 'SIGKILL' }],
    [11, { code: null, signal: 'SIGSEGV' }],
    [15, { code: null, signal: 'SIGTERM' }],
    [134, { code: null, signal: 'SIGABRT' }],
    [139, { code: null, signal: 'SIGSEGV' }],
    [3, { code: 3, signal: null }],
    [256 + 9, { code: 265, signal: null }],
  ])('code %i on Linux', (code, ending) => {
    expect(endingOf(code, 'linux')).toEqual(ending);
  });

  test('knows no signals on Windows', () => {
    expect(endingOf(9, 'win32')).toEqual({ code: 9, signal: null });
    expect(endingOf(0xc0000005, 'win32')).toEqual({ code: 0xc0000005, signal: null });
  });
});

describe('afterLastWindow', () => {
  const reading = progress({ state: 'reading' });
  const idle = progress({ state: 'idle' });

  test('a Mac’s programs stay, others stay while there is something to do', () => {
    expect(afterLastWindow('darwin', 'failed', 'failed')).toBe('stay');
    expect(afterLastWindow('linux', 'open', reading)).toBe('stay');
    expect(afterLastWindow('win32', 'open', progress({ state: 'looking' }))).toBe('stay');
    expect(afterLastWindow('linux', 'open', idle)).toBe('quit');
    expect(afterLastWindow('linux', 'open', progress({ state: 'paused' }))).toBe('quit');
    expect(afterLastWindow('linux', 'failed', reading)).toBe('quit');
    expect(afterLastWindow('win32', 'starting', 'starting')).toBe('quit');
  });
});

test('the window’s policy lets nothing in from elsewhere', () => {
  expect(windowPolicy).toContain("default-src 'none'");
  expect(windowPolicy).not.toMatch(/https?:|wss?:|\*|unsafe/);
});

describe('problemPage', () => {
  const error = new EideticError('library.in-use', { holder: '<b>me</b> & "you"' });

  test('says what is wrong and what to do, and is nothing but text', () => {
    const page = problemPage(error, wordsFor('en').problem, 'en');
    expect(page).toContain(
      'This library is already in use by &#60;b&#62;me&#60;/b&#62; &#38; &#34;you&#34;.',
    );
    expect(page).toContain('Close it first');
    expect(page).toContain('<a href="/">Try again</a>');
    expect(page).not.toMatch(/<script|<b>me/);
  });
});

describe('words', () => {
  test('are those of the language, or English', () => {
    expect(spokenLanguage('de-AT')).toBe('de');
    expect(spokenLanguage('fr-FR')).toBe('en');
    expect(spokenLanguage('constructor')).toBe('en');
    expect(wordsFor('de').menu.file).toBe('&Datei');
  });

  test('are all there in every language', () => {
    const shape = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' ? shape(value).map((inner) => `${key}.${inner}`) : [key],
      );
    expect(shape(wordsFor('de'))).toEqual(shape(wordsFor('en')));
  });
});

describe('startOptions', () => {
  test('reads the library, and passes over what is Chromium’s', () => {
    expect(startOptions(['electron', '.', '--library', '/photos/lib', '--no-sandbox'])).toEqual({
      libraryFolder: '/photos/lib',
    });
    expect(startOptions(['eidetic', '--library=/x', '--type=y', '-z'])).toEqual({ libraryFolder: '/x' });
    expect(startOptions(['eidetic'])).toEqual({ libraryFolder: null });
    expect(startOptions(['eidetic', '--library'])).toEqual({ libraryFolder: null });
  });
});
