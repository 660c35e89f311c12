import type { Concept, ConceptAction } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';

/** How the photos above a line are: together all of them. */
interface Above {
  readonly untagged: number;
  readonly tagged: number;
  readonly refused: number;
}

/** How many photos get and lose a tag, come into an album and leave it, are veiled and unveiled. */
interface Changes {
  readonly added: number;
  readonly removed: number;
}

/** What applying a line will do, for the button that does it: `Tag 34, untag 3`. */
export function willDo(action: ConceptAction, { added, removed }: Changes): string {
  const words = t().concepts.change.apply[action];
  if (removed === 0) return words.add(added);
  if (added === 0) return words.remove(removed);
  return `${words.first(added)}, ${words.second(removed)}`;
}

/** The photos above the line, and what becomes of them: `18 photos lie above the line: 13 to tag, 5 tagged already.` */
export function aboveWords(
  action: ConceptAction,
  count: number,
  { untagged, tagged, refused }: Above,
): string {
  const words = t().concepts.change.above;
  if (count === 0) return words.nothing;
  const parts = [
    untagged > 0 && words.untagged[action](untagged),
    tagged > 0 && words.tagged[action](tagged),
    refused > 0 && words.refused(refused),
  ];
  return words.all(count, parts.filter((part) => part !== false).join(', '));
}

/** What has been done: `34 photos tagged, 3 untagged`; empty when no photo changed. */
export function wasDone(action: ConceptAction, { added, removed }: Changes): string {
  const words = t().concepts.change.done[action];
  const parts = [added > 0 && words.added(added), removed > 0 && words.removed(removed)];
  return parts.filter((part) => part !== false).join(', ');
}

/** How many photos a concept holds, and by whom: `12 photos tagged: 5 by your yes, 7 by the concept`. */
export function holdsWords({
  action,
  photos,
  givers,
}: Pick<Concept, 'action' | 'photos' | 'givers'>): string {
  const { holds, by } = t().concepts;
  const parts = [
    givers.you > 0 && by.you(givers.you),
    givers.concept > 0 && by.concept(givers.concept),
    givers.keyword > 0 && by.keyword(givers.keyword),
  ].filter((part) => part !== false);
  // What the concept alone gave needs no explaining.
  return givers.you + givers.keyword === 0
    ? holds[action](photos)
    : `${holds[action](photos)}: ${parts.join(', ')}`;
}
