import { describe, expect, it } from 'vitest';
import { problemWith } from '../../../main/transport/message-guard.ts';

const call = (body: unknown, more: object = {}) =>
  JSON.stringify({ i: '1', p: { u: '/calls/roots.list', b: body, ...more } });

describe('a message from a window', () => {
  it.each([
    call({ json: {} }),
    call(undefined),
    call({ json: { text: 'brackets in a text: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[' } }),
    call({ json: { text: 'a quotation mark \\" and a backslash \\\\' } }),
    JSON.stringify({ i: '1', t: 4 }),
  ])('is handed on: %s', (message) => {
    expect(problemWith(message)).toBeNull();
  });

  it.each([
    ['bytes', new Uint8Array([1, 2, 3])],
    ['nothing', undefined],
    ['an object', { i: '1', p: { u: '/calls/roots.list' } }],
    ['no JSON', '{"i":'],
    ['an empty text', ''],
    ['another JSON', '[1,2,3]'],
    ['a stream', JSON.stringify({ i: '1', t: 3, p: { e: 'message', d: 1 } })],
    ['another method', call({}, { m: 'GET' })],
    ['headers', call({}, { h: { 'content-type': 'multipart/form-data' } })],
    ['another address', JSON.stringify({ i: '1', p: { u: 'http://elsewhere/calls', b: {} } })],
    ['a query', JSON.stringify({ i: '1', p: { u: '/calls/roots.list?data=1', b: {} } })],
    ['a long name', JSON.stringify({ i: '1'.repeat(41), p: { u: '/calls/roots.list', b: {} } })],
    ['a depth', call({}).replace('{}', `${'['.repeat(100)}${']'.repeat(100)}`)],
    ['a depth without end', '['.repeat(1_000_000)],
    ['an unclosed text', `{"i":"${'x'.repeat(1_000_000)}`],
    ['too many values', `[${'0,'.repeat(1_000_001)}0]`],
  ])('is refused: %s', (_, message) => {
    expect(problemWith(message)).toEqual(expect.any(String));
  });

  it('may be as large as a picture', () => {
    expect(problemWith(call({ json: { bytes: 'A'.repeat(30_000_000) }, meta: [[21, 'bytes']] }))).toBeNull();
  });

  it('may carry the largest selection', () => {
    const runs = Array.from({ length: 100_000 }, (_, index) => [index, index + 1]);
    expect(problemWith(call({ json: { selection: { listing: 'a', runs } } }))).toBeNull();
  });
});
