import ImageIcon from '@lucide/svelte/icons/image';
import ListFilter from '@lucide/svelte/icons/list-filter';
import Pencil from '@lucide/svelte/icons/pencil';
import Shapes from '@lucide/svelte/icons/shapes';
import Trash from '@lucide/svelte/icons/trash-2';
import type { Album } from '../../../../preload/contract/index.ts';
import { t } from '../../../strings/strings.svelte.ts';
import type { MenuItem } from '../../../ui/menu-item.ts';

interface Deeds {
  readonly rename: () => void;
  readonly cover: () => void;
  readonly rules: () => void;
  readonly remove: () => void;
  readonly concept: () => void;
}

/** What can be done to an album; what a concept's album is, its concept says. */
export function albumMenu({ rules, concept }: Album, deeds: Deeds): MenuItem[] {
  const words = t().albums.menu;
  if (concept !== null) return [{ label: words.concept, icon: Shapes, onselect: deeds.concept }];
  const items: MenuItem[] = [
    { label: words.rename, icon: Pencil, onselect: deeds.rename },
    { label: words.cover, icon: ImageIcon, onselect: deeds.cover },
  ];
  if (rules) items.push({ label: words.rules, icon: ListFilter, onselect: deeds.rules });
  return [
    ...items,
    { label: words.remove, icon: Trash, danger: true, separated: true, onselect: deeds.remove },
  ];
}
