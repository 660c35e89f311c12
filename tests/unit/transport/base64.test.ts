import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../../preload/wire/index.ts';

afterEach(() => vi.unstubAllGlobals());

/** The engines it has to do with: Node's Buffer, and a browser without either. */
const engines = {
  'with Buffer': () => {},
  'without anything': () => vi.stubGlobal('Buffer', undefined),
};

describe.each(Object.entries(engines))('base64 %s', (_, enter) => {
  it('gives every byte back', () => {
    enter();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('takes a view of a larger buffer for what the view shows', () => {
    enter();
    const view = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 4);
    expect([...fromBase64(toBase64(view))]).toEqual([2, 3, 4]);
  });

  it('carries more bytes than a call has arguments', () => {
    enter();
    const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => index % 251);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });

  it.each(['a', 'ab', 'abc', 'a===', 'ab c', '!!!!', 'AAA=AAAA', 'ä'])('refuses %j', (text) => {
    enter();
    expect(() => fromBase64(text)).toThrow(TypeError);
  });

  it('is as standard has it', () => {
    enter();
    expect(toBase64(new TextEncoder().encode('photo?'))).toBe('cGhvdG8/');
    expect(toBase64(new Uint8Array([255]))).toBe('/w==');
  });
});
