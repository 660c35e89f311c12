import { CommanderError } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { buildProgram } from '../../../main/cli/main.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const long = 'x'.repeat(300);

/** Slips of a person that are told them at once: before a library is opened, and in words. */
it.each([
  [['concept', 'add', ''], 'A name cannot be empty.'],
  [['concept', 'add', long], 'A name has 100 characters at most.'],
  [['concept', 'add', 'a "b"'], 'A name holds no quotation marks and no line breaks.'],
  [['concept', 'edit', 'beach', '--name', ' '], 'A name cannot be empty.'],
  [['tag', 'add', '', 'a.jpg'], 'A name cannot be empty.'],
  [['tag', 'refuse', 'a\nb', 'a.jpg'], 'A name holds no quotation marks and no line breaks.'],
  [['album', 'create', long], 'A name has 100 characters at most.'],
  [['album', 'edit', 'Summer', '--name', ''], 'A name cannot be empty.'],
  [['concept', 'add', 'beach', '-p', ''], 'It cannot be empty.'],
  [['concept', 'add', 'beach', '--not', long], 'It has 200 characters at most'],
  [['concept', 'edit', 'beach', '-p', ' '], 'It cannot be empty.'],
  [
    ['concept', 'add', 'beach', ...Array(25).fill(['-p', 'sea']).flat()],
    'A concept takes 24 of them at most.',
  ],
  [
    ['album', 'create', 'All', ...Array(21).fill(['--rule', 'dog']).flat()],
    'An album takes 20 rules at most.',
  ],
  [['album', 'create', 'All', '--rule', long.repeat(7)], 'A search has 2,000 characters at most'],
  [['album', 'create', 'All', '--rule', 'dog', '--search', 'cat'], 'cannot be used with option'],
  [['album', 'create', 'All', '--possible'], 'give the rules too'],
  [['album', 'edit', 'All', '--possible'], 'give the rules too'],
  [['concept', 'add', 'beach', '--ready-made', '--not', 'a pool'], 'cannot be used with option'],
  [['concept', 'run', 'beach', '--all'], 'not both'],
  [['concept', 'review', 'beach', '-n', '101'], 'A whole number from 1 to 100 is needed.'],
  [
    ['concept', 'review', 'beach', '--yes', 'a.jpg', '--no', './a.jpg'],
    'a.jpg cannot be both a yes and a no.',
  ],
  [['concept', 'show', 'beach', '-n', '-3'], 'A whole number from 1 to 100000 is needed.'],
  [['xmp', 'preview', '-n', '10001'], 'A whole number from 1 to 10000 is needed.'],
  [['xmp', 'write', 'tag:beach', '--all'], 'not both'],
])('%j', async (words, sentence) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(buildProgram().parseAsync(words, { from: 'user' })).rejects.toThrow(CommanderError);
  expect(said.mock.calls.flat().join('')).toContain(sentence);
});

it.each([
  ['tag', 'add'],
  ['concept', 'add'],
  ['album', 'create'],
])('%s %s takes any name that can be one', async (...words) => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  // A library that is not there: nothing but the words themselves can be refused before it is looked for.
  const place = ['--library', '/nowhere/at/all'];
  for (const name of ['🏖', 'Zürich 2019', "grandma's"])
    await buildProgram().parseAsync([...words, name, ...place], { from: 'user' });
  process.exitCode = 0;
});
