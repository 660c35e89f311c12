import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starter } from '../../models/catalog/starter.ts';
import type { TextTower } from '../../models/runtime/text-tower.ts';
import { sharedTestdata } from '../fixtures/shared-testdata.ts';
import { portraitsByEye } from './concepts-portraits.ts';
import { drawKind, type SceneKind } from './concepts-scenes.ts';
import { type EmbeddedPhoto, embedPhotos } from './relevance/embedded-photos.ts';

/** Photos and which of them show what, as far as people have said so. */
export interface LabelledPhotos {
  readonly photos: readonly EmbeddedPhoto[];
  /** By key of the ready-made set: a photo shows it, does not, or (null) opinions differ. */
  readonly labels: ReadonlyMap<string, readonly (boolean | null)[]>;
  /** Those that every concept is judged by. The others were drawn for one concept and count for it alone. */
  readonly common: readonly EmbeddedPhoto[];
}

interface Evidence {
  /** A photo with any of these words in two of its five captions shows it; with one in a single caption, who knows. */
  readonly words: string;
  /** Files of the demo, without their ending. */
  readonly demo?: readonly string[];
  readonly drawn?: readonly SceneKind[];
  /** Drawn for this concept, and shown to no other. */
  readonly own?: SceneKind;
  /** Files of Flickr8k, without their ending, that were looked at because captions do not say it. */
  readonly byEye?: { readonly shown: readonly string[]; readonly unsure: readonly string[] };
}

const humans =
  'man men woman women boy boys girl girls child children kid kids people person toddler toddlers baby lady guy guys ' +
  'player players someone runner climber couple crowd family friends swimmer hiker bicyclist cyclist bikers surfer skier';

const evidence: Record<string, Evidence> = {
  people: { words: humans, demo: ['hiker-in-forest'] },
  children: {
    words: 'boy boys girl girls child children kid kids toddler toddlers baby infant',
  },
  groups: {
    words:
      'group crowd people men women children kids boys girls friends team family couple bikers bicyclists',
  },
  portraits: { words: '', byEye: portraitsByEye },
  pets: { words: 'dog dogs puppy puppies cat cats', demo: ['golden-dog-in-snow', 'cat-on-sofa'] },
  dogs: { words: 'dog dogs puppy puppies poodle terrier', demo: ['golden-dog-in-snow'] },
  food: {
    words: 'food eat eats eating meal cake dinner bread pizza corndogs treat',
    demo: ['homemade-pizza', 'birthday-cake-candles'],
  },
  documents: { words: '', drawn: ['document'] },
  screenshots: { words: '', drawn: ['screenshot'] },
  night: { words: 'night', drawn: ['night'] },
  landscapes: {
    words: 'mountain mountains canyon valley lake landscape cliff ocean',
    demo: ['mountains-at-sunset', 'sailboat-at-sea'],
    drawn: ['day'],
  },
  mountains: {
    words: 'mountain mountains cliff canyon rock rocks',
    demo: ['mountains-at-sunset'],
  },
  beach: { words: 'beach sand shore seashore' },
  water: {
    words: 'water lake ocean sea river stream pool swimming swims wave waves surf surfing creek waterfall',
    demo: ['sailboat-at-sea'],
  },
  snow: { words: 'snow snowy ski skiing skier snowboard', demo: ['golden-dog-in-snow'], own: 'snow' },
  flowers: { words: 'flower flowers bouquet blossom', demo: ['yellow-flower'], own: 'flowers' },
  vehicles: {
    words: 'car cars truck van bus jeep vehicle motorcycle motorbike train boat canoe kayak atv',
    demo: ['blue-vintage-car', 'sailboat-at-sea', 'airplane-wing-at-dusk'],
  },
  bicycles: {
    words: 'bicycle bicycles bike bikes biker bikers bicyclist bicyclists cyclist bmx cycling',
    demo: ['red-firefighter-bicycle'],
  },
  celebrations: {
    words: 'party birthday cake wedding parade costume costumes costumed celebration festival',
    demo: ['birthday-cake-candles'],
  },
  sports: {
    words:
      'soccer football basketball tennis baseball skateboard skateboarder skateboarding surfing surfer wakeboard ' +
      'waterskies player players team game climbing climber race bmx',
  },
  city: {
    words: 'street sidewalk city building buildings crosswalk',
  },
  forest: { words: 'tree trees forest woods wooded', demo: ['hiker-in-forest'] },
};

const drawnOfEach = 12;
const sharedKinds: readonly SceneKind[] = ['screenshot', 'document', 'night', 'day'];
const ownKinds = Object.values(evidence).flatMap(({ own }) => own ?? []);

/** Embeds the labelled photographs and draws the scenes that they lack; null where the photographs are missing. */
export async function labelledPhotos(tower: TextTower): Promise<LabelledPhotos | null> {
  const flickr = sharedTestdata('flickr8k');
  const demo = sharedTestdata('demo');
  if (!flickr || !demo) return null;
  const captions: Record<string, string[]> = JSON.parse(readFileSync(join(flickr, 'captions.json'), 'utf8'));
  const demoFiles = readdirSync(demo).filter((name) => name.endsWith('.webp'));
  const drawn = mkdtempSync(join(tmpdir(), 'eidetic-scenes-'));
  try {
    const scenes = await drawScenes(drawn);
    const photos = await embedPhotos(
      starter,
      [
        ...Object.keys(captions).map((name) => join(flickr, 'photos', name)),
        ...demoFiles.map((name) => join(demo, name)),
        ...scenes.map(({ name }) => join(drawn, name)),
      ],
      tower,
    );
    const labels = Object.entries(evidence).map(([key, one]) => {
      const answers = [
        ...Object.entries(captions).map(([file, captionsOfFile]) => judge(file, captionsOfFile, one)),
        ...demoFiles.map((file) => one.demo?.includes(file.replace('.webp', '')) ?? false),
        ...scenes.map(({ kind }) => judgeScene(kind, one)),
      ];
      return [key, answers] as const;
    });
    const common = photos.slice(0, photos.length - ownKinds.length * drawnOfEach);
    return { photos, labels: new Map(labels), common };
  } finally {
    rmSync(drawn, { recursive: true, force: true });
  }
}

function judge(file: string, captions: readonly string[], { words, byEye }: Evidence): boolean | null {
  if (byEye) {
    const name = file.replace('.jpg', '');
    return byEye.unsure.includes(name) ? null : byEye.shown.includes(name);
  }
  const wanted = new Set(words.split(' '));
  const mentions = captions.filter((caption) =>
    (caption.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => wanted.has(word)),
  ).length;
  return mentions === 1 ? null : mentions >= 2;
}

function judgeScene(kind: SceneKind, { drawn = [], own }: Evidence): boolean | null {
  if (ownKinds.includes(kind) && kind !== own) return null;
  return kind === own || drawn.includes(kind);
}

async function drawScenes(folder: string): Promise<{ kind: SceneKind; name: string }[]> {
  const scenes = [...sharedKinds, ...ownKinds].flatMap((kind) =>
    Array.from({ length: drawnOfEach }, (_, seed) => ({ kind, seed, name: `${kind}-${seed}.jpg` })),
  );
  for (const { kind, seed, name } of scenes) {
    writeFileSync(join(folder, name), await drawKind(kind, seed).jpeg({ quality: 90 }).toBuffer());
  }
  return scenes;
}
