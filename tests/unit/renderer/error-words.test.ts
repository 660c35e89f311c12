import { beforeEach, describe, expect, test } from 'vitest';
import {
  describeError,
  EideticError,
  type ErrorCode,
  errorCatalogue,
} from '../../../preload/contract/index.ts';
import { problemOf } from '../../../renderer/state/problem.ts';
import { detailsIn, generalForm, namesIn } from '../../../renderer/strings/catalogue-forms.ts';
import { de } from '../../../renderer/strings/de/index.ts';
import { en } from '../../../renderer/strings/en/index.ts';
import { errorWords, errorWordsSaid } from '../../../renderer/strings/error-words.ts';
import { chooseLanguage } from '../../../renderer/strings/strings.svelte.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  chooseLanguage('de');
});

describe('errors in German', () => {
  test('use no detail that the error does not carry', () => {
    for (const code of codes) {
      const { message, nextStep } = errorCatalogue[code];
      const carried = new Set(namesIn(`${message} ${nextStep}`));
      for (const { errors } of [en, de]) {
        const used = namesIn(`${errors[code].message} ${errors[code].nextStep}`);
        expect(
          used.filter((name) => !carried.has(name)),
          code,
        ).toEqual([]);
      }
    }
  });

  test('are filled with the details, and these are in German where the library says them', () => {
    const error = new EideticError('query.bad-value', {
      word: 'year:20',
      problem: 'a year has four digits',
      suggestion: 'Write it like this: year:2019 or year:2017..2019',
    });
    expect(problemOf(error)).toEqual({
      message: '„year:20“ geht so nicht: ein Jahr hat vier Ziffern.',
      nextStep: 'Schreib es so: year:2019 oder year:2017..2019',
    });
  });

  test('keep a detail that nobody has a translation for', () => {
    expect(problemOf(new TypeError('x is not a function')).message).toBe(
      'In Eidetic ist etwas schiefgegangen: x is not a function.',
    );
  });

  test('a code that the library has put into words is put into German, with its details', () => {
    const said = describeError('file.too-large', { megabytes: 2_100, limit: 2_000 });
    expect(errorWordsSaid('file.too-large', said).message).toBe(
      'Die Datei ist größer, als Eidetic liest (2100 MB; höchstens 2000 MB gehen).',
    );
  });

  test('what is true of a whole group says nothing of one file', () => {
    const message = 'Eidetic cannot read this kind of picture yet.';
    expect(generalForm(errorCatalogue['file.unsupported-kind'].message)).toBe(message);
    expect(errorWordsSaid('file.unsupported-kind', { message, nextStep: '' }).message).toBe(
      'Diese Art von Bild kann Eidetic noch nicht lesen.',
    );
    const slow = {
      message: 'Opening the picture took longer than 60 seconds, so Eidetic gave up.',
      nextStep: '',
    };
    expect(errorWordsSaid('file.too-slow', slow).message).toContain('länger als 60 Sekunden');
  });

  test('a reason of an older Eidetic is shown as it is', () => {
    const old = { message: 'The moon was full.', nextStep: 'Wait.' };
    expect(errorWordsSaid('file.moon', old)).toBe(old);
  });
});

describe('errors in English', () => {
  beforeEach(() => chooseLanguage('en'));

  test('send nobody to the terminal for what the window can do', () => {
    // These are only ever said by the terminal itself.
    const terminal = new Set<ErrorCode>([
      'window.not-built',
      'window.port-taken',
      'photo.not-in-library',
      'photos.none-chosen',
      'photos.chosen-twice',
      'concept.none-chosen',
    ]);
    const commands = /--\w+|eidetic (index|status|search|add|retry)/;
    for (const code of codes.filter((known) => !terminal.has(known))) {
      expect(Object.values(errorWords(code)).join(' '), code).not.toMatch(commands);
    }
  });
});

test('details are read from a sentence, however it is made', () => {
  expect(detailsIn('{path} is (really) a file.', '/a (1)/b is (really) a file.')).toEqual({
    path: '/a (1)/b',
  });
  expect(detailsIn('The file is empty.', 'The file is empty.')).toEqual({});
  expect(detailsIn('The file is empty.', 'The file is emptyX')).toBeNull();
});
