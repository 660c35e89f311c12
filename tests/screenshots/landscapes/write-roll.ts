import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type ExifOptions, withExif } from '../../fixtures/draw-picture.ts';
import { Canvas, longSide } from './canvas.ts';
import { type RollPicture, roll } from './roll.ts';

const cameras = {
  sony: {
    main: { Make: 'SONY', Model: 'ILCE-7M4' },
    photo: {
      LensModel: 'FE 24-70mm F2.8 GM II',
      FocalLength: '35/1',
      FNumber: '8/1',
      ExposureTime: '1/250',
      ISOSpeedRatings: '100',
    },
  },
  fuji: {
    main: { Make: 'FUJIFILM', Model: 'X-T5' },
    photo: {
      LensModel: 'XF23mmF1.4 R LM WR',
      FocalLength: '23/1',
      FNumber: '56/10',
      ExposureTime: '1/320',
      ISOSpeedRatings: '160',
    },
  },
  canon: {
    main: { Make: 'Canon', Model: 'Canon EOS R6' },
    photo: {
      LensModel: 'RF24-105mm F4 L IS USM',
      FocalLength: '50/1',
      FNumber: '71/10',
      ExposureTime: '1/500',
      ISOSpeedRatings: '200',
    },
  },
  phone: {
    main: { Make: 'Google', Model: 'Pixel 8' },
    photo: { FocalLength: '69/10', FNumber: '17/10', ExposureTime: '1/1200', ISOSpeedRatings: '50' },
  },
} as const;

/** Draws the roll into a folder, each picture in the folder of its trip. `size` is the longer side in pixels. */
export async function writeRoll(folder: string, size = longSide): Promise<void> {
  for (const [index, picture] of roll.entries()) {
    const place = join(folder, picture.folder);
    mkdirSync(place, { recursive: true });
    const drawn = sharp(Buffer.from(drawing(picture, index + 1, size))).flatten({ background: '#000000' });
    await withExif(drawn, exifOf(picture))
      .jpeg({ quality: 90 })
      .toFile(join(place, `${picture.name}.jpg`));
  }
}

/** The picture as SVG, rendered `size` pixels along its longer side. */
export function drawing({ ratio, draw }: RollPicture, seed: number, size: number): string {
  const canvas = new Canvas(seed, ratio);
  const content = canvas.finish(draw(canvas));
  const scale = size / longSide;
  const box = `viewBox="0 0 ${canvas.width} ${canvas.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(canvas.width * scale)}" height="${Math.round(canvas.height * scale)}" ${box}>${content}</svg>`;
}

function exifOf({ takenAt, camera, place }: RollPicture): ExifOptions {
  const { main, photo } = cameras[camera];
  return {
    main: { ...main, DateTime: takenAt },
    photo: { ...photo, DateTimeOriginal: takenAt },
    ...(place && {
      gps: {
        GPSLatitudeRef: place[0] < 0 ? 'S' : 'N',
        GPSLatitude: degrees(place[0]),
        GPSLongitudeRef: place[1] < 0 ? 'W' : 'E',
        GPSLongitude: degrees(place[1]),
      },
    }),
  };
}

/** Degrees, minutes and hundredths of seconds as EXIF's rationals. */
function degrees(value: number): string {
  const seconds = Math.round(Math.abs(value) * 3_600 * 100);
  return `${Math.floor(seconds / 360_000)}/1 ${Math.floor(seconds / 6_000) % 60}/1 ${seconds % 6_000}/100`;
}
