import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholeCatalogue } from '../../../main/library/models/downloadable.ts';
import { fileAddress, mayHandOn, modelSource } from '../../../main/library/models/model-source.ts';
import { modelsFolder } from '../../../main/library/models/models-folder.ts';
import { proxySettings, shownProxy } from '../../../main/library/models/proxy-settings.ts';
import { clipVitB32Full } from '../../../models/catalog/clip-vit-b-32.ts';

const mirror = (address: string) => modelSource({ EIDETIC_MODEL_MIRROR: address });

test.each([
  ['linux', {}, '/home/p/.local/share/eidetic/models'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/eidetic/models'],
  ['darwin', {}, '/home/p/Library/Application Support/Eidetic/models'],
  ['linux', { EIDETIC_MODELS: '/disk/models' }, '/disk/models'],
  ['linux', { EIDETIC_MODELS: '' }, '/home/p/.local/share/eidetic/models'],
] as const)('on %s with %o models lie in %s', (platform, environment, folder) => {
  expect(modelsFolder({ platform, environment, home: '/home/p' })).toBe(join(folder));
});

describe('where files are fetched from', () => {
  test('is the hub, each file at the commit of its entry', () => {
    const source = modelSource({});
    expect(source.host).toBe('huggingface.co');
    const addresses = clipVitB32Full.files.map((file) => fileAddress(source, clipVitB32Full, file).href);
    expect(addresses).toEqual([
      'https://huggingface.co/Qdrant/clip-ViT-B-32-vision/resolve/e0c24ed0fa57fa3e4f97f30de74c51d944036ace/model.onnx',
      'https://huggingface.co/Qdrant/clip-ViT-B-32-text/resolve/48ca1db27cb4063eb311ec2aa7f087a808112876/model.onnx',
      'https://huggingface.co/Xenova/clip-vit-base-patch32/resolve/d15189d7028b43f1d3e65039190477f6af591c2a/tokenizer.json',
    ]);
  });

  test('every file of the catalogue has an address of that one host', () => {
    for (const entry of wholeCatalogue.filter(({ origin }) => origin !== null)) {
      for (const file of entry.files) {
        const address = fileAddress(modelSource({}), entry, file);
        expect(address.protocol).toBe('https:');
        expect(address.host).toBe('huggingface.co');
        expect(address.search + address.hash).toBe('');
      }
    }
  });

  test('a mirror takes its place, with a path before if need be', () => {
    const file = clipVitB32Full.files[0]!;
    for (const address of ['https://mirror.example/hub', 'https://mirror.example/hub/']) {
      expect(fileAddress(mirror(address), clipVitB32Full, file).href).toBe(
        'https://mirror.example/hub/Qdrant/clip-ViT-B-32-vision/resolve/e0c24ed0fa57fa3e4f97f30de74c51d944036ace/model.onnx',
      );
    }
    expect(mirror('http://127.0.0.1:8080').host).toBe('127.0.0.1:8080');
    expect(mirror('http://localhost').host).toBe('localhost');
    expect(mirror('http://[::1]:80').host).toBe('[::1]');
    expect(mirror('  ').host).toBe('huggingface.co');
  });

  test.each([
    'mirror.example',
    'ftp://mirror.example',
    'http://mirror.example',
    'http://127.0.0.1.example',
    'http://10.0.0.1',
    'https://somebody:secret@mirror.example',
    'https://mirror.example/?key=1',
    'file:///models',
  ])('%s is no mirror', (address) => {
    expect(() => mirror(address)).toThrowError(expect.objectContaining({ code: 'model.mirror-invalid' }));
  });
});

describe('handing on', () => {
  const may = (from: string, to: string, source = modelSource({})) =>
    mayHandOn(source, new URL(from), new URL(to));
  const hub = 'https://huggingface.co/x';

  test.each([
    [hub, 'https://huggingface.co/y', true],
    [hub, 'https://cdn-lfs.huggingface.co/y', true],
    [hub, 'https://cas-bridge.xethub.hf.co/y?signature=1', true],
    [hub, 'http://huggingface.co/y', false],
    [hub, 'http://127.0.0.1/y', false],
    [hub, 'https://evilhuggingface.co/y', false],
    [hub, 'https://huggingface.co.evil.example/y', false],
    [hub, 'https://somebody@huggingface.co/y', false],
    [hub, 'https://127.0.0.1/y', false],
    [hub, 'file:///etc/passwd', false],
  ])('from the hub at %s to %s: %s', (from, to, allowed) => {
    expect(may(from, to)).toBe(allowed);
  });

  test('a mirror may hand on to its own names and to the hub, in secret alone', () => {
    const source = mirror('https://mirror.example');
    const from = 'https://mirror.example/x';
    expect(may(from, 'https://cdn.mirror.example/x', source)).toBe(true);
    expect(may(from, 'https://cdn-lfs.hf.co/x', source)).toBe(true);
    expect(may(from, 'http://mirror.example/x', source)).toBe(false);
    expect(may(from, 'https://other.example/x', source)).toBe(false);
  });

  test('a mirror on this computer may hand on to this computer, never from HTTPS down', () => {
    const source = mirror('http://127.0.0.1:1');
    expect(may('http://127.0.0.1:1/x', 'http://localhost:2/x', source)).toBe(true);
    expect(may('http://127.0.0.1:1/x', 'http://mirror.example/x', source)).toBe(false);
    expect(may('https://huggingface.co/x', 'http://127.0.0.1:1/x', source)).toBe(false);
  });
});

describe('the proxy', () => {
  const host = 'huggingface.co';
  const shown = (environment: NodeJS.ProcessEnv, of = host) => shownProxy(proxySettings(environment, of), of);

  test.each([
    [{}, null],
    [{ HTTPS_PROXY: 'http://proxy:8080' }, 'proxy:8080'],
    [{ https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:2' }, 'lower:1'],
    [{ HTTPS_PROXY: 'proxy:8080' }, 'proxy:8080'],
    [{ ALL_PROXY: 'http://all:1' }, 'all:1'],
    [{ HTTP_PROXY: 'http://plain:1' }, null],
    [{ HTTPS_PROXY: 'http://me:secret@proxy:8080' }, 'proxy:8080'],
    [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'huggingface.co' }, null],
    [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '*' }, null],
    [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'a.example, .example' }, 'proxy:1'],
    [{ HTTPS_PROXY: ' ' }, null],
  ])('of %o is %s', (environment, proxy) => {
    expect(shown(environment)).toBe(proxy);
  });

  test('is not asked for what lies on this computer', () => {
    expect(shown({ HTTPS_PROXY: 'http://proxy:1' }, '127.0.0.1:8080')).toBeNull();
  });

  test.each(['socks5://proxy:1', 'pac+http://proxy'])(
    'of a kind that is not known is told: %s',
    (address) => {
      expect(() => shown({ HTTPS_PROXY: address })).toThrowError(
        expect.objectContaining({ code: 'model.proxy' }),
      );
    },
  );
});
