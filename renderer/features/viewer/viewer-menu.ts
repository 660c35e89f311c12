import Copy from '@lucide/svelte/icons/copy';
import Download from '@lucide/svelte/icons/download';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import SquareArrowOutUpRight from '@lucide/svelte/icons/square-arrow-out-up-right';
import { originalUrl } from '../../api/pixels.ts';
import { t } from '../../strings/strings.svelte.ts';
import type { MenuItem } from '../../ui/menu-item.ts';
import { saveFrom } from './copy-picture.ts';
import type { PhotoDeeds } from './photo-deeds.ts';

interface MenuFor {
  readonly photo: string;
  readonly name: string;
  readonly hasDesktop: boolean;
  /** Its file is out of reach: what needs it cannot be done. */
  readonly offline: boolean;
  readonly deeds: PhotoDeeds;
  readonly copy: () => void;
}

/** What is done to the photo less often. */
export function viewerMenu({ photo, name, hasDesktop, offline, deeds, copy }: MenuFor): MenuItem[] {
  const words = t().viewer;
  const items: MenuItem[] = [
    { label: words.copy, icon: Copy, shortcut: 'C', onselect: copy },
    {
      label: words.download,
      icon: Download,
      disabled: offline,
      onselect: () => saveFrom(originalUrl(photo), name),
    },
  ];
  if (!hasDesktop) return items;
  return [
    ...items,
    {
      label: words.show,
      icon: FolderOpen,
      disabled: offline,
      separated: true,
      onselect: () => void deeds.show({ photo }),
    },
    {
      label: words.open,
      icon: SquareArrowOutUpRight,
      disabled: offline,
      onselect: () => void deeds.open(photo),
    },
  ];
}
