import { describe, expect, it, vi } from 'vitest';
import { AnswerVectors } from '../../../main/library/concepts/answer-vectors.ts';
import { fingerprintOf } from '../../../main/library/concepts/fingerprint.ts';
import { KnownTexts } from '../../../main/library/concepts/known-texts.ts';
import { Recent } from '../../../main/library/concepts/recent.ts';
import { OneAtATime } from '../../../main/library/one-at-a-time.ts';
import type { Verdict } from '../../../preload/contract/index.ts';

it('a fingerprint knows words and answers, and not the order of the answers', () => {
  const words = { phrases: ['a'], contrasts: ['b'] };
  const answers = new Map<string, Verdict>([
    ['1', 'yes'],
    ['2', 'no'],
  ]);
  const same = fingerprintOf(words, new Map([...answers].reverse()));
  expect(fingerprintOf(words, answers)).toBe(same);
  expect(fingerprintOf({ phrases: ['a', 'b'], contrasts: [] }, answers)).not.toBe(same);
  expect(fingerprintOf(words, new Map<string, Verdict>([...answers, ['2', 'yes']]))).not.toBe(same);
  expect(fingerprintOf(words, new Map<string, Verdict>([['1', 'yes']]))).not.toBe(same);
});

it('a text is embedded once', async () => {
  const embed = vi.fn(async (texts: readonly string[]) => ({
    vectors: texts.map((text) => Float32Array.of(text.length)),
    tokeniseMs: 0,
    encodeMs: 0,
  }));
  const texts = new KnownTexts(async () => ({ embed }));
  expect((await texts.embed(['a', 'bb', 'a'])).vectors.map(([length]) => length)).toEqual([1, 2, 1]);
  expect((await texts.embed(['ccc', 'bb'])).vectors.map(([length]) => length)).toEqual([3, 2]);
  expect(embed.mock.calls.map(([asked]) => asked)).toEqual([['a', 'bb'], ['ccc']]);
});

it('what was not asked for longest goes', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.get('a');
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});

it('things are done one after another, whatever fails', async () => {
  const queue = new OneAtATime();
  const done: string[] = [];
  const work = (name: string, isWell = true) =>
    queue.do(async () => {
      done.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (!isWell) throw new Error(name);
      done.push(`${name} ends`);
    });
  const [, second] = [work('one'), work('two', false), work('three')];
  await expect(second).rejects.toThrow('two');
  await queue.settled();
  expect(done).toEqual(['one begins', 'one ends', 'two begins', 'three begins', 'three ends']);
});

describe('the vectors of answers', () => {
  const stored = { vector: Float32Array.of(1), hubMean: 0, hubStd: 1 };
  const table = (isThere: (photo: string) => boolean) => ({
    now: 1,
    fetch: vi.fn(
      async (photos: Iterable<string>) =>
        new Map([...photos].filter(isThere).map((photo) => [photo, stored])),
    ),
    async version() {
      return this.now;
    },
  });

  it('are fetched once, and those that are not there when the table has changed', async () => {
    let late = false;
    const vectors = table((photo) => photo !== 'late' || late);
    const answers = new AnswerVectors(vectors);
    const verdicts = new Map<string, Verdict>([
      ['late', 'yes'],
      ['b', 'no'],
      ['a', 'yes'],
    ]);
    const photos = async () => (await answers.of(verdicts)).map(({ photo, verdict }) => [photo, verdict]);
    const early = [
      ['a', 'yes'],
      ['b', 'no'],
    ];
    expect(await photos()).toEqual(early);
    late = true;
    expect(await photos()).toEqual(early);
    expect(vectors.fetch).toHaveBeenCalledTimes(1);
    vectors.now = 2;
    expect(await photos()).toEqual([...early, ['late', 'yes']]);
  });

  it('are of the latest answers, of yeses and noes alike, where there are very many', async () => {
    const answers = new AnswerVectors(table(() => true));
    const name = (index: number) => String(index).padStart(5, '0');
    const verdicts = new Map<string, Verdict>(
      Array.from({ length: 5_000 }, (_, index) => [name(index), index % 100 === 0 ? 'no' : 'yes']),
    );
    const used = await answers.of(verdicts);
    expect(used.filter(({ verdict }) => verdict === 'no')).toHaveLength(50);
    const yeses = used.filter(({ verdict }) => verdict === 'yes');
    expect([yeses.length, yeses.at(-1)?.photo]).toEqual([300, name(303)]);
  });
});
