import type { Preferences } from '../../../preload/contract/index.ts';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { PretendConcepts } from '../../fixtures/pretend-concepts.ts';
import { openWindowOn } from '../screens/open-window.ts';

/** Opens the whole window on a library with concepts. @param at path and query */
export async function openConcepts(
  at: string,
  pretend: PretendConcepts,
  chosen: Partial<Preferences> = {},
): Promise<void> {
  pretend.client.answer({ 'roots.list': () => [pretendRoot()] });
  await openWindowOn(pretend.client, at, { chosen: { rowHeight: 160, ...chosen } });
  // As in the window's own page, it is as high as the window.
  Object.assign(document.querySelector<HTMLElement>('#app')!.style, { inset: '0', position: 'fixed' });
}
