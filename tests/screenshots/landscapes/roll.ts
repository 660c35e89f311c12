import type { Canvas } from './canvas.ts';
import { type Light, type LightName, lights } from './light.ts';
import { aboveClouds, balloons, cloudscape } from './scenes/air.ts';
import { beach, lighthouse, shoreFromAbove, sunsetSea } from './scenes/coast.ts';
import { dunes, roadToMesas } from './scenes/desert.ts';
import { flowerField, lavender, rollingHills } from './scenes/fields.ts';
import { lake, peak, ridges } from './scenes/mountains.ts';
import { aurora, blueHour, fireworks, milkyWay, moonlitSea } from './scenes/night.ts';
import { skiSlope, snowyFirs } from './scenes/snow.ts';
import { bokeh, skyline } from './scenes/town.ts';
import { foggyForest, insideForest, loneTree } from './scenes/woods.ts';

type Camera = 'sony' | 'fuji' | 'canon' | 'phone';

/** A picture to be drawn and what its file says of itself. */
export interface RollPicture {
  readonly folder: string;
  readonly name: string;
  /** `YYYY:MM:DD HH:MM:SS`, as EXIF writes it. */
  readonly takenAt: string;
  readonly camera: Camera;
  readonly ratio: number;
  /** Degrees north and east. */
  readonly place: readonly [latitude: number, longitude: number] | null;
  readonly draw: (canvas: Canvas) => string;
}

interface Trip {
  readonly folder: string;
  readonly camera: Camera;
  readonly place?: readonly [number, number];
}

type Shot = readonly [
  day: string,
  name: string,
  light: LightName,
  scene: (canvas: Canvas, light: Light) => string,
  ratio?: number,
];

const [wide, tall, phone, panorama, square] = [3 / 2, 2 / 3, 4 / 3, 2.1, 1];

function trip({ folder, camera, place }: Trip, ...shots: readonly Shot[]): RollPicture[] {
  return shots.map(([day, name, light, scene, ratio = camera === 'phone' ? phone : wide], index) => ({
    folder,
    name,
    takenAt: `${day.replaceAll('-', ':')} ${String(8 + ((index * 5) % 13)).padStart(2, '0')}:${String((index * 17) % 60).padStart(2, '0')}:24`,
    camera,
    ratio,
    place: place ? [place[0] + index * 0.021, place[1] - index * 0.017] : null,
    draw: (canvas) => scene(canvas, lights[light]),
  }));
}

/** Some sixty pictures of several years, as a person who travels brings them home. */
export const roll: readonly RollPicture[] = [
  ...trip(
    { folder: '2026-05 Provence', camera: 'fuji', place: [43.93, 5.05] },
    ['2026-05-23', 'lavender-rows', 'golden', lavender],
    ['2026-05-23', 'poppies-by-the-road', 'day', (c, l) => flowerField(c, l), tall],
    ['2026-05-23', 'cypress-hills', 'autumn', (c, l) => rollingHills(c, l)],
    ['2026-05-23', 'luberon-evening', 'dusk', (c, l) => ridges(c, l), panorama],
    ['2026-05-19', 'balloons-at-seven', 'dawn', (c, l) => balloons(c, l)],
    ['2026-05-19', 'two-balloons', 'golden', (c, l) => balloons(c, l, { count: 2 }), tall],
    ['2026-05-19', 'old-oak', 'day', (c, l) => loneTree(c, l)],
  ),
  ...trip(
    { folder: '2026-01 Tromsø', camera: 'sony', place: [69.65, 18.96] },
    ['2026-01-18', 'northern-lights-1', 'night', (c, l) => aurora(c, l)],
    [
      '2026-01-18',
      'northern-lights-2',
      'night',
      (c, l) => aurora(c, l, { hue: '#62f0d0', far: '#d06cc8', edge: 0.78 }),
      tall,
    ],
    ['2026-01-18', 'hut-in-the-snow', 'dusk', (c, l) => snowyFirs(c, l, { hut: true, falling: true })],
    ['2026-01-18', 'polar-morning', 'rose', (c, l) => snowyFirs(c, l)],
    ['2026-01-15', 'fjord-in-rose', 'rose', (c, l) => lake(c, l, { firs: false }), panorama],
    ['2026-01-15', 'first-tracks', 'winter', skiSlope, tall],
    ['2026-01-15', 'white-peak', 'winter', peak],
  ),
  ...trip(
    { folder: '2025-09 Dolomites', camera: 'sony', place: [46.54, 12.13] },
    ['2025-09-14', 'ridge-at-sunrise', 'dawn', (c, l) => ridges(c, l, { sunAt: 0.3 })],
    ['2025-09-14', 'lago-di-braies', 'teal', (c, l) => lake(c, l)],
    ['2025-09-14', 'above-the-clouds', 'rose', (c, l) => aboveClouds(c, l)],
    ['2025-09-14', 'three-peaks', 'day', peak, tall],
    ['2025-09-11', 'fog-in-the-larches', 'misty', foggyForest],
    ['2025-09-11', 'last-light', 'ember', (c, l) => ridges(c, l, { sunAt: 0.55, low: 0.42 }), panorama],
    ['2025-09-11', 'camp-under-stars', 'night', (c, l) => milkyWay(c, l)],
  ),
  ...trip(
    { folder: '2025-06 Brittany', camera: 'phone', place: [48.45, -5.09] },
    ['2025-06-29', 'lighthouse', 'dusk', lighthouse, 3 / 4],
    ['2025-06-29', 'evening-sail', 'ember', (c, l) => sunsetSea(c, l, { boats: 3, sunAt: 0.42 })],
    ['2025-06-29', 'low-tide', 'day', (c, l) => beach(c, l)],
    ['2025-06-29', 'regatta', 'teal', (c, l) => sunsetSea(c, l, { boats: 3, sunAt: 0.2 })],
    ['2025-06-29', 'moon-over-the-bay', 'night', moonlitSea, 3 / 4],
  ),
  ...trip(
    { folder: '2025-02 Morocco', camera: 'canon', place: [31.1, -4.01] },
    ['2025-02-20', 'erg-chebbi', 'golden', (c, l) => dunes(c, l)],
    ['2025-02-20', 'dunes-at-dawn', 'rose', (c, l) => dunes(c, l, { sand: '#d39a76' }), tall],
    ['2025-02-20', 'sand-and-wind', 'day', (c, l) => dunes(c, l, { sand: '#e0ad6a' }), panorama],
    ['2025-02-20', 'desert-night', 'night', (c, l) => milkyWay(c, l, { tent: false })],
  ),
  ...trip(
    { folder: '2024-12 Winter', camera: 'phone' },
    ['2024-12-31', 'new-year', 'night', fireworks, 3 / 4],
    ['2024-12-31', 'city-lights', 'dusk', bokeh],
    ['2024-12-31', 'forest-after-snow', 'winter', (c, l) => snowyFirs(c, l, { falling: true }), 3 / 4],
  ),
  ...trip(
    { folder: '2024-10 Autumn walks', camera: 'fuji', place: [48.01, 8.12] },
    [
      '2024-10-19',
      'copper-tree',
      'autumn',
      (c, l) => loneTree(c, l, { crown: '#9c4a22', bright: '#e0983f', grass: '#a5914a' }),
    ],
    ['2024-10-19', 'light-in-the-pines', 'golden', insideForest],
    ['2024-10-19', 'morning-fog', 'misty', insideForest, tall],
    ['2024-10-19', 'valley-mist', 'autumn', foggyForest, panorama],
    ['2024-10-19', 'titisee', 'autumn', (c, l) => lake(c, l, { sunAt: 0.66 })],
  ),
  ...trip(
    { folder: '2024-07 Norway', camera: 'sony', place: [61.88, 6.84] },
    ['2024-07-21', 'geiranger', 'overcast', (c, l) => lake(c, l, { firs: false })],
    ['2024-07-21', 'midnight-sun', 'golden', (c, l) => sunsetSea(c, l, { sunAt: 0.6 }), panorama],
    ['2024-07-21', 'trollheimen', 'teal', (c, l) => ridges(c, l)],
    ['2024-07-21', 'mirror-lake', 'dawn', (c, l) => lake(c, l, { edge: 0.54 }), tall],
    ['2024-07-21', 'blue-hour', 'night', blueHour],
  ),
  ...trip(
    { folder: '2024-04 Lisbon', camera: 'phone', place: [38.72, -9.14] },
    ['2024-04-06', 'skyline-at-dusk', 'dusk', (c, l) => skyline(c, l)],
    ['2024-04-06', 'golden-hour-river', 'golden', (c, l) => skyline(c, l, { windows: 0.2 })],
    ['2024-04-06', 'praia', 'teal', (c, l) => beach(c, l, { palm: true }), 3 / 4],
  ),
  ...trip(
    { folder: '2023-08 Seychelles', camera: 'canon', place: [-4.36, 55.83] },
    ['2023-08-16', 'from-the-drone-1', 'day', (c, l) => shoreFromAbove(c, l), square],
    [
      '2023-08-16',
      'from-the-drone-2',
      'day',
      (c, l) => shoreFromAbove(c, l, { water: '#3bb6a6', deep: '#0d5c7a', sand: '#f1dfc0' }),
    ],
    ['2023-08-16', 'palm-beach', 'day', (c, l) => beach(c, l, { palm: true })],
    [
      '2023-08-16',
      'evening-on-the-beach',
      'ember',
      (c, l) => sunsetSea(c, l, { sunAt: 0.7, headland: false }),
      tall,
    ],
    ['2023-08-16', 'towering-clouds', 'rose', cloudscape],
  ),
  ...trip(
    { folder: '2023-05 Utah', camera: 'canon', place: [36.99, -110.1] },
    ['2023-05-11', 'road-to-monument-valley', 'day', roadToMesas],
    ['2023-05-11', 'mesa-evening', 'golden', roadToMesas, panorama],
    ['2023-05-11', 'balloon-festival', 'day', (c, l) => balloons(c, l, { count: 6 })],
  ),
  ...trip(
    { folder: '2022-06 Garden', camera: 'fuji' },
    [
      '2022-06-12',
      'daisies',
      'day',
      (c, l) => flowerField(c, l, { petals: ['#f4f0e4', '#ffffff', '#efe3c0'], grass: '#6d8b45' }),
    ],
    [
      '2022-06-12',
      'tulips',
      'dawn',
      (c, l) => flowerField(c, l, { petals: ['#d96a9a', '#e79bb8', '#b8447a', '#f0c6d2'], grass: '#5d7d4a' }),
    ],
    ['2022-06-12', 'flight-home', 'dawn', (c, l) => aboveClouds(c, l, { islands: false })],
  ),
];
