import { conceptShortcuts } from '../../features/concepts/index.ts';
import { answerShortcut } from '../../features/evaluate/index.ts';
import { reviewShortcuts } from '../../features/review/index.ts';
import { type Shortcut, viewerShortcuts } from '../../features/viewer/index.ts';
import { t } from '../../strings/strings.svelte.ts';
import { shortcutsAnywhere } from './anywhere.ts';

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every shortcut of the window, in the chosen language, for the list that `?` shows. */
export function shortcutMap(): readonly ShortcutGroup[] {
  const { groups, actions } = t().app.shortcuts;
  const anywhere = shortcutsAnywhere.map(({ action, keys }) => ({
    keys: asOnKeys(keys),
    what: actions[action],
  }));
  return [
    { title: groups.anywhere, shortcuts: [...anywhere, { keys: 'Esc', what: actions.escape }] },
    {
      title: groups.photos,
      shortcuts: [
        { keys: '↓', what: actions.toAnswer },
        { keys: '← → ↑ ↓', what: actions.move },
        { keys: 'Home End', what: actions.firstLast },
        { keys: 'Enter', what: actions.open },
        { keys: 'Space', what: actions.select },
        { keys: 'Shift+→', what: actions.extend },
        { keys: 'Ctrl+A', what: actions.selectAll },
        { keys: 'F', what: actions.favourite },
        { keys: '0 – 5', what: actions.rate },
        answerShortcut(),
        { keys: 'Delete', what: actions.trash },
      ],
    },
    { title: groups.viewer, shortcuts: viewerShortcuts() },
    { title: t().concepts.shortcuts.group, shortcuts: conceptShortcuts() },
    { title: t().review.shortcuts.group, shortcuts: reviewShortcuts() },
  ];
}

/** Letters as they stand on a keyboard: large. */
function asOnKeys(keys: string): string {
  return keys.replaceAll(/\b[a-z]\b/g, (letter) => letter.toUpperCase());
}
