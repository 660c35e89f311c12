import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const fromHere = createRequire(import.meta.url);
const fromBuilder = createRequire(fromHere.resolve('electron-builder/package.json'));
const fromLib = createRequire(fromBuilder.resolve('app-builder-lib/package.json'));

interface ConfigTools {
  getConfig(projectDir: string, configPath: string | null, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, logger: unknown): Promise<void>;
}

/** electron-builder's own: how it reads its file, and what it refuses in it. */
const { getConfig, validateConfiguration } = fromBuilder(
  'app-builder-lib/out/util/config/config',
) as ConfigTools;
const { DebugLogger } = fromLib('builder-util') as { DebugLogger: new (isEnabled: boolean) => unknown };

const config = await getConfig(root, join(root, 'electron-builder.yml'), null);
const validate = (given: object) => validateConfiguration(given as Configuration, new DebugLogger(false));

describe('electron-builder.yml', () => {
  test('is understood by electron-builder, which refuses what it does not know', async () => {
    await expect(validate(config)).resolves.toBeUndefined();
    await expect(validate({ ...config, electronFuses: { runAsNode: 'no' } })).rejects.toThrow(/runAsNode/);
    await expect(validate({ ...config, asarUnpacked: [] })).rejects.toThrow(/asarUnpacked/);
  });

  test('sets every fuse', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  test('makes what each system installs', () => {
    expect(config.linux?.target).toEqual(['AppImage', 'deb']);
    expect(config.mac?.target).toEqual(['dmg']);
    expect(config.win?.target).toEqual(['nsis']);
    expect(config.publish).toBeNull();
  });

  test('names the application as it names itself, for taskbars and docks', () => {
    const main = readFileSync(join(root, 'main/shell/main.ts'), 'utf8');
    expect(main).toContain(`app.setAppUserModelId('${config.appId}')`);
    expect(config.extraMetadata).toEqual({ desktopName: 'org.eidetic.Eidetic' });
    expect(config.linux?.syncDesktopName).toBe(true);
  });

  test('leaves outside the archive what the system itself must open, and only names what is there', () => {
    expect(config.asar).toBe(true);
    const unpacked = config.asarUnpack as string[];
    expect(unpacked).toEqual([
      'node_modules/sharp/**',
      'node_modules/@img/**',
      'node_modules/onnxruntime-node/**',
      'node_modules/@lancedb/lancedb-*/**',
      'node_modules/exiftool-vendored.*/**',
      'models/starter/**',
    ]);
    for (const pattern of unpacked) {
      expect(globSync(pattern.replace('/**', ''), { cwd: root }), pattern).not.toEqual([]);
    }
  });

  test('unpacks every native file and program that a dependency brings', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const shipped = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path.startsWith('node_modules/') && !dev && existsSync(join(root, path)))
      .map(([path]) => path);
    const isLeftOut = (path: string) => /^node_modules\/node-(bin-)?(linux|darwin|win)-/.test(path);
    const native = shipped.filter(
      (path) =>
        !isLeftOut(path) &&
        globSync('**/*.{node,so,dylib,dll}', {
          cwd: join(root, path),
          exclude: ['node_modules/**'],
        }).length > 0,
    );
    expect(native.length).toBeGreaterThan(2);
    for (const path of native) {
      expect(path).toMatch(/^node_modules\/(sharp|@img\/|onnxruntime-node|@lancedb\/lancedb-)/);
    }
  });

  test('ships what the shell looks for', () => {
    // As electron-builder puts them together when it reads them.
    const [{ filter: files }] = config.files as unknown as [{ filter: string[] }];
    for (const needed of [
      'dist/main/**',
      'dist/models/**',
      'dist/preload/**',
      'dist/renderer/**',
      'package.json',
    ]) {
      expect(files).toContain(needed);
    }
    for (const icon of [
      'icon.png',
      'tray.png',
      'tray@2x.png',
      'trayTemplate.png',
      'trayTemplate@2x.png',
      'drag.png',
    ]) {
      expect(existsSync(join(root, 'main/shell/icons', icon)), icon).toBe(true);
    }
  });
});
