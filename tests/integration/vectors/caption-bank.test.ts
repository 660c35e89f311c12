import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { CaptionBank } from '../../../main/library/vectors/caption-bank.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const captions = ['a photo of food', 'people indoors'];
const embed = vi.fn(async (texts: string[]) => texts.map((text) => Float32Array.of(text.length, 0.25)));

function bankIn(folder: string, texts = captions): CaptionBank {
  return new CaptionBank({ folder, modelId: 'test', dims: 2, captions: texts, embed });
}

it('embeds its captions once and keeps them in a file', async () => {
  const folder = temporaryFolder();
  embed.mockClear();
  const first = await bankIn(folder).vectors();
  const again = await bankIn(folder).vectors();
  expect(embed).toHaveBeenCalledTimes(1);
  expect(again).toEqual(first);
});

it('embeds them anew when the captions are others, or the file was cut off', async () => {
  const folder = temporaryFolder();
  await bankIn(folder).vectors();
  embed.mockClear();
  await bankIn(folder, ['a dog', 'a cat']).vectors();
  expect(embed).toHaveBeenCalledTimes(1);
  for (const name of readdirSync(folder)) truncateSync(join(folder, name), 5);
  expect(await bankIn(folder).vectors()).toHaveLength(2);
  expect(embed).toHaveBeenCalledTimes(2);
});
