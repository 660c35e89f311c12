import Activity from '@lucide/svelte/icons/activity';
import Folders from '@lucide/svelte/icons/folders';
import Heart from '@lucide/svelte/icons/heart';
import Images from '@lucide/svelte/icons/images';
import Settings from '@lucide/svelte/icons/settings';
import { favouritesSearch, home, isFavourites, noSearch, type Place } from '../../places/place.ts';
import type { Strings } from '../../strings/strings.svelte.ts';
import type { Icon } from '../../ui/icon.ts';

export interface Section {
  readonly name: keyof Strings['app']['pages'];
  readonly icon: Icon;
  readonly place: Place;
}

/** The entries of the main navigation, from the top. */
export const sections: readonly Section[] = [
  { name: 'photos', icon: Images, place: home },
  { name: 'favourites', icon: Heart, place: { ...home, search: { ...noSearch, text: favouritesSearch } } },
  { name: 'folders', icon: Folders, place: { ...home, page: 'folders' } },
  { name: 'activity', icon: Activity, place: { ...home, page: 'activity' } },
  { name: 'settings', icon: Settings, place: { ...home, page: 'settings' } },
];

/** The entry a place belongs to. */
export function sectionOf({ page, search }: Place): Section['name'] {
  if (page !== 'photos') return page;
  return isFavourites(search) ? 'favourites' : 'photos';
}
