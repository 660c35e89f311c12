import { t } from '../../strings/strings.svelte.ts';
import type { Shortcut } from '../viewer/index.ts';

/** The keys of a concept's page, in the chosen language. */
export function conceptShortcuts(): readonly Shortcut[] {
  const words = t().concepts.shortcuts;
  const { yes, no } = t().concepts.answerKeys;
  return [
    { keys: '← →', what: words.line },
    { keys: 'PageUp PageDown', what: words.lineTen },
    { keys: yes, what: words.yes },
    { keys: no, what: words.no },
    { keys: 'Delete', what: words.back },
    { keys: 'L', what: words.drawHere },
  ];
}
