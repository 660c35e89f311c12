import type { Preferences } from '../../../preload/contract/index.ts';
import type { PretendAlbums } from '../../fixtures/pretend-albums.ts';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import { openWindowOn } from '../screens/open-window.ts';

/** Opens the whole window on a library with albums. @param at path and query */
export async function openAlbums(
  at: string,
  pretend: PretendAlbums,
  chosen: Partial<Preferences> = {},
): Promise<void> {
  pretend.client.answer({ 'roots.list': () => [pretendRoot()] });
  await openWindowOn(pretend.client, at, { chosen: { rowHeight: 160, ...chosen } });
  // As in the window's own page, it is as high as the window.
  Object.assign(document.querySelector<HTMLElement>('#app')!.style, { inset: '0', position: 'fixed' });
}
