import type { Command } from 'commander';
import {
  EideticError,
  type PhotoTag,
  type TagReason,
  type Verdict,
} from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPath, givenPaths } from '../terminal/given-path.ts';
import { givenName } from '../terminal/given-text.ts';
import { say, sayJson, styled } from '../terminal/output.ts';
import { visible } from '../terminal/visible.ts';
import { count, day } from '../terminal/words.ts';
import { chosenPhotos, photoAt } from './chosen-photos.ts';
import { withExistingLibrary } from './existing-library.ts';

interface DecideOptions extends CommonOptions {
  readonly search?: string;
}

/** What is said once it is done: a whole sentence, right for “1 photo” and for “2 photos”. */
type DoneSentence = (photos: string, tag: string) => string;

/** `eidetic tag …`: what you say of photos yourself. */
export function tagCommand(program: Command): void {
  const tag = program
    .command('tag')
    .description('Tags of photos: yours, your concepts’, and keywords in files');
  tag
    .command('list')
    .description('Every tag, and how many photos have it')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic tag list')
    .action((options: CommonOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const { tags } = await library.call('tags.list', {});
        if (options.json) sayJson({ tags });
        else if (tags.length === 0) say('There are no tags yet. Give one: eidetic tag add holiday FILE');
        else
          for (const { tag: name, photos } of tags)
            say(`${visible(name).padEnd(32)} ${count(photos, 'photo')}`);
        return exitCodes.done;
      }),
    );
  tag
    .command('show')
    .argument('<file>', 'a photo of the library', givenPath)
    .description('The tags of a photo, and who decided each')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic tag show ~/Pictures/beach.jpg')
    .action((file: string, options: CommonOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const { tags } = await library.call('tags.of', { photo: await photoAt(library, file) });
        if (options.json) sayJson({ tags });
        else if (tags.length === 0) say('It has no tags.');
        else for (const one of tags) sayTag(one);
        return exitCodes.done;
      }),
    );
  addDecision(
    tag,
    'add',
    'yes',
    'Give photos a tag; no concept takes it away again',
    (photos, name) => `You gave ${photos} the tag ${name}.`,
  );
  addDecision(
    tag,
    'refuse',
    'no',
    'Say that photos do not have a tag; no concept gives it again',
    (photos, name) => `You refused ${photos} the tag ${name}.`,
  );
  addDecision(
    tag,
    'forget',
    null,
    'Take back what you said: concepts and keywords decide again',
    (photos, name) => `Your word on ${name} was taken back for ${photos}.`,
  );
}

function addDecision(
  tag: Command,
  name: string,
  verdict: Verdict | null,
  description: string,
  done: DoneSentence,
): void {
  tag
    .command(name)
    .argument('<tag>', 'its name', givenName)
    .argument('[file...]', 'photos of the library', givenPaths)
    .description(description)
    .option('--search <query>', 'all photos this search finds')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `\nExamples:\n  eidetic tag ${name} holiday ~/Pictures/beach.jpg\n  eidetic tag ${name} holiday --search "folder:Crete"`,
    )
    .action((tagName: string, files: string[] | undefined, options: DecideOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const selection = await chosenPhotos(library, files ?? [], options);
        if (!selection) throw new EideticError('photos.none-chosen');
        const { photos } = await library.call('tags.decide', { selection, tag: tagName, verdict });
        if (options.json) sayJson({ tag: tagName, photos });
        else if (photos === 0) say('No photo was found, so nothing was changed.');
        else say(done(count(photos, 'photo'), `“${visible(tagName)}”`));
        return exitCodes.done;
      }),
    );
}

function sayTag({ tag, applies, reasons }: PhotoTag): void {
  say(`${visible(tag)}${applies ? '' : styled('dim', '  (refused)')}`);
  for (const reason of reasons) say(styled('dim', `  ${reasonText(reason)}`));
}

function reasonText(reason: TagReason): string {
  switch (reason.by) {
    case 'you':
      return `you said ${reason.verdict}, ${day(reason.at)}`;
    case 'concept':
      return `its concept, version ${reason.version}, at ${reason.score.toFixed(2)} by ${reason.model}, ${day(reason.at)} (run ${reason.run})`;
    case 'keyword':
      return `a keyword in the ${reason.source === 'sidecar' ? 'file beside it' : 'file'}`;
  }
}
