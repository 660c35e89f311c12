import { expect, it } from 'vitest';
import { Access } from '../../../main/serve/access/access.ts';

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
  const { place } = access;
  expect(access.lacks(place, `other=1; eidetic-${port}=${session}; more=2`, port)).toBeNull();
  expect(access.lacks(place, access.cookieFor(session, port), port)).toBeNull();
});

it('opens also when somebody else set a cookie of the same name', () => {
  const access = new Access();
  const cookies = `eidetic-${port}=theirs; eidetic-${port}=${opened(access)}; eidetic-${port}=x`;
  expect(access.lacks(access.place, cookies, port)).toBeNull();
});

it('hands over a cookie for its own place alone', () => {
  const access = new Access();
  expect(access.cookieFor('a-session', port)).toBe(
    `eidetic-${port}=a-session; HttpOnly; SameSite=Strict; Path=/own/${access.place}/`,
  );
  expect(Buffer.from(access.place, 'base64url')).toHaveLength(32);
  expect([access.token, new Access().place]).not.toContain(access.place);
});

it('does not open to a session that names no place, or another one', () => {
  const access = new Access();
  const cookie = `eidetic-${port}=${opened(access)}`;
  for (const place of [
    '',
    'x',
    access.token,
    access.place.slice(1),
    `${access.place}x`,
    new Access().place,
  ]) {
    expect([place, access.lacks(place, cookie, port)]).toEqual([place, 'place']);
  }
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
    expect([cookies, access.lacks(access.place, cookies, port)]).toEqual([cookies, 'session']);
  }
});

it('forgets the oldest session when there are very many', () => {
  const access = new Access();
  const sessions = Array.from({ length: 101 }, () => opened(access));
  const isOpen = (session: string) => access.lacks(access.place, `eidetic-${port}=${session}`, port) === null;
  expect(sessions.map(isOpen)).toEqual([false, ...Array(100).fill(true)]);
});

it('opens one window, and no second, to a token for one window', () => {
  const access = new Access();
  const token = access.tokenForOneWindow();
  expect(token).not.toBe(access.token);
  const session = access.begin(token);
  expect(access.lacks(access.place, `eidetic-${port}=${session}`, port)).toBeNull();
  expect(access.begin(token)).toBeNull();
  expect(access.begin(access.token)).not.toBeNull();
});
