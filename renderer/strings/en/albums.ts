import { countingIn } from '../plural.ts';

const counted = countingIn('en');

/** Albums, and putting photos into them. */
export const albums = {
  title: 'Albums',
  lead: 'Photos that belong together. Your files stay where they are.',
  list: 'Your albums',
  create: 'New album',
  createSmart: 'New smart album',
  photos: (count: number) => counted(count, { one: '# photo', other: '# photos' }),
  covered: 'Its cover is hidden behind a veil',
  kinds: {
    hand: 'Filled by hand',
    smart: 'Fills itself',
    concept: 'Filled by a concept',
  },
  empty: {
    title: 'No albums yet',
    text: 'Put photos together by hand, for a trip or a person. Or make a smart album: you say what belongs in it, and it fills itself, with new photos too. In both, your files stay where they are.',
  },
  menu: {
    label: (name: string) => `More for ${name}`,
    rename: 'Rename…',
    cover: 'Choose the cover…',
    rules: 'What belongs in it…',
    concept: 'Open its concept',
    remove: 'Remove…',
  },
  naming: {
    create: 'New album',
    createText: 'Then select photos anywhere and choose “Add to album”.',
    rename: 'Rename the album',
    field: 'Name of the album',
    confirmCreate: 'Make album',
    confirmRename: 'Rename',
    example: 'Summer 2019',
  },
  made: (name: string) => `Album “${name}” made`,
  changedBack: 'Undone: the album is as it was',
  renamed: (name: string) => `Now called “${name}”`,
  removal: {
    title: (name: string) => `Remove the album “${name}”?`,
    text: 'Only the album goes. Its photos stay in your library and in your folders.',
    confirm: 'Remove album',
    done: (name: string) => `Album “${name}” removed`,
    undone: (name: string) => `Album “${name}” is back`,
  },
  cover: {
    title: (name: string) => `The cover of “${name}”`,
    list: 'Photos of the album',
    none: 'There are no photos in it yet.',
    chosen: 'Cover chosen',
    leave: 'Leave it to Eidetic',
    left: 'Eidetic chooses the cover',
    first: (shown: string) => `The first ${shown} photos of the album.`,
  },
  adding: {
    action: 'Add to album…',
    title: (count: number) =>
      counted(count, { one: 'Add # photo to an album', other: 'Add # photos to an album' }),
    field: 'Find an album, or name a new one',
    list: 'Albums',
    create: (name: string) => `New album “${name}”`,
    none: 'No album is called that. Type a name to make one.',
    noneYet: 'You have no album yet. Type a name to make one.',
    added: (count: number, name: string) =>
      counted(count, { one: `# photo added to “${name}”`, other: `# photos added to “${name}”` }),
    already: (name: string) => `They are in “${name}” already`,
    undone: 'Taken out again',
  },
  heading: {
    back: 'All albums',
  },
  /** Photos are found and put into one album. */
  addingTo: {
    action: 'Add photos…',
    title: (name: string) => `Add photos to “${name}”`,
    field: 'Search your photos',
    list: 'Photos that are not in the album',
    none: 'No photo that is not in the album yet matches well.',
    all: 'All your photos are in the album.',
    first: (shown: string) => `The first ${shown} photos. Search for others.`,
    confirmNone: 'Add photos',
    confirm: (count: number) => counted(count, { one: 'Add # photo', other: 'Add # photos' }),
  },
  takingOut: {
    action: (name: string) => `Take out of “${name}”`,
    done: (count: number, name: string) =>
      counted(count, { one: `# photo taken out of “${name}”`, other: `# photos taken out of “${name}”` }),
    undone: 'Put back',
  },
  emptyAlbum: {
    hand: {
      title: 'This album is empty',
      text: 'Choose “Add photos” above, or select photos anywhere and choose “Add to album”.',
    },
    smart: {
      title: 'Nothing belongs in this album yet',
      text: 'It fills itself as soon as a photo fits what you asked for.',
      strictText:
        'It fills itself as soon as a photo matches well. Those that only possibly match stay out; you can let them in.',
      edit: 'Change what belongs in it',
    },
  },
  smart: {
    newTitle: 'New smart album',
    editTitle: (name: string) => `What belongs in “${name}”`,
    back: 'Back to the albums',
    name: 'Name',
    rules: 'Photos that match any of these searches',
    rulesText:
      'Each line is a search, as in the box above. What one line asks for must all be true; a minus means not.',
    rule: (number: number) => `Search ${number}`,
    or: 'or',
    examples: 'Begin with',
    exampleNames: {
      favourites: 'Your favourites',
      stars: 'Four stars or more',
      snow: 'A dog in the snow',
      places: 'Photos that know their place',
    },
    addRule: 'Add another search',
    removeRule: (number: number) => `Take out search ${number}`,
    like: 'Like this photo',
    removeLike: 'Take the photo out of this search',
    finds: (count: number) => counted(count, { one: 'Finds # photo.', other: 'Finds # photos.' }),
    findsNoneWell: 'Nothing matches well.',
    findsNothing: 'Finds no photo so far.',
    /** @param others besides photos that match well */
    leftOut: (count: number, others: boolean) =>
      counted(
        count,
        others
          ? {
              one: '# more only possibly matches, and stays out of the album.',
              other: '# more only possibly match, and stay out of the album.',
            }
          : {
              one: '# photo possibly matches, and stays out of the album.',
              other: '# photos possibly match, and stay out of the album.',
            },
      ),
    include: 'Include those too',
    counting: 'Counting',
    noChips: 'What was understood',
    possible: 'Also those that only possibly match',
    possibleText:
      'Words and pictures match well or perhaps. With this on, the album is fuller, and some photos in it will be wrong.',
    create: 'Make album',
    save: 'Save',
    saved: (name: string) => `“${name}” saved`,
    unknown: 'There is no such album any more.',
  },
};
