/** Photos that are hidden until somebody wants to see them. */
export const veil = {
  hidden: 'Hidden behind a veil',
  show: 'Show',
  showThis: 'Show this photo',
  text: 'A concept of yours covers this photo. Nothing was deleted, and nobody was told.',
  copyCovered: 'This photo is hidden behind a veil. Show it, then copy it.',
  showAll: 'Show veiled photos',
  coverAll: 'Cover veiled photos again',
};
