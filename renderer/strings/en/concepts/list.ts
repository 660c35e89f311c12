import { countingIn } from '../../plural.ts';

const counted = countingIn('en');

/** All concepts: how each is called, what it does and holds, and what is done to it as a whole. */
export const list = {
  title: 'Concepts',
  lead: 'Say once what matters to you. Photos then tag themselves, now and whenever new ones come.',
  list: 'Your concepts',
  create: 'New concept',
  /** How many photos it has given what it does. */
  holds: {
    tag: (count: number) => counted(count, { one: '# photo tagged', other: '# photos tagged' }),
    album: (count: number) => counted(count, { one: '# photo in its album', other: '# photos in its album' }),
    veil: (count: number) => counted(count, { one: '# photo veiled', other: '# photos veiled' }),
  },
  /** Who gave it to these photos. */
  by: {
    you: (count: number) => counted(count, { one: '# by your yes', other: '# by your yes' }),
    concept: (count: number) => counted(count, { one: '# by the concept', other: '# by the concept' }),
    keyword: (count: number) =>
      counted(count, { one: '# by a keyword in its file', other: '# by a keyword in their files' }),
  },
  back: 'All concepts',
  unknown: {
    title: 'This concept is no longer here',
    text: 'It was removed, perhaps in another window.',
  },
  actions: {
    tag: { name: 'Tag', does: 'Gives a tag', text: 'Photos get the tag, and you find them by it.' },
    album: { name: 'Album', does: 'Fills an album', text: 'Photos gather in an album of this name.' },
    veil: {
      name: 'Veil',
      does: 'Hides behind a veil',
      text: 'Photos are shown blurred everywhere until you uncover them.',
    },
  },
  states: {
    modelChanged: 'Sees photos anew: have a look',
    reviewOnly: 'Only with your yes',
    new: 'Waiting for your first look',
    paused: 'Paused',
    changed: 'Something to apply',
    tag: 'Tags new photos',
    album: 'Takes in new photos',
    veil: 'Veils new photos',
  },
  learnt: (count: number) => counted(count, { one: 'Learnt from # answer', other: 'Learnt from # answers' }),
  empty: {
    title: 'Teach Eidetic what matters to you',
    text: 'A concept is something you name, such as “beach” or “our dog”: Eidetic finds the photos that show it and keeps them tagged. Your yes and no on a few of them teach it what you mean.',
  },
  menu: {
    label: (name: string) => `More for ${name}`,
    review: 'Review',
    pause: 'Pause',
    resume: 'Go on',
    export: 'Export…',
    remove: 'Remove…',
    photos: 'Show its photos',
    rename: 'Rename…',
    page: 'More for concepts',
    importAll: 'Import from a file…',
    exportAll: 'Export all…',
  },
  paused: (name: string) => `${name} is paused`,
  resumed: (name: string) => `${name} goes on`,
  imported: (created: number, updated: number) =>
    [
      created > 0 && counted(created, { one: '# concept added', other: '# concepts added' }),
      updated > 0 && counted(updated, { one: '# concept updated', other: '# concepts updated' }),
    ]
      .filter((part) => part !== false)
      .join(', ') || 'The file holds no concepts',
  fileName: 'eidetic-concepts',
  removal: {
    title: (name: string) => `Remove “${name}”?`,
    text: (photos: number) =>
      photos === 0
        ? 'What it learnt goes with it. What you said yourself stays as a tag. You can undo this for a while.'
        : counted(photos, {
            one: 'What it learnt goes with it, and so does the tag that it gave by itself. What you said yourself stays. You can undo this for a while.',
            other:
              'What it learnt goes with it, and so do the tags that it gave by itself. What you said yourself stays. You can undo this for a while.',
          }),
    confirm: 'Remove',
    done: (name: string) => `${name} was removed`,
    undone: (name: string) => `${name} is back`,
  },
  rename: { title: 'Rename', field: 'Name', text: 'Its tag is renamed with it.', confirm: 'Rename' },
  sensitiveTitle: 'A picture cannot tell this for sure',
};
