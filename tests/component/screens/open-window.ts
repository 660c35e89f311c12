import { render } from 'vitest-browser-svelte';
import type { Preferences } from '../../../preload/contract/index.ts';
import type { ConnectionState } from '../../../renderer/api/connect.ts';
import { dismissToast, toasts } from '../../../renderer/ui/toasts.svelte.ts';
import type { HostAnswers, LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { type PretendClient, pretendClient } from '../../fixtures/pretend-client.ts';
import FrameStage from './FrameStage.svelte';

/** A connection that is as a test says. */
export class PretendConnection<State> {
  #state: State;
  readonly #listeners = new Set<(state: State) => void>();

  constructor(state: State) {
    this.#state = state;
  }

  set(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }
}

export interface OpenWindow {
  readonly client: PretendClient;
  readonly connection: PretendConnection<ConnectionState>;
}

/**
 * Opens the whole window at an address, on a library that answers as told. English and light unless told otherwise.
 *
 * @param at path and query
 */
export async function openWindow(
  at: string,
  answers: LibraryAnswers & HostAnswers = {},
  { state = 'open', chosen = {} }: { state?: ConnectionState; chosen?: Partial<Preferences> } = {},
): Promise<OpenWindow> {
  return openWindowOn(pretendClient(answers), at, { state, chosen });
}

/** The same on a client that a test has made. */
export async function openWindowOn(
  client: PretendClient,
  at: string,
  { state = 'open', chosen = {} }: { state?: ConnectionState; chosen?: Partial<Preferences> } = {},
): Promise<OpenWindow> {
  for (const { id } of toasts()) dismissToast(id);
  history.replaceState(null, '', at);
  await client.library.call('preferences.write', { language: 'en', theme: 'light', ...chosen });
  client.calls.length = 0;
  const connection = new PretendConnection<ConnectionState>(state);
  await render(FrameStage, { client, connection });
  return { client, connection };
}
