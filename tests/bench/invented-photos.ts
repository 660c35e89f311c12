import { randomFrom } from '../fixtures/random.ts';

/** What a photo that was never taken says of itself. */
export interface InventedPhoto {
  /** Below its root, without an extension. */
  readonly path: string;
  /** `YYYY-MM-DDTHH:mm:ss` */
  readonly taken: string;
  readonly camera: string | null;
  readonly lens: string | null;
  readonly position: readonly [latitude: number, longitude: number] | null;
  readonly rating: number | null;
  readonly keywords: readonly string[];
}

const firstDay = Date.UTC(2005, 0, 1);
const days = 20 * 365;
const dayMs = 24 * 60 * 60 * 1_000;

const cameras = [
  ['Canon EOS 350D', '18-55mm'],
  ['Canon EOS 5D Mark II', '50mm f/1.4'],
  ['NIKON D90', '18-105mm'],
  ['SONY ILCE-7M3', '24-70mm'],
  ['Apple iPhone 6', null],
  ['Apple iPhone 12 Pro', null],
  ['Google Pixel 7', null],
  ['FUJIFILM X-T3', '23mm f/2'],
] as const;
const places = [
  ['Home', 52.5, 13.4],
  ['Rome', 41.9, 12.5],
  ['Grandma’s garden', 48.1, 11.6],
  ['Norway', 60.4, 5.3],
  ['Lake Garda', 45.6, 10.7],
  ['New York', 40.7, -74],
  ['Baltic Sea', 54.4, 13.4],
  ['Kyoto', 35, 135.8],
] as const;
const occasions = [
  'Birthday',
  'Wedding',
  'Summer holiday',
  'Weekend',
  'Christmas',
  'Hike',
  'Concert',
] as const;

/**
 * Photos over twenty years as people take them: nothing for days, then a handful, and now and then hundreds in one
 * day. The same number gives the same photos.
 */
export function inventPhotos(count: number): InventedPhoto[] {
  const random = randomFrom(20);
  const photos: InventedPhoto[] = [];
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  while (photos.length < count) {
    const day = firstDay + Math.floor(random() * days) * dayMs;
    const [place, latitude, longitude] = pick(places);
    const occasion = pick(occasions);
    const [camera, lens] = pick(cameras);
    const date = new Date(day).toISOString().slice(0, 10);
    const folder = `${date.slice(0, 4)}/${date} ${occasion}, ${place}`;
    const size = photosOfDay(random, count);
    for (let shot = 0; shot < size && photos.length < count; shot += 1) {
      const seconds = 8 * 3_600 + Math.floor((shot / size) * 12 * 3_600);
      photos.push({
        path: `${folder}/IMG_${String(photos.length).padStart(6, '0')}`,
        taken: new Date(day + seconds * 1_000).toISOString().slice(0, 19),
        camera: random() < 0.9 ? camera : null,
        lens,
        position: random() < 0.4 ? [latitude + random() * 0.05, longitude + random() * 0.05] : null,
        rating: random() < 0.05 ? 1 + Math.floor(random() * 5) : null,
        keywords: random() < 0.2 ? [occasion, place] : [],
      });
    }
  }
  return photos;
}

/** Most days a few, some days dozens, few days hundreds; in proportion to the library. */
function photosOfDay(random: () => number, count: number): number {
  const scale = Math.max(1, count / 100_000);
  const luck = random();
  const size = luck < 0.7 ? 1 + random() * 9 : luck < 0.97 ? 10 + random() * 60 : 100 + random() * 400;
  return Math.ceil(size * scale);
}
