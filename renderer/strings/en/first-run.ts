import { countingIn } from '../plural.ts';

const counted = countingIn('en');

export const firstRun = {
  title: 'Find your photos by what is in them',
  what: 'Type “grandma blowing out candles” and see it. Eidetic looks at every photo in your folders, on this computer, and finds them by what they show.',
  privacy: {
    label: 'What stays private',
    local: {
      title: 'Nothing leaves this computer',
      text: 'No account, no cloud. It works without the internet.',
    },
    readOnly: {
      title: 'Your folders are only read',
      text: 'Eidetic only looks at your photos. It changes nothing in your folders unless you tell it to.',
    },
    removable: {
      title: 'Easy to leave',
      text: 'Take a folder out at any time. Your photos stay where they are.',
    },
  },
  choose: 'Where are your photos?',
  chooseText: 'Choose one folder or several. Folders inside them are read too.',
  chosen: 'Chosen folders',
  add: 'Choose a folder',
  addAnother: 'Add another folder',
  remove: (name: string) => `Take out ${name}`,
  start: 'Start',
  startHint: (folders: number) =>
    counted(folders, {
      one: 'Photos appear while Eidetic reads. You can search at once.',
      other: 'Photos from # folders appear while Eidetic reads. You can search at once.',
    }),
};
