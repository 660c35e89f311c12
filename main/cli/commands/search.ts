import { type Command, InvalidArgumentError } from 'commander';
import type { LibraryClient, SearchAnswer } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { sayExplanation } from '../terminal/explanation.ts';
import { givenPath } from '../terminal/given-path.ts';
import { remark, sayJson } from '../terminal/output.ts';
import { sayResults } from '../terminal/results.ts';
import { wholeNumber } from '../terminal/whole-number.ts';
import { askingAbout, pictureFromFile } from './picture-file.ts';

interface SearchOptions extends CommonOptions {
  readonly limit: number;
  readonly all?: boolean;
  readonly sort: 'relevance' | 'date';
  readonly image?: string;
  readonly explain?: number | true;
}

export function searchCommand(program: Command): void {
  program
    .command('search')
    .argument('[words...]', 'what is in the picture, and filters')
    .description('Find photos by what is in them')
    .option('-n, --limit <count>', 'how many photos to show', wholeNumber, 20)
    .option('--all', 'also show weak matches')
    .option('--sort <order>', 'relevance or date', order, 'relevance')
    .option('--image <file>', 'find photos like this picture; it need not be in the library', givenPath)
    .option(
      '--explain [count]',
      'say of the first photos why they match: which words, and where in the picture',
      wholeNumber,
    )
    .option('--json', 'answer as JSON')
    .allowUnknownOption(false)
    .addHelpText('after', searchHelp)
    .action((words: string[], options: SearchOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const question = library.call('search.query', {
          text: words.join(' '),
          ...(options.image ? { picture: await pictureFromFile(options.image) } : {}),
          limit: options.limit,
          all: options.all ?? false,
          sort: options.sort,
        });
        const answer = await askingAbout(options.image, question);
        const { explain } = options;
        if (explain === undefined) sayAnswer(answer, options);
        else await sayExplained(library, answer, { ...options, explain: explain === true ? 1 : explain });
        return exitCodes.done;
      }),
    )
    .configureOutput({
      outputError: (text, write) => {
        write(text);
        if (process.argv.slice(2).some(looksLikeUnwanted)) remark(unwantedHint);
      },
    });
}

/** “-people”: read as options by the terminal, meant as a word by the query language. */
function looksLikeUnwanted(word: string): boolean {
  return /^-\p{L}{2,}/u.test(word);
}

const unwantedHint = 'To leave something out, write -- before it: eidetic search beach -- -people';

export function sayAnswer(answer: SearchAnswer, { json }: CommonOptions): void {
  if (!json) {
    sayResults(answer);
    return;
  }
  const { query, model, results, total, timings, ...rest } = answer;
  sayJson({ query, model, results, total, timings, ...rest });
}

/** The answer, and of its first photos why they match. */
async function sayExplained(
  library: LibraryClient,
  answer: SearchAnswer,
  options: CommonOptions & { readonly explain: number },
): Promise<void> {
  const results = answer.results.slice(0, options.explain);
  if (!options.json) sayAnswer(answer, options);
  const explanations = [];
  for (const result of results) {
    const { photo } = result;
    const explanation = await library.call('explain.photo', { photo, query: answer.query });
    if (!options.json) sayExplanation(result, explanation);
    explanations.push({ photo, ...explanation });
  }
  if (options.json) sayJson({ ...answer, explanations });
}

function order(text: string): 'relevance' | 'date' {
  if (text === 'relevance' || text === 'date') return text;
  throw new InvalidArgumentError('It is either relevance or date.');
}

const searchHelp = `
Examples:
  eidetic search "a dog in the snow"
  eidetic search "birthday cake" year:2019 --sort date
  eidetic search beach -- -people           less like people (write -- before a word with -)
  eidetic search '"IMG_2041"'               a file name, folder or keyword
  eidetic search --image holiday.jpg "at night"
  eidetic search "a dog in the snow" --explain 3

Filters: before: after: year: month: camera: lens: folder: type: ext: has:gps rating: is:favourite
  after:2019-06-01 counts from that day on; before:2020 ends before it; -camera:canon leaves a camera out.`;
