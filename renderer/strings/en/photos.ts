/** The grid of photos. */
export const photos = {
  title: 'Photos',
  gridLabel: 'Photos',
  count: (count: number, shown: string) => (count === 1 ? '1 photo' : `${shown} photos`),
  loading: 'Getting your photos',
  density: 'Size of the photos',
  smaller: 'Smaller photos',
  larger: 'Larger photos',
  selectDay: 'Select this day',
  selectMatches: 'Select these matches',
  /** Of a day of which no picture says itself that it was taken then. */
  fileDates: 'Nothing in these pictures says when they were taken. This is the date of their files.',
  sections: {
    strong: 'Strong matches',
    possible: 'Possible matches',
    weak: 'Weak matches',
  },
  scrubber: 'Go to a date',
  tile: {
    favourite: 'favourite',
    stars: (stars: number) => (stars === 1 ? '1 star' : `${stars} stars`),
    offline: 'on a drive that is away',
    waiting: 'Photo',
    fileDate: (day: string) => `${day} by the file’s own date`,
  },
  selection: {
    label: 'Selected photos',
    count: (count: number, shown: string) => (count === 1 ? '1 selected' : `${shown} selected`),
    all: (shown: string) => `Select all ${shown}`,
    clear: 'Clear the selection',
    favourite: 'Favourite',
    rate: 'Rate',
    noStars: 'No stars',
    stars: (stars: number) => '★'.repeat(stars),
    like: 'More like this',
    trash: 'Move to trash',
  },
  menu: {
    open: 'Open',
    like: 'More like this',
    favourite: 'Add to favourites',
    unfavourite: 'Remove from favourites',
    show: 'Show in folder',
    select: 'Select',
    deselect: 'Take out of the selection',
    trash: 'Move to trash…',
  },
  trash: {
    title: (photos: number, shown: string) =>
      photos === 1 ? 'Move this photo to the trash?' : `Move ${shown} photos to the trash?`,
    text: (photos: number, files: number, shownFiles: string, seconds: string) =>
      files > photos
        ? `All copies go together: ${shownFiles} files. For ${seconds} seconds you can undo it; after that you can get them back from your computer’s trash.`
        : `For ${seconds} seconds you can undo it; after that you can get ${photos === 1 ? 'it' : 'them'} back from your computer’s trash.`,
    confirm: 'Move to trash',
    done: (count: number, shown: string) =>
      count === 1 ? 'Moving 1 photo to the trash' : `Moving ${shown} photos to the trash`,
    moved: 'Moved to the trash',
  },
  marked: {
    favourite: (count: number, shown: string) =>
      count === 1 ? 'Added to favourites' : `${shown} photos added to favourites`,
    unfavourite: (count: number, shown: string) =>
      count === 1 ? 'Removed from favourites' : `${shown} photos removed from favourites`,
    rated: (count: number, stars: number, shown: string) =>
      stars === 0
        ? `Rating removed${count === 1 ? '' : ` from ${shown} photos`}`
        : `${count === 1 ? 'Rated' : `${shown} photos rated`} ${'★'.repeat(stars)}`,
    undo: 'Undo',
    undone: 'Undone',
  },
  empty: {
    reading: {
      title: 'Your photos are on their way',
      text: 'Eidetic is reading your folders. Photos appear here as soon as they are read, and you can search those that are ready.',
    },
    nothing: {
      title: 'No photos in your folders yet',
      text: 'Put pictures into a folder that you added, or add another one. They appear here by themselves.',
      action: 'Show my folders',
    },
    favourites: {
      title: 'No favourites yet',
      text: 'Open a photo and press F, or click its heart. Your favourites gather here.',
    },
    search: {
      title: 'Try other words',
      text: 'No photo answers this clearly. Say what can be seen in the picture, in plain words, or take something out of the search.',
      weak: 'Show weaker matches',
      clear: 'Clear the search',
    },
  },
};
