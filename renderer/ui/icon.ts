import type { LucideIcon } from '@lucide/svelte';

/** A Lucide icon, such as `import Heart from '@lucide/svelte/icons/heart'`. Hidden from screen readers by itself. */
export type Icon = LucideIcon;
