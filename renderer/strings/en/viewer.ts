/** One photo, as large as the window. */
export const viewer = {
  label: (name: string) => `Photo: ${name}`,
  loading: 'Getting the photo',
  /** Read out and put beside the name: where in the list the photo stands. */
  position: (position: string, total: string) => `${position} of ${total}`,
  spoken: (position: string, total: string, name: string, day: string | null) =>
    `Photo ${position} of ${total}, ${name}${day ? `, ${day}` : ''}`,
  spokenAlone: (name: string, day: string | null) => `${name}${day ? `, ${day}` : ''}`,
  description: (name: string, day: string | null) => (day ? `${name}, taken on ${day}` : name),
  /** Where nothing in the picture says when it was taken. */
  fileDated: (name: string, day: string) => `${name}, file of ${day}`,
  close: 'Close',
  previous: 'Previous photo',
  next: 'Next photo',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomWhole: 'Show the whole photo',
  zoomFull: 'Show at 100 %',
  favourite: 'Favourite',
  rating: 'Rating',
  stars: (stars: number) => (stars === 0 ? 'No stars' : stars === 1 ? '1 star' : `${stars} stars`),
  like: 'More like this',
  information: 'Information',
  more: 'More',
  copy: 'Copy picture',
  download: 'Save a copy of the original',
  show: 'Show in folder',
  open: 'Open in another program',
  trash: 'Move to trash',
  copied: 'Picture copied',
  notCopied: 'The picture could not be copied. Wait until it is shown, then try again.',
  coordinatesCopied: 'Coordinates copied',
  coordinatesNotCopied: 'The coordinates could not be copied.',

  facts: {
    when: 'When',
    where: 'Where',
    camera: 'Camera',
    lens: 'Lens',
    exposure: 'Exposure',
    size: 'Size',
    keywords: 'Keywords',
    files: 'Files',
    match: 'How well it matches',
    unknownDate: 'Nothing in the file says when it was taken.',
    cutOff: 'Part of the picture is missing: the file ends too early.',
    dateSource: {
      exif: 'As the camera’s clock had it',
      gps: 'From the satellite clock in the camera',
      xmp: 'As a photo program wrote it down',
      'file-name': 'From the file’s name',
      'file-time': 'From the file’s own date, so perhaps not when it was taken',
    },
    compass: { north: 'N', south: 'S', east: 'E', west: 'W' },
    altitude: (metres: string) => `${metres} m above the sea`,
    belowSea: (metres: string) => `${metres} m below the sea`,
    copyCoordinates: 'Copy the coordinates',
    searchFor: (what: string) => `Find photos with ${what}`,
    searchForDay: 'Find photos of this day',
    away: 'Drive not connected',
    copies: (count: number, shown: string) => (count === 1 ? 'File' : `${shown} copies of the same file`),
    showFile: (name: string) => `Show ${name} in its folder`,
    strong: 'Strong match',
    possible: 'Possible match',
    weak: 'Weak match',
    byConcept: (percent: string, concept: string) =>
      `Eidetic is ${percent} sure that it belongs to “${concept}”.`,
    byFilters: 'It fits the filters of the search.',
    byLook: 'Found by its look.',
    byWord: 'Found by a word in its name, folder or keywords.',
    byBoth: 'Found by its look, and by a word in its name, folder or keywords.',
  },

  problem: {
    away: {
      message: 'This photo’s drive is not connected.',
      nextStep: 'Connect it to see the photo in full size. Until then, this is a small preview.',
    },
    gone: {
      message: 'This photo is no longer in the library.',
      nextStep: 'It was removed, or moved out of your folders.',
    },
    notShown: {
      message: 'This photo cannot be shown in full size just now.',
      nextStep: 'Its file may be out of reach, or of a kind that is hard to open. This is a small preview.',
    },
    notAnswering: {
      message: 'Eidetic is not answering.',
      nextStep: 'The photo appears by itself as soon as it does.',
    },
  },

  marked: {
    favourite: 'Added to favourites',
    unfavourite: 'Removed from favourites',
    rated: (stars: number) => (stars === 0 ? 'Rating removed' : `Rated ${'★'.repeat(stars)}`),
    undone: 'Undone',
  },

  trashing: {
    title: 'Move this photo to the trash?',
    text: (files: number, shown: string, name: string) =>
      files === 1
        ? `${name} goes to your computer’s trash, where you can get it back.`
        : `All ${shown} copies of ${name} go to your computer’s trash, where you can get them back.`,
    confirm: 'Move to trash',
    done: (name: string) => `Moving ${name} to the trash`,
  },

  shortcuts: {
    step: 'Previous or next photo',
    ends: 'First or last photo',
    zoom: 'Zoom in or out',
    toggle: 'The whole photo, or 100 %',
    pan: 'Move around when zoomed in',
    rate: 'Give 1 to 5 stars; 0 takes them away',
    favourite: 'Favourite',
    information: 'Information',
    like: 'More like this',
    copy: 'Copy the picture',
    trash: 'Move to trash, asked first',
    close: 'Back to the photos',
  },
};
