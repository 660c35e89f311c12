import type { Command } from 'commander';
import type { SidecarPlan, SidecarSummary } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { asLastTyped } from '../terminal/as-typed.ts';
import { type ExitCode, exitCodes } from '../terminal/exit-codes.ts';
import { remark, say, sayJson, styled } from '../terminal/output.ts';
import { showProgress } from '../terminal/progress-line.ts';
import { visible } from '../terminal/visible.ts';
import { wholeNumberTo } from '../terminal/whole-number.ts';
import { count } from '../terminal/words.ts';
import { foundPhotos } from './chosen-photos.ts';
import { withExistingLibrary } from './existing-library.ts';

interface WhichOptions extends CommonOptions {
  readonly all?: boolean;
  readonly limit: number;
}

interface Report {
  readonly summary: SidecarSummary;
  readonly plans: readonly SidecarPlan[];
}

/** `eidetic xmp …`: tags and stars for other programs, in files beside the photos. */
export function xmpCommand(program: Command): void {
  const xmp = program
    .command('xmp')
    .description('Write tags and stars into XMP files beside the photos, for other programs');
  addWork(xmp, 'preview', 'Show what would be written; nothing is', (command, words, options) =>
    withLibrary(command, 'read', (library, interrupted) =>
      work('sidecars.preview', library, interrupted, words, options),
    ),
  );
  addWork(xmp, 'write', 'Write the files, once that is switched on', (command, words, options) => {
    // A slip must not write beside every photo there is.
    if (words.length === 0 && !options.all)
      command.error(
        'Say for which photos: a search, or --all. (“eidetic xmp preview” shows what would be written.)',
      );
    return withExistingLibrary(command, (library, interrupted) =>
      work('sidecars.write', library, interrupted, words, options),
    );
  });
  addSwitch(xmp, 'on', true, 'Allow Eidetic to write files beside your photos');
  addSwitch(xmp, 'off', false, 'Allow it no longer; the files that were written stay');
}

function addWork(
  xmp: Command,
  name: string,
  description: string,
  run: (command: Command, words: string[], options: WhichOptions) => Promise<void>,
): void {
  xmp
    .command(name)
    .argument('[search...]', 'only for the photos that this finds')
    .description(description)
    .option('--all', 'for all photos that have tags or your stars, or had when they were last written')
    .option('-n, --limit <count>', 'how many files to show, 10000 at most', wholeNumberTo(10_000), 200)
    .option('--json', 'answer as JSON')
    .addHelpText('after', examples)
    .action((words: string[], options: WhichOptions, command: Command) => {
      if (words.length > 0 && options.all) command.error('Give either a search or --all, not both.');
      return run(command, words, options);
    });
}

function addSwitch(xmp: Command, name: string, writeSidecars: boolean, description: string): void {
  xmp
    .command(name)
    .description(description)
    .option('--json', 'answer as JSON')
    .addHelpText('after', `\nExamples:\n  eidetic xmp ${name}`)
    .action((options: CommonOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        await library.call('preferences.write', { writeSidecars });
        if (options.json) sayJson({ writeSidecars });
        else if (writeSidecars) say('Switched on. See what would be written: eidetic xmp preview');
        else say('Switched off. What was written stays where it is.');
        return exitCodes.done;
      }),
    );
}

type Library = Parameters<Parameters<typeof withLibrary>[2]>[0];

async function work(
  call: 'sidecars.preview' | 'sidecars.write',
  library: Library,
  interrupted: AbortSignal,
  words: readonly string[],
  options: WhichOptions,
): Promise<ExitCode> {
  // Ended between two files. Nothing is lost by it: each is written whole or not at all.
  let ending: Promise<void> | null = null;
  interrupted.addEventListener('abort', () => {
    ending = library.dispose();
  });
  const selection = words.length > 0 ? await foundPhotos(library, words.join(' ')) : null;
  const hideProgress = showProgress(library);
  const report = await library.call(call, { selection, limit: options.limit }).finally(hideProgress);
  await ending;
  if (interrupted.aborted) return exitCodes.interrupted;
  if (options.json) sayJson(report);
  else {
    sayReport(report);
    const { created, changed } = report.summary;
    if (call === 'sidecars.preview' && created + changed > 0) await sayHowToWrite(library, words);
  }
  return exitCodes.done;
}

async function sayHowToWrite(library: Library, words: readonly string[]): Promise<void> {
  const { writeSidecars } = await library.call('preferences.read', {});
  if (!writeSidecars) say('Nothing is written yet. Switch it on first: eidetic xmp on');
  const write = `eidetic xmp write ${words.length > 0 ? asLastTyped(words) : '--all'}`;
  say(writeSidecars ? `Nothing is written yet. Write them with: ${write}` : `Then write them with: ${write}`);
}

function sayReport({ summary, plans }: Report): void {
  for (const plan of plans) sayPlan(plan);
  const { created, changed, same, refused, conflicts } = summary;
  const parts = [
    created > 0 && `${created} new`,
    changed > 0 && `${changed} changed`,
    same > 0 && `${same} up to date`,
    refused > 0 && `${refused} left alone`,
  ].filter((part) => part !== false);
  say(parts.length > 0 ? `XMP files: ${parts.join(', ')}.` : 'There is nothing to write.');
  if (conflicts > 0) say(`In ${count(conflicts, 'file')}, another program says otherwise, and is kept.`);
  if (created + changed + refused > plans.length) remark('Not all are shown. Show more with --limit.');
}

function sayPlan({
  path,
  sidecar,
  outcome,
  addedTags,
  removedTags,
  rating,
  conflicts,
  problem,
}: SidecarPlan): void {
  const what = [
    ...addedTags.map((tag) => styled('green', `+ ${visible(tag)}`)),
    ...removedTags.map((tag) => styled('red', `- ${visible(tag)}`)),
    ...(rating === null ? [] : [styled('yellow', rating === 0 ? 'no stars' : '★'.repeat(rating))]),
  ];
  const labels = { create: 'new', change: 'change', same: 'kept', refused: 'left' } as const;
  say(`${labels[outcome].padEnd(7)} ${visible(sidecar)}  ${what.join('  ')}`);
  say(styled('dim', `        ${visible(path)}`));
  for (const sentence of [...conflicts, ...(problem === null ? [] : [problem])])
    say(styled('yellow', `        ${visible(sentence)}`));
}

const examples = `
Examples:
  eidetic xmp preview
  eidetic xmp preview tag:beach
  eidetic xmp on
  eidetic xmp write tag:beach year:2019
  eidetic xmp write --all

Only .xmp files are written, never a picture. What other programs wrote in them is kept.`;
