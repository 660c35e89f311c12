import { describe, expect, it } from 'vitest';
import { sensitivityOf } from '../../../main/library/concepts/sensitive-words.ts';
import { phraseFamilies } from '../../../main/library/describe/phrases.ts';

const phrases = phraseFamilies.flatMap(({ name, groups }) => [name, ...groups.flat()]);

describe('the phrases that photos may be described with', () => {
  it('are a few hundred, and each is there once', () => {
    expect(phrases.length).toBeGreaterThan(300);
    expect(new Set(phrases).size).toBe(phrases.length);
  });

  it('say nothing that a picture cannot tell of people', () => {
    expect(phrases.filter((phrase) => sensitivityOf([phrase]))).toEqual([]);
  });

  it('are plain words', () => {
    for (const phrase of phrases) expect(phrase).toMatch(/^[A-Za-z -]+$/);
  });
});
