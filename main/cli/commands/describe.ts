import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { LibraryClient, PictureExample } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPath } from '../terminal/given-path.ts';
import { say, sayJson, styled } from '../terminal/output.ts';
import { askingAbout, pictureFromFile } from './picture-file.ts';

/** `eidetic describe FILE`: a guess at what a picture shows. */
export function describeCommand(program: Command): void {
  program
    .command('describe')
    .argument('<file>', 'a picture, in the library or not', givenPath)
    .description('Guess in a few words what a picture shows')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic describe ~/Pictures/beach.jpg')
    .action((file: string, options: CommonOptions, command: Command) =>
      withLibrary(command, 'read-or-create', async (library) => {
        const picture = await pictureAt(library, file);
        const answer = await askingAbout(file, library.call('describe.picture', { picture }));
        if (options.json) sayJson(answer);
        else {
          say(answer.guess ? `Probably ${answer.guess.text}.` : 'Nothing can be said of it with confidence.');
          const nearest = answer.nearest.map(({ text, score }) => `${text} (${Math.round(100 * score)} %)`);
          say(styled('dim', `Nearest: ${nearest.join(', ')}`));
        }
        return exitCodes.done;
      }),
    );
}

/** A photo of the library has its vector already; any other file is read now. */
async function pictureAt(library: LibraryClient, file: string): Promise<PictureExample> {
  const { photo } = await library.call('photos.atPath', { path: resolve(file) });
  return photo === null ? pictureFromFile(file) : { photo };
}
