/** The search box, its chips and its answers. */
export const search = {
  label: 'Search your photos',
  placeholder: 'What is in the picture? “a dog in the snow”',
  clear: 'Clear the search',
  /** Beside the arrow key that leads there. */
  toAnswer: 'to the photos',
  withPicture: 'Search with a picture',
  suggestions: 'Suggestions',
  kinds: {
    recent: 'Recent',
    tag: 'Tag',
    concept: 'Concept',
    album: 'Album',
    keyword: 'Keyword',
    folder: 'Folder',
    camera: 'Camera',
    year: 'Year',
    idea: 'Try',
  },
  forget: 'Forget this search',
  drop: {
    title: 'Drop a picture to find others like it',
    text: 'It is only looked at, not kept.',
    notOne: 'Only one picture can be searched with at a time.',
    notPicture: 'That is not a picture.',
  },
  chips: {
    label: 'What is searched for',
    like: 'Like this photo',
    held: 'Like your picture',
    less: (words: string) => `less ${words}`,
    without: (words: string) => `without ${words}`,
    name: (words: string) => `named ${words}`,
    remove: (what: string) => `Take out ${what}`,
    edit: (what: string) => `Change ${what}`,
    add: 'Add a filter',
  },
  filters: {
    tag: 'Tag',
    album: 'Album',
    concept: 'Concept',
    year: 'Year',
    month: 'Month',
    camera: 'Camera',
    folder: 'Folder',
    type: 'Kind of file',
    rating: 'Stars',
    favourite: 'Favourites only',
    gps: 'With a place',
  },
  /** Where the model in use does not understand the language of the window. */
  language: {
    hint: (understood: string, wanted: string) =>
      `The model in use understands ${understood} only. Search in ${understood}, or take a model that understands ${wanted}.`,
    models: (wanted: string) => `Models that understand ${wanted}`,
  },
  sort: {
    label: 'Order',
    relevance: 'Best match',
    date: 'Newest',
  },
  answer: {
    saveAsAlbum: 'Save as album',
    none: 'Nothing matches well',
    failed: 'No answer',
    strong: (count: number, shown: string) => (count === 1 ? '1 strong match' : `${shown} strong matches`),
    possible: (count: number, shown: string) =>
      count === 1 ? '1 possible match' : `${shown} possible matches`,
    both: (strong: string, possible: string) => `${strong}, ${possible} possible`,
    photos: (count: number, shown: string) => (count === 1 ? '1 photo' : `${shown} photos`),
    hidden: (count: number, shown: string) =>
      count === 1 ? 'Show 1 weaker match' : `Show ${shown} weaker matches`,
    hideWeak: 'Hide weaker matches',
    searching: 'Searching',
  },
};
