import { starter } from '../../models/catalog/starter.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { randomClipEntry } from '../fixtures/random-clip-entry.ts';
import { bigPhotos } from './big-photos.ts';
import { captionRecall } from './caption-recall.ts';
import { answerCounts, benchConcepts, describeConcepts } from './concepts.ts';
import { conceptSpeed } from './concepts-speed.ts';
import { explainSpeed } from './explain-speed.ts';
import {
  bareDecodeRate,
  indexRate,
  shrunkDecodeRate,
  towerBesideDecodingRate,
  towerRate,
} from './index-speed.ts';
import { peakMegabytes } from './memory.ts';
import { randomClipFolder } from './random-clip.ts';
import { benchRescan } from './rescan-speed.ts';
import { benchSearch } from './search-speed.ts';
import { type ScrollTrace, type Visit, windowSpeed } from './window-speed.ts';

/*
 * `npm run bench`: ratios, each measured side by side in one run. `npm run bench -- index search` runs some of the
 * parts; `--full` adds those that take many minutes (a million vectors).
 */

const photoCount = 400;
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isFull = process.argv.includes('--full');
// What is measured is the code, not which provider this computer happens to have.
process.env['EIDETIC_PROVIDER'] = 'cpu';

const parts: Record<string, () => Promise<void>> = {
  index: benchIndex,
  search: benchSearchSpeed,
  rescan: async () => {
    const { ratio, rescanMs, findMs } = await benchRescan(100_000);
    say('rescan of 100,000 unchanged files ÷ find', ratio, `${ms(rescanMs)} and ${ms(findMs)}; aim ≤ 3`);
  },
  memory: async () => {
    const [small, large] = [await peakMegabytes(10_000), await peakMegabytes(100_000)];
    say('memory at 100,000 photos ÷ at 10,000', large / small, `${large} MB and ${small} MB at most`);
  },
  recall: benchRecall,
  explain: benchExplain,
  concepts: benchConceptsWorth,
  ui: benchWindow,
};

async function benchIndex(): Promise<void> {
  const photos = await bigPhotos(photoCount);
  const small = { entry: starter, folder: modelFolder(starter) };
  const [decode, shrunk] = [await bareDecodeRate(photos), await shrunkDecodeRate(photos)];
  const starterRate = await indexRate(photos, small);
  say(
    'index with the starter ÷ sharp decoding alone',
    starterRate / decode,
    rates(starterRate, decode, 'aim ≥ 0.8'),
  );
  say('… ÷ sharp decoding to 512 px alone', starterRate / shrunk, rates(starterRate, shrunk));
  const clip = randomClipFolder();
  if (!clip) return;
  const large = { entry: randomClipEntry(224), folder: clip };
  const tower = await towerRate(large, photoCount);
  const clipRate = await indexRate(photos, large);
  const shared = await towerBesideDecodingRate(photos, large);
  say('index with ViT-B/32 ÷ its image tower alone', clipRate / tower, rates(clipRate, tower, 'aim ≥ 0.9'));
  say('… ÷ its tower beside sharp on the same cores', clipRate / shared, rates(clipRate, shared));
}

async function benchSearchSpeed(): Promise<void> {
  for (const size of isFull ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    for (const { photos, ratio, tableMs, scanMs, recallAt100 } of await benchSearch([size])) {
      const detail = `${ms(tableMs)} and ${ms(scanMs)}, recall@100 ${recallAt100.toFixed(4)}`;
      const aim = photos === 100_000 ? '; aim < 0.33 and ≥ 0.99' : '';
      say(`search of ${photos.toLocaleString('en-GB')} vectors ÷ exact scan`, ratio, detail + aim);
    }
  }
}

async function benchRecall(): Promise<void> {
  const recall = await captionRecall();
  if (!recall) return;
  const { photos, at1, at5, at10 } = recall;
  say(`caption → photo, recall@1 of ${photos} photos`, at1, 'flickr8k');
  say('recall@5', at5, '');
  say('recall@10', at10, '');
}

async function benchExplain(): Promise<void> {
  const { coldMs, warmMs, laterMs, looks, towerMs } = await explainSpeed();
  say(
    `why a photo matches ÷ its ${looks} looks by the tower alone`,
    laterMs / towerMs,
    `${ms(laterMs)} and ${ms(towerMs)}`,
  );
  say('… the first one ÷ a later one', warmMs / laterMs, `${ms(warmMs)}; aim < 2,000 ms on two idle cores`);
  say('… where nobody expected the question', coldMs / laterMs, ms(coldMs));
}

async function benchConceptsWorth(): Promise<void> {
  const results = await benchConcepts();
  if (results) {
    const { lines, average } = describeConcepts(results);
    for (const line of lines) console.log(line);
    const [words, learnt] = [average.at(0)!, average.at(-1)!];
    const most = answerCounts.at(-1)!;
    say(
      `F1 after ${most} answers ÷ by words alone`,
      learnt.f1 / words.f1,
      `${learnt.f1.toFixed(2)} and ${words.f1.toFixed(2)}; aim > 1`,
    );
    say(
      '… average precision',
      learnt.averagePrecision / words.averagePrecision,
      `${learnt.averagePrecision.toFixed(2)} and ${words.averagePrecision.toFixed(2)}; aim > 1`,
    );
  }
  const { learnAndScoreMs, learnMs, plainPassMs, hundredConceptsSeconds } = conceptSpeed(100_000);
  say(
    'learn from 200, score 100,000 ÷ 50 ms',
    learnAndScoreMs / 50,
    `${ms(learnAndScoreMs)}, of which learning ${ms(learnMs)}; aim < 1`,
  );
  say('… ÷ one plain pass over the vectors', learnAndScoreMs / plainPassMs, ms(plainPassMs));
  say(
    '100 concepts × 100,000 photos ÷ 100 plain passes',
    (hundredConceptsSeconds * 1_000) / (100 * plainPassMs),
    `${hundredConceptsSeconds.toFixed(1)} s`,
  );
}

async function benchWindow(): Promise<void> {
  const speed = await windowSpeed(100_000);
  const { first, second, keyToResultMs, heapMegabytes, domNodes } = speed;
  const photos = speed.photos.toLocaleString('en-GB');
  say(
    `window over ${photos} photos: 2nd visit ÷ 1st`,
    second.pictureMs / first.pictureMs,
    `first picture after ${ms(second.pictureMs)} and ${ms(first.pictureMs)}`,
  );
  sayVisit('1st visit', first, `; an empty page takes a new browser ${ms(speed.emptyPageMs)}`);
  sayVisit('2nd visit', second);
  say('last key to answer ÷ 100 ms', keyToResultMs / 100, ms(keyToResultMs));
  sayScroll('scrolling to read from the first picture on', speed.atOnce);
  sayScroll('… while the folders are looked through', speed.whileLooking);
  sayScroll('… when all is at rest', speed.reading);
  sayScroll('scrolling from top to bottom in 30 s', speed.topToBottom);
  say('memory of the page, MB', heapMegabytes, `${domNodes} nodes`);
}

/** What of the waiting was not the browser's. */
function sayVisit(what: string, { pictureMs, browserMs, ...ours }: Visit, more = ''): void {
  const { frameMs, listMs, thumbnailMs } = ours;
  say(
    `${what}: ours ÷ all`,
    (pictureMs - browserMs) / pictureMs,
    `the browser ${ms(browserMs)}, then ${ms(frameMs)} to the frame, ${ms(listMs)} to the list, ${ms(thumbnailMs)} to the picture${more}`,
  );
}

function sayScroll(what: string, trace: ScrollTrace): void {
  const { frames, late, medianMs, worstMs, longTasks, longestTaskMs, emptyScreens } = trace;
  say(
    `${what}: late ÷ all frames`,
    late / frames,
    `${late} of ${frames}; median ${ms(medianMs)}, worst ${ms(worstMs)}; ${longTasks} tasks over 50 ms (aim 0), longest ${ms(longestTaskMs)}; ${emptyScreens} empty screens (aim 0)`,
  );
}

function say(what: string, ratio: number, detail: string): void {
  console.log(`${what.padEnd(50)} ${ratio.toFixed(2).padStart(6)}   ${detail}`);
}

function rates(one: number, other: number, aim?: string): string {
  return `${one.toFixed(1)} and ${other.toFixed(1)} photos/s${aim ? `; ${aim}` : ''}`;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.log(`There is no part ${unknown.join(', ')}. The parts are: ${Object.keys(parts).join(', ')}.`);
  process.exit(64);
}
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) await measure();
}
