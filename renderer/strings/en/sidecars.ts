import { countingIn } from '../plural.ts';

const counted = countingIn('en');

/** Writing tags and stars beside the photos. */
export const sidecars = {
  title: 'Tags in files beside your photos (XMP)',
  on: 'Write tags and stars into XMP files',
  onText:
    'A small text file is put beside each photo that has tags or stars, so that other photo programs can read them. The photo itself is never touched, and what another program wrote is kept. It happens only when you press “Write now”.',
  look: 'See what would be written',
  lookText: 'Nothing is written by looking.',
  preview: 'Preview…',
  write: 'Write now',
  writeOff: 'Switch it on first.',
  previewTitle: 'What would be written',
  resultTitle: 'What was written',
  nothing:
    'There is nothing to write: no photo has tags or stars of yours, or everything is written already.',
  created: (count: number) => counted(count, { one: '# new file', other: '# new files' }),
  changed: (count: number) => counted(count, { one: '# file changed', other: '# files changed' }),
  same: (count: number) => counted(count, { one: '# stays as it is', other: '# stay as they are' }),
  refused: (count: number) => counted(count, { one: '# cannot be written', other: '# cannot be written' }),
  conflicts: (count: number) =>
    counted(count, {
      one: '# says otherwise, and is kept',
      other: '# say otherwise, and are kept',
    }),
  outcomes: { create: 'New', change: 'Changed', same: 'As it is', refused: 'Not possible' },
  adds: (tags: string) => `Adds ${tags}`,
  removes: (tags: string) => `Takes out ${tags}`,
  stars: (stars: number) => counted(stars, { one: '# star', other: '# stars' }),
  first: (shown: number) =>
    counted(shown, {
      one: 'Only the first file is listed.',
      other: 'Only the first # files are listed.',
    }),
  files: 'Files',
  written: (count: number) => counted(count, { one: '# XMP file written', other: '# XMP files written' }),
};
