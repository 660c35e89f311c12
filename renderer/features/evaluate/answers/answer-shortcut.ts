import { t } from '../../../strings/strings.svelte.ts';

/** The line of the map of keys that says how answers are called right or wrong. */
export function answerShortcut(): { readonly keys: string; readonly what: string } {
  const { rightKey, wrongKey, shortcut } = t().evaluate.answers;
  return { keys: `${rightKey} ${wrongKey}`, what: shortcut };
}
