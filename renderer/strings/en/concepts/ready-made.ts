import { countingIn } from '../../plural.ts';

const counted = countingIn('en');

function ofTen(count: number): string {
  if (count >= 10) return 'nearly all';
  return count <= 0 ? 'hardly any' : `about ${count} of 10`;
}

/** Concepts that only want switching on. */
export const readyMade = {
  title: 'Ready to switch on',
  lead: 'Concepts with words that were tried out. Each waits for your first look before it tags anything.',
  /** Those that were right less than a third of the time, folded away. */
  weak: (count: number) =>
    counted(count, {
      one: '# concept that this model is weak at',
      other: '# concepts that this model is weak at',
    }),
  weakText:
    'With the model that comes with Eidetic, fewer than one in three of their photos were right in a test. A larger model makes them better, and so do your yes and no.',
  models: 'See larger models',
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
};
