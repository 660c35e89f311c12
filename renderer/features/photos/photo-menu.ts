import BookPlus from '@lucide/svelte/icons/book-plus';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Heart from '@lucide/svelte/icons/heart';
import Images from '@lucide/svelte/icons/images';
import Maximize from '@lucide/svelte/icons/maximize-2';
import Tag from '@lucide/svelte/icons/tag';
import ThumbsDown from '@lucide/svelte/icons/thumbs-down';
import ThumbsUp from '@lucide/svelte/icons/thumbs-up';
import Trash from '@lucide/svelte/icons/trash-2';
import type { PhotoTile } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';
import type { MenuItem } from '../../ui/menu-item.ts';
import type { Answering } from '../evaluate/index.ts';

interface MenuFor {
  /** The photo under the pointer. */
  readonly tile: PhotoTile | null;
  /** How many are selected. */
  readonly selected: number;
  readonly hasDesktop: boolean;
  readonly open: () => void;
  readonly like: () => void;
  /** Takes the photo under the pointer into the selection, or out of it. */
  readonly select: () => void;
  readonly isSelected: boolean;
  readonly favourite: () => void;
  readonly album: () => void;
  readonly tag: () => void;
  /** Null where they answer no search that can be marked. */
  readonly answering: Answering | null;
  readonly show: () => void;
  readonly trash: () => void;
}

/** What can be done to a photo, or to all that are selected. */
export function photoMenu({
  tile,
  selected,
  isSelected,
  hasDesktop,
  open,
  like,
  select,
  favourite,
  album,
  tag,
  answering,
  show,
  trash,
}: MenuFor): MenuItem[] {
  const words = t().photos.menu;
  const isOne = selected <= 1;
  const removesHeart = isOne && tile?.favourite === true;
  const items: MenuItem[] = [];
  if (isOne) {
    items.push({ label: words.open, icon: Maximize, shortcut: 'Enter', onselect: open });
    items.push({ label: words.like, icon: Images, onselect: like });
  }
  const selectLabel = isSelected ? words.deselect : words.select;
  items.push({ label: selectLabel, icon: CircleCheck, shortcut: 'Space', onselect: select });
  const label = removesHeart ? words.unfavourite : words.favourite;
  items.push({ label, icon: Heart, shortcut: 'F', onselect: favourite });
  items.push({ label: t().albums.adding.action, icon: BookPlus, onselect: album });
  items.push({ label: t().tags.adding.action, icon: Tag, onselect: tag });
  if (answering) {
    const { right, wrong, notRight, notWrong, rightKey, wrongKey } = t().evaluate.answers;
    items.push({
      label: answering.mark === 'right' ? notRight : right,
      icon: ThumbsUp,
      shortcut: rightKey,
      separated: true,
      onselect: () => answering.say('right'),
    });
    items.push({
      label: answering.mark === 'wrong' ? notWrong : wrong,
      icon: ThumbsDown,
      shortcut: wrongKey,
      onselect: () => answering.say('wrong'),
    });
  }
  if (isOne && hasDesktop) items.push({ label: words.show, icon: FolderOpen, onselect: show });
  items.push({
    label: words.trash,
    icon: Trash,
    shortcut: 'Delete',
    danger: true,
    separated: true,
    onselect: trash,
  });
  return items;
}
