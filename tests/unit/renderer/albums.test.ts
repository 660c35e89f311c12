import { describe, expect, it } from 'vitest';
import type { PhotoTag, TagReason } from '../../../preload/contract/index.ts';
import { albumNameIn, albumSearch } from '../../../renderer/features/albums/album-search.ts';
import { termChips } from '../../../renderer/features/search/term-chips.ts';
import { crossSays, wantsAnswer } from '../../../renderer/features/tags/tag-answers.ts';
import { Veil } from '../../../renderer/state/veil.svelte.ts';

describe('the album that a search lists', () => {
  it.each([
    ['album:"Summer 2019"', 'Summer 2019'],
    ['album:Garden', 'Garden'],
    ['ALBUM:„Grüne Wiese“', 'Grüne Wiese'],
    ['a dog album:"Summer 2019" year:2019', 'Summer 2019'],
    ['-album:Garden', null],
    ['album:', null],
    ['album:One album:Two', null],
    ['myalbum:Garden', null],
    ['a dog', null],
  ])('is read out of %j', (text, name) => {
    expect(albumNameIn(text)).toBe(name);
  });

  it.each(['Summer 2019', 'Grüne Wiese', 'a:b', '-x'])('is written so that it is read again: %j', (name) => {
    expect(albumNameIn(albumSearch({ name, concept: null }))).toBe(name);
  });

  it('is the concept, for an album of one', () => {
    expect(albumSearch({ name: 'beach', concept: 3 })).toBe('concept:beach');
  });
});

describe('a tag', () => {
  const at = '2026-01-02T03:04:05.000Z';
  const you: TagReason = { by: 'you', verdict: 'yes', at };
  const file: TagReason = { by: 'keyword', source: 'xmp' };
  const concept: TagReason = { by: 'concept', concept: 1, version: 1, score: 0.8, model: 'm', run: 1, at };
  const tag = (reasons: TagReason[], from: number | null = null): PhotoTag => ({
    tag: 'beach',
    applies: true,
    concept: from,
    reasons,
  });

  it('is refused where it would else stay or come back, and only then', () => {
    expect(crossSays(tag([you]))).toBeNull();
    expect(crossSays(tag([you, file]))).toBe('no');
    expect(crossSays(tag([file]))).toBe('no');
    expect(crossSays(tag([you], 1))).toBe('no');
    expect(crossSays(tag([concept], 1))).toBe('no');
  });

  it('asks whether it is right only while nobody has said so', () => {
    expect(wantsAnswer(tag([concept], 1))).toBe(true);
    expect(wantsAnswer(tag([you, concept], 1))).toBe(false);
    expect(wantsAnswer(tag([file]))).toBe(false);
    expect(wantsAnswer({ ...tag([concept], 1), applies: false })).toBe(false);
  });
});

describe('the veil', () => {
  const photo = { photo: 'a', veiled: true };

  it('covers what is veiled until it is uncovered, and all of it again when it is switched back', () => {
    const veil = new Veil();
    expect([veil.covers(photo), veil.covers({ photo: 'b', veiled: false }), veil.covers(null)]).toEqual([
      true,
      false,
      false,
    ]);
    veil.uncover('a');
    expect([veil.covers(photo), veil.covers({ photo: 'c', veiled: true })]).toEqual([false, true]);
    veil.showAll(true);
    expect(veil.covers({ photo: 'c', veiled: true })).toBe(false);
    veil.showAll(false);
    expect(veil.covers(photo)).toBe(true);
  });
});

describe('chips', () => {
  it('name tags, concepts and albums, and draw them', () => {
    const term = (source: string) => ({ role: 'filter' as const, source, start: 0, end: source.length });
    const chips = termChips(['tag:beach', '-album:"Summer 2019"', 'concept:dog', 'year:2019'].map(term));
    expect(chips.map(({ label }) => label)).toEqual([
      'Tag: beach',
      'without Album: Summer 2019',
      'Concept: dog',
      'Year: 2019',
    ]);
    expect(chips.map(({ icon }) => icon !== undefined)).toEqual([true, true, true, false]);
  });
});
