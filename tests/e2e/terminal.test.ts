import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { libraryPlace, openLibrary } from '../../main/library/index.ts';
import type {
  DoctorCheck,
  Failure,
  IndexSummary,
  SearchAnswer,
  Status,
} from '../../preload/contract/index.ts';
import { newPlaces, until } from '../fixtures/open-test-library.ts';
import { drawPhotos } from '../fixtures/photo-folder.ts';
import { Terminal } from '../fixtures/terminal.ts';

const isRoot = process.getuid?.() === 0;

async function emptyTerminal() {
  const places = newPlaces();
  return { ...places, terminal: new Terminal(places.library) };
}

async function terminalWith(count: number) {
  const { photos, library, terminal } = await emptyTerminal();
  const paths = await drawPhotos(photos, count);
  const added = await terminal.run('add', photos, '--json');
  return { photos, library, terminal, paths, added };
}

/** An environment in which one package fails to load, as it does where its native part is missing. */
function breaking(name: string): NodeJS.ProcessEnv {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ resolve(specifier, context, next) {
      if (specifier === ${JSON.stringify(name)}) throw new Error('broken for this test');
      return next(specifier, context);
    } });`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
}

describe('the commands', () => {
  it('add takes a folder in and reads it', async () => {
    const { added, photos } = await terminalWith(3);
    expect(added.code).toBe(0);
    expect(added.json()).toMatchObject({
      roots: [{ path: photos, state: 'ready' }],
      index: { added: 3, failed: 0 },
    });
  });

  it('add --later leaves the reading to index', async () => {
    const { photos, terminal } = await emptyTerminal();
    await drawPhotos(photos, 2);
    expect((await terminal.run('add', photos, '--later')).out).toContain('Read them with: eidetic index');
    expect((await terminal.run('status')).out).toContain(
      '1 folder never looked at (read with “eidetic index”)',
    );
    const index = (await terminal.run('index', '--json')).json<IndexSummary>();
    expect((await terminal.run('status')).out).not.toContain('never looked at');
    expect(Object.keys(index)).toEqual(
      expect.arrayContaining([
        'added',
        'updated',
        'moved',
        'removed',
        'failed',
        'seconds',
        'photosPerSecond',
      ]),
    );
    expect(index).toMatchObject({ added: 2 });
  });

  it('add of a folder that is in the library already catches up with it', async () => {
    const { terminal, photos } = await emptyTerminal();
    await drawPhotos(photos, 2);
    await terminal.run('add', photos, '--later');
    const again = await terminal.run('add', photos, `${photos}/.`);
    expect(again.code).toBe(0);
    expect(again.out).toContain(`Already in the library: ${photos}\n2 photos added`);
    const json = (await terminal.run('add', photos, photos, '--json')).json();
    expect(json).toMatchObject({ roots: [{ path: photos }], index: { added: 0 }, errors: [] });
  });

  it('add of a folder without photos says so', async () => {
    const { terminal, photos } = await emptyTerminal();
    mkdirSync(photos);
    const { out } = await terminal.run('add', photos);
    expect(out).toBe(`Added ${photos}\nNo photos were found in ${photos}.\n`);
  });

  it('add takes in what it can, and says what it could not', async () => {
    const { terminal, photos } = await emptyTerminal();
    await drawPhotos(photos, 2);
    const missing = join(photos, 'nowhere');
    const added = await terminal.run('add', missing, photos);
    expect(added.code).toBe(1);
    expect(added.out).toContain(`Added ${photos}\n2 photos added`);
    expect(added.error).toContain(`There is no folder ${missing}.`);
    const json = await terminal.run('add', photos, missing, '--json');
    expect(json.code).toBe(1);
    expect(json.json()).toMatchObject({ roots: [{ path: photos }], errors: [{ code: 'root.not-found' }] });
  });

  it('index holds the removal of most of a folder until it is told to accept it', async () => {
    const { terminal, photos, paths } = await terminalWith(6);
    for (const path of paths.slice(0, 4)) rmSync(path);
    expect((await terminal.run('index', '--json')).json<IndexSummary>()).toMatchObject({ removed: 0 });
    const accepted = (await terminal.run('index', '--accept-removals', '--json')).json<IndexSummary>();
    expect(accepted).toMatchObject({ removed: 4, notes: [] });
    const status = (await terminal.run('status', '--json')).json<Status>();
    expect(status.roots).toMatchObject([{ path: photos, state: 'ready', files: 2 }]);
  });

  it('search answers with what the photo is, where it lies and how well it matches', async () => {
    const { terminal, paths } = await terminalWith(3);
    const answer = await terminal.run('search', 'a landscape with houses', '--all', '--json');
    const { query, model, results, total, timings } = answer.json<SearchAnswer>();
    expect({ query, total }).toEqual({ query: 'a landscape with houses', total: 3 });
    expect(model).toContain('starter');
    expect(results.map(({ path }) => path).sort()).toEqual(paths);
    for (const result of results) {
      expect(result.photo).toMatch(/^[0-9a-f]{64}$/);
      expect(result.score).toBeGreaterThanOrEqual(0);
      expect(['strong', 'possible', 'weak']).toContain(result.relevance);
      expect(result.takenAt).not.toBeNull();
    }
    expect(Object.keys(timings)).toEqual(
      expect.arrayContaining(['tokeniseMs', 'encodeMs', 'searchMs', 'fetchMs']),
    );
  });

  it('search --limit, --sort date and --image', async () => {
    const { terminal, paths, library } = await terminalWith(4);
    const one = (
      await terminal.run('search', 'houses', '--all', '--limit', '1', '--json')
    ).json<SearchAnswer>();
    expect(one.results).toHaveLength(1);
    expect(one.total).toBe(4);
    const outside = join(library, '..', 'outside.jpg');
    await drawPhotos(join(library, '..', 'elsewhere'), 1, 2);
    renameSync(join(library, '..', 'elsewhere', 'photo-000.jpg'), outside);
    const like = (await terminal.run('search', '--image', outside, '--all', '--json')).json<SearchAnswer>();
    expect(like.results[0]?.path).toBe(paths[1]);
    const byDate = await terminal.run('search', 'houses', '--all', '--sort', 'date', '--json');
    const times = byDate.json<SearchAnswer>().results.map(({ takenAt }) => takenAt?.local ?? '');
    expect(times).toEqual([...times].sort().reverse());
  });

  it('similar leaves the photo itself out', async () => {
    const { terminal, paths } = await terminalWith(3);
    const answer = (await terminal.run('similar', paths[0]!, '--all', '--json')).json<SearchAnswer>();
    expect(answer.results.map(({ path }) => path).sort()).toEqual(paths.slice(1));
  });

  it('status names photos, folders, the model and what it runs on and why', async () => {
    const { terminal, photos } = await terminalWith(2);
    const status = (await terminal.run('status', '--json')).json<Status>();
    expect(status).toMatchObject({ photos: 2, files: 2, vectors: 2, pending: 0, failed: 0 });
    expect(status.roots).toMatchObject([{ path: photos, state: 'ready' }]);
    expect(status.provider.provider).toBe('cpu');
    expect(status.provider.reason.length).toBeGreaterThan(10);
    const words = (await terminal.run('status')).out;
    expect(words).toContain('2 photos in 2 files');
    expect(words).toContain(photos);
  });

  it('failures tells why, and retry reads again what was mended', async () => {
    const { terminal, photos } = await terminalWith(1);
    const path = join(photos, 'later.jpg');
    writeFileSync(path, 'not yet a picture');
    await terminal.run('index');
    const { failures, total } = (await terminal.run('failures', '--json')).json<{
      failures: Failure[];
      total: number;
    }>();
    expect(total).toBe(1);
    expect(failures[0]).toMatchObject({ path, code: 'file.not-a-picture' });
    expect((await terminal.run('failures')).out).toContain('named like a picture but does not hold one');
    expect((await terminal.run('retry', '--json')).json()).toMatchObject({
      retried: 1,
      index: { failed: 1 },
    });
  });

  it('remove takes a folder out and leaves the disk alone', async () => {
    const { terminal, photos, paths } = await terminalWith(2);
    expect((await terminal.run('remove', photos)).out).toContain('Nothing on disk was changed');
    expect((await terminal.run('status', '--json')).json<Status>()).toMatchObject({ photos: 0, roots: [] });
    expect(paths.every(existsSync)).toBe(true);
  });

  it('doctor looks at every part, before there is a library too', async () => {
    const { terminal } = await emptyTerminal();
    const answer = await terminal.run('doctor', '--json');
    expect(answer.code).toBe(0);
    const { checks } = answer.json<{ checks: { name: string; verdict: string }[] }>();
    expect(checks.length).toBeGreaterThan(5);
    expect(checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  });

  it('doctor names a picture decoder that does not load, and goes on', async () => {
    const { library } = newPlaces();
    const answer = await new Terminal(library, breaking('sharp')).run('doctor', '--json');
    expect(answer.code).toBe(1);
    const { checks } = answer.json<{ checks: DoctorCheck[] }>();
    const failed = checks.filter(({ verdict }) => verdict === 'failed');
    expect(failed).toMatchObject([{ name: 'Picture decoder (sharp)' }]);
    expect(failed[0]?.detail).toContain('broken for this test');
    expect(failed[0]?.nextStep).not.toContain('eidetic doctor');
  });

  it.each(['doctor', 'status', 'index'])('%s says that LanceDB does not load', async (command) => {
    const { library } = newPlaces();
    await new Terminal(library).run('doctor');
    const { code, error } = await new Terminal(library, breaking('@lancedb/lancedb')).run(command);
    expect(code).toBe(1);
    expect(error).toMatch(/^A part of Eidetic does not work on this computer: LanceDB .*\n {2}→ Install/);
  });

  it('bench measures this computer', async () => {
    const { terminal } = await terminalWith(1);
    const answer = await terminal.run('bench', '--json');
    const { measurements } = answer.json<{ measurements: { value: number }[] }>();
    expect(measurements.length).toBeGreaterThan(0);
    expect(measurements.every(({ value }) => Number.isFinite(value) && value > 0)).toBe(true);
  });

  it.each([
    'add',
    'remove',
    'index',
    'watch',
    'search',
    'similar',
    'status',
    'failures',
    'retry',
    'doctor',
    'bench',
  ])('%s --help shows examples', async (command) => {
    const { terminal } = await emptyTerminal();
    const { code, out } = await terminal.run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  eidetic ${command}`);
    expect(out).toContain('--json');
  });

  it('writes no colours and no progress bar into a pipe', async () => {
    const { photos, library } = newPlaces();
    await drawPhotos(photos, 1);
    const terminal = new Terminal(library, { NO_COLOR: undefined });
    const added = await terminal.run('add', photos);
    const found = await terminal.run('search', 'houses', '--all');
    expect(added.out + added.error + found.out + found.error).not.toContain('\u001b');
  });
});

describe('names and dates as they are shown', () => {
  it.skipIf(process.platform === 'win32')(
    'control characters of a name do not reach the terminal',
    async () => {
      const { terminal, photos, paths } = await terminalWith(2);
      renameSync(paths[0]!, join(photos, 'red\u001b[31m.jpg'));
      renameSync(paths[1]!, join(photos, 'two\nlines.jpg'));
      writeFileSync(join(photos, 'bell\u0007.jpg'), 'no picture');
      await terminal.run('index');
      const found = (await terminal.run('search', 'houses', '--all')).out;
      expect(found).toContain('red\\x1b[31m.jpg\n');
      expect(found).toContain('two\\nlines.jpg\n');
      expect(found).not.toContain('\u001b');
      expect((await terminal.run('failures')).out).toContain('bell\\x07.jpg\n');
      const json = (await terminal.run('search', 'houses', '--all', '--json')).json<SearchAnswer>();
      expect(json.results.map(({ path }) => path)).toContain(join(photos, 'two\nlines.jpg'));
    },
  );

  it('the date of a file is marked, and explained only where it occurs', async () => {
    const { terminal, photos } = await emptyTerminal();
    const paths = await drawPhotos(photos, 2);
    utimesSync(paths[0]!, new Date('2021-09-04T12:00:00Z'), new Date('2021-09-04T12:00:00Z'));
    renameSync(paths[1]!, join(photos, 'IMG_20190614_120000.jpg'));
    await terminal.run('add', photos);
    const both = (await terminal.run('search', 'houses', '--all')).out;
    expect(both).toContain('~4 Sep 2021  ');
    expect(both).toContain(' 14 Jun 2019  ');
    expect(both.match(/is the date of the file/g)).toHaveLength(1);
    const own = (await terminal.run('search', 'houses', 'year:2019', '--all')).out;
    expect(own).not.toContain('the date of the file');
  });

  it('status leaves what onnxruntime said of an absent provider to --json', async () => {
    const { terminal } = await terminalWith(1);
    const plain = (await terminal.run('status')).out;
    const { provider } = (await terminal.run('status', '--json')).json<Status>();
    for (const { outcome, detail, provider: name } of provider.trials) {
      if (outcome !== 'unavailable') continue;
      expect(plain).toContain(`${name}: not available on this computer`);
      if (detail !== '') expect(plain).not.toContain(detail);
    }
  });
});

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
    const { terminal } = await terminalWith(1);
    expect((await terminal.run('remove', '99')).error).toContain(
      '“99” is not one of this library’s folders.',
    );
  });

  it('a picture to search with that is a folder, or none', async () => {
    const { terminal, photos, library } = await terminalWith(1);
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
    writeFileSync(join(photos, 'empty.jpg'), '');
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
    const { terminal, photos } = await terminalWith(1);
    mkdirSync(join(photos, 'inside'));
    expect((await terminal.run('add', join(photos, 'inside'))).error).toContain('lie inside one another');
  });

  it('a search that is too long', async () => {
    const { terminal } = await terminalWith(1);
    const { code, error } = await terminal.run('search', 'a dog '.repeat(400));
    expect(code).toBe(64);
    expect(error).toBe(
      'The search is too long: Eidetic reads up to 2,000 characters.\n  → Say it in fewer words.\n',
    );
  });

  it('an empty query, and a filter with a slip in it', async () => {
    const { terminal } = await terminalWith(1);
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

describe('two processes and one library', () => {
  it('the second writer is told who holds it and ends with 2; readers are welcome', async () => {
    const { terminal } = await terminalWith(2);
    const watch = terminal.start('watch', '--json');
    const ended = once(watch, 'exit');
    let said = '';
    for await (const text of watch.stdout!) {
      said += String(text);
      if (said.includes('"event":"ready"')) break;
    }
    const second = await terminal.run('index');
    expect(second.code).toBe(2);
    expect(second.error).toContain(`process ${watch.pid} (eidetic watch)`);
    const reader = await terminal.run('search', 'houses', '--all', '--json');
    expect(reader.json<SearchAnswer>().results).toHaveLength(2);
    watch.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect((await terminal.run('index')).code).toBe(0);
  });

  it('Ctrl+C while photos are read keeps what is done', async () => {
    const count = 400;
    const { terminal, photos, library } = await emptyTerminal();
    await drawPhotos(photos, count);
    await terminal.run('add', photos, '--later');
    const beside = await openLibrary({
      place: libraryPlace({ folder: library }),
      mode: 'read',
      command: 'a test',
    });
    onTestFinished(() => beside.dispose());
    const photosRead = async () => (await beside.call('library.status', {})).photos;
    const index = terminal.start('index');
    const ended = once(index, 'exit');
    await until(async () => (await photosRead()) > 0);
    const whenAsked = await photosRead();
    index.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    const kept = await photosRead();
    expect(kept).toBeGreaterThanOrEqual(whenAsked);
    expect(kept).toBeLessThan(count);
    const rest = (await terminal.run('index', '--json')).json<IndexSummary>();
    expect(rest).toMatchObject({ added: count - kept, interrupted: false });
    expect((await terminal.run('status', '--json')).json<Status>()).toMatchObject({
      photos: count,
      vectors: count,
      pending: 0,
    });
  });
});
