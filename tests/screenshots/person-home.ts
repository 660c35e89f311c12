import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { withExif } from '../fixtures/draw-picture.ts';
import { sharedTestdata } from '../fixtures/shared-testdata.ts';
import { writeRoll } from './landscapes/write-roll.ts';

/** Photographs under CC0 that the pictures of the window may show; docs/images/README.md names their authors. */
const photographs = [
  ['sailboat-at-sea', '2025-06 Brittany', '2025:06:27 15:20:11'],
  ['airplane-wing-at-dusk', '2024-07 Norway', '2024:07:22 20:41:50'],
  ['hiker-in-forest', '2024-10 Autumn walks', '2024:10:19 11:05:33'],
  ['blue-vintage-car', '2024-04 Lisbon', '2024:04:06 13:12:02'],
  ['red-firefighter-bicycle', '2024-04 Lisbon', '2024:04:05 10:30:47'],
] as const;

/** The home of somebody who takes pictures. Always the same folder, since the window shows its path. */
export class PersonHome {
  readonly folder = join(tmpdir(), 'eidetic-screenshots', 'anna');
  readonly pictures = join(this.folder, 'Pictures');
  /** A folder on another disk, which can go away. */
  readonly drive = join(this.folder, 'Photo drive');
  readonly library = join(this.folder, 'library');
  readonly emptyLibrary = join(this.folder, 'empty-library');

  /** Draws everything anew. */
  async fill(): Promise<void> {
    this.remove();
    await writeRoll(this.pictures);
    const demo = sharedTestdata('demo');
    for (const [name, folder, takenAt] of demo ? photographs : []) {
      await withExif(sharp(join(demo!, `${name}.webp`)), {
        main: { Make: 'FUJIFILM', Model: 'X-T5', DateTime: takenAt },
        photo: { DateTimeOriginal: takenAt },
      })
        .jpeg({ quality: 92 })
        .toFile(join(this.pictures, folder, `${name}.jpg`));
    }
  }

  /** Puts in files that cannot be read, each for a reason of its own. */
  async addUnreadable(): Promise<void> {
    const folder = join(this.pictures, 'Old disk');
    mkdirSync(folder, { recursive: true });
    const whole = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#9aa' } })
      .jpeg()
      .toBuffer();
    for (const name of ['IMG_0412', 'IMG_0415', 'IMG_0416']) writeFileSync(join(folder, `${name}.jpg`), '');
    for (const name of ['scan-1998-03', 'scan-1998-04']) {
      writeFileSync(join(folder, `${name}.jpg`), whole.subarray(0, Math.floor(whole.length * 0.2)));
    }
    writeFileSync(join(folder, 'holiday.png'), 'This is a letter and not a picture.');
  }

  remove(): void {
    rmSync(join(tmpdir(), 'eidetic-screenshots'), { recursive: true, force: true });
  }
}
