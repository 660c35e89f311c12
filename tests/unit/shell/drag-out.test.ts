import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import { startLab } from './shell-lab.ts';

const photos = ['ab', 'cd', 'ef'].map((hex) => hex.repeat(32));
const [first = '', second = '', third = ''] = photos;

/** A shell whose library is open, and what it dragged. */
async function lab() {
  const parts = await startLab();
  await parts.opens();
  /** The library finds the originals of these photos. */
  const finds = (found: readonly string[]) =>
    parts.answer('pixels.originals', {
      files: found.map((photo) => ({ photo, path: `/photos/${photo.slice(0, 2)}.jpg` })),
    });
  const dragged = () => parts.window().contents.dragged.map(({ files }) => files);
  const lookUps = () => parts.called().filter((name) => name === 'pixels.originals').length;
  return { ...parts, finds, dragged, lookUps };
}

describe('photos that are dragged out of the window', () => {
  test('go at once when their files were looked up as the mouse went down', async () => {
    const { page, finds, dragged, lookUps, window } = await lab();
    page(shellChannels.prepareDrag, photos);
    await finds(photos);
    page(shellChannels.startDrag, photos);
    // Without a turn in between: the system takes a drag over only while the mouse moves.
    expect(dragged()).toEqual([['/photos/ab.jpg', '/photos/cd.jpg', '/photos/ef.jpg']]);
    expect(window().contents.dragged[0]).toMatchObject({ file: '/photos/ab.jpg' });
    expect(lookUps()).toBe(1);
  });

  test('wait for what is being looked up, and ask no second time', async () => {
    const { page, finds, dragged, lookUps } = await lab();
    page(shellChannels.prepareDrag, photos);
    page(shellChannels.startDrag, photos);
    expect(dragged()).toEqual([]);
    await finds(photos);
    expect(dragged()).toHaveLength(1);
    expect(lookUps()).toBe(1);
  });

  test('are looked up in one call when nobody prepared them, or others', async () => {
    const { page, finds, dragged, lookUps } = await lab();
    page(shellChannels.prepareDrag, [first]);
    await finds([first]);
    page(shellChannels.startDrag, photos);
    await finds(photos);
    expect(dragged()).toEqual([['/photos/ab.jpg', '/photos/cd.jpg', '/photos/ef.jpg']]);
    expect(lookUps()).toBe(2);
  });

  test('are looked up anew for every drag: files come and go', async () => {
    const { page, finds, dragged, lookUps } = await lab();
    page(shellChannels.prepareDrag, photos);
    await finds(photos);
    page(shellChannels.startDrag, photos);
    page(shellChannels.startDrag, photos);
    expect(dragged()).toHaveLength(1);
    await finds([second]);
    expect(dragged().at(-1)).toEqual(['/photos/cd.jpg']);
    expect(lookUps()).toBe(2);
  });

  test('leave those out that are away, and do nothing when all are', async () => {
    const { page, finds, dragged } = await lab();
    page(shellChannels.startDrag, [first, second, first]);
    await finds([second]);
    page(shellChannels.startDrag, [third]);
    await finds([]);
    expect(dragged()).toEqual([['/photos/cd.jpg']]);
  });

  test('that were found too late are not dragged: the mouse is let go by then', async () => {
    const { page, finds, dragged } = await lab();
    page(shellChannels.startDrag, photos);
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 5_000);
    await finds(photos);
    clock.mockRestore();
    expect(dragged()).toEqual([]);
  });

  test('give way to the next ones', async () => {
    const { page, library, finds, dragged } = await lab();
    page(shellChannels.startDrag, [first]);
    const earlier = library().heardOf('call').at(-1);
    page(shellChannels.startDrag, [second]);
    await finds([second]);
    const files = [{ photo: first, path: '/photos/ab.jpg' }];
    library().says({ type: 'answer', id: earlier?.['id'], output: { files } });
    await setImmediate();
    expect(dragged()).toEqual([['/photos/cd.jpg']]);
  });

  test.each([[['/etc/passwd']], [[]], ['x'], [undefined], [Array.from({ length: 501 }, () => first)]])(
    'are none in %o',
    async (payload) => {
      const { page, dragged, lookUps } = await lab();
      page(shellChannels.prepareDrag, payload);
      page(shellChannels.startDrag, payload);
      await setImmediate();
      expect({ lookUps: lookUps(), dragged: dragged() }).toEqual({ lookUps: 0, dragged: [] });
    },
  );

  test('whose library went away meanwhile are not dragged, and nothing breaks', async () => {
    const { page, library, dragged } = await lab();
    page(shellChannels.startDrag, photos);
    library().exits(1);
    await setImmediate();
    expect(dragged()).toEqual([]);
  });
});
