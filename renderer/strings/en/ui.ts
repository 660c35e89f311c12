export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  remove: 'Remove',
  tryAgain: 'Try again',
  undo: 'Undo',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
};
