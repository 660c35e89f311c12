import { type Command, Option } from 'commander';
import { type Album, EideticError, type LibraryClient, written } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPaths } from '../terminal/given-path.ts';
import { givenName, givenRules } from '../terminal/given-text.ts';
import { remark, say, sayJson, styled } from '../terminal/output.ts';
import { suggestNames } from '../terminal/suggest-names.ts';
import { visible } from '../terminal/visible.ts';
import { wholeNumber } from '../terminal/whole-number.ts';
import { count, day } from '../terminal/words.ts';
import { chosenPhotos } from './chosen-photos.ts';
import { withExistingLibrary } from './existing-library.ts';
import { sayAnswer } from './search.ts';

interface PhotosOptions extends CommonOptions {
  readonly search?: string;
}

interface RuleOptions extends CommonOptions {
  readonly rule?: readonly string[];
  readonly possible?: boolean;
  readonly name?: string;
}

/** What is said once it is done: whole sentences, right for one photo and for many. */
interface FillingWords {
  readonly done: (photos: string, name: string) => string;
  readonly nothing: (name: string) => string;
}

/** `eidetic album …`: albums by hand, and smart ones that fill themselves. */
export function albumCommand(program: Command): void {
  const album = program
    .command('album')
    .description('Albums, filled by hand or by searches that stay up to date');
  addListing(album);
  addMaking(album);
  addFilling(album, 'add', 'albums.add', 'Put photos into an album', {
    done: (photos, name) => `Put ${photos} into ${name}.`,
    nothing: (name) => `Nothing is new in ${name}: they were in it already, or no photo was found.`,
  });
  addFilling(album, 'take-out', 'albums.takeOut', 'Take photos out of an album; the photos stay', {
    done: (photos, name) => `Took ${photos} out of ${name}.`,
    nothing: (name) => `Nothing was taken out of ${name}: they were not in it, or no photo was found.`,
  });
  album
    .command('remove')
    .argument('<album>', 'its name')
    .description('Take away an album; its photos stay')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic album remove "Summer 2019"')
    .action((wanted: string, options: CommonOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const { album: id, name } = await findAlbum(library, wanted);
        const { photos } = await library.call('albums.remove', { album: id });
        if (options.json) sayJson({ removed: name, photos });
        else say(`Removed the album ${visible(name)}. Its photos stay where they are.`);
        return exitCodes.done;
      }),
    );
}

function addListing(album: Command): void {
  album
    .command('list')
    .description('Every album')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic album list')
    .action((options: CommonOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const { albums } = await library.call('albums.list', {});
        if (options.json) sayJson({ albums });
        else if (albums.length === 0)
          say('There are no albums yet. Make one: eidetic album create "Summer 2019"');
        else for (const one of albums) sayAlbum(one);
        return exitCodes.done;
      }),
    );
  album
    .command('show')
    .argument('<album>', 'its name')
    .description('The photos of an album, newest first')
    .option('-n, --limit <count>', 'how many photos to show', wholeNumber, 20)
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic album show "Summer 2019" --limit 100')
    .action((wanted: string, options: CommonOptions & { readonly limit: number }, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const { name } = await findAlbum(library, wanted);
        const text = written('album', name);
        sayAnswer(await library.call('search.query', { text, limit: options.limit, sort: 'date' }), options);
        return exitCodes.done;
      }),
    );
}

function addMaking(album: Command): void {
  album
    .command('create')
    .argument('<name>', 'what to call it', givenName)
    .argument('[file...]', 'photos of the library to put into it', givenPaths)
    .description('Make an album, by hand or by rules')
    .option('--search <query>', 'put in all photos this search finds now')
    .addOption(
      new Option(
        '--rule <query>',
        'a smart album: whatever this search finds, now and later; may be given several times',
      )
        .argParser(givenRules)
        .conflicts('search'),
    )
    .option('--possible', 'with --rule: photos that match only possibly belong to it too')
    .option('--json', 'answer as JSON')
    .addHelpText('after', examples)
    .action(
      (name: string, files: string[] | undefined, options: RuleOptions & PhotosOptions, command: Command) => {
        const rules = rulesOf(options, command);
        return withExistingLibrary(command, async (library) => {
          const selection = await chosenPhotos(library, files ?? [], options);
          const created = await library.call('albums.create', {
            name,
            ...(selection ? { selection } : {}),
            ...rules,
          });
          answer(created, options);
          return exitCodes.done;
        });
      },
    );
  album
    .command('edit')
    .argument('<album>', 'its name')
    .description('Rename an album, or change the rules of a smart one')
    .option('--name <name>', 'another name', givenName)
    .option('--rule <query>', 'takes the place of all its rules; may be given several times', givenRules)
    .option('--possible', 'with --rule: photos that match only possibly belong to it too')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic album edit "Dogs and snow" --rule "dog snow" --possible')
    .action((wanted: string, options: RuleOptions, command: Command) => {
      const rules = rulesOf(options, command);
      return withExistingLibrary(command, async (library) => {
        const { album: id } = await findAlbum(library, wanted);
        const name = options.name === undefined ? {} : { name: options.name };
        answer(await library.call('albums.edit', { album: id, ...name, ...rules }), options);
        return exitCodes.done;
      });
    });
}

function addFilling(
  album: Command,
  name: string,
  call: 'albums.add' | 'albums.takeOut',
  description: string,
  { done, nothing }: FillingWords,
): void {
  album
    .command(name)
    .argument('<album>', 'its name')
    .argument('[file...]', 'photos of the library', givenPaths)
    .description(description)
    .option('--search <query>', 'all photos this search finds')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `\nExamples:\n  eidetic album ${name} "Summer 2019" ~/Pictures/beach.jpg\n  eidetic album ${name} "Summer 2019" --search "folder:Crete"`,
    )
    .action((wanted: string, files: string[] | undefined, options: PhotosOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const { album: id, name: albumName } = await findAlbum(library, wanted);
        const selection = await chosenPhotos(library, files ?? [], options);
        if (!selection) throw new EideticError('photos.none-chosen');
        const { photos } = await library.call(call, { album: id, selection });
        if (options.json) sayJson({ album: albumName, photos });
        else {
          const shown = visible(albumName);
          say(photos === 0 ? nothing(shown) : done(count(photos, 'photo'), shown));
        }
        return exitCodes.done;
      }),
    );
}

function rulesOf({ rule, possible }: RuleOptions, command: Command) {
  if (possible && !rule) command.error('--possible says how --rule is meant: give the rules too.');
  if (!rule) return {};
  return { rules: { any: rule.map((text) => ({ text })), includePossible: possible ?? false } };
}

function answer(album: Album, { json }: CommonOptions): void {
  if (json) sayJson({ album });
  else sayAlbum(album);
}

/** @throws EideticError `album.not-found` */
async function findAlbum(library: LibraryClient, wanted: string): Promise<Album> {
  const { albums } = await library.call('albums.list', {});
  const fold = (text: string) => text.trim().normalize('NFC').toLowerCase();
  const found = albums.find(({ name }) => fold(name) === fold(wanted));
  if (found) return found;
  const suggestion = suggestNames(
    albums.map(({ name }) => name),
    'There are no albums yet. Make one: eidetic album create "Summer 2019"',
  );
  throw new EideticError('album.not-found', { name: wanted, suggestion });
}

function sayAlbum({ name, photos, rules, concept, from, to, problem }: Album): void {
  const kind = concept !== null ? 'of a concept' : rules ? 'smart' : '';
  const days = from && to ? (from === to ? day(from) : `${day(from)} to ${day(to)}`) : '';
  say(
    `${visible(name).padEnd(28)} ${count(photos, 'photo').padStart(14)}  ${days}${kind ? styled('dim', `  ${kind}`) : ''}`,
  );
  for (const { text, picture } of rules?.any ?? []) {
    if (concept === null) say(styled('dim', `    ${visible(text)}${picture ? '  (like a picture)' : ''}`));
  }
  if (problem) remark(visible(problem));
}

const examples = `
Examples:
  eidetic album create "Summer 2019" --search "year:2019 month:july"
  eidetic album create "Dogs and snow" --rule "dog tag:snow" --rule "sledge -people"`;
