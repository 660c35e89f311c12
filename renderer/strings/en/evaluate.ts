import { countingIn } from '../plural.ts';

const counted = countingIn('en');
const numbered = (count: number) => counted(count, { one: '#', other: '#' });

/** How well models find things, by what the person says is right. */
export const evaluate = {
  answers: {
    question: (search: string) => `Does it answer “${search}”?`,
    right: 'This is right',
    wrong: 'This is not it',
    notRight: 'Take back: this is right',
    notWrong: 'Take back: this is not it',
    rightKey: 'Y',
    wrongKey: 'N',
    shortcut: 'In a search: this is right, or not it',
    /** Read out with a photo. */
    marked: { right: 'a right answer', wrong: 'not what was searched for' },
    said: {
      right: (count: number) =>
        counted(count, { one: 'Marked as a right answer', other: '# photos marked as right answers' }),
      wrong: (count: number) =>
        counted(count, {
          one: 'Marked as not what you searched for',
          other: '# photos marked as not what you searched for',
        }),
      nothing: (count: number) =>
        counted(count, { one: 'No longer marked', other: '# photos are no longer marked' }),
    },
  },
  title: 'How well does it find things?',
  lead: 'See how often a model finds what you mean, on your own searches and photos, and try several before you change to another. Everything happens on this computer.',
  toModels: 'Models',
  /** From the models. */
  toCompare: 'Compare them…',
  searches: {
    title: 'Your searches',
    list: 'Searches whose answers you marked',
    counts: (right: number, wrong: number) => `${numbered(right)} right, ${numbered(wrong)} not it`,
    noRight: 'Counts once you have said of a photo that it is right.',
    open: (search: string) => `Search for “${search}” again`,
    forget: (search: string) => `Forget what you said about “${search}”`,
    forgotten: (search: string) => `Forgot what you said about “${search}”`,
    few: (count: number) =>
      counted(count, {
        one: 'With # search the figures say little. Mark ten or more.',
        other: 'With # searches the figures are rough. Ten or more say much more.',
      }),
    empty: {
      title: 'No search has marked answers yet',
      text: 'Search for something you know is there, and say which photos are right: press Y for “this is right” and N for “this is not it”, or use the thumbs below selected photos. Your searches then gather here, as a test that is yours alone.',
      action: 'Go to the photos',
    },
  },
  trying: {
    title: 'Try models',
    models: 'Which models',
    text: 'Only models that are on this computer can be tried.',
    more: 'Get other models',
    inUse: 'in use',
    none: 'Choose at least one model.',
    own: 'On your searches',
    ownText: (count: number) =>
      counted(count, {
        one: 'Your right photos of # search are put among up to 200 others. Does the model find them?',
        other: 'Your right photos of # searches are put among up to 200 others. Does the model find them?',
      }),
    ownNone: 'Mark some answers first: see above.',
    classes: 'On photos that you sorted',
    classesText:
      'A folder that holds a folder for each kind of thing, such as “dog”, “boat” and “birthday cake”. Does the model see what each photo shows?',
    captions: 'On photos with captions',
    captionsText:
      'A JSON file that says of each photo what it shows, beside the photos. Do words find their photo, and photos their words?',
    try: 'Try',
    tryOn: (name: string) => `Try on ${name}`,
    chooseFolder: 'Choose a folder…',
    chooseFile: 'Choose a file…',
    another: 'Another…',
  },
  browser: {
    classes: 'Choose a folder of sorted photos',
    captions: 'Choose a file of captions',
    folders: (count: number) =>
      counted(count, {
        one: '# folder in it, for one kind of thing. Two are needed.',
        other: '# folders in it, one for each kind of thing',
      }),
    noFolders: 'There is no folder in it; there should be one for each kind of thing.',
    begin: 'Open the folder that holds the others.',
    beginFile: 'Open the folder that the file lies in.',
    choose: 'Choose this folder',
    files: 'Files in this folder',
    noFiles: 'There is no JSON file in this folder.',
  },
  running: {
    title: 'Trying models',
    of: (name: string, done: string, total: string) => `${name}: ${done} of ${total}`,
    begins: 'Getting ready',
    elsewhere: 'Models are being tried, perhaps from another window.',
    stop: 'Stop',
  },
  report: {
    title: 'Result',
    own: (searches: number, pictures: number) =>
      `${counted(searches, { one: '# search', other: '# searches' })} of yours, on ${counted(pictures, { one: '# photo', other: '# photos' })}`,
    classes: (classes: number, pictures: number) =>
      `${counted(pictures, { one: '# photo', other: '# photos' })} of ${counted(classes, { one: '# kind', other: '# kinds' })}`,
    captions: (captions: number, pictures: number) =>
      `${counted(pictures, { one: '# photo', other: '# photos' })} with ${counted(captions, { one: '# caption', other: '# captions' })}`,
    range:
      'In brackets stands the range in which the true figure lies, as far as so many tries can tell (95 % sure). The more tries, the narrower it is. “May be chance” is said where two models may as well be equally good.',
    share: (percent: string, range: string) => `${percent} (${range})`,
    tries: (count: number) => counted(count, { one: 'of # try', other: 'of # tries' }),
    more: (points: string, name: string) => `${points} points more than ${name}`,
    less: (points: string, name: string) => `${points} points less than ${name}`,
    same: (name: string) => `As often as ${name}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    chance: 'may be chance',
    measures: {
      'own@1': {
        name: 'First photo is right',
        text: 'How often the very first photo of a search is one that you called right.',
      },
      'own-recall@10': {
        name: 'Right photos come early',
        text: 'How many of the photos that you called right stand before ten others.',
      },
      'top-1': {
        name: 'First guess is right',
        text: 'How often the kind that the model finds likeliest is the folder that the photo lies in.',
      },
      'top-5': {
        name: 'Among the first five guesses',
        text: 'How often the folder that the photo lies in is among the model’s five likeliest kinds.',
      },
      'text-to-photo@1': {
        name: 'Words find their photo first',
        text: 'How often the first photo that a caption finds is the caption’s own.',
      },
      'text-to-photo@5': {
        name: 'Words find their photo among five',
        text: 'How often a caption’s own photo is among the first five that it finds.',
      },
      'text-to-photo@10': {
        name: 'Words find their photo among ten',
        text: 'How often a caption’s own photo is among the first ten that it finds.',
      },
      'photo-to-text@1': {
        name: 'Photos find their words first',
        text: 'How often the first caption that a photo finds is its own.',
      },
      'photo-to-text@5': {
        name: 'Photos find their words among five',
        text: 'How often a photo’s own caption is among the first five that it finds.',
      },
      'photo-to-text@10': {
        name: 'Photos find their words among ten',
        text: 'How often a photo’s own caption is among the first ten that it finds.',
      },
    } as Readonly<Record<string, { readonly name: string; readonly text: string }>>,
    unreadable: (count: number) =>
      counted(count, {
        one: '# file could not be read and is left out',
        other: '# files could not be read and are left out',
      }),
    moreFiles: (count: number) => counted(count, { one: 'and # more', other: 'and # more' }),
  },
  comparing: {
    title: 'Try it before you change',
    text: (count: number) =>
      counted(count, {
        one: 'You have said what is right for # search. Both models can be tried on it.',
        other: 'You have said what is right for # searches. Both models can be tried on them.',
      }),
    action: 'Compare both',
  },
};
