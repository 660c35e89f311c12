import type { Command } from 'commander';
import { EideticError } from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { wholeNumber } from '../../terminal/whole-number.ts';
import { count } from '../../terminal/words.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { findConcept } from './find-concept.ts';

/** As many as the contract lists at once, undone ones among them: far more than anybody takes back. */
const mostRuns = 1_000;

interface UndoOptions extends CommonOptions {
  readonly run?: number;
}

export function undoConceptCommand(concept: Command): void {
  concept
    .command('undo')
    .argument('<concept>', 'its name, or its number in “eidetic concept list”')
    .description('Take back what a concept did last; your own yes and no stay')
    .option('--run <number>', 'this run and all later ones: see “eidetic concept show”', wholeNumber)
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic concept undo beach\n  eidetic concept undo beach --run 12')
    .action((wanted: string, options: UndoOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const { concept: id, name } = await findConcept(library, wanted);
        const { runs } = await library.call('concepts.runs', { concept: id, limit: mostRuns });
        const run = options.run ?? runs.find(({ undoneAt }) => undoneAt === null)?.run;
        if (run === undefined) throw new EideticError('concept.nothing-to-undo', { name });
        if (!runs.some((one) => one.run === run)) throw new EideticError('run.unknown');
        const undone = await library.call('concepts.undoRun', { run });
        if (options.json) sayJson(undone);
        else {
          const { added, removed, runs } = undone;
          const changes = [
            removed > 0 && `${count(removed, 'photo')} lost the tag`,
            added > 0 && `${count(added, 'photo')} got it back`,
          ].filter((change) => change !== false);
          const became = changes.length > 0 ? changes.join(', ') : 'no tag changed';
          say(`${visible(name)}: ${count(runs, 'run')} taken back; ${became}.`);
        }
        return exitCodes.done;
      }),
    );
}
