import type { Command } from 'commander';
import type { ProviderTrial, Root, Status } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { say, sayJson, styled } from '../terminal/output.ts';
import { visible } from '../terminal/visible.ts';
import { count, size } from '../terminal/words.ts';
import { changeText } from './models/use.ts';

export function statusCommand(program: Command): void {
  program
    .command('status')
    .description('What the library holds and how it is')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic status --json')
    .action((options: CommonOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const status = await library.call('library.status', {});
        if (options.json) sayJson(status);
        else sayStatus(status);
        return exitCodes.done;
      }),
    );
}

function sayStatus(status: Status): void {
  const row = (name: string, value: string) => say(`${styled('dim', name.padEnd(11))} ${visible(value)}`);
  row('Library', status.library);
  row('Photos', `${count(status.photos, 'photo')} in ${count(status.files, 'file')}`);
  if (status.pending > 0) row('Waiting', `${count(status.pending, 'file')} (read them with “eidetic index”)`);
  if (status.failed > 0) row('Not read', `${count(status.failed, 'file')} (see “eidetic failures”)`);
  const unseen = status.roots.filter(({ scannedAt }) => scannedAt === null).length;
  if (unseen > 0) row('Unread', `${count(unseen, 'folder')} never looked at (read with “eidetic index”)`);
  for (const root of status.roots) row(`Folder ${root.id}`, describeRoot(root));
  row('Model', `${status.model.name} (${count(status.vectors, 'photo')} understood)`);
  for (const line of standingLines(status.modelStanding)) row('', line);
  row('Runs on', `${status.provider.provider}: ${status.provider.reason}`);
  for (const trial of status.provider.trials) row('', describeTrial(trial));
  if (!status.keywordSearch.available) row('Keywords', status.keywordSearch.reason ?? 'not available');
  const { catalogue, vectors, thumbnails } = status.sizeBytes;
  row('On disk', `${size(catalogue + vectors + thumbnails)}, ${size(thumbnails)} of it thumbnails`);
  if (status.writer) row('In use by', status.writer);
}

function* standingLines({ inUse, change, ended, rollback }: Status['modelStanding']): Generator<string> {
  if (inUse.textTower) yield `texts by ${inUse.textTower}`;
  if (change) yield* changeText(change);
  if (ended) yield `not changed to ${ended.model}: ${ended.problem}`;
  if (rollback) yield `before: ${rollback.model} (go back with “eidetic models rollback”)`;
}

/** What onnxruntime itself said of one that does not work is left to --json and the doctor. */
function describeTrial({ provider, outcome, photosPerSecond, detail, batchSize }: ProviderTrial): string {
  if (outcome === 'unavailable') return `${provider}: not available on this computer`;
  if (outcome === 'failed') return `${provider}: failed in its test (see “eidetic doctor”)`;
  const speed = photosPerSecond === null ? '' : `${photosPerSecond.toFixed(0)} photos a second`;
  const batch = batchSize === null ? '' : `${batchSize} at a time`;
  return `${provider}: ${[speed, batch, detail].filter(Boolean).join(', ')}`;
}

function describeRoot({ path, photos, state, reason, missing, kept }: Root): string {
  const words = {
    ready: kept > 0 ? `, ${count(kept, 'missing file')} kept` : '',
    offline: ', away',
    'removals-held': `, ${count(missing, 'file')} missing`,
  };
  return `${path} (${count(photos, 'photo')}${words[state]})${reason ? `. ${reason}` : ''}`;
}
