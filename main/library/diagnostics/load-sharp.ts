import type sharp from 'sharp';
import { EideticError } from '../../../preload/contract/index.ts';

/**
 * sharp, loaded with its first use: a doctor that cannot start where sharp is broken could not name it.
 *
 * @throws EideticError `native.failed`
 */
export async function loadSharp(): Promise<typeof sharp> {
  try {
    return (await import('sharp')).default;
  } catch (error) {
    // sharp's message goes on with a page of advice for developers.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new EideticError('native.failed', { part: 'sharp (picture decoder)', problem }, { cause: error });
  }
}
