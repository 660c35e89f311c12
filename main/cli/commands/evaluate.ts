import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  EideticError,
  type EvaluationMark,
  type EvaluationReport,
  type LibraryClient,
} from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { showEvaluation } from '../terminal/evaluation-progress.ts';
import { sayEvaluation } from '../terminal/evaluation-report.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPath, givenPaths } from '../terminal/given-path.ts';
import { say, sayJson } from '../terminal/output.ts';
import { visible } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { photoAt } from './chosen-photos.ts';
import { withExistingLibrary } from './existing-library.ts';

interface EvaluateOptions extends CommonOptions {
  readonly models?: string[];
  readonly classNames?: string;
  readonly pictures?: string;
  readonly split?: string;
  readonly own?: boolean;
  readonly mark?: EvaluationMark | 'forget';
  readonly query?: string;
  readonly marks?: boolean;
}

/** `eidetic evaluate …`: how good models are, on pictures whose right answers are known. */
export function evaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .argument(
      '[path...]',
      'a folder of class folders or a JSON file of captions; with --mark, photos',
      givenPaths,
    )
    .description('Measure how well models find things, on pictures of your own')
    .option(
      '--models <ids>',
      'models to measure side by side, with commas between; MODEL+TEXT-TOWER for another text tower',
      names,
    )
    .option('--class-names <file>', 'what the class folders are called in words', givenPath)
    .option('--pictures <folder>', 'where the captions’ pictures lie, if not beside them', givenPath)
    .option('--split <name>', 'of captions that are divided into splits (default: test)')
    .option('--own', 'measure on the photos you have marked as answers')
    .addOption(
      new Option('--mark <word>', 'say of photos whether they answer a search').choices([
        'right',
        'wrong',
        'forget',
      ]),
    )
    .option('--query <words>', 'the search that --mark is about')
    .option('--marks', 'list the searches with marks')
    .option('--json', 'answer as JSON')
    .addHelpText('after', examples)
    .action(async (given: string[] | undefined, options: EvaluateOptions, command: Command) => {
      const files = given ?? [];
      if (options.mark) {
        await markPhotos(files, options.mark, options, command);
        return;
      }
      if (options.marks) {
        await listMarks(options, command);
        return;
      }
      const [path] = files;
      if (files.length > 1) command.error('error: one folder or file can be measured on at a time');
      if ((path === undefined) !== Boolean(options.own)) {
        command.error('error: name a folder of class folders or a JSON file of captions, or say --own');
      }
      await withLibrary(command, 'read-or-create', async (library, interrupted) => {
        interrupted.addEventListener('abort', () => void library.call('evaluation.stop', {}));
        const hideProgress = showEvaluation(library);
        const report = await measure(library, path, options).finally(hideProgress);
        if (options.json) sayJson(report);
        else sayEvaluation(report);
        return exitCodes.done;
      });
    });
}

function measure(
  library: LibraryClient,
  path: string | undefined,
  { models = [], classNames, pictures, split }: EvaluateOptions,
): Promise<EvaluationReport> {
  if (path === undefined) return library.call('evaluation.own', { models });
  return library.call('evaluation.run', {
    path,
    models,
    ...(classNames === undefined ? {} : { classNames }),
    ...(pictures === undefined ? {} : { pictures }),
    ...(split === undefined ? {} : { split }),
  });
}

async function markPhotos(
  files: readonly string[],
  word: EvaluationMark | 'forget',
  { query, json }: EvaluateOptions,
  command: Command,
): Promise<void> {
  if (query === undefined) command.error('error: --mark needs --query "…": the search that it is about');
  await withExistingLibrary(command, async (library) => {
    if (files.length === 0) throw new EideticError('photos.none-chosen');
    const photos = await Promise.all(files.map((file) => photoAt(library, file)));
    const mark = word === 'forget' ? null : word;
    for (const photo of photos) {
      await library.call('evaluation.mark', { query: query ?? '', selection: { photos: [photo] }, mark });
    }
    if (json) sayJson({ query, mark, photos });
    else say(`${count(photos.length, 'photo')} marked for “${visible(query ?? '')}”: ${word}.`);
    return exitCodes.done;
  });
}

async function listMarks({ json }: EvaluateOptions, command: Command): Promise<void> {
  await withLibrary(command, 'read', async (library) => {
    const { searches } = await library.call('evaluation.marks', {});
    if (json) sayJson({ searches });
    else if (searches.length === 0) say('No search has marks yet.');
    else {
      for (const { query, right, wrong } of searches) {
        say(`${visible(query).padEnd(40)} ${right} right, ${wrong} wrong`);
      }
    }
    return exitCodes.done;
  });
}

function names(text: string): string[] {
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  if (ids.length === 0) throw new InvalidArgumentError('Name one model or more.');
  return ids;
}

const examples = `
Examples:
  eidetic evaluate ~/Pictures/by-kind               folders named dog, cat, bird …
  eidetic evaluate captions.json --models eidetic-starter-1,clip-vit-b-32
  eidetic evaluate imagenet/val --class-names LOC_synset_mapping.txt
  eidetic evaluate --mark right --query "a dog in the snow" ~/Pictures/rex.jpg
  eidetic evaluate --own --models clip-vit-b-32,clip-vit-b-32+clip-vit-b-32-multilingual-x64`;
