import { countingIn } from '../plural.ts';

const counted = countingIn('en');

export const folders = {
  title: 'Folders',
  lead: 'Eidetic follows these folders: new photos appear by themselves. Your folders are only read.',
  list: 'Folders in the library',
  add: 'Add a folder',
  added: (name: string) => `${name} was added. Its photos appear as they are read.`,
  lookAgain: 'Look again',
  lookAgainAll: 'Look through all again',
  looking: 'Eidetic looks through your folders again.',
  actions: (name: string) => `Actions for ${name}`,
  remove: 'Remove from the library…',
  empty: {
    title: 'No folders yet',
    text: 'Add a folder with photos. Eidetic reads it and follows what changes in it.',
  },
  photos: (count: number) => counted(count, { one: '# photo', other: '# photos' }),
  waiting: (count: number) => counted(count, { one: '# file waiting', other: '# files waiting' }),
  failed: (count: number) =>
    counted(count, { one: '# file could not be read', other: '# files could not be read' }),
  lastLook: (ago: string) => `Looked through ${ago}`,
  states: {
    watching: 'Up to date and followed',
    reading: 'Being read',
    unseen: 'Not looked through yet',
    paused: 'Paused',
    offline: 'Away',
    held: 'Many files are gone',
  },
  offline:
    'The drive or share is not connected, or the folder was moved. Its photos stay in the library and can be searched; connect it to see them in full size.',
  held: {
    title: (count: number) =>
      counted(count, {
        one: '# file is no longer in this folder',
        other: '# files are no longer in this folder',
      }),
    text: 'That is a large part of it, so Eidetic has taken nothing out. Were they deleted or moved on purpose?',
    keep: 'Keep them in the library',
    take: 'Take them out',
    kept: (count: number) =>
      counted(count, { one: '# missing file is kept', other: '# missing files are kept' }),
    decide: 'Decide again',
    done: (count: number) => counted(count, { one: '# file was taken out', other: '# files were taken out' }),
  },
  removal: {
    title: (name: string) => `Remove ${name} from the library?`,
    /** @param elsewhere photos that other folders hold too */
    text: ({ files, photos, elsewhere }: { files: number; photos: number; elsewhere: number }) =>
      [
        counted(files, {
          one: 'It has # file.',
          other: 'It has # files.',
        }),
        counted(photos, { one: '# photo leaves the library.', other: '# photos leave the library.' }),
        elsewhere > 0 &&
          counted(elsewhere, {
            one: '# is in another folder too, and stays.',
            other: '# are in other folders too, and stay.',
          }),
        'Nothing on your disk is touched, and you can add the folder again at any time.',
      ]
        .filter((sentence) => sentence !== false)
        .join(' '),
    confirm: 'Remove',
    done: (name: string, photos: number, elsewhere: number) =>
      [
        counted(photos, {
          one: `${name} was removed: # photo left the library`,
          other: `${name} was removed: # photos left the library`,
        }),
        elsewhere > 0 && counted(elsewhere, { one: '# stays', other: '# stay' }),
      ]
        .filter((part) => part !== false)
        .join(', '),
  },
  browser: {
    title: 'Choose a folder with photos',
    places: 'Places',
    trail: 'Where you are',
    list: 'Folders',
    up: 'One folder up',
    /** @param inside its folders, which are read too */
    pictures: (here: number, inside: number) => {
      if (here + inside === 0) return 'No pictures in it so far';
      const first = counted(here, { one: '# picture here', other: '# pictures here' });
      if (inside === 0) return first;
      return here === 0
        ? counted(inside, { one: '# picture in its folders', other: '# pictures in its folders' })
        : `${first}, ${counted(inside, { one: '# in its folders', other: '# in its folders' })}`;
    },
    noFolders: 'There are no folders in here.',
    begin: 'Open the folder that holds your photos.',
    add: 'Add this folder',
    adding: 'Adding',
    loading: 'Looking into the folder',
  },
};
