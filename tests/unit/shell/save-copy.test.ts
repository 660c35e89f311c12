import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startLab } from './shell-lab.ts';

const photo = 'ab'.repeat(32);

/** A page that follows a link, and the library’s answer to what that brings about. */
async function lab() {
  const parts = await startLab();
  await parts.opens();
  const path = join(parts.folder, 'original.jpg');
  writeFileSync(path, 'a photo');
  const follows = (url: string) =>
    parts.window().contents.events.emit('will-navigate', { url, preventDefault: () => {} });
  const answer = () =>
    parts.answer('pixels.original', { path, type: 'image/jpeg', name: 'summer.jpg', immutable: true });
  return { ...parts, follows, answer };
}

test('a link to a photo’s original saves a copy where the person wants it', async () => {
  const { electron, follows, answer, folder } = await lab();
  const target = join(folder, 'copy.jpg');
  electron.chosenFile = target;
  follows(`photo://library/originals/${photo}`);
  await answer();
  await expect.poll(() => readFileSync(target, 'utf8')).toBe('a photo');
  expect(electron.saveDialogs).toEqual([{ title: 'Save a copy of the original', defaultPath: 'summer.jpg' }]);
  expect(electron.boxes).toEqual([]);
});

test('a person who changes their mind has nothing saved', async () => {
  const { electron, follows, answer } = await lab();
  follows(`photo://library/originals/${photo}`);
  await answer();
  await setImmediate();
  expect(electron.saveDialogs).toHaveLength(1);
  expect(electron.boxes).toEqual([]);
});

test('a copy that cannot be written is explained', async () => {
  const { electron, follows, answer, folder } = await lab();
  electron.chosenFile = join(folder, 'no such folder', 'copy.jpg');
  follows(`photo://library/originals/${photo}`);
  await answer();
  await expect
    .poll(() => electron.boxes)
    .toMatchObject([{ message: expect.stringContaining('That cannot be done here') }]);
});

test.each([
  `photo://library/thumbnails/${photo}`,
  `photo://library/photos/${photo}`,
  `photo://elsewhere/originals/${photo}`,
  'https://example.org/',
  'eidetic://app/settings',
])('%s is no link to an original', async (url) => {
  const { electron, follows, called } = await lab();
  follows(url);
  await setImmediate();
  expect(called()).not.toContain('pixels.original');
  expect(electron.saveDialogs).toEqual([]);
});
