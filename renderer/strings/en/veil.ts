/** Photos that are hidden until somebody wants to see them. */
export const veil = {
  hidden: 'Hidden behind a veil',
  show: 'Show',
  showThis: 'Show this photo',
  text: 'One of your concepts hides this photo. The file itself is as it was.',
  facts: 'What is known of this photo is hidden with it.',
  copyCovered: 'This photo is hidden behind a veil. Show it, then copy it.',
  showAll: 'Show veiled photos',
  coverAgain: 'Cover again',
  coverThis: 'Cover this photo again',
};
