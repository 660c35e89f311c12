import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { modelsCommand } from '../../../main/cli/commands/models/index.ts';
import { openModels } from '../../../main/library/index.ts';
import {
  contents,
  filesIn,
  first,
  hasAllOf,
  type ModelLab,
  openModelLab,
  shortPatience,
  smallCatalogue,
} from '../../fixtures/model-lab.ts';
import { cutAfter, status } from '../../fixtures/model-mirror.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { Terminal } from '../../fixtures/terminal.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

/** Runs `eidetic models …` over the small catalogue, whose files can be made. */
async function run(lab: ModelLab, ...words: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const catching = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => error.push(String(text)) > 0),
  ];
  const program = new Command('eidetic').option('--library <dir>').exitOverride();
  modelsCommand(program, ({ place, command }) =>
    openModels({
      place,
      command,
      environment: lab.environment,
      catalogue: smallCatalogue,
      patience: shortPatience,
    }),
  );
  process.exitCode = 0;
  await program.parseAsync(['--library', join(lab.folder, '../library'), 'models', ...words], {
    from: 'user',
  });
  for (const one of catching) one.mockRestore();
  const said = out.join('');
  return { out: said, error: error.join(''), code: process.exitCode, json: () => JSON.parse(said) };
}

test('installing says from where and how much, and asks first', async () => {
  const lab = await openModelLab();
  const asked = await run(lab, 'install', first.id);
  expect(asked.code).toBe(64);
  expect(asked.error).toContain(`From   ${lab.mirror.host}: 265.0 KB to fetch`);
  expect(asked.error).toContain('--yes');
  expect(lab.mirror.asked).toEqual([]);
  const agreed = await run(lab, 'install', first.id, '--yes');
  expect(agreed.out).toBe('First is here: 3 files, each verified.\n');
  expect(hasAllOf(lab.folder, first)).toBe(true);
  expect((await run(lab, 'install', first.id)).out).toBe('First is already here, whole and verified.\n');
});

test('what was cut off is said, and gone on from', async () => {
  const lab = await openModelLab();
  lab.mirror.once(cutAfter(50_000));
  lab.mirror.always(status(503));
  const cut = await run(lab, 'install', first.id, '--yes');
  expect(cut.code).toBe(1);
  expect(cut.error).toContain('has trouble of its own, or too much to do (answer 503).');
  expect((await run(lab, 'list')).out).toMatch(/first-model .* 18 % here/);
  lab.mirror.always(null);
  const again = await run(lab, 'install', first.id, '--yes', '--json');
  expect(again.json()).toMatchObject({ id: first.id, state: 'installed' });
  expect(again.error).toContain('onnx/vision.onnx  200.0 KB  (50.0 KB here)');
});

test('a plan alone connects to nothing', async () => {
  const lab = await openModelLab();
  const { json } = await run(lab, 'install', first.id, '--plan', '--json');
  expect(json()).toMatchObject({ host: lab.mirror.host, bytesToFetch: 265_000 });
  expect(lab.mirror.asked).toEqual([]);
});

test('importing says what is missing, and removing takes it out', async () => {
  const lab = await openModelLab();
  const stick = temporaryFolder();
  writeFileSync(join(stick, 'a'), contents.image);
  expect((await run(lab, 'import', stick)).out).toContain(
    'first-model: 1 file added, still missing:\n  onnx/text.onnx\n  tokenizer.json\n',
  );
  expect((await run(lab, 'remove', first.id)).code).toBe(64);
  expect((await run(lab, 'remove', first.id, '--yes', '--json')).json()).toEqual({
    model: first.id,
    freedBytes: 200_000,
  });
  expect(filesIn(join(lab.folder, first.id))).toEqual([]);
  const gone = await run(lab, 'remove', first.id, '--json');
  expect(gone.json()).toMatchObject({ error: { code: 'model.not-installed' } });
});

test('the real catalogue is listed and shown, by the real command, without a library or a connection', async () => {
  const lab = await openModelLab();
  const terminal = new Terminal(join(lab.folder, 'no-library'), lab.environment);
  const list = await terminal.run('models', 'list');
  expect(list).toMatchObject({ code: 0, error: '' });
  expect(list.out).toMatch(/^eidetic-starter-1 .*MIT .*2\.2 % +– +part of Eidetic, in use$/m);
  expect(list.out).toMatch(/^siglip2-base-fp16 .*785\.3 MB .*50\+ languages .*Apache-2\.0 .*78\.2 % +–$/m);
  expect(list.out).toMatch(/^For this computer: \S+$/m);
  const shown = await terminal.run('models', 'show', 'tinyclip-8m-int8', '--json');
  expect(shown.json()).toMatchObject({
    state: 'absent',
    sizeBytes: 27_923_585,
    files: [{ path: 'onnx/model_quantized.onnx', bytesHere: 0 }, { path: 'tokenizer.json' }],
  });
  const unknown = await terminal.run('models', 'install', 'nothing-of-the-kind', '--yes');
  expect(unknown.code).toBe(1);
  expect(unknown.error).toContain('“eidetic models list” names them all.');
  expect(filesIn(lab.folder)).toEqual([]);
  expect(lab.mirror.asked).toEqual([]);
});
