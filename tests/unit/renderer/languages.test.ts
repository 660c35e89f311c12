import { expect, test } from 'vitest';
import { de } from '../../../renderer/strings/de/index.ts';
import { en } from '../../../renderer/strings/en/index.ts';

/**
 * Every text by its path; what counts or names is called with numbers and words. What the library says is no text but a
 * translation: it is tested by itself.
 */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (path === '.library' || path === '.audit.detail') return new Map();
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') {
    const call = value as (...given: unknown[]) => unknown;
    return new Map([
      [path, String(call(...Array.from({ length: call.length }, (_, at) => (at === 0 ? 2 : '3'))))],
    ]);
  }
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...textsOf(inner, `${path}.${key}`)]));
}

test('German has every text that English has', () => {
  expect([...textsOf(de).keys()].sort()).toEqual([...textsOf(en).keys()].sort());
});

test('no text is empty', () => {
  for (const texts of [textsOf(en), textsOf(de)]) {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});

test('German is German: longer texts are not left in English', () => {
  const english = textsOf(en);
  const same = [...textsOf(de)].filter(
    ([path, text]) => (text.match(/\p{L}{2,}/gu)?.length ?? 0) > 2 && english.get(path) === text,
  );
  expect(same).toEqual([]);
});
