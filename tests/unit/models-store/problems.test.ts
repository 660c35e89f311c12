import { expect, test } from 'vitest';
import { answerProblem, looksLikePage, retryAfterMs } from '../../../main/library/models/answer-problem.ts';
import { connectionProblem, Stall } from '../../../main/library/models/fetch-problem.ts';
import { delayMs, usualPatience } from '../../../main/library/models/patience.ts';

const failure = (code: string, message = code) => Object.assign(new Error(message), { code });

test.each([
  ['ENOTFOUND', true, 'model.host-not-found', false],
  ['ENOTFOUND', false, 'model.no-network', false],
  ['EAI_AGAIN', true, 'model.host-not-found', true],
  ['ENETUNREACH', true, 'model.no-network', false],
  ['EHOSTUNREACH', true, 'model.no-network', false],
  ['ECONNREFUSED', true, 'model.host-unreachable', true],
  ['ECONNRESET', true, 'model.cut-off', true],
  ['ETIMEDOUT', true, 'model.stalled', true],
  ['CERT_HAS_EXPIRED', true, 'model.certificate', false],
  ['SELF_SIGNED_CERT_IN_CHAIN', true, 'model.certificate', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', true, 'model.certificate', false],
  ['CERT_UNTRUSTED', true, 'model.certificate', false],
  ['EPROTO', true, 'model.certificate', false],
  ['ERR_PROXY_TUNNEL', true, 'model.proxy', false],
  ['ESOMETHING', true, 'model.host-unreachable', true],
])('%s, with a network %s, is %s; passing %s', (code, online, told, passing) => {
  const problem = connectionProblem(failure(code), { host: 'hub', stallMs: 30_000, proxy: null, online });
  expect([problem.told.code, problem.passing]).toEqual([told, passing]);
  expect(problem.told.message).not.toMatch(/\{|undefined/);
});

test('what stalls says for how long', () => {
  const problem = connectionProblem(new Stall(), { host: 'hub', stallMs: 30_000, proxy: null });
  expect(problem.told.message).toBe('hub sent nothing for 30 seconds, again and again.');
});

test('a proxy that refuses connections is the proxy’s fault', () => {
  const problem = connectionProblem(failure('ECONNREFUSED'), { host: 'hub', stallMs: 1, proxy: 'proxy:1' });
  expect(problem.told).toMatchObject({ code: 'model.proxy', details: { proxy: 'proxy:1' } });
});

const asked = { host: 'hub', file: 'x', sizeBytes: 100, from: 40 };

test('a part is taken when it is the one that was asked for', () => {
  const part = (range: string) => answerProblem({ status: 206, headers: { 'content-range': range } }, asked);
  expect(part('bytes 40-99/100')).toBeNull();
  expect(part('bytes 40-99/*')).toBeNull();
  expect(part('bytes 0-99/100')).toMatchObject({ passing: true, told: { code: 'model.odd-answer' } });
  expect(part('bytes 40-98/99')).toMatchObject({ passing: false, told: { code: 'model.wrong-length' } });
  expect(part('')).toMatchObject({ passing: true });
});

test('the whole is taken with the pinned length, or without one', () => {
  const whole = (headers: Record<string, string>) => answerProblem({ status: 200, headers }, asked);
  expect(whole({})).toBeNull();
  expect(whole({ 'content-length': '100', 'content-type': 'application/octet-stream' })).toBeNull();
  expect(whole({ 'content-length': '99' })?.told).toMatchObject({
    code: 'model.wrong-length',
    details: { expected: 100, found: 99 },
  });
  expect(whole({ 'content-length': '99', 'content-type': 'TEXT/HTML' })?.told.code).toBe('model.login-page');
});

test('Retry-After is a number of seconds or a date', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  expect(retryAfterMs('7', now)).toBe(7_000);
  expect(retryAfterMs('Sat, 21 Nov 2026 12:00:30 GMT', now)).toBe(30_000);
  expect(retryAfterMs('Sat, 21 Nov 2026 11:00:00 GMT', now)).toBe(0);
  expect(retryAfterMs('', now)).toBe(0);
  expect(retryAfterMs('soon', now)).toBe(0);
});

test('pages are known by how they begin', () => {
  const is = (text: string) => looksLikePage(Buffer.from(text));
  expect(is('<!DOCTYPE html><html>')).toBe(true);
  expect(is('\r\n  <HTML lang="de">')).toBe(true);
  expect(is('<?xml version="1.0"?>\n<!DOCTYPE html>')).toBe(true);
  expect(is('{"version":"1.0","html":"<html>"}')).toBe(false);
  expect(is('\u0008\u0007onnx')).toBe(false);
});

test('pauses double up to a limit, vary, and heed what the host asked for', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((failed) => delayMs(usualPatience, failed, 0, 0));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(delayMs(usualPatience, 3, 0, 1)).toBe(2_000);
  expect(delayMs(usualPatience, 1, 9_000, 0.5)).toBe(9_000);
});
