import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoctorCheck, Status } from '../../../preload/contract/index.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';
import { removeFolder } from '../../fixtures/temporary-folder.ts';
import { emptyTerminal, isRoot, stranger, terminalWith } from './terminal-lab.ts';

/** A library of one photo for the questions that change nothing in it. */
let asked: Awaited<ReturnType<typeof terminalWith>>;
let home: string;
beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'eidetic-test-')));
  asked = await terminalWith(1, { photos: join(home, 'photos'), library: join(home, 'library') });
});
afterAll(() => removeFolder(home));

describe('what cannot be done ends in a sentence and a next step', () => {
  it('searching before there is a library', async () => {
    const { terminal, library } = await emptyTerminal();
    const { code, error } = await terminal.run('search', 'a dog');
    expect(code).toBe(1);
    expect(error).toContain(`There is no library in ${library} yet.`);
    expect(error).toContain('eidetic add FOLDER');
  });

  it('searching while nothing is read yet', async () => {
    const { terminal, photos } = await emptyTerminal();
    await drawPhotos(photos, 1);
    await terminal.run('add', photos, '--later');
    const { code, error } = await terminal.run('search', 'a dog');
    expect(code).toBe(1);
    expect(error).toContain('No photo is ready to be searched yet.');
    expect(error).toContain('eidetic index');
  });

  it('a folder that is not there, and a file that is no folder', async () => {
    const { terminal, library } = await emptyTerminal();
    const missing = await terminal.run('add', join(library, 'nowhere'));
    expect(missing.code).toBe(1);
    expect(missing.error).toMatch(/There is no folder .*nowhere\.\n {2}→ Check the spelling/);
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, '..', 'file.txt'), '');
    const file = await terminal.run('add', join(library, '..', 'file.txt'));
    expect(file.error).toContain('is a file, not a folder');
  });

  it.each([['retry'], ['remove', '1'], ['index']])('%s before there is a library', async (...words) => {
    const { terminal, library } = await emptyTerminal();
    const { code, error } = await terminal.run(...words);
    expect(code).toBe(1);
    expect(error).toContain(`There is no library in ${library} yet.`);
    expect(existsSync(library)).toBe(false);
  });

  it.each(['add', 'remove', 'index', 'similar'])('%s with an empty path', async (command) => {
    const { terminal } = await emptyTerminal();
    const { code, error } = await terminal.run(command, '');
    expect(code).toBe(64);
    expect(error).toContain('A path cannot be empty.');
  });

  it.skipIf(process.platform !== 'linux')('a folder of the system', async () => {
    const { terminal } = await emptyTerminal();
    const { code, error } = await terminal.run('add', '/proc', '--later');
    expect(code).toBe(1);
    expect(error).toMatch(/^\/proc belongs to the system.*\n {2}→ Add the folder/);
  });

  it('a folder by a number that none has', async () => {
    const { terminal } = asked;
    expect((await terminal.run('remove', '99')).error).toContain(
      '“99” is not one of this library’s folders.',
    );
  });

  it('a picture to search with that is a folder, or none', async () => {
    const { terminal, photos, library } = asked;
    for (const words of [['search', '--image'], ['similar']]) {
      const folder = await terminal.run(...words, photos);
      expect(folder.error).toContain(`${photos} is a folder, not a picture.`);
      const text = join(library, '..', 'manifest.json');
      writeFileSync(text, '{}');
      expect((await terminal.run(...words, text)).error).toContain(
        `${text} is not a picture Eidetic can read.`,
      );
      expect((await terminal.run(...words, `${text}.gone`)).error).toContain('There is no picture');
    }
  });

  it('a reason to retry that does not exist', async () => {
    const { terminal, photos } = await terminalWith(1);
    put(join(photos, 'empty.jpg'), '');
    await terminal.run('index');
    const { code, error } = await terminal.run('retry', '--code', 'nonsense');
    expect(code).toBe(64);
    expect(error).toContain('“nonsense” is not a reason');
    expect(error).toContain('Those that occur: file.empty.');
    const fitting = await terminal.run('retry', '--code', 'file.damaged');
    expect(fitting).toMatchObject({ code: 0, out: 'There is nothing to retry.\n' });
  });

  it('an unwanted word that looks like options', async () => {
    const { terminal } = await emptyTerminal();
    const { code, error } = await terminal.run('search', 'beach', '-people');
    expect(code).toBe(64);
    expect(error).toContain('eidetic search beach -- -people');
    expect((await terminal.run('search', '--limit', 'many')).error).not.toContain('-- -people');
  });

  it.skipIf(isRoot)('a library that may only be read, as the doctor sees it', async () => {
    const { terminal, library } = await terminalWith(1);
    // A reader leaves the log that SQLite needs for reading here again.
    await terminal.run('status');
    chmodSync(library, 0o555);
    const { checks } = (await terminal.run('doctor', '--json')).json<{ checks: DoctorCheck[] }>();
    chmodSync(library, 0o755);
    const check = checks.find(({ name }) => name === 'Library folder');
    expect(check).toMatchObject({ verdict: 'warning' });
    expect(check?.nextStep).toContain('permissions');
  });

  it.skipIf(process.platform === 'win32')('vectors that this user may not read', async () => {
    const { library, paths } = await terminalWith(1);
    const name = basename(paths[0]!, '.jpg');
    // LanceDB lets nobody else read what it writes; root, whom that does not stop, looks as somebody else.
    const vectors = join(library, 'vectors');
    if (!isRoot) chmodSync(join(vectors, readdirSync(vectors)[0]!, 'data'), 0o000);
    const reader = stranger(library);
    const found = await reader.run('search', name);
    const lost = await reader.run('search', 'a dog');
    const status = (await reader.run('status', '--json')).json<Status>();
    const doctor = await reader.run('doctor');
    if (!isRoot) chmodSync(join(vectors, readdirSync(vectors)[0]!, 'data'), 0o755);
    expect(lost).toMatchObject({ code: 1, out: '' });
    expect(lost.error).toMatch(
      /^Eidetic is not allowed to read .*vectors.*\n {2}→ Give your user permission/,
    );
    expect(found.out).toContain(paths[0]);
    expect(found.error).toContain('Only names and keywords were searched. Eidetic is not allowed to read');
    expect(status).toMatchObject({ photos: 1, vectors: 0, pending: 0 });
    expect(doctor.out).toContain('not allowed to read');
  });

  it.skipIf(isRoot)('a folder that may not be read', async () => {
    const { terminal, photos } = await emptyTerminal();
    mkdirSync(photos);
    chmodSync(photos, 0o000);
    const { code, error } = await terminal.run('add', photos);
    chmodSync(photos, 0o755);
    expect(code).toBe(1);
    expect(error).toContain('not allowed to read');
  });

  it('a folder that lies inside another of the library', async () => {
    const { terminal, photos } = asked;
    mkdirSync(join(photos, 'inside'));
    expect((await terminal.run('add', join(photos, 'inside'))).error).toContain('lie inside one another');
  });

  it('a search that is too long', async () => {
    const { terminal } = asked;
    const { code, error } = await terminal.run('search', 'a dog '.repeat(400));
    expect(code).toBe(64);
    expect(error).toBe(
      'The search is too long: Eidetic reads up to 2,000 characters.\n  → Say it in fewer words.\n',
    );
  });

  it('an empty query, and a filter with a slip in it', async () => {
    const { terminal } = asked;
    const empty = await terminal.run('search', '   ');
    expect(empty.code).toBe(64);
    expect(empty.error).toContain('There is nothing to search for.');
    const slip = await terminal.run('search', 'beach', 'yaer:2019');
    expect(slip.code).toBe(64);
    expect(slip.error).toContain('yaer:');
    expect(slip.error).toContain('year:');
  });

  it('the same as JSON, for scripts', async () => {
    const { terminal } = await emptyTerminal();
    const answer = await terminal.run('search', 'a dog', '--json');
    expect(answer.code).toBe(1);
    expect(answer.json()).toMatchObject({ error: { code: 'library.absent' } });
  });

  it('a command or an option that does not exist', async () => {
    const { terminal } = await emptyTerminal();
    const command = await terminal.run('serach', 'dog');
    expect(command.code).toBe(64);
    expect(command.error).toContain('search');
    expect((await terminal.run('search', 'dog', '--limit', 'many')).code).toBe(64);
  });
});
