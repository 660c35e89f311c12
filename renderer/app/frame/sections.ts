import Activity from '@lucide/svelte/icons/activity';
import BookImage from '@lucide/svelte/icons/book-image';
import Folders from '@lucide/svelte/icons/folders';
import Heart from '@lucide/svelte/icons/heart';
import Images from '@lucide/svelte/icons/images';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Settings from '@lucide/svelte/icons/settings';
import Shapes from '@lucide/svelte/icons/shapes';
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
  { name: 'albums', icon: BookImage, place: { ...home, page: 'albums' } },
  { name: 'concepts', icon: Shapes, place: { ...home, page: 'concepts' } },
  { name: 'review', icon: ListChecks, place: { ...home, page: 'review' } },
  { name: 'folders', icon: Folders, place: { ...home, page: 'folders' } },
  { name: 'activity', icon: Activity, place: { ...home, page: 'activity' } },
  { name: 'settings', icon: Settings, place: { ...home, page: 'settings' } },
];

const albumAlone = /^album:("[^"]*"|\S+)$/i;

/** The entry a place belongs to. */
export function sectionOf({ page, search }: Place): Section['name'] {
  // They belong to Settings, and are reached from there.
  if (page === 'models' || page === 'evaluate') return 'settings';
  if (page !== 'photos') return page;
  const isAlbum = albumAlone.test(search.text.trim()) && search.like === null && search.held === null;
  if (isAlbum) return 'albums';
  return isFavourites(search) ? 'favourites' : 'photos';
}
