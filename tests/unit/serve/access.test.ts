import { expect, it } from 'vitest';
import { Access, sessionCookie } from '../../../main/serve/access/access.ts';

const port = 4610;

function opened(access: Access): string {
  const session = access.begin(access.token);
  if (session === null) throw new Error('the token was refused');
  return session;
}

it('has a token of 256 bits, another at every start', () => {
  expect(Buffer.from(new Access().token, 'base64url')).toHaveLength(32);
  expect(new Access().token).not.toBe(new Access().token);
});

it('opens to the session of its token', () => {
  const access = new Access();
  const session = opened(access);
  expect(session).not.toContain(access.token);
  expect(access.isOpenTo(`other=1; eidetic-${port}=${session}; more=2`, port)).toBe(true);
  expect(access.isOpenTo(sessionCookie(session, port), port)).toBe(true);
});

it('opens to nothing else', () => {
  const access = new Access();
  const session = opened(access);
  for (const cookies of [
    undefined,
    '',
    session,
    `eidetic-${port}=`,
    `eidetic-${port}=${session}x`,
    `eidetic-${port}=${access.token}`,
    `eidetic-${port + 1}=${session}`,
    `xeidetic-${port}=${session}`,
  ]) {
    expect([cookies, access.isOpenTo(cookies, port)]).toEqual([cookies, false]);
  }
});

it('forgets the oldest session when there are very many', () => {
  const access = new Access();
  const sessions = Array.from({ length: 101 }, () => opened(access));
  const isOpen = (session: string) => access.isOpenTo(`eidetic-${port}=${session}`, port);
  expect(sessions.map(isOpen)).toEqual([false, ...Array(100).fill(true)]);
});

it('opens one window, and no second, to a token for one window', () => {
  const access = new Access();
  const token = access.tokenForOneWindow();
  expect(token).not.toBe(access.token);
  const session = access.begin(token);
  expect(access.isOpenTo(`eidetic-${port}=${session}`, port)).toBe(true);
  expect(access.begin(token)).toBeNull();
  expect(access.begin(access.token)).not.toBeNull();
});
