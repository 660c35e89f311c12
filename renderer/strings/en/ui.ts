export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  remove: 'Remove',
  tryAgain: 'Try again',
  undo: 'Undo',
  nothingToUndo: 'There is nothing left to undo',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
  justNow: 'just now',
  /** What stands on the keys of a keyboard; the others are the same everywhere. */
  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Shift',
    Delete: 'Delete',
    Backspace: 'Backspace',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page ↑',
    PageDown: 'Page ↓',
    Enter: 'Enter',
    Space: 'Space',
  } as Readonly<Record<string, string>>,
};
