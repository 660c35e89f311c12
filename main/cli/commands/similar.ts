import type { Command } from 'commander';
import { type LibraryClient, type PictureExample, photoId } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPath } from '../terminal/given-path.ts';
import { wholeNumber } from '../terminal/whole-number.ts';
import { askingAbout, pictureFromFile } from './picture-file.ts';
import { sayAnswer } from './search.ts';

interface SimilarOptions extends CommonOptions {
  readonly limit: number;
  readonly all?: boolean;
}

export function similarCommand(program: Command): void {
  program
    .command('similar')
    .argument('<photo>', 'a file, in the library or not, or a photo’s id', givenPath)
    .description('Find photos that look like this one')
    .option('-n, --limit <count>', 'how many photos to show', wholeNumber, 20)
    .option('--all', 'also show weak matches')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic similar ~/Pictures/beach.jpg')
    .action((photo: string, options: SimilarOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const question = library.call('search.query', {
          picture: await example(library, photo),
          limit: options.limit,
          all: options.all ?? false,
        });
        sayAnswer(await askingAbout(photo, question), options);
        return exitCodes.done;
      }),
    );
}

async function example(library: LibraryClient, photo: string): Promise<PictureExample> {
  if (photoId.safeParse(photo).success) return { photo };
  const known = await library.call('photos.atPath', { path: photo });
  return known.photo ? { photo: known.photo } : pictureFromFile(photo);
}
