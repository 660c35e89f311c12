import type { Command } from 'commander';
import type { Concept, ReadyMadeConcept } from '../../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson, styled } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';
import { stateOf } from './say-concept.ts';

interface ListOptions extends CommonOptions {
  readonly readyMade?: boolean;
}

export function listConceptsCommand(concept: Command): void {
  concept
    .command('list')
    .description('Your concepts, or the ready-made ones to switch on')
    .option('--ready-made', 'those that come with Eidetic')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic concept list\n  eidetic concept list --ready-made')
    .action((options: ListOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        if (options.readyMade) {
          const { concepts } = await library.call('concepts.readyMade', {});
          if (options.json) sayJson({ concepts });
          else for (const one of concepts) sayReadyMade(one);
        } else {
          const { concepts } = await library.call('concepts.list', {});
          if (options.json) sayJson({ concepts });
          else sayConcepts(concepts);
        }
        return exitCodes.done;
      }),
    );
}

function sayConcepts(concepts: readonly Concept[]): void {
  if (concepts.length === 0) say('There are no concepts yet. Make one: eidetic concept add beach');
  for (const concept of concepts) {
    const number = String(concept.concept).padStart(3);
    say(
      `${styled('dim', number)}  ${visible(concept.name).padEnd(24)} ${count(concept.photos, 'photo').padStart(14)}  ${stateOf(concept)}`,
    );
  }
}

function sayReadyMade({ key, about, measured, concept }: ReadyMadeConcept): void {
  const quality = measured
    ? `right for ${Math.round(measured.precision * 100)} %, finds ${Math.round(measured.recall * 100)} % of ${measured.positives} test photos`
    : 'not measured';
  say(`${key.padEnd(16)} ${visible(about)}`);
  say(styled('dim', `${' '.repeat(17)}${quality}${concept === null ? '' : '; switched on'}`));
}
