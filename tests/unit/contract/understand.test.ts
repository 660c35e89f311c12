import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EideticError } from '../../../preload/contract/index.ts';
import { asEideticError, problemOf, understand } from '../../../preload/wire/index.ts';

const letters = z.object(Object.fromEntries([...'abcdefgh'].map((letter) => [letter, z.number()])));

function fault(schema: z.ZodType, value: unknown): EideticError {
  try {
    understand(schema, value);
  } catch (error) {
    if (error instanceof EideticError) return error;
  }
  throw new Error('it was understood');
}

describe('what comes over a border', () => {
  it('is what the schema makes of it', () => {
    expect(understand(z.object({ limit: z.number().default(7) }), {})).toEqual({ limit: 7 });
  });

  it('says in a line what is wrong with it, and not all of it', () => {
    const { code, message } = fault(letters, {});
    expect(code).toBe('contract.invalid');
    expect(message).toMatch(/a: .*; b: .*; e: /);
    expect(message).not.toMatch(/f: |[{}\n]/);
  });

  it('has the code that its schema names, and its limit', () => {
    const text = z.object({ text: z.string().max(2_000, { error: 'query.too-long' }) });
    expect(fault(text, { text: 'x'.repeat(2_001) })).toMatchObject({
      code: 'query.too-long',
      details: { limit: '2,000' },
    });
  });
});

describe('what was thrown', () => {
  it.each([
    ['a schema', letters.safeParse({ ...letters, a: 'x' }).error, /^a: /],
    ['an error', new Error('the disk is full'), /^the disk is full$/],
    ['anything', 'no', /^no$/],
  ])('by %s is told in a line, also on its way to a window', (_, thrown, line) => {
    expect(problemOf(thrown)).toMatch(line);
    expect(asEideticError(thrown).details['problem']).toBe(problemOf(thrown));
  });
});
