import { InvalidArgumentError } from 'commander';
import type { ConceptAction } from '../../../../preload/contract/index.ts';

const actions: readonly ConceptAction[] = ['tag', 'album', 'veil'];

/** @throws InvalidArgumentError */
export function conceptAction(text: string): ConceptAction {
  const found = actions.find((action) => action === text);
  if (found) return found;
  throw new InvalidArgumentError('It is tag, album or veil.');
}
