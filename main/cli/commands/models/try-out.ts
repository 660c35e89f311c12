import type { Command } from 'commander';
import type { ModelInfo } from '../../../../preload/contract/index.ts';
import { libraryPlace, testInstalledModel } from '../../../library/index.ts';
import type { CommonOptions } from '../../session.ts';
import { remark } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';

/**
 * The self-test of a model that has just come. What it finds is kept, so that nobody waits for it later; that it cannot be
 * made is no reason to be without the model.
 */
export async function tryOut({ id, name }: Pick<ModelInfo, 'id' | 'name'>, command: Command): Promise<void> {
  const { library: folder } = command.optsWithGlobals<CommonOptions>();
  remark(`Trying ${name} on this computer …`);
  try {
    const { choice } = await testInstalledModel({ place: libraryPlace({ folder }), model: id });
    remark(visible(choice.reason));
  } catch (error) {
    remark(visible(`It could not be tried: ${error instanceof Error ? error.message : error}`));
  }
}
