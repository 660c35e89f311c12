import type { Command } from 'commander';
import type { ModelInfo, ModelPlan } from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { remark, say, sayJson } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { count, size } from '../../terminal/words.ts';
import { agree } from './agree.ts';
import { showModelProgress } from './model-progress-line.ts';
import { type OpenModels, withModels } from './session.ts';
import { tryOut } from './try-out.ts';

interface InstallOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly plan?: boolean;
}

export function addInstall(models: Command, open: OpenModels): void {
  models
    .command('install')
    .argument('<model>', 'its id in “eidetic models list”')
    .description('Fetch a model, after saying from where and how much; goes on from where it was cut off')
    .option('--yes', 'agree to it beforehand')
    .option('--plan', 'only say what would be fetched; connects to nothing')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models install siglip2-base-int8')
    .action((model: string, options: InstallOptions, command: Command) =>
      withModels(command, open, async (store) => {
        const asJson = options.json ?? false;
        const plan = await store.call('models.plan', { model });
        const info = await store.call('models.show', { model });
        if (options.plan) {
          if (asJson) sayJson(plan);
          else for (const line of planText(plan, info)) say(line);
          return exitCodes.done;
        }
        if (info.state === 'installed') {
          if (asJson) sayJson(info);
          else say(`${info.name} is already here, whole and verified.`);
          return exitCodes.done;
        }
        for (const line of planText(plan, info)) remark(line);
        if (!(await agree('Fetch it?', { beforehand: options.yes ?? false, asJson })))
          return exitCodes.failed;
        const stopShowing = showModelProgress(store);
        const installed = await store.call('models.install', { model, host: plan.host }).finally(stopShowing);
        if (asJson) sayJson(installed);
        else say(`${installed.name} is here: ${count(plan.files.length, 'file')}, each verified.`);
        if (installed.kind === 'model' && installed.state === 'installed') await tryOut(installed, command);
        return exitCodes.done;
      }),
    );
}

/** What is going to happen, in lines that name the one host. */
function* planText(plan: ModelPlan, info: ModelInfo): Generator<string> {
  yield `${info.name} (${info.licence}): ${size(plan.totalBytes)} in ${count(plan.files.length, 'file')}`;
  for (const { path, sizeBytes, bytesHere } of plan.files) {
    const here =
      bytesHere === sizeBytes ? '  (here already)' : bytesHere > 0 ? `  (${size(bytesHere)} here)` : '';
    yield `  ${path}  ${size(sizeBytes)}${here}`;
  }
  if (plan.bytesToFetch === 0) yield 'All of it is here; it is verified and nothing is fetched.';
  else {
    yield `From   ${visible(plan.host)}: ${size(plan.bytesToFetch)} to fetch`;
    yield `       That host may hand on to ${plan.handsOnTo.map(visible).join(', ')}; nowhere else.`;
    if (plan.proxy) yield `       Through the proxy ${visible(plan.proxy)}`;
  }
  yield `Into   ${visible(plan.folder)} (${size(plan.freeBytes)} free)`;
}
