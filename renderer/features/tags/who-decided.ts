import type { PhotoTag, TagReason } from '../../../preload/contract/index.ts';
import { momentText, percentText } from '../../strings/dates.ts';
import { t } from '../../strings/strings.svelte.ts';

/** Who decided a tag, in few words: `You`, `Concept beach, version 3, 82%`, `Keyword in the file`. */
export function whoDecided({ tag, reasons }: PhotoTag): string {
  const reason = decidingReason(reasons);
  return reason ? nameOf(tag, reason) : '';
}

/** The same for every reason there is, with when it was and by which model. */
export function everyReason({ tag, reasons }: PhotoTag): string {
  return reasons.map((reason) => detailOf(tag, reason)).join(' – ');
}

/** A person's own word wins; then the concept's, for it says more than a keyword. */
function decidingReason(reasons: readonly TagReason[]): TagReason | undefined {
  return reasons.find(({ by }) => by === 'you') ?? reasons.find(({ by }) => by === 'concept') ?? reasons[0];
}

function nameOf(tag: string, reason: TagReason): string {
  const words = t().tags.by;
  switch (reason.by) {
    case 'you':
      return reason.verdict === 'yes' ? words.you : words.youRefused;
    case 'concept':
      return words.concept(tag, reason.version, percentText(reason.score));
    default:
      return words.keyword[reason.source];
  }
}

function detailOf(tag: string, reason: TagReason): string {
  const words = t().tags.by;
  const name = nameOf(tag, reason);
  if (reason.by === 'you') return words.at(name, momentText(reason.at));
  if (reason.by === 'concept') return words.model(name, reason.model, momentText(reason.at));
  return name;
}
