import { expect, it } from 'vitest';
import { HeldPictures } from '../../../main/library/search/held-pictures.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function newHeld() {
  const embedded: string[] = [];
  const held = new HeldPictures(async (_, name) => {
    embedded.push(name);
    return Float32Array.of(embedded.length);
  });
  return { held, embedded };
}

it('a picture is kept by its content, and embedded once', async () => {
  const { held, embedded } = newHeld();
  const picture = await held.hold(bytesOf('abc'), 'a.jpg');
  expect(picture).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await held.hold(bytesOf('abc'), 'again.jpg')).toBe(picture);
  expect(embedded).toEqual(['a.jpg']);
  expect(held.find(picture)).toEqual(Float32Array.of(1));
});

it('the one that was not used for longest makes room', async () => {
  const { held } = newHeld();
  const [first, second] = [await held.hold(bytesOf('0'), ''), await held.hold(bytesOf('1'), '')];
  for (let index = 2; index < 32; index += 1) await held.hold(bytesOf(String(index)), '');
  held.find(first);
  await held.hold(bytesOf('one more'), '');
  expect(held.find(first)).not.toBeNull();
  expect(held.find(second)).toBeNull();
});

it('a picture that is too large is refused before it is looked at', async () => {
  const { held, embedded } = newHeld();
  await expect(held.hold(new Uint8Array(60_000_001), 'huge.tif')).rejects.toMatchObject({
    code: 'picture.too-large',
    details: { megabytes: 61, limit: 60 },
  });
  expect(embedded).toEqual([]);
});
