import BookImage from '@lucide/svelte/icons/book-image';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Tag from '@lucide/svelte/icons/tag';
import type { ConceptAction } from '../../../preload/contract/index.ts';
import type { Icon } from '../../ui/icon.ts';

/** What a concept does with its photos, drawn. */
export const actionIcons: Readonly<Record<ConceptAction, Icon>> = {
  tag: Tag,
  album: BookImage,
  veil: EyeOff,
};
