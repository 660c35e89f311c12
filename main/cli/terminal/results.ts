import type { Relevance, SearchAnswer, SearchResult } from '../../../preload/contract/index.ts';
import { remark, say, styled } from './output.ts';
import { count, day } from './words.ts';

const labels: Record<Relevance, string> = { strong: 'Strong', possible: 'Possible', weak: 'Weak' };
const colours = { strong: 'green', possible: 'yellow', weak: 'dim' } as const;

/** Search results as a list: how well, when, where; then how many there are in all. */
export function sayResults(answer: SearchAnswer): void {
  for (const result of answer.results) say(line(result));
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
  for (const note of answer.notes) remark(note);
}

function line({ relevance, takenAt, path, offline }: SearchResult): string {
  const label = styled(colours[relevance], labels[relevance].padEnd(9));
  const when = styled('dim', (takenAt ? day(takenAt.local) : '').padEnd(12));
  return `${label} ${when} ${path}${offline ? styled('dim', '  (drive is away)') : ''}`;
}
