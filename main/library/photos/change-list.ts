import { randomUUID } from 'node:crypto';
import { EideticError } from '../../../preload/contract/index.ts';

/** Nobody undoes what they did fifty changes ago. */
const mostChanges = 50;

/** What was done to photos lately and can be taken back. */
export class ChangeList {
  /** Each takes a change back and returns how many photos that concerned. */
  readonly #undos = new Map<string, () => number>();

  /** Returns the change's id. */
  add(undo: () => number): string {
    const change = randomUUID();
    this.#undos.set(change, undo);
    const [oldest] = this.#undos.keys();
    if (this.#undos.size > mostChanges && oldest !== undefined) this.#undos.delete(oldest);
    return change;
  }

  /** From now on it is too late. */
  forget(change: string): void {
    this.#undos.delete(change);
  }

  /** Takes a change back, once; one that could not be taken back can be tried again. @throws EideticError `change.too-late` */
  undo(change: string): number {
    const undo = this.#undos.get(change);
    if (!undo) throw new EideticError('change.too-late');
    const photos = undo();
    this.#undos.delete(change);
    return photos;
  }
}
