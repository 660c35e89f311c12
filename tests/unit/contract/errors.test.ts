import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  describeError,
  EideticError,
  type ErrorCode,
  errorCatalogue,
  isErrorCode,
} from '../../../preload/contract/index.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

describe('the error catalogue', () => {
  it.each(codes)('%s says what happened in a sentence and what to do next', (code) => {
    const { message, nextStep } = errorCatalogue[code];
    expect(message).toMatch(/[.!?)]$/);
    expect(nextStep.length).toBeGreaterThan(0);
  });

  it('has each code in one area only', async () => {
    const folder = new URL('../../../preload/contract/errors/', import.meta.url);
    const notAreas = ['catalogue.ts', 'eidetic-error.ts', 'error-texts.ts', 'index.ts'];
    const areas = readdirSync(folder).filter((name) => !notAreas.includes(name));
    const texts = await Promise.all(
      areas.map(async (name) => Object.values(await import(new URL(name, folder).href)) as object[]),
    );
    expect(
      texts
        .flat()
        .flatMap((area) => Object.keys(area))
        .sort(),
    ).toEqual([...codes].sort());
  });

  it('fills the details in', () => {
    expect(describeError('root.not-found', { path: '/gone' }).message).toBe('There is no folder /gone.');
  });

  it('leaves no braces behind when a detail is missing', () => {
    for (const code of codes) {
      const { message, nextStep } = describeError(code);
      expect(message + nextStep).not.toMatch(/[{}]/);
    }
  });

  it('is what an EideticError speaks', () => {
    const error = new EideticError('root.not-found', { path: '/gone' });
    expect(error).toMatchObject({ code: 'root.not-found', message: 'There is no folder /gone.' });
    expect(error.nextStep).toContain('Check the spelling');
  });

  it('knows its own codes only', () => {
    expect(isErrorCode('query.empty')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
  });
});
