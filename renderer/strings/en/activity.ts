import { countingIn } from '../plural.ts';

const counted = countingIn('en');

export const activity = {
  title: 'Activity',
  now: 'Now',
  states: {
    idle: 'Everything is up to date',
    looking: 'Looking through your folders',
    reading: 'Reading your photos',
    paused: 'Paused',
    stopping: 'Stopping',
  },
  beginning: 'Getting ready to read your photos',
  idleText: (photos: number) =>
    counted(photos, { one: '# photo is ready to be found.', other: '# photos are ready to be found.' }),
  pausedText: 'Nothing is being read. Photos that are ready can be searched.',
  lookingText: 'New, changed and moved files are found first, then read.',
  progress: 'Reading',
  done: (done: string, total: string) => `${done} of ${total} files`,
  rate: (perSecond: string) => `${perSecond} photos a second`,
  left: (duration: string) => `about ${duration} left`,
  relearning: 'Learning your photos anew for another model',
  almostDone: 'less than a minute left',
  pause: 'Pause',
  resume: 'Resume',
  problems: {
    title: 'Could not be read',
    lead: (count: number) =>
      counted(count, {
        one: '# file is not in your library, or only in part. This is why.',
        other: '# files are not in your library, or only in part. These are the reasons.',
      }),
    none: 'Every file could be read.',
    retryAll: 'Try all again',
    retryGroup: 'Try these again',
    retryOne: 'Try again',
    files: (count: number) => counted(count, { one: '# file', other: '# files' }),
    byItself: 'Tried again by itself',
    more: (count: number) => counted(count, { one: 'Show # more', other: 'Show # more' }),
    details: 'Technical details',
    noDetails: 'Nothing more is known.',
    show: 'Show in folder',
    retried: (count: number) =>
      counted(count, { one: '# file is being read again', other: '# files are being read again' }),
    allRead: (count: number) =>
      counted(count, { one: 'The file could be read', other: 'All # files could be read' }),
    stillFailing: (count: number) =>
      counted(count, { one: '# file still cannot be read', other: '# files still cannot be read' }),
    loading: 'Getting the list',
  },
};
