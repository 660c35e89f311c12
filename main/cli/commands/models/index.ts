import type { Command } from 'commander';
import { openModels } from '../../../library/index.ts';
import { addDrop } from './drop.ts';
import { addImport } from './import.ts';
import { addInstall } from './install.ts';
import { addList } from './list.ts';
import { addRemove } from './remove.ts';
import { addRollback } from './rollback.ts';
import type { OpenModels } from './session.ts';
import { addShow } from './show.ts';
import { addStop } from './stop.ts';
import { addTest } from './test.ts';
import { addUse } from './use.ts';

/**
 * `eidetic models …`: which models there are, and which of them are on this computer.
 *
 * @param open how the store is opened; a test hands over another one
 */
export function modelsCommand(program: Command, open: OpenModels = openModels): void {
  const models = program
    .command('models')
    .description('Models that understand photos: what there is, fetch one, take it out again')
    .addHelpText(
      'after',
      `
Models are fetched once, from huggingface.co, and only when you say so.
They lie in one folder for all your libraries, or in $EIDETIC_MODELS.
$EIDETIC_MODEL_MIRROR names another host; HTTPS_PROXY and NO_PROXY are honoured.`,
    );
  for (const add of [addList, addShow, addInstall, addImport, addRemove]) add(models, open);
  addTest(models);
  for (const add of [addUse, addStop, addRollback, addDrop]) add(models);
}
