import { existsSync, readFileSync } from 'node:fs';
import { libraryPlace, openLibrary } from '../../main/library/index.ts';

/*
 * A process of its own that opens a library, catches up with its folders and searches it, and then says the most
 * memory it ever held, in megabytes. Started by `memory.ts`.
 */
const library = await openLibrary({
  place: libraryPlace({ folder: process.argv[2] }),
  mode: 'write',
  command: 'a measurement',
});
const { added, updated } = await library.call('index.run', {});
if (added + updated > 0) throw new Error('the synthetic library was not in step with its files');
for (const text of ['a dog in the snow', 'birthday cake year:2007', '"IMG_7"']) {
  await library.call('search.query', { text, all: true });
}
console.log(Math.round(peakKilobytes() / 1_000));
await library.dispose();

/** Linux counts the memory of the process that started this one into `maxRSS`, but not into `VmHWM`. */
function peakKilobytes(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]);
}
