import { homedir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';

/**
 * A path as a person gave it. A leading `~/` that the shell left alone (it was quoted, or the shell does not know
 * it) means the home folder.
 *
 * @throws InvalidArgumentError for an empty one, which `resolve` would take for the folder one is in
 */
export function givenPath(text: string): string {
  if (text === '') throw new InvalidArgumentError('A path cannot be empty.');
  return text === '~' || /^~[\\/]/.test(text) ? join(homedir(), text.slice(1)) : text;
}

/** The same for an argument that may be given several times. */
export function givenPaths(text: string, before: readonly string[] = []): string[] {
  return [...before, givenPath(text)];
}
