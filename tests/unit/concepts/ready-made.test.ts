import { expect, it } from 'vitest';
import { readyMadeConcepts } from '../../../main/library/concepts/ready-made/index.ts';
import { measured } from '../../../main/library/concepts/ready-made/measured.ts';
import { sensitivityOf } from '../../../main/library/concepts/sensitive-words.ts';
import { readyMadeConcept } from '../../../preload/contract/concepts.ts';

it('is a set of at least sixteen, each once', () => {
  expect(readyMadeConcepts.length).toBeGreaterThanOrEqual(16);
  for (const field of ['key', 'name'] as const) {
    expect(new Set(readyMadeConcepts.map((concept) => concept[field])).size).toBe(readyMadeConcepts.length);
  }
});

it.each(readyMadeConcepts.map((concept) => [concept.key, concept] as const))(
  '%s is as the contract says, and nothing in it asks for review',
  (_, concept) => {
    expect(readyMadeConcept.parse({ ...concept, concept: null })).toEqual({ ...concept, concept: null });
    expect(sensitivityOf([concept.name, ...concept.phrases])).toBeNull();
    expect(concept.phrases.filter((phrase) => concept.contrasts.includes(phrase))).toEqual([]);
    expect(concept.about).toMatch(/\.$/);
  },
);

it('each of them was measured, and nothing else', () => {
  expect(Object.keys(measured).sort()).toEqual(readyMadeConcepts.map(({ key }) => key).sort());
});
