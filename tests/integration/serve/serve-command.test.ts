import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { Terminal } from '../../fixtures/terminal.ts';

const isBuilt = existsSync(resolve(import.meta.dirname, '../../../dist/renderer/index.html'));
const isBuiltForElectron = existsSync(resolve(import.meta.dirname, '../../../dist/main/shell/main.js'));
const withoutScreen = { DISPLAY: '', WAYLAND_DISPLAY: '' };

/** Starts a command that stays, and reads what it says until `isEnough`. */
async function started(terminal: Terminal, words: string[], isEnough: (line: string) => boolean) {
  const child = terminal.start(...words);
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (isEnough(line)) break;
  }
  child.stdout!.resume();
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, lines, ended };
}

describe.skipIf(!isBuilt)('eidetic serve', () => {
  it('says where the window is, serves it, and ends with Ctrl+C', async () => {
    const terminal = new Terminal(join(temporaryFolder(), 'library'), withoutScreen);
    const { child, lines, ended } = await started(terminal, ['serve', '--json'], () => true);
    const { address, port } = JSON.parse(lines[0]!) as { address: string; port: number };
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#token=[\\w-]{43}$`));
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('says that another one has the library, or the port', async () => {
    const folder = temporaryFolder();
    const terminal = new Terminal(join(folder, 'library'), withoutScreen);
    const { lines } = await started(terminal, ['serve', '--json'], () => true);
    const { port } = JSON.parse(lines[0]!) as { port: number };
    const second = await terminal.run('serve');
    expect([second.code, second.error]).toEqual([2, expect.stringContaining('eidetic serve')]);
    const other = await new Terminal(join(folder, 'other'), withoutScreen).run('serve', '--port', `${port}`);
    expect([other.code, other.error]).toEqual([1, expect.stringContaining(`Port ${port} is in use`)]);
  });

  it.each(['0', '80', '65536', 'x', '4610.5'])('takes no port %s', async (port) => {
    const answer = await new Terminal(join(temporaryFolder(), 'library')).run('serve', '--port', port);
    expect(answer.code).toBe(64);
  });
});

describe.skipIf(!isBuilt || process.platform !== 'linux')('eidetic start', () => {
  it('says in a sentence why there is no desktop window, and serves it to a browser', async () => {
    const terminal = new Terminal(join(temporaryFolder(), 'library'), withoutScreen);
    const { child, lines, ended } = await started(terminal, ['start'], (line) => line.includes('#token='));
    expect(lines[0]).toBe(
      'Eidetic can be opened in a browser, because there is no screen for the desktop window.',
    );
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });
});

describe.skipIf(!isBuiltForElectron || process.platform !== 'linux')('eidetic start with a screen', () => {
  /** A program in Electron’s place that says what it was given and ends. */
  function withElectron(code: number): Terminal {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'electron'), `#!/bin/sh\necho "given: $@"\nexit ${code}\n`, { mode: 0o755 });
    return new Terminal(join(folder, 'library'), {
      DISPLAY: ':nowhere',
      ELECTRON_OVERRIDE_DIST_PATH: folder,
    });
  }

  it('opens the desktop window on the library that was named, and ends with it', async () => {
    const answer = await withElectron(0).run('start', '--library', '/tmp/some library');
    expect(answer.code).toBe(0);
    expect(answer.out).toMatch(/^given: .* --library \/tmp\/some library\n$/);
  });

  it('falls back to the browser when Electron cannot start', async () => {
    const terminal = withElectron(127);
    const { child, lines } = await started(terminal, ['start'], (line) => line.includes('browser'));
    expect(lines.at(-1)).toBe(
      'Eidetic opens in a browser, because Electron could not be started (it ended with code 127).',
    );
    child.kill('SIGKILL');
  });
});
