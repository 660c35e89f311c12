import type { Relevance, SearchAnswer, SearchResult, TakenAt } from '../../../preload/contract/index.ts';
import { remark, say, styled } from './output.ts';
import { visible } from './visible.ts';
import { count, day } from './words.ts';

const labels: Record<Relevance, string> = { strong: 'Strong', possible: 'Possible', weak: 'Weak' };
const colours = { strong: 'green', possible: 'yellow', weak: 'dim' } as const;

/** Search results as a list: how well, when, where; then how many there are in all. */
export function sayResults(answer: SearchAnswer): void {
  for (const result of answer.results) say(line(result));
  if (answer.results.some(({ takenAt }) => takenAt?.source === 'file-time')) {
    say(styled('dim', '~ is the date of the file: the photo itself says none.'));
  }
  if (answer.nothingMatchesWell) {
    say(
      answer.results.length > 0
        ? 'Nothing matches well.'
        : 'Nothing matches well. Show weak matches with --all.',
    );
  } else if (answer.total === 0) say('No photo matches.');
  else if (answer.total > answer.results.length) {
    say(`${answer.results.length} of ${count(answer.total, 'photo')}. Show more with --limit.`);
  }
  for (const note of answer.notes) remark(visible(note));
}

function line({ relevance, takenAt, path, offline }: SearchResult): string {
  const label = styled(colours[relevance], labels[relevance].padEnd(9));
  const when = styled('dim', (takenAt ? date(takenAt) : '').padEnd(12));
  return `${label} ${when} ${visible(path)}${offline ? styled('dim', '  (drive is away)') : ''}`;
}

/** Marked where it is only the file's: a copied photo was hardly taken when it was copied. */
function date({ local, source }: TakenAt): string {
  return `${source === 'file-time' ? '~' : ''}${day(local)}`;
}
