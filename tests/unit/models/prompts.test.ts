import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genericCaptions } from '../../../models/clip/generic-captions.ts';
import { promptsFor } from '../../../models/clip/prompts.ts';

describe('promptsFor', () => {
  test('makes an ensemble of a word, the word itself first', () => {
    const prompts = promptsFor('dog');
    expect(prompts[0]).toBe('dog');
    expect(prompts).toContain('a photo of a dog.');
    expect(prompts.length).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ['apple', 'a photo of an apple.'],
    ['red car', 'a photo of a red car.'],
    ['hour glass', 'a photo of an hour glass.'],
    ['unicorn', 'a photo of a unicorn.'],
    ['uninhabited island', 'a photo of an uninhabited island.'],
    ['one way street', 'a photo of one way street.'],
    ['two dogs', 'a photo of two dogs.'],
    ['the sea', 'a photo of the sea.'],
    ['my cat', 'a photo of my cat.'],
    ['snow', 'a photo of snow.'],
    ['fresh snow', 'a photo of fresh snow.'],
    ['fireworks', 'a photo of fireworks.'],
    ['kids on swing', 'a photo of kids on swing.'],
    ['glass', 'a photo of a glass.'],
    ['bus', 'a photo of a bus.'],
    ['running', 'a photo of running.'],
    ['building', 'a photo of a building.'],
    ['ring', 'a photo of a ring.'],
    ['Paris', 'a photo of Paris.'],
    ['3 boats', 'a photo of 3 boats.'],
  ])('finds the article for “%s”', (text, prompt) => {
    expect(promptsFor(text)).toContain(prompt);
  });

  test('leaves sentences as they are', () => {
    expect(promptsFor('a dog in the snow')).toEqual(['a dog in the snow']);
  });

  test('puts no English around other scripts', () => {
    expect(promptsFor('犬')).toEqual(['犬']);
    expect(promptsFor('собака')).toEqual(['собака']);
  });

  test('tidies white space', () => {
    expect(promptsFor('  red \n car ')[0]).toBe('red car');
    expect(promptsFor('')).toEqual(['']);
  });

  test('takes any text without a loss', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const prompts = promptsFor(text);
        const words = text.trim().split(/\s+/).join(' ');
        expect(prompts[0]).toBe(words);
        expect(new Set(prompts).size).toBe(prompts.length);
        for (const prompt of prompts) expect(prompt).toContain(words);
      }),
    );
  });
});

test('the caption bank is large, varied and without doubles', () => {
  expect(genericCaptions).toHaveLength(128);
  expect(new Set(genericCaptions).size).toBe(128);
});
