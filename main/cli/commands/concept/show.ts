import type { Command } from 'commander';
import { EideticError, type LibraryClient } from '../../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { remark, say, sayJson, styled } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { wholeNumber } from '../../terminal/whole-number.ts';
import { count, day } from '../../terminal/words.ts';
import { pathOf } from '../chosen-photos.ts';
import { firstRows } from '../first-rows.ts';
import { findConcept } from './find-concept.ts';
import { sayConcept } from './say-concept.ts';

interface ShowOptions extends CommonOptions {
  readonly limit: number;
}

export function showConceptCommand(concept: Command): void {
  concept
    .command('show')
    .argument('<concept>', 'its name, or its number in “eidetic concept list”')
    .description('A concept, the photos that match it best, and what it has done')
    .option('-n, --limit <count>', 'how many photos to show', wholeNumber, 20)
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  eidetic concept show beach\n  eidetic concept show beach --limit 100',
    )
    .action((wanted: string, options: ShowOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const { concept: id } = await findConcept(library, wanted);
        const { concepts } = await library.call('concepts.list', {});
        const found = concepts.find(({ concept }) => concept === id);
        if (!found) throw new EideticError('concept.unknown');
        const { photos, ...candidates } = await bestPhotos(library, id, options.limit);
        const { runs } = await library.call('concepts.runs', { concept: id });
        if (options.json) {
          sayJson({ concept: found, proposedLine: candidates.proposedLine, photos, runs });
          return exitCodes.done;
        }
        sayConcept(found);
        if (found.sensitivity) remark(visible(found.sensitivity.note));
        say('');
        let above = true;
        for (const photo of photos) {
          if (above && photo.score < candidates.proposedLine)
            say(styled('dim', '  ── the line that is proposed ──'));
          above = photo.score >= candidates.proposedLine;
          const word = photo.verdict === null ? (photo.tagged ? 'tagged' : '') : `your ${photo.verdict}`;
          say(`  ${percent(photo.score)}  ${word.padEnd(9)} ${visible(photo.path)}`);
        }
        if (candidates.total > photos.length) {
          say(`  ${photos.length} of ${count(candidates.total, 'photo')}. Show more with --limit.`);
        }
        for (const { run, kind, at, added, removed, undoneAt } of runs) {
          const what = { applied: 'applied', arrived: 'new photos', 'model-changed': 'another model' }[kind];
          const undone = undoneAt === null ? '' : ', taken back';
          say(
            styled('dim', `  Run ${run}, ${day(at)}, ${what}: ${added} tagged, ${removed} untagged${undone}`),
          );
        }
        for (const note of candidates.notes) remark(visible(note));
        return exitCodes.done;
      }),
    );
}

async function bestPhotos(library: LibraryClient, concept: number, limit: number) {
  const { listing, total, proposedLine, verdicts, tagged, notes } = await library.call(
    'concepts.candidates',
    { concept },
  );
  const rows = await firstRows(library, listing, limit);
  const photos = [];
  for (const [index, { photo, match }] of rows.entries()) {
    const verdict = ([null, 'yes', 'no'] as const)[verdicts[index] ?? 0] ?? null;
    const path = await pathOf(library, photo);
    photos.push({ photo, path, score: match?.score ?? 0, verdict, tagged: tagged[index] === 1 });
  }
  return { photos, total, proposedLine, notes };
}

function percent(score: number): string {
  return `${(score * 100).toFixed(0).padStart(3)} %`;
}
