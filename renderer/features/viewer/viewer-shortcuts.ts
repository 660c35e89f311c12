import { t } from '../../strings/strings.svelte.ts';
import { answerShortcut } from '../evaluate/index.ts';

/** One line of the map of keys. */
export interface Shortcut {
  /** As `Kbd` takes them. */
  readonly keys: string;
  readonly what: string;
}

/** The viewer's keys, in the chosen language. */
export function viewerShortcuts(): readonly Shortcut[] {
  const words = t().viewer.shortcuts;
  return [
    { keys: '← →', what: words.step },
    { keys: 'Home End', what: words.ends },
    { keys: '+ -', what: words.zoom },
    { keys: 'Z', what: words.toggle },
    { keys: '← → ↑ ↓', what: words.pan },
    { keys: '0 – 5', what: words.rate },
    { keys: 'F', what: words.favourite },
    answerShortcut(),
    { keys: 'I', what: words.information },
    { keys: 'M', what: words.like },
    { keys: 'C', what: words.copy },
    { keys: 'Delete', what: words.trash },
    { keys: 'Esc', what: words.close },
  ];
}
