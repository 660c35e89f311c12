import { expect, it, onTestFinished, vi } from 'vitest';
import { PictureEmbedder } from '../../../main/library/ingest/picture-embedder.ts';
import { ReaderHost } from '../../../main/library/ingest/reader-host.ts';
import type { ReaderSettings } from '../../../main/library/ingest/reader-protocol.ts';
import { silentLog } from '../../../main/library/log.ts';

/** An embedder whose reader takes pictures and never answers. */
function embedder() {
  const send = vi.fn();
  const start = vi.spyOn(ReaderHost, 'start');
  start.mockResolvedValue({ send, dispose: async () => {} } as unknown as ReaderHost);
  onTestFinished(() => start.mockRestore());
  return { pictures: new PictureEmbedder(async () => ({}) as ReaderSettings, silentLog()), send, start };
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
