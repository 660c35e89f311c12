import type { Command } from 'commander';
import {
  EideticError,
  type IndexSummary,
  type LibraryClient,
  type Root,
} from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPaths } from '../terminal/given-path.ts';
import { say, sayError, sayJson } from '../terminal/output.ts';
import { showProgress } from '../terminal/progress-line.ts';
import { saySummary } from '../terminal/summary.ts';
import { visible } from '../terminal/visible.ts';

interface AddOptions extends CommonOptions {
  readonly later?: boolean;
}

export function addCommand(program: Command): void {
  program
    .command('add')
    .argument('<folder...>', 'folders of photos, with everything inside them', givenPaths)
    .description('Add folders of photos and read them')
    .option('--later', 'only add them; “eidetic index” reads them')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  eidetic add ~/Pictures\n  eidetic add /media/holiday "~/Old photos" --later\n\nYour photos are only read: nothing in the folders is changed.',
    )
    .action((folders: string[], options: AddOptions, command: Command) =>
      withLibrary(command, 'write', async (library) => {
        const { added, known, refused } = await addAll(library, folders);
        const roots = [...added, ...known];
        if (roots.length === 0 && refused[0]) {
          for (const error of refused.slice(1)) sayError(error, false);
          throw refused[0];
        }
        if (!options.json) {
          for (const { path } of added) say(`Added ${visible(path)}`);
          for (const { path } of known) say(`Already in the library: ${visible(path)}`);
          for (const error of refused) sayError(error, false);
        }
        let index: IndexSummary | null = null;
        if (!options.later) {
          const hideProgress = showProgress(library);
          index = await library.call('index.run', { roots: roots.map(({ id }) => id) }).finally(hideProgress);
        }
        if (options.json) {
          const errors = refused.map(({ code, message, nextStep }) => ({ code, message, nextStep }));
          sayJson({ roots, index, errors });
        } else if (index) sayRead(index, await asTheyAre(library, roots));
        else say('Read them with: eidetic index');
        if (index?.interrupted) return exitCodes.interrupted;
        return refused.length > 0 ? exitCodes.failed : exitCodes.done;
      }),
    );
}

interface Added {
  readonly added: Root[];
  /** In the library before: they are caught up with, so that the same command can simply be given again. */
  readonly known: Root[];
  readonly refused: EideticError[];
}

/** Adds what can be added: one folder that cannot does not keep the others out. */
async function addAll(client: LibraryClient, folders: readonly string[]): Promise<Added> {
  const answer: Added = { added: [], known: [], refused: [] };
  for (const path of folders) {
    try {
      answer.added.push(await client.call('roots.add', { path }));
    } catch (error) {
      if (!(error instanceof EideticError)) throw error;
      const root = error.code === 'root.already-added' ? await rootAt(client, error.details['path']) : null;
      if (!root) answer.refused.push(error);
      else if (![...answer.added, ...answer.known].some(({ id }) => id === root.id)) answer.known.push(root);
    }
  }
  return answer;
}

/** What came of reading: “up to date” and a search to try would be no answer where there was nothing to find. */
function sayRead(index: IndexSummary, roots: readonly Root[]): void {
  const empty = roots.filter(
    ({ state, photos, failed, pending }) => state === 'ready' && photos + failed + pending === 0,
  );
  if (index.interrupted || index.notes.length > 0 || empty.length < roots.length) saySummary(index);
  if (index.interrupted) return;
  for (const { path } of empty) say(`No photos were found in ${visible(path)}.`);
  if (roots.some(({ photos }) => photos > 0)) say('Try: eidetic search "a dog in the snow"');
}

/** The same folders as the library knows them now. */
async function asTheyAre(client: LibraryClient, roots: readonly Root[]): Promise<Root[]> {
  const ids = new Set(roots.map(({ id }) => id));
  return (await client.call('roots.list', {})).filter(({ id }) => ids.has(id));
}

async function rootAt(client: LibraryClient, path: string | number | undefined): Promise<Root | null> {
  const roots = await client.call('roots.list', {});
  return roots.find((root) => root.path === path) ?? null;
}
