import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../../main/cli/main.ts';

/** The commands that have none below them, by all their words. */
function leaves(command: Command, words: readonly string[] = []): [words: string, command: Command][] {
  if (command.commands.length === 0) return [[words.join(' '), command]];
  return command.commands.flatMap((part) => leaves(part, [...words, part.name()]));
}

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}

/** The words of a line as a shell takes it apart, as far as our examples go. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

const program = buildProgram();
const groups = program.commands.filter((command) =>
  ['concept', 'tag', 'album', 'xmp', 'models'].includes(command.name()),
);

describe.each(groups.flatMap((group) => leaves(group, [group.name()])))(
  'eidetic %s --help',
  (words, command) => {
    const examples = helpOf(command).match(/^ {2}eidetic .*$/gm) ?? [];

    it('has an example of its own', () => {
      expect(examples.filter((line) => `${line} `.includes(`eidetic ${words} `))).not.toEqual([]);
    });

    it('every option in an example is one', () => {
      for (const line of examples) {
        const given = wordsOf(line).slice(1);
        const [group, name] = given;
        const meant = leaves(program).find(([known]) => known === `${group} ${name}`)?.[1];
        const { unknown } = meant?.parseOptions(given.slice(2)) ?? { unknown: [line] };
        expect(unknown).toEqual([]);
      }
    });
  },
);
