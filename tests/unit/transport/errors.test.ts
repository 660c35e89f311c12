import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EideticError } from '../../../preload/contract/index.ts';
import { packError, understand, unpackError } from '../../../preload/wire/index.ts';

describe('errors on the wire', () => {
  it('come out with their code, details and sentences', () => {
    const error = new EideticError('root.not-found', { path: '/photos' });
    const unpacked = unpackError(packError(error));
    expect(unpacked).toBeInstanceOf(EideticError);
    expect(unpacked.code).toBe('root.not-found');
    expect(unpacked.details).toEqual({ path: '/photos' });
    expect(unpacked.message).toBe(error.message);
    expect(unpacked.nextStep).toBe(error.nextStep);
  });

  it('become internal when nobody foresaw them', () => {
    expect(unpackError(packError(new Error('out of paper'))).code).toBe('internal');
    expect(unpackError(packError('a text')).details).toEqual({ problem: 'a text' });
  });

  it.each([
    { code: 'no.such-code', details: {} },
    { code: 'toString', details: {} },
    { code: 'internal', details: { problem: { nested: true } } },
    { code: 'internal' },
    null,
  ])('become internal when %j is no error of the catalogue', (data) => {
    expect(unpackError(new ORPCError('EIDETIC', { data })).code).toBe('internal');
  });

  it('say that a call does not exist or was not understood', () => {
    expect(unpackError(new ORPCError('NOT_FOUND')).code).toBe('contract.invalid');
    expect(unpackError(new ORPCError('BAD_REQUEST')).code).toBe('contract.invalid');
  });
});

describe('understand', () => {
  const schema = z.object({ text: z.string().max(3, { error: 'query.too-long' }) });

  it('gives what the schema makes of it', () => {
    expect(understand(schema, { text: 'abc', more: 1 })).toEqual({ text: 'abc' });
  });

  it('throws the code that the schema names', () => {
    expect(() => understand(schema, { text: 'abcd' })).toThrow(
      new EideticError('query.too-long', { limit: '3' }),
    );
  });

  it('says where it is wrong', () => {
    expect(() => understand(schema, { text: 7 })).toThrow(/text: /);
  });
});
