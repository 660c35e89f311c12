import { isSearch, type Place } from '../../places/place.ts';
import { t } from '../../strings/strings.svelte.ts';
import { sectionOf } from './sections.ts';

/** What the browser's tab and the task bar say. */
export function documentTitle(place: Place): string {
  const words = t().app;
  const section = sectionOf(place);
  const text = place.search.text.trim();
  if (section !== 'favourites' && place.page === 'photos' && isSearch(place.search) && text !== '')
    return words.searchTitle(text);
  const { models, evaluate } = t();
  if (place.page === 'models' || place.page === 'evaluate')
    return words.title({ models, evaluate }[place.page].title);
  return words.title(words.pages[section]);
}
