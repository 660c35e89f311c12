import { type Command, InvalidArgumentError } from 'commander';
import { type ConceptName, EideticError, type LibraryClient } from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { asLastTyped } from '../../terminal/as-typed.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { remark, say, sayJson } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { findConcept } from './find-concept.ts';

interface RunOptions extends CommonOptions {
  readonly all?: boolean;
  readonly line?: number;
  readonly dryRun?: boolean;
}

export function runConceptCommand(concept: Command): void {
  concept
    .command('run')
    .argument('[concept...]', 'their names, or their numbers in “eidetic concept list”')
    .description('Tag the photos of concepts as they are now, and new photos from now on')
    .option('--all', 'every concept that may act by itself')
    .option(
      '--line <probability>',
      'from which on a photo is tagged, 0 to 1; else Eidetic proposes one',
      line,
    )
    .option('--dry-run', 'only say what would change')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic concept run beach --dry-run\n  eidetic concept run --all')
    .action((wanted: string[], options: RunOptions, command: Command) => {
      if (wanted.length > 0 && options.all) command.error('Name concepts, or take all with --all, not both.');
      return withExistingLibrary(command, async (library) => {
        const runs = [];
        for (const one of await chosenConcepts(library, wanted, options)) {
          const request = { concept: one.concept, line: options.line ?? null };
          const call = options.dryRun ? 'concepts.preview' : 'concepts.apply';
          const { added, removed } = await library.call(call, request);
          runs.push({ concept: one.name, added, removed });
        }
        if (options.json) sayJson({ dryRun: options.dryRun ?? false, runs });
        else for (const run of runs) say(sentence(run, options.dryRun ?? false));
        return exitCodes.done;
      });
    });
}

/** @throws EideticError `concept.not-found`, `concept.none-chosen` */
async function chosenConcepts(
  library: LibraryClient,
  wanted: readonly string[],
  { all }: RunOptions,
): Promise<ConceptName[]> {
  if (!all) {
    if (wanted.length === 0) throw new EideticError('concept.none-chosen');
    const found = await Promise.all(wanted.map((name) => findConcept(library, name)));
    return [...new Map(found.map((one) => [one.concept, one])).values()];
  }
  const { concepts } = await library.call('concepts.list', {});
  for (const { name, reviewOnly } of concepts) {
    if (reviewOnly)
      remark(`“${visible(name)}” only proposes photos: eidetic concept review ${asLastTyped([name])}`);
  }
  return concepts.filter(({ reviewOnly }) => !reviewOnly);
}

function sentence(
  { concept, added, removed }: { concept: string; added: number; removed: number },
  dryRun: boolean,
): string {
  const name = visible(concept);
  if (added + removed === 0) return `${name}: nothing ${dryRun ? 'would change' : 'changed'}.`;
  const [tagged, untagged] = dryRun ? ['would be tagged', 'would lose the tag'] : ['tagged', 'lost the tag'];
  const lost = removed > 0 ? `, ${count(removed, 'photo')} ${untagged}` : '';
  return `${name}: ${count(added, 'photo')} ${tagged}${lost}.`;
}

function line(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('A probability from 0 to 1 is needed, such as 0.6.');
}
