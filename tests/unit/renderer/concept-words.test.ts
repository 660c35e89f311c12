import { beforeEach, describe, expect, it } from 'vitest';
import { aboveWords, holdsWords } from '../../../renderer/features/concepts/change-words.ts';
import { conceptState, wantsAttention } from '../../../renderer/features/concepts/concept-state.ts';
import { candidateLabel, likelihoodOf } from '../../../renderer/features/concepts/line/candidate-label.ts';
import { byGoodness } from '../../../renderer/features/concepts/list/how-good.ts';
import { measuredWords } from '../../../renderer/features/concepts/list/ready-made-words.ts';
import { learningWords, missingAnswers } from '../../../renderer/features/concepts/one/learning-words.ts';
import { splitPhrases, withPhrases } from '../../../renderer/features/concepts/words/split-phrases.ts';
import { reviewCommandOf } from '../../../renderer/features/review/review-keys.ts';
import { chooseLanguage } from '../../../renderer/strings/strings.svelte.ts';
import { pretendConcept, pretendReadyMade, pretendTile } from '../../fixtures/pretend-concepts.ts';

beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  chooseLanguage('en');
});

describe('the words of a concept', () => {
  it('are parted by commas and lines, however they are pasted', () => {
    expect(splitPhrases(' a beach, the sea;\nsand ,, ')).toEqual(['a beach', 'the sea', 'sand']);
  });

  it('are there once each, and never more than the library takes', () => {
    expect(withPhrases(['a beach', 'sand'], ['Sand', 'the sea'])).toEqual(['a beach', 'sand', 'the sea']);
    const many = Array.from({ length: 40 }, (_, index) => `phrase ${index}`);
    expect(withPhrases([], many)).toHaveLength(24);
  });
});

describe('how a concept is', () => {
  it('is what a person wants to know first', () => {
    const stateOf = (changes: Parameters<typeof pretendConcept>[0]) => conceptState(pretendConcept(changes));
    expect(stateOf({})).toBe('new');
    expect(stateOf({ version: 2 })).toBe('tag');
    expect(stateOf({ version: 2, action: 'veil' })).toBe('veil');
    expect(stateOf({ version: 2, active: false })).toBe('paused');
    expect(stateOf({ version: 2, changed: true })).toBe('changed');
    expect(stateOf({ version: 2, changed: true, modelChanged: true })).toBe('modelChanged');
    expect(stateOf({ version: 2, reviewOnly: true })).toBe('reviewOnly');
    expect((['new', 'tag', 'paused', 'changed'] as const).map(wantsAttention)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('promises no more than was measured', () => {
    const measured = (precision: number, recall: number) =>
      measuredWords({ measured: { ...pretendReadyMade().measured!, precision, recall } });
    expect(measured(0.89, 0.61)).toBe(
      'In a test about 8 of 10 of its photos were right, and it found about 6 of 10.',
    );
    expect(measured(1, 0.04)).toMatch(
      /^In a test nearly all of its photos were right\. Your yes and no teach it/,
    );
    expect(measured(0, 0)).toMatch(/^It finds little by its words alone/);
    expect(measuredWords({ measured: null })).toMatch(/^Your yes and no/);
  });

  it('stand from the best to the worst, and the weak ones apart', () => {
    const made = (key: string, precision: number, recall: number) =>
      pretendReadyMade({ key, measured: { ...pretendReadyMade().measured!, precision, recall } });
    const unmeasured = pretendReadyMade({ key: 'new', measured: null });
    const { good, weak } = byGoodness([
      made('bicycles', 0.2, 0.9),
      unmeasured,
      made('snow', 0.9, 0.2),
      made('dogs', 0.8, 0.7),
      made('none', 0, 0),
      made('third', 0.34, 0.1),
    ]);
    expect(good.map(({ key }) => key)).toEqual(['dogs', 'snow', 'third', 'new']);
    expect(weak.map(({ key }) => key)).toEqual(['bicycles', 'none']);
  });

  it('says how many answers are missing until it is sure, and of which kind', () => {
    expect(missingAnswers({ yes: 0, no: 0 })).toBe('');
    expect(missingAnswers({ yes: 9, no: 7 })).toBe(
      'Say no to 1 more photo, and Eidetic can say how sure it is.',
    );
    expect(missingAnswers({ yes: 3, no: 0 })).toBe(
      'Say yes to 5 more photos and no to 8, and Eidetic can say how sure it is.',
    );
    expect(missingAnswers({ yes: 8, no: 8 })).toBe('');
  });

  it('parts the photos above the line into numbers that add up', () => {
    expect(aboveWords('tag', 18, { untagged: 13, tagged: 4, refused: 1 })).toBe(
      '18 photos lie above the line: 13 to tag, 4 tagged already, 1 that you said no to.',
    );
    expect(aboveWords('veil', 2, { untagged: 0, tagged: 2, refused: 0 })).toBe(
      '2 photos lie above the line: 2 veiled already.',
    );
    expect(aboveWords('tag', 0, { untagged: 0, tagged: 0, refused: 0 })).toBe(
      'No photo lies above the line.',
    );
  });

  it('says who gave it to the photos that it holds', () => {
    const say = (you: number, concept: number, keyword: number) =>
      holdsWords({ action: 'tag', photos: you + concept + keyword, givers: { you, concept, keyword } });
    expect(say(0, 0, 0)).toBe('0 photos tagged');
    expect(say(0, 7, 0)).toBe('7 photos tagged');
    expect(say(5, 7, 0)).toBe('12 photos tagged: 5 by your yes, 7 by the concept');
    expect(say(0, 0, 1)).toBe('1 photo tagged: 1 by a keyword in its file');
  });

  it('says what it has learnt in plain words', () => {
    const say = (yes: number, no: number, rest = {}) =>
      learningWords({ yes, no, stage: 'learning', mistakes: null, ...rest });
    expect(say(0, 0)).toMatch(/^It goes by its words alone so far/);
    expect(say(1, 0)).toBe('You said yes to 1 photo. It also needs a no to learn the difference.');
    expect(say(0, 3)).toBe('You said no to 3 photos. It also needs a yes to learn the difference.');
    expect(say(7, 3, { mistakes: { words: 5, learnt: 3 } })).toBe(
      'Of your 10 answers Eidetic would have got 7 right by itself; before it learnt from you, 5.',
    );
    expect(say(9, 5, { stage: 'words', mistakes: { words: 0, learnt: 2 } })).toBe(
      'Of your 14 answers Eidetic would have got 14 right by the words alone. Your answers have not made it better yet, so it goes by the words.',
    );
    expect(say(1, 1, { mistakes: { words: 2, learnt: 1 } })).toMatch(/would have got 1 right .*, none\.$/);
  });
});

describe('what is read aloud of a photo', () => {
  const say = (score: number, proposedLine: number, covered = false) =>
    candidateLabel({
      tile: pretendTile(1),
      likelihood: likelihoodOf(score, proposedLine),
      verdict: null,
      tagged: true,
      covered,
    });

  it('is how sure it is in the words of the page, however low the surest probability is', () => {
    expect(say(0.28, 0.25)).toMatch(/^photo-1\.jpg, .*2019, sure, has the tag$/);
    expect(say(0.2, 0.25)).toContain('possible');
    expect(say(0.1, 0.25)).toContain('unlikely');
  });

  it('tells nothing that the veil hides', () => {
    expect(say(0.28, 0.25, true)).toMatch(/^Hidden behind a veil, .*2019, sure$/);
  });
});

describe('the keys of a review', () => {
  const press = (key: string, more = {}) =>
    reviewCommandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

  it('answer with arrows and with letters', () => {
    expect(
      ['ArrowUp', 'y', 'Y', 'j', 'J', 'ArrowDown', 'n', 'ArrowRight', 's', 'z', 'x'].map((key) => press(key)),
    ).toEqual(['yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no', 'skip', 'skip', 'back', null]);
  });

  it('leave what is pressed with Ctrl or Alt to the window and the browser', () => {
    expect(press('n', { ctrlKey: true })).toBeNull();
    expect(press('ArrowRight', { altKey: true })).toBeNull();
    expect(press('z', { ctrlKey: true })).toBeNull();
  });
});
