import type { Preferences } from '../../../preload/contract/index.ts';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { PretendClient } from '../../fixtures/pretend-client.ts';
import { openWindowOn } from './open-window.ts';

/** Opens the whole window on a library that pretends to have a folder. @param at path and query */
export async function openPretend(
  at: string,
  { client }: { readonly client: PretendClient },
  chosen: Partial<Preferences> = {},
): Promise<void> {
  client.answer({ 'roots.list': () => [pretendRoot()] });
  await openWindowOn(client, at, { chosen: { rowHeight: 160, ...chosen } });
  // As in the window's own page, it is as high as the window.
  Object.assign(document.querySelector<HTMLElement>('#app')!.style, { inset: '0', position: 'fixed' });
}
