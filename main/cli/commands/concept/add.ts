import { type Command, Option } from 'commander';
import {
  type Concept,
  type ConceptAction,
  EideticError,
  type LibraryClient,
} from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { asLastTyped } from '../../terminal/as-typed.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { givenPaths } from '../../terminal/given-path.ts';
import { givenName, givenPhrases } from '../../terminal/given-text.ts';
import { remark, say, sayJson } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { chosenPhotos } from '../chosen-photos.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { conceptAction } from './action.ts';
import { sayConcept } from './say-concept.ts';

interface AddOptions extends CommonOptions {
  readonly phrase?: readonly string[];
  readonly not?: readonly string[];
  readonly action?: ConceptAction;
  readonly example?: readonly string[];
  readonly readyMade?: boolean;
  readonly learnFromTag?: boolean;
  readonly reviewOnly?: boolean;
}

export function addConceptCommand(concept: Command): void {
  concept
    .command('add')
    .argument('<name>', 'what to call it; photos get it as a tag', givenName)
    .description('Define a concept; without phrases, some are proposed')
    .option('-p, --phrase <words>', 'what such a photo shows; may be given several times', givenPhrases)
    .option('--not <words>', 'what looks alike and is not meant; may be given several times', givenPhrases)
    .option('--action <action>', 'tag (unless you say so), album, or veil (shown blurred)', conceptAction)
    .option(
      '--example <file>',
      'a photo of the library that shows it; may be given several times',
      givenPaths,
    )
    .option('--learn-from-tag', 'learn from the photos that have a tag or keyword of this name already')
    .addOption(
      new Option(
        '--ready-made',
        'take the ready-made concept of that name, with its phrases: eidetic concept list --ready-made',
      ).conflicts(['phrase', 'not']),
    )
    .option('--review-only', 'never tag by itself; only propose photos')
    .option('--json', 'answer as JSON')
    .addHelpText('after', examples)
    .action((name: string, options: AddOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const created = options.readyMade
          ? await addReadyMade(library, name, options)
          : await addOwn(library, name, options);
        if (options.json) sayJson({ concept: created });
        else sayCreated(created);
        return exitCodes.done;
      }),
    );
}

async function addOwn(library: LibraryClient, name: string, options: AddOptions): Promise<Concept> {
  const proposed = await library.call('concepts.propose', { name });
  return library.call('concepts.create', {
    name,
    phrases: [...(options.phrase ?? proposed.phrases)],
    // Contrasts that were proposed belong to the phrases that were.
    contrasts: [...(options.not ?? (options.phrase ? [] : proposed.contrasts))],
    ...(await wishesOf(library, options)),
  });
}

/** @throws EideticError `concept.not-ready-made` */
async function addReadyMade(library: LibraryClient, name: string, options: AddOptions): Promise<Concept> {
  const { concepts } = await library.call('concepts.readyMade', {});
  const wanted = name.toLowerCase();
  const found = concepts.find((one) => one.key === wanted || one.name.toLowerCase() === wanted);
  if (!found) {
    const suggestion = `Ready-made are: ${concepts.map(({ key }) => key).join(', ')}.`;
    throw new EideticError('concept.not-ready-made', { name, suggestion });
  }
  const { key, phrases, contrasts, action } = found;
  const words = { name: found.name, phrases, contrasts, readyMade: key };
  return library.call('concepts.create', { action, ...words, ...(await wishesOf(library, options)) });
}

/** What is asked for besides the words. */
async function wishesOf(library: LibraryClient, options: AddOptions) {
  const examples = await chosenPhotos(library, options.example ?? [], {});
  return {
    reviewOnly: options.reviewOnly ?? false,
    learnFromTag: options.learnFromTag ?? false,
    ...(options.action ? { action: options.action } : {}),
    ...(examples ? { examples } : {}),
  };
}

function sayCreated(concept: Concept): void {
  sayConcept(concept);
  if (concept.sensitivity) remark(visible(concept.sensitivity.note));
  const name = asLastTyped([concept.name]);
  say('');
  say(`See its photos:       eidetic concept show ${name}`);
  say(`Teach it, yes or no:  eidetic concept review ${name}`);
  if (!concept.reviewOnly) say(`Tag them:             eidetic concept run ${name}`);
}

const examples = `
Examples:
  eidetic concept add beach
  eidetic concept add "our garden" -p "a garden with roses" --not "a park" --example ~/Pictures/roses.jpg
  eidetic concept add documents --ready-made`;
