import type { Icon } from './icon.ts';

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: Icon;
  /** Keys that do the same, for people to read: `F`, `Ctrl+C`. */
  readonly shortcut?: string;
  readonly onselect: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Draws a line above it. */
  readonly separated?: boolean;
}
