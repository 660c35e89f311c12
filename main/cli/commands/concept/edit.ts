import { type Command, Option } from 'commander';
import type { ConceptAction } from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { givenName, givenPhrases, givenPhrasesOrNone } from '../../terminal/given-text.ts';
import { sayJson } from '../../terminal/output.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { conceptAction } from './action.ts';
import { findConcept } from './find-concept.ts';
import { sayConcept } from './say-concept.ts';

interface EditOptions extends CommonOptions {
  readonly name?: string;
  readonly phrase?: string[];
  readonly not?: string[];
  readonly action?: ConceptAction;
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly reviewOnly?: boolean;
  readonly mayAct?: boolean;
}

export function editConceptCommand(concept: Command): void {
  concept
    .command('edit')
    .argument('<concept>', 'its name, or its number in “eidetic concept list”')
    .description('Change a concept; its tags change with the next “run”')
    .option('--name <name>', 'another name; its tags are renamed too', givenName)
    .option(
      '-p, --phrase <words>',
      'takes the place of all its phrases; may be given several times',
      givenPhrases,
    )
    .option(
      '--not <words>',
      'takes the place of all it is not; may be given several times; "" leaves none',
      givenPhrasesOrNone,
    )
    .option('--action <action>', 'tag, album, or veil (shown blurred)', conceptAction)
    .addOption(new Option('--pause', 'leave new photos alone').conflicts('resume'))
    .option('--resume', 'tag new photos again')
    .addOption(new Option('--review-only', 'never tag by itself; only propose').conflicts('mayAct'))
    .option('--may-act', 'may tag by itself')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic concept edit beach --not "a swimming pool"')
    .action((wanted: string, options: EditOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const { concept: id } = await findConcept(library, wanted);
        const edited = await library.call('concepts.edit', {
          concept: id,
          ...(options.name === undefined ? {} : { name: options.name }),
          ...(options.phrase ? { phrases: options.phrase } : {}),
          ...(options.not ? { contrasts: options.not } : {}),
          ...(options.action ? { action: options.action } : {}),
          ...(options.pause ? { active: false } : {}),
          ...(options.resume ? { active: true } : {}),
          ...(options.reviewOnly ? { reviewOnly: true } : {}),
          ...(options.mayAct ? { reviewOnly: false } : {}),
        });
        if (options.json) sayJson({ concept: edited });
        else sayConcept(edited);
        return exitCodes.done;
      }),
    );
}
