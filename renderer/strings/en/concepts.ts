import { countingIn } from '../plural.ts';

const counted = countingIn('en');

/** What applying a line will do, by what the concept does with its photos. */
const changes = {
  tag: {
    add: (count: number) => counted(count, { one: 'Tag # photo', other: 'Tag # photos' }),
    first: (count: number) => counted(count, { one: 'Tag #', other: 'Tag #' }),
    remove: (count: number) => counted(count, { one: 'Untag # photo', other: 'Untag # photos' }),
    second: (count: number) => counted(count, { one: 'untag #', other: 'untag #' }),
  },
  album: {
    add: (count: number) => counted(count, { one: 'Put # photo in', other: 'Put # photos in' }),
    first: (count: number) => counted(count, { one: 'Put # in', other: 'Put # in' }),
    remove: (count: number) => counted(count, { one: 'Take # photo out', other: 'Take # photos out' }),
    second: (count: number) => counted(count, { one: 'take # out', other: 'take # out' }),
  },
  veil: {
    add: (count: number) => counted(count, { one: 'Veil # photo', other: 'Veil # photos' }),
    first: (count: number) => counted(count, { one: 'Veil #', other: 'Veil #' }),
    remove: (count: number) => counted(count, { one: 'Unveil # photo', other: 'Unveil # photos' }),
    second: (count: number) => counted(count, { one: 'unveil #', other: 'unveil #' }),
  },
};

/** What has been done, in the same words. */
const doneTexts = {
  tag: {
    added: (count: number) => counted(count, { one: '# photo tagged', other: '# photos tagged' }),
    removed: (count: number) => counted(count, { one: '# untagged', other: '# untagged' }),
  },
  album: {
    added: (count: number) =>
      counted(count, { one: '# photo came into the album', other: '# photos came into the album' }),
    removed: (count: number) => counted(count, { one: '# left it', other: '# left it' }),
  },
  veil: {
    added: (count: number) => counted(count, { one: '# photo veiled', other: '# photos veiled' }),
    removed: (count: number) => counted(count, { one: '# unveiled', other: '# unveiled' }),
  },
};

function ofTen(count: number): string {
  if (count >= 10) return 'nearly all';
  return count <= 0 ? 'hardly any' : `about ${count} of 10`;
}

/** Concepts: what a person wants found and kept tagged, in words and by yes and no. */
export const concepts = {
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

  readyMade: {
    title: 'Ready to switch on',
    lead: 'Concepts with words that were tried out. Each waits for your first look before it tags anything.',
    on: 'Switch on',
    open: 'Open',
    label: (name: string) => `Switch on ${name}`,
    openLabel: (name: string) => `Open ${name}`,
    done: (name: string) => `${name} is among your concepts`,
    unmeasured: 'Your yes and no to a few photos show how good it is.',
    /** @param right how many of ten tagged photos are rightly so @param found how many of ten it finds */
    measured: (right: number, found: number) => {
      if (right <= 0) return 'It finds little by its words alone. Your yes and no teach it.';
      const start = `In a test ${ofTen(right)} of its photos were right`;
      return found >= 5
        ? `${start}, and it found ${ofTen(found)}.`
        : `${start}. Your yes and no teach it to find more.`;
    },
    measuredOn: (photos: string) => `Tried on ${photos} pictures whose contents are known`,
  },

  words: {
    shows: 'It shows',
    showsText: 'Any of these will do.',
    shownNot: 'But not',
    shownNotText: 'What looks alike and is not meant.',
    add: 'Add words',
    addTo: (group: string) => `Add words to “${group}”`,
    edit: (phrase: string) => `Change “${phrase}”`,
    remove: (phrase: string) => `Take out “${phrase}”`,
    field: 'What can be seen, in a few words',
    hint: 'Say what can be seen, such as “a sandy beach”.',
  },

  new: {
    title: 'New concept',
    name: 'What is it called?',
    placeholder: 'beach, birthday cake, our dog…',
    does: 'What happens to its photos?',
    ideas: 'Ideas',
    keywords: 'Keywords you already use',
    keyword: (tag: string, photos: string) => `${tag} · ${photos}`,
    learn: (count: number) =>
      counted(count, {
        one: 'Learn from the # photo that has this keyword already',
        other: 'Learn from the # photos that have this keyword already',
      }),
    learnText: 'They count as your yes.',
    exists: (name: string) => `You have a concept named “${name}” already.`,
    openExisting: 'Open it',
    badName: 'A name can be up to 100 characters long and has no quotation marks in it.',
    candidates: 'What it finds',
    candidatesText: 'Say yes or no to some photos: they are its first lesson.',
    waiting: 'Give it a name, and photos appear here.',
    looking: 'Finding photos',
    create: 'Create',
    cancel: 'Cancel',
  },

  strip: {
    label: (name: string) => `Photos from sure to unsure: ${name}`,
    fromSureToUnsure: 'From sure to unsure',
    waiting: 'Photo',
    sureness: (percent: string) => `${percent} sure`,
    tagged: 'has the tag',
    said: { yes: 'you said yes', no: 'you said no' },
    yes: 'Yes, this is one',
    no: 'No, this is not one',
    above: (count: number, shown: string) => (count === 1 ? '1 photo' : `${shown} photos`),
    toLine: 'To the line',
    keys: 'Arrow keys move between photos. Y says yes, N says no, Delete takes it back, Enter opens the photo.',
    keysWithLine:
      'Arrow keys move between photos. Y says yes, N says no, Delete takes it back, L draws the line after this photo, Enter opens it.',
  },
  line: {
    label: 'The line between photos',
    sure: 'Sure',
    unsure: 'Unsure',
    above: (count: number) => counted(count, { one: 'photo above the line', other: 'photos above the line' }),
    below: 'below it',
    value: (above: number, below: number) =>
      `${counted(above, { one: '# photo above the line', other: '# photos above the line' })}, ${counted(below, { one: '# below', other: '# below' })}`,
    proposed: 'Eidetic would draw the line here',
    toProposed: 'Back to Eidetic’s line',
    size: 'Size of the photos',
  },

  change: {
    title: 'What would change',
    none: 'No photo would change.',
    unsure:
      'It is sure of no photo. Drag the line down, give it other words, or say yes to photos that show it.',
    working: 'Working out what would change',
    added: { tag: 'Get the tag', album: 'Come into the album', veil: 'Go behind the veil' },
    removed: { tag: 'Lose the tag', album: 'Leave the album', veil: 'Come out from the veil' },
    /** The photos above the line, and in which parts they fall: together they are all of them. */
    above: {
      nothing: 'No photo lies above the line.',
      all: (count: number, parts: string) =>
        `${counted(count, { one: '# photo lies above the line', other: '# photos lie above the line' })}: ${parts}.`,
      untagged: {
        tag: (count: number) => counted(count, { one: '# to tag', other: '# to tag' }),
        album: (count: number) => counted(count, { one: '# to put in', other: '# to put in' }),
        veil: (count: number) => counted(count, { one: '# to veil', other: '# to veil' }),
      },
      tagged: {
        tag: (count: number) => counted(count, { one: '# tagged already', other: '# tagged already' }),
        album: (count: number) => counted(count, { one: '# in it already', other: '# in it already' }),
        veil: (count: number) => counted(count, { one: '# veiled already', other: '# veiled already' }),
      },
      refused: (count: number) =>
        counted(count, { one: '# that you said no to', other: '# that you said no to' }),
    },
    /** Photos below the line, or not looked at yet, that a person or a keyword gave it. */
    kept: {
      tag: (count: number) =>
        counted(count, {
          one: '# more stays tagged by your yes or a keyword in its file.',
          other: '# more stay tagged by your yes or a keyword in their files.',
        }),
      album: (count: number) =>
        counted(count, {
          one: '# more stays in it by your yes or a keyword in its file.',
          other: '# more stay in it by your yes or a keyword in their files.',
        }),
      veil: (count: number) =>
        counted(count, {
          one: '# more stays veiled by your yes or a keyword in its file.',
          other: '# more stay veiled by your yes or a keyword in their files.',
        }),
    },
    after: {
      tag: (count: number) => `Tagged then: ${counted(count, { one: '# photo', other: '# photos' })}.`,
      album: (count: number) => `In it then: ${counted(count, { one: '# photo', other: '# photos' })}.`,
      veil: (count: number) => `Veiled then: ${counted(count, { one: '# photo', other: '# photos' })}.`,
    },
    waiting: 'The line you drew is not applied yet.',
    rest: (count: string) => `+${count}`,
    open: (name: string) => `Open ${name}`,
    /** What applying a line will do; `first` goes before `second` where it does both. */
    apply: changes,
    keep: 'Use this line for new photos',
    nothing: 'Everything is applied',
    accept: 'Accept',
    done: doneTexts,
    doneNothing: 'New photos are looked at with this line from now on',
    undone: 'Taken back: everything is as it was',
    reviewOnly: 'Nothing is tagged by itself. Photos get this tag only by your yes.',
    review: 'Go through the doubtful ones',
    veil: 'Photos above the line are shown blurred in every view until you uncover them. Nothing is deleted, and nobody is told.',
    modelTitle: 'Eidetic sees your photos anew',
    modelText:
      'Another model understands them now. Until you accept the difference, no new photos are tagged.',
    stale: 'Sorting anew',
  },

  learning: {
    title: 'What it has learnt',
    none: 'It goes by its words alone so far. Say yes or no to a few doubtful photos, and it learns what you mean.',
    oneSided: {
      yes: (count: number) =>
        counted(count, {
          one: 'You said yes to # photo. It also needs a no to learn the difference.',
          other: 'You said yes to # photos. It also needs a no to learn the difference.',
        }),
      no: (count: number) =>
        counted(count, {
          one: 'You said no to # photo. It also needs a yes to learn the difference.',
          other: 'You said no to # photos. It also needs a yes to learn the difference.',
        }),
    },
    mistakes: (answers: number, learnt: number, words: number) =>
      `On your ${answers} answers: ${counted(learnt, { one: '# mistake', other: '# mistakes' })}; the words alone ${words === 0 ? 'made none' : `made ${words}`}.`,
    wordsAsGood: (answers: number, words: number) =>
      `On your ${answers} answers the words alone are as good (${counted(words, { one: '# mistake', other: '# mistakes' })}), so it goes by them.`,
    /** @param yes how many more are needed @param no and how many of these */
    missing: (yes: number, no: number) => {
      const photos = (count: number) => counted(count, { one: '# more photo', other: '# more photos' });
      const parts = [yes > 0 && `yes to ${photos(yes)}`, no > 0 && `no to ${yes > 0 ? no : photos(no)}`];
      const said = parts.filter((part) => part !== false).join(' and ');
      return `Say ${said}, and Eidetic can say how sure it is.`;
    },
    calibrated: 'It knows your answers well enough to say how sure it is.',
    answers: (yes: number, no: number) => `${yes} × yes, ${no} × no`,
    review: 'Review doubtful photos',
  },

  settings: {
    title: 'What it does',
    action: 'With its photos',
    active: 'New photos by itself',
    activeText: 'As soon as they are understood.',
    waits: 'It begins once you have applied a line.',
    reviewOnly: 'Only with my yes',
    reviewOnlyText: 'Photos are proposed and never tagged by themselves.',
    sensitive: 'This cannot be switched off for what it names.',
    words: 'Its words',
  },

  runs: {
    title: 'What it did',
    none: 'Nothing yet.',
    kinds: {
      applied: 'You applied it',
      arrived: 'New photos came',
      'model-changed': 'You accepted it anew',
    },
    nothing: 'No photo changed',
    takeBack: 'Take back',
    takeBackOf: (what: string) => `Take back: ${what}`,
    undone: 'taken back',
    more: (count: number) =>
      counted(count, { one: 'Take back this and # later one?', other: 'Take back this and # later ones?' }),
    moreText: 'Everything is then exactly as it was before the first of them. Your own yes and no stay.',
    all: 'Show all',
  },

  rename: { title: 'Rename', field: 'Name', text: 'Its tag is renamed with it.', confirm: 'Rename' },
  sensitiveTitle: 'A picture cannot tell this for sure',

  shortcuts: {
    group: 'Concepts',
    line: 'Move the line by one photo',
    lineTen: 'Move the line by ten photos',
    yes: 'Yes, this photo is one',
    no: 'No, it is not',
    back: 'Take an answer back',
    drawHere: 'Draw the line after this photo',
  },
};
