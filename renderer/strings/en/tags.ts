import { countingIn } from '../plural.ts';

const counted = countingIn('en');

/** Tags of photos, and who decided them. */
export const tags = {
  title: 'Tags',
  none: 'No tags yet',
  add: 'Add a tag',
  field: 'Find a tag, or write a new one',
  list: 'Tags',
  create: (name: string) => `New tag “${name}”`,
  noneFits: 'No tag is called that. Write a name and press Enter.',
  noneYet: 'There are no tags yet. Write a name and press Enter.',
  ofConcept: 'Concept',
  photos: (count: number) => counted(count, { one: '# photo', other: '# photos' }),
  search: (tag: string) => `Find photos with the tag ${tag}`,
  confirm: (tag: string) => `Yes, ${tag} is right`,
  refuse: (tag: string) => `No, ${tag} does not belong here`,
  takeOff: (tag: string) => `Take ${tag} off`,
  takeBack: (tag: string) => `Take back the no to ${tag}`,
  refused: (tag: string) => `Not ${tag}`,
  by: {
    you: 'You',
    youRefused: 'You said no',
    concept: (name: string, version: number, share: string) =>
      `Concept ${name}, version ${version}, ${share}`,
    keyword: {
      iptc: 'Keyword in the file',
      xmp: 'Keyword in the file',
      sidecar: 'Keyword in the file beside it',
    },
    at: (who: string, when: string) => `${who} · ${when}`,
    model: (who: string, model: string, when: string) => `${who} · ${model} · ${when}`,
  },
  adding: {
    action: 'Tag…',
    title: (count: number) => counted(count, { one: 'Tag # photo', other: 'Tag # photos' }),
    done: (count: number, tag: string) =>
      counted(count, { one: `# photo tagged “${tag}”`, other: `# photos tagged “${tag}”` }),
  },
  said: {
    yes: (tag: string) => `Tagged “${tag}”`,
    no: (tag: string) => `“${tag}” does not belong here`,
    nothing: (tag: string) => `“${tag}” taken off`,
    takenBack: (tag: string) => `The no to “${tag}” is taken back`,
  },
  undone: 'Undone',
};
