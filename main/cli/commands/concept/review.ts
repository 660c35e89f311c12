import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { Concept, LibraryClient, Question } from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { asLastTyped } from '../../terminal/as-typed.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { givenPaths } from '../../terminal/given-path.ts';
import { say, sayJson, styled } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { wholeNumberTo } from '../../terminal/whole-number.ts';
import { count } from '../../terminal/words.ts';
import { pathOf, photoAt } from '../chosen-photos.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { findConcept } from './find-concept.ts';

interface ReviewOptions extends CommonOptions {
  readonly limit: number;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

export function reviewConceptCommand(concept: Command): void {
  concept
    .command('review')
    .argument('<concept>', 'its name, or its number in “eidetic concept list”')
    .description('Say yes or no to the photos that teach a concept most')
    .option('-n, --limit <count>', 'how many photos to ask about, 100 at most', wholeNumberTo(100), 10)
    .option('--yes <file>', 'a photo that shows it; may be given several times', givenPaths)
    .option('--no <file>', 'a photo that does not; may be given several times', givenPaths)
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  eidetic concept review beach\n  eidetic concept review beach --no ~/Pictures/pool.jpg',
    )
    .action((wanted: string, options: ReviewOptions, command: Command) => {
      const both = options.yes?.find((file) => options.no?.some((other) => resolve(other) === resolve(file)));
      if (both !== undefined) command.error(`${visible(both)} cannot be both a yes and a no.`);
      return withExistingLibrary(command, async (library, interrupted) => {
        const { concept: id, name } = await findConcept(library, wanted);
        const given = await answerGiven(library, id, options);
        if (given.answered > 0) {
          if (options.json) sayJson({ answered: given.answered });
          else sayLearnt(given);
          return exitCodes.done;
        }
        const { questions, doubtful } = await library.call('concepts.questions', {
          concept: id,
          limit: options.limit,
        });
        const asked = await Promise.all(
          questions.map(async (question) => ({
            ...question,
            path: await pathOf(library, question.photo.photo),
          })),
        );
        if (options.json) {
          sayJson({
            concept: name,
            doubtful,
            questions: asked.map(({ photo, path, score }) => ({ photo: photo.photo, path, score })),
          });
        } else if (asked.length === 0)
          say('There is nothing to ask about: every photo was answered or is clear.');
        else if (process.stdin.isTTY) await ask(library, asked, interrupted);
        else {
          for (const { path, score } of asked)
            say(`${(score * 100).toFixed(0).padStart(3)} %  ${visible(path)}`);
          say('Answer with --yes FILE and --no FILE, or run this in a terminal.');
        }
        return interrupted.aborted ? exitCodes.interrupted : exitCodes.done;
      });
    });
}

/** How many answers there were, and the concept as it is after the last of them. */
interface Answered {
  readonly answered: number;
  readonly concept: Concept | null;
}

async function answerGiven(
  library: LibraryClient,
  id: number,
  { yes, no }: ReviewOptions,
): Promise<Answered> {
  const answers = [
    ...(yes ?? []).map((file) => ({ file, verdict: 'yes' as const })),
    ...(no ?? []).map((file) => ({ file, verdict: 'no' as const })),
  ];
  // All files are looked up before the first answer is given: a slip in the last one changes nothing.
  const photos = [];
  for (const { file, verdict } of answers) photos.push({ photo: await photoAt(library, file), verdict });
  let concept: Concept | null = null;
  for (const { photo, verdict } of photos)
    concept = await library.call('concepts.answer', { concept: id, photo, verdict });
  return { answered: photos.length, concept };
}

async function ask(
  library: LibraryClient,
  questions: readonly (Question & { readonly path: string })[],
  interrupted: AbortSignal,
): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let answered = 0;
  let latest: Concept | null = null;
  say(styled('dim', 'y yes · n no · s skip · q enough'));
  try {
    for (const [index, { concept, name, photo, path }] of questions.entries()) {
      say(`${index + 1}/${questions.length}  ${visible(path)}`);
      const answer = await terminal.question(`Does it show ${visible(name)}? `, { signal: interrupted });
      const letter = answer.trim().toLowerCase()[0];
      if (letter === 'q') break;
      if (letter !== 'y' && letter !== 'n') continue;
      const verdict = letter === 'y' ? 'yes' : 'no';
      latest = await library.call('concepts.answer', { concept, photo: photo.photo, verdict });
      answered += 1;
    }
  } catch (error) {
    if (!interrupted.aborted) throw error;
  } finally {
    terminal.close();
  }
  sayLearnt({ answered, concept: latest });
}

function sayLearnt({ answered, concept }: Answered): void {
  if (concept === null) {
    say('Nothing was answered.');
    return;
  }
  const learnt = `Learnt from ${count(answered, 'answer')}.`;
  const name = asLastTyped([concept.name]);
  // One that never tags by itself has no run to look at.
  if (concept.reviewOnly) say(`${learnt} See its photos: eidetic concept show ${name}`);
  else say(`${learnt} See what would change: eidetic concept run --dry-run ${name}`);
}
