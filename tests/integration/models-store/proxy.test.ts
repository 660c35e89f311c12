import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ModelStoreOptions } from '../../../main/library/models/model-store.ts';
import { bytesOf, first, hasAllOf, openModelLab, shortPatience } from '../../fixtures/model-lab.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** Makes certificates; not on every computer. */
const openssl = 'openssl';
const hasOpenssl = (() => {
  try {
    execFileSync(openssl, ['version']);
    return true;
  } catch {
    return false;
  }
})();

const name = 'models.test';

/** A host of models with a certificate that it made itself, which no name server knows. */
async function secureHost() {
  const folder = temporaryFolder();
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const asked = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
  execFileSync(openssl, [...asked, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const pem = readFileSync(certificate, 'utf8');
  const server = createSecureServer({ key: readFileSync(key), cert: pem }, ({ url }, response) => {
    const file = first.files.find(({ path }) => url?.endsWith(`/${path}`));
    if (file) response.end(bytesOf(file));
    else response.writeHead(404).end();
  });
  const port = await listening(server);
  return { pem, port };
}

/** A proxy that passes everything on to one port of this computer, or answers CONNECT with another status. */
async function proxy(to: number, status = 200) {
  const asked: string[] = [];
  const headers: NodeJS.Dict<string | string[]>[] = [];
  const server = createProxy();
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    headers.push(request.headers);
    socket.on('error', () => {});
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const beyond = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Go on\r\n\r\n');
      beyond.pipe(socket).pipe(beyond);
    });
    beyond.on('error', () => socket.destroy());
  });
  return { address: `http://127.0.0.1:${await listening(server)}`, asked, headers };
}

async function listening(server: ReturnType<typeof createProxy> | ReturnType<typeof createSecureServer>) {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function labBehind(environment: NodeJS.ProcessEnv, options: Partial<ModelStoreOptions> = {}) {
  const lab = await openModelLab();
  const store = lab.reopen({
    environment: { ...lab.environment, EIDETIC_MODEL_MIRROR: `https://${name}`, ...environment },
    patience: { ...shortPatience, stallMs: 10_000 },
    ...options,
  });
  return { ...lab, store };
}

test.skipIf(!hasOpenssl)('a model comes through the proxy that the environment names', async () => {
  const { pem, port } = await secureHost();
  const way = await proxy(port);
  const address = way.address.replace('//', '//somebody:secret@');
  const { store, folder } = await labBehind({ HTTPS_PROXY: address }, { certificates: [pem] });
  expect(await store.plan(first.id)).toMatchObject({ host: name, proxy: new URL(way.address).host });
  await store.install(first.id, name);
  expect(hasAllOf(folder, first)).toBe(true);
  expect(new Set(way.asked)).toEqual(new Set([`${name}:443`]));
  const said = Buffer.from('somebody:secret').toString('base64');
  expect(way.headers[0]!['proxy-authorization']).toBe(`Basic ${said}`);
});

test.skipIf(!hasOpenssl)('a host that cannot prove its name is not believed', async () => {
  const { port } = await secureHost();
  const way = await proxy(port);
  const { store } = await labBehind({ https_proxy: way.address });
  await expect(store.install(first.id, name)).rejects.toMatchObject({
    code: 'model.certificate',
    details: { host: name, problem: 'it signed its certificate itself' },
  });
});

test.each([
  [407, 'it wants a name and a password'],
  [403, 'it refuses to pass the request on'],
])('a proxy that answers %i is named', async (status, words) => {
  const way = await proxy(0, status);
  const { store } = await labBehind({ HTTPS_PROXY: way.address });
  await expect(store.install(first.id, name)).rejects.toMatchObject({
    code: 'model.proxy',
    message: expect.stringContaining(words),
  });
});

test('a proxy where nobody answers is named', async () => {
  const { store } = await labBehind({ HTTPS_PROXY: 'http://127.0.0.1:1' });
  await expect(store.install(first.id, name)).rejects.toMatchObject({
    code: 'model.proxy',
    details: { proxy: '127.0.0.1:1' },
  });
});

test('NO_PROXY keeps the proxy out of it', async () => {
  const way = await proxy(0);
  const { store } = await labBehind({ HTTPS_PROXY: way.address, NO_PROXY: `localhost,${name}` });
  expect((await store.plan(first.id)).proxy).toBeNull();
  // The name is reserved (RFC 6761): no name server knows it.
  await expect(store.install(first.id, name)).rejects.toMatchObject({
    code: expect.stringMatching(/^model\.(host-not-found|no-network)$/),
  });
  expect(way.asked).toEqual([]);
});

test('what lies on this computer is reached directly', async () => {
  const way = await proxy(0);
  const lab = await openModelLab();
  const store = lab.reopen({ environment: { ...lab.environment, HTTPS_PROXY: way.address } });
  await store.install(first.id, lab.mirror.host);
  expect(way.asked).toEqual([]);
});
