import { countingIn } from '../plural.ts';

const counted = countingIn('en');

export const settings = {
  title: 'Settings',
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
    rowHeight: 'Size of the photos',
    rowHeightText: 'How tall a row of photos is in the grid.',
    pixels: (count: number) => counted(count, { one: '# pixel', other: '# pixels' }),
    language: 'Language',
    languages: { system: 'Like the system', en: 'English', de: 'Deutsch' },
  },
  search: {
    title: 'Search',
    remember: 'Remember my searches',
    rememberText: 'They are kept in your library on this computer, and suggested when you search.',
    recent: 'Recent searches',
    recentCount: (count: number) =>
      counted(count, { one: '# search is kept.', other: '# searches are kept.' }),
    none: 'None are kept.',
    clear: 'Clear',
    cleared: 'Recent searches cleared',
  },
  model: {
    title: 'How Eidetic sees your photos',
    name: 'Model',
    text: (photos: number) =>
      counted(photos, {
        one: 'It has looked at # photo and remembers what it shows as a list of numbers.',
        other: 'It has looked at # photos and remembers what each shows as a list of numbers.',
      }),
    others: 'Other models…',
    evaluateText: 'Try it on your own searches and photos, and compare it with other models.',
    evaluate: 'Find out…',
    runsOn: 'Runs on',
    trials: 'What was tried on this computer',
    chosenByHand: 'It was chosen by hand for this computer, so nothing else was tried.',
    how: 'How it was chosen',
    bySetting: (name: string) => `By the setting ${name}, where Eidetic is started.`,
    noKeywords: 'Searching by file name and keyword is not available.',
  },
  storage: {
    title: 'Storage',
    place: 'Library',
    placeText:
      'What Eidetic made from your photos, and what you gave them: stars, favourites, tags, concepts and albums. Only your photos are not in it. Whoever deletes it loses what they gave.',
    show: 'Show in folder',
    sizes: 'On disk',
    total: 'Together',
    catalogue: 'Catalogue',
    vectors: 'What the photos show',
    thumbnails: 'Thumbnails',
  },
  privacy: {
    title: 'Privacy',
    points: [
      'Your photos, your searches and what Eidetic makes of them stay on this computer. Nothing is sent anywhere.',
      'Your photos are only read. Stars, favourites and tags are kept in the library; only if you switch it on above are they written into files of their own beside your photos.',
      'Only when you move a photo to the trash does Eidetic move a file, and it asks first.',
      'Nothing is reported: there is no telemetry. Which photos you look at is counted for you alone, and stays in your library.',
      'This window speaks only to Eidetic on this computer; other programs and pages are refused.',
    ],
    views: 'Count which photos I look at',
    viewsText:
      'How often, and when last, so that Eidetic learns your favourites first when you change the model. Hidden photos are never counted. Switching it off forgets all of it.',
  },
  about: {
    title: 'About',
    version: 'Version',
    versionText: (version: string, platform: string) => `Eidetic ${version} on ${platform}`,
    shortcuts: 'Keyboard shortcuts',
    shortcutsText: 'Everything can be done by keyboard. Press ? anywhere to see how.',
    show: 'Show',
  },
};
