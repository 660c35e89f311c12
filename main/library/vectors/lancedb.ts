import { EideticError } from '../../../preload/contract/index.ts';

/**
 * LanceDB, loaded with its first use: where its native part does not fit the computer, a command says so in a
 * sentence instead of ending before it begins.
 *
 * @throws EideticError `native.failed`
 */
export async function loadLanceDb(): Promise<typeof import('@lancedb/lancedb')> {
  try {
    return await import('@lancedb/lancedb');
  } catch (error) {
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new EideticError('native.failed', { part: 'LanceDB (vectors)', problem }, { cause: error });
  }
}
