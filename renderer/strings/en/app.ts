import { countingIn } from '../plural.ts';

const counted = countingIn('en');

/** The frame around every page. */
export const app = {
  name: 'Eidetic',
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  pages: {
    photos: 'Photos',
    favourites: 'Favourites',
    albums: 'Albums',
    concepts: 'Concepts',
    review: 'Review',
    folders: 'Folders',
    activity: 'Activity',
    settings: 'Settings',
  },
  title: (page: string) => `${page} – Eidetic`,
  searchTitle: (words: string) => `${words} – Eidetic`,
  problems: (count: number) =>
    counted(count, { one: '# file could not be read', other: '# files could not be read' }),
  working: {
    looking: 'Looking through folders',
    beginning: 'Getting ready',
    reading: (done: string, total: string) => `Reading ${done} of ${total}`,
    paused: 'Paused',
    stopping: 'Stopping',
  },
  connection: {
    connecting: 'Connecting to Eidetic…',
    lost: 'Eidetic is not answering. Connecting again…',
    restored: 'Connected again',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    open: 'Keyboard shortcuts',
    groups: { anywhere: 'Anywhere', photos: 'Photos', viewer: 'One photo' },
    actions: {
      search: 'Search',
      photos: 'Go to Photos',
      favourites: 'Go to Favourites',
      albums: 'Go to Albums',
      concepts: 'Go to Concepts',
      review: 'Go to Review',
      folders: 'Go to Folders',
      activity: 'Go to Activity',
      settings: 'Go to Settings',
      help: 'Show this list',
      undo: 'Undo the last change',
      escape: 'Close, or clear the selection',
      toAnswer: 'From the search to its first photo',
      move: 'Move between photos',
      open: 'Open the photo',
      select: 'Select or deselect',
      extend: 'Select a range',
      selectAll: 'Select all',
      firstLast: 'First or last photo',
      favourite: 'Favourite',
      rate: 'Give stars, or take them away',
      trash: 'Move to trash, asked first',
    },
  },
};
