import type { Command } from 'commander';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { size } from '../../terminal/words.ts';
import { agree } from './agree.ts';
import { type OpenModels, withModels } from './session.ts';

interface RemoveOptions extends CommonOptions {
  readonly yes?: boolean;
}

export function addRemove(models: Command, open: OpenModels): void {
  models
    .command('remove')
    .argument('<model>', 'its id in “eidetic models list”')
    .description('Take a model’s files off this computer; no photo and nothing of yours is touched')
    .option('--yes', 'agree to it beforehand')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models remove clip-vit-b-32')
    .action((model: string, options: RemoveOptions, command: Command) =>
      withModels(command, open, async (store) => {
        const asJson = options.json ?? false;
        const info = await store.call('models.show', { model });
        const question = `Remove ${info.name} (${size(info.bytesHere)})? Libraries in other places than the usual one may use it, too.`;
        const needsAsking =
          info.bytesHere > 0 && info.state !== 'shipped' && !info.inUse && info.neededFor === null;
        if (needsAsking && !(await agree(question, { beforehand: options.yes ?? false, asJson }))) {
          return exitCodes.failed;
        }
        const { freedBytes } = await store.call('models.remove', { model });
        if (asJson) sayJson({ model, freedBytes });
        else say(`Removed ${info.name}: ${size(freedBytes)} are free again.`);
        return exitCodes.done;
      }),
    );
}
