import { expect, it, onTestFinished, vi } from 'vitest';
import { PictureEmbedder } from '../../../main/library/ingest/picture-embedder.ts';
import { ReaderHost } from '../../../main/library/ingest/reader-host.ts';
import type { ReaderSettings } from '../../../main/library/ingest/reader-protocol.ts';
import { silentLog } from '../../../main/library/log.ts';

/** An embedder whose reader takes pictures and never answers. */
function embedder(idleMs?: number) {
  const send = vi.fn();
  const dispose = vi.fn(async () => {});
  const start = vi.spyOn(ReaderHost, 'start');
  start.mockResolvedValue({ send, dispose } as unknown as ReaderHost);
  onTestFinished(() => start.mockRestore());
  const pictures = new PictureEmbedder(async () => ({}) as ReaderSettings, silentLog(), idleMs);
  return { pictures, send, start, dispose };
}

it('tells those who wait for a picture that the library was closed', async () => {
  const { pictures, send } = embedder();
  const waiting = pictures.embed(new Uint8Array(), 'a.jpg');
  const told = expect(waiting).rejects.toMatchObject({ code: 'reader.unavailable' });
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
  await pictures.dispose();
  await told;
});

it('starts no reader once it is closed', async () => {
  const { pictures, start } = embedder();
  await pictures.dispose();
  await expect(pictures.embed(new Uint8Array(), 'a.jpg')).rejects.toThrow('the library was closed');
  expect(start).not.toHaveBeenCalled();
});

it('is there before the first picture when it was warmed, once', async () => {
  const { pictures, send, start } = embedder();
  await Promise.all([pictures.warm(), pictures.warm()]);
  pictures.embed(new Uint8Array(), 'a.jpg').catch(() => {});
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
  expect(start).toHaveBeenCalledTimes(1);
  await pictures.dispose();
  await pictures.warm();
  expect(start).toHaveBeenCalledTimes(1);
});

it('ends when no picture comes for a while, and starts again with the next', async () => {
  const { pictures, start, dispose } = embedder(20);
  await pictures.warm();
  await vi.waitFor(() => expect(dispose).toHaveBeenCalledTimes(1));
  await pictures.warm();
  expect(start).toHaveBeenCalledTimes(2);
});

it('does not end while somebody waits for a picture', async () => {
  const { pictures, send, dispose } = embedder(1);
  await pictures.warm();
  pictures.embed(new Uint8Array(), 'a.jpg').catch(() => {});
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(dispose).not.toHaveBeenCalled();
  await pictures.dispose();
});
