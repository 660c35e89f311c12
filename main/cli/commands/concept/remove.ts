import type { Command } from 'commander';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { findConcept } from './find-concept.ts';

export function removeConceptCommand(concept: Command): void {
  concept
    .command('remove')
    .argument('<concept>', 'its name, or its number in “eidetic concept list”')
    .description('Take away a concept and the tags it gave by itself; those you gave stay')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic concept remove beach')
    .action((wanted: string, options: CommonOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const { concept: id, name } = await findConcept(library, wanted);
        const { photos } = await library.call('concepts.remove', { concept: id });
        if (options.json) sayJson({ removed: name, photos });
        else say(`Removed ${visible(name)}; ${count(photos, 'photo')} lost its tag. No photo was changed.`);
        return exitCodes.done;
      }),
    );
}
