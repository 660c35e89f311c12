import { describe, expect, it } from 'vitest';
import { foreignness } from '../../../main/serve/access/own-addresses.ts';

const port = 4610;
const own = { host: '127.0.0.1:4610', origin: 'http://127.0.0.1:4610' };

describe('a request', () => {
  it.each([
    own,
    { host: own.host },
    { ...own, 'sec-fetch-site': 'same-origin' },
    { ...own, 'sec-fetch-site': 'none' },
    { host: 'localhost:4610', origin: 'http://localhost:4610' },
    { host: '[::1]:4610', origin: 'http://[::1]:4610' },
  ])('is our own: %j', (headers) => {
    expect(foreignness(headers, port, { needsOrigin: false, isPage: false })).toBeNull();
  });

  it.each([
    [{}, 'host'],
    [{ origin: own.origin }, 'host'],
    [{ host: '127.0.0.1' }, 'host'],
    [{ host: '127.0.0.1:46100' }, 'host'],
    [{ host: 'x127.0.0.1:4610' }, 'host'],
    [{ host: '127.0.0.1:4610.evil.example' }, 'host'],
    [{ host: '127.0.0.1:4610, evil.example' }, 'host'],
    [{ ...own, origin: '' }, 'origin'],
    [{ ...own, origin: 'null' }, 'origin'],
    [{ ...own, origin: 'https://127.0.0.1:4610' }, 'origin'],
    [{ ...own, origin: 'http://127.0.0.1:4610/' }, 'origin'],
    [{ ...own, origin: 'http://localhost:4610' }, 'origin'],
    [{ ...own, 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    [{ ...own, 'sec-fetch-site': 'same-site' }, 'cross-site'],
    [{ ...own, 'sec-fetch-site': '' }, 'cross-site'],
  ] as const)('is not our own: %j (%s)', (headers, refusal) => {
    expect(foreignness(headers, port, { needsOrigin: false, isPage: false })).toBe(refusal);
  });

  it('may come by a link to our page, and to nothing else', () => {
    const byLink = {
      host: own.host,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const page = { needsOrigin: false, isPage: true };
    expect(foreignness(byLink, port, page)).toBeNull();
    expect(foreignness(byLink, port, { ...page, isPage: false })).toBe('cross-site');
    expect(foreignness({ ...byLink, 'sec-fetch-dest': 'iframe' }, port, page)).toBe('cross-site');
    expect(foreignness({ ...byLink, 'sec-fetch-mode': 'no-cors' }, port, page)).toBe('cross-site');
    expect(foreignness({ ...byLink, host: 'evil.example' }, port, page)).toBe('host');
  });

  it('must say where it comes from where that matters', () => {
    expect(foreignness({ host: own.host }, port, { needsOrigin: true, isPage: false })).toBe('origin');
    expect(foreignness(own, port, { needsOrigin: true, isPage: false })).toBeNull();
  });
});
