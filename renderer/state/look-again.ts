import type { AppState } from './app-state.svelte.ts';
import { isConnectionLost } from './problem.ts';

/**
 * Looks through folders and reads what is new; ends when all of it is read, which may take hours. A connection that
 * goes meanwhile is no failure: the library works on.
 *
 * @param roots all of them when left out
 */
export async function lookAgain({ library }: AppState, roots?: readonly number[]): Promise<void> {
  try {
    await library.call('index.run', roots ? { roots: [...roots] } : {});
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
  }
}
