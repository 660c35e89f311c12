import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';

export type Theme = 'light' | 'dark';

const images = resolve(import.meta.dirname, '../../docs/images');

/**
 * Takes a picture of the window into docs/images, small enough to live in the repository. What is `moving` is taken
 * as it is at this moment.
 */
export async function keepPicture(
  page: Page,
  screen: string,
  theme: Theme,
  { moving = false } = {},
): Promise<void> {
  if (!moving) await settled(page);
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  mkdirSync(images, { recursive: true });
  const file = join(images, `${screen}-${theme}.webp`);
  writeFileSync(file, await sharp(taken).webp({ quality: 84, effort: 6, smartSubsample: true }).toBuffer());
  process.stdout.write(`${screen}-${theme}.webp  ${Math.round(statSync(file).size / 1_024)} kB\n`);
}

/** Waits until every thumbnail that is asked for is there and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
}
