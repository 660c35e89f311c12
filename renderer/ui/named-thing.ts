import type { Icon } from './icon.ts';

/** Something that is chosen by its name. */
export interface NamedThing {
  readonly key: string;
  readonly name: string;
  /** At the right, quiet: how many photos it has. */
  readonly note: string;
  readonly icon?: Icon;
}
