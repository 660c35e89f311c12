import { describe, expect, it } from 'vitest';
import { AnsweringLibrary } from '../../fixtures/answering-library.ts';
import { TestServer } from '../../fixtures/served-library.ts';

const photo = 'a'.repeat(64);

describe('the token', () => {
  it('lets a window in, which then has the pictures and the contract', async () => {
    const server = await TestServer.start();
    const token = new URL(server.served.address).hash.replace('#token=', '');
    const answer = await server.showToken(token);
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    const { place } = JSON.parse(answer.body) as { place: string };
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(place).toMatch(/^[\w-]{43}$/);
    expect(cookie).toMatch(
      new RegExp(
        `^eidetic-${server.served.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/own/${place}/$`,
      ),
    );
    const headers = { Cookie: cookie.split(';')[0] ?? '', Origin: server.origin };
    expect((await server.ask(`/own/${place}/session`, { headers })).status).toBe(204);
    expect(typeof (await server.openSocket(headers, `/own/${place}/contract`))).toBe('object');
  });

  it('is not one that somebody made up', async () => {
    const server = await TestServer.start();
    const { token } = server.access;
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase()]) {
      const answer = await server.showToken(wrong);
      expect([wrong, answer.status, answer.headers['set-cookie']]).toEqual([wrong, 403, undefined]);
    }
    expect(server.log.text()).toContain('wrong token');
    expect((await server.showToken(token)).status).toBe(200);
  });

  it('is not kept waiting behind wrong ones, of which few are answered', async () => {
    const server = await TestServer.start();
    const wrong = Array.from({ length: 30 }, () => server.showToken('wrong'));
    expect((await server.showToken(server.access.token)).status).toBe(200);
    const statuses = (await Promise.all(wrong)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([403, 429]));
  });

  it.each([
    ['no JSON', 'token', 400],
    ['another JSON', '{"key":"x"}', 400],
    ['a list', '["token"]', 400],
    ['too much', JSON.stringify({ token: 'x'.repeat(5_000) }), 413],
  ])('must be said properly: %s', async (_, body, status) => {
    const server = await TestServer.start();
    const headers = { Origin: server.origin, 'Content-Type': 'application/json' };
    expect((await server.ask('/session', { method: 'POST', headers }, body)).status).toBe(status);
  });

  it('must not come from a form', async () => {
    const server = await TestServer.start();
    const headers = { 'Content-Type': 'text/plain' };
    expect((await server.showToken(server.access.token, headers)).status).toBe(415);
  });

  it('is in no line of the log', async () => {
    const server = await TestServer.start();
    const { Cookie = '' } = server.honest();
    await server.showToken(server.access.token);
    await server.showToken('guess-at-the-token');
    await server.ask(`/?token=${server.access.token}`, { headers: { Cookie, Host: 'evil.example' } });
    for (const path of [`/thumbnails/${photo}`, '/contract', ''])
      await server.ask(server.own(path), { headers: { Cookie, Origin: 'http://evil.example' } });
    expect(server.log.lines).not.toHaveLength(0);
    const { token, place } = server.access;
    for (const secret of [token, place, 'guess-at-the-token', Cookie.split('=')[1] ?? 'none']) {
      expect(server.log.text()).not.toContain(secret);
    }
  });
});

/** Every address with something that is a person's, by what comes after the place. */
const locked = [`/thumbnails/${photo}`, `/photos/${photo}`, `/originals/${photo}`, '/session'];

describe('without a session', () => {
  it.each(locked)('there is no %s', async (path) => {
    const library = new AnsweringLibrary();
    const server = await TestServer.start({ library });
    expect((await server.ask(server.own(path))).status).toBe(401);
    expect(library.asked).toEqual([]);
  });

  it('there is no contract', async () => {
    const server = await TestServer.start();
    expect(await server.openSocket({ Origin: server.origin })).toBe(401);
    expect(server.log.lines).toContainEqual(
      expect.objectContaining({ path: '/own/…/contract', because: 'session' }),
    );
  });

  it('of this very server there is nothing: another one’s cookie opens nothing', async () => {
    const [other, server] = [await TestServer.start(), await TestServer.start()];
    const [, session] = (other.honest()['Cookie'] ?? '').split('=');
    const headers = { Origin: server.origin, Cookie: `eidetic-${server.served.port}=${session}` };
    expect(await server.openSocket(headers)).toBe(401);
    for (const path of locked) expect((await server.ask(server.own(path), { headers })).status).toBe(401);
  });

  it.each(['', '=', ';;;', 'eidetic=x', `eidetic-0=${'x'.repeat(43)}`, 'a'.repeat(5_000)])(
    'the cookie %j opens nothing',
    async (cookie) => {
      const server = await TestServer.start();
      expect(await server.openSocket({ Origin: server.origin, Cookie: cookie })).toBe(401);
    },
  );
});

/** Other servers of this computer are sent every cookie of its name, whatever the port; programs can forge the rest. */
describe('the cookie alone', () => {
  const wrong = (server: TestServer) => [
    '',
    '/own',
    '/own/',
    '/own//',
    `/own/${'x'.repeat(43)}`,
    `/own/${server.access.token}`,
    `/own/${server.access.place.slice(1)}`,
    `/own/${server.access.place}%20`,
    `/own/x/../${server.access.place}`,
  ];

  it('opens no contract, is logged, and asks the library nothing', async () => {
    const library = new AnsweringLibrary();
    const server = await TestServer.start({ library });
    // A WebSocket's client resolves dots before it asks.
    for (const place of wrong(server).filter((name) => !name.includes('..'))) {
      const outcome = await server.openSocket(server.honest(), `${place}/contract`);
      expect([401, 404]).toContain(outcome);
    }
    expect(library.asked).toEqual([]);
    expect(server.log.lines).toContainEqual(
      expect.objectContaining({ path: '/own/…/contract', because: 'place' }),
    );
  });

  it.each(locked)('gets no %s, is logged, and asks the library nothing', async (path) => {
    const library = new AnsweringLibrary();
    const server = await TestServer.start({ library });
    for (const place of wrong(server)) {
      const { status, body } = await server.ask(`${place}${path}`, { headers: server.honest() });
      // Outside there is nothing but the window itself, which is the same for everybody.
      if (status === 200) expect(body).toContain('<title>Eidetic</title>');
      else expect([place, [401, 404, 405]]).toEqual([place, expect.arrayContaining([status])]);
    }
    expect(library.asked).toEqual([]);
    expect(server.log.lines).toContainEqual(expect.objectContaining({ because: 'place' }));
  });

  it('of today does not help who knows yesterday’s place', async () => {
    const [yesterday, server] = [await TestServer.start(), await TestServer.start()];
    const place = `/own/${yesterday.access.place}`;
    expect(await server.openSocket(server.honest(), `${place}/contract`)).toBe(401);
  });
});

describe('a window with a session', () => {
  it.each([
    'http://evil.example',
    'https://127.0.0.1',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'null',
    'file://',
  ])('is refused when it comes from %s', async (origin) => {
    const server = await TestServer.start();
    const headers = { ...server.honest(), Origin: origin };
    expect(await server.openSocket(headers)).toBe(403);
    expect((await server.ask(server.own(locked[0]!), { headers })).status).toBe(403);
    expect((await server.showToken(server.access.token, { Origin: origin })).status).toBe(403);
    expect(server.log.lines).toContainEqual(expect.objectContaining({ because: 'origin' }));
  });

  it('must say where it comes from to open the contract or to show a token', async () => {
    const server = await TestServer.start();
    const { Cookie = '' } = server.honest();
    expect(await server.openSocket({ Cookie })).toBe(403);
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ token: server.access.token });
    expect((await server.ask('/session', { method: 'POST', headers }, body)).status).toBe(403);
  });

  it('cannot mix our names: the page of one is not the page of another', async () => {
    const server = await TestServer.start();
    const headers = { ...server.honest(), Host: `localhost:${server.served.port}` };
    expect(await server.openSocket(headers)).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('is refused when a page of a %s asks', async (site) => {
    const server = await TestServer.start();
    const headers = { Cookie: server.honest()['Cookie'] ?? '', 'Sec-Fetch-Site': site };
    for (const path of [...locked.map((rest) => server.own(rest)), '/session', '/']) {
      expect((await server.ask(path, { headers })).status).toBe(403);
    }
    expect(server.log.lines).toContainEqual(expect.objectContaining({ because: 'cross-site' }));
  });
});

describe('a name that was made to point here', () => {
  it.each([
    'evil.example',
    'evil.example:4610',
    '127.0.0.1',
    '127.0.0.1.evil.example',
    '0.0.0.0',
    '[::]',
    'LOCALHOST',
  ])('gets nothing, not even the page: %j', async (name) => {
    const server = await TestServer.start();
    const host = name.includes(':4610') || name === '127.0.0.1' ? name : `${name}:${server.served.port}`;
    for (const path of ['/', '/icon.svg', '/session', ...locked.map((rest) => server.own(rest))]) {
      const answer = await server.ask(path, { headers: { ...server.honest(), Host: host } });
      expect([400, 421]).toContain(answer.status);
      expect(answer.body).not.toContain('<title>');
    }
    const headers = { ...server.honest(), Origin: `http://${host}`, Host: host };
    expect([400, 421]).toContain(await server.openSocket(headers));
    expect((await server.ask('/')).status).toBe(200);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])('is not %s', async (name) => {
    const server = await TestServer.start();
    const host = `${name}:${server.served.port}`;
    const headers = { ...server.honest(), Origin: `http://${host}`, Host: host };
    expect((await server.ask('/', { headers })).status).toBe(200);
    expect(typeof (await server.openSocket(headers))).toBe('object');
  });
});
