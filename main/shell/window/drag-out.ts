import { z } from 'zod';
import { type LibraryClient, photoId } from '../../../preload/contract/index.ts';

/** More at a time than anybody drags by intent; a selection of everything is exported otherwise. */
const mostPhotos = 500;
const draggedPhotos = z.array(photoId).min(1).max(mostPhotos);

interface DragParts {
  readonly library: Pick<LibraryClient, 'call'>;
  readonly startDrag: (files: string[]) => void;
}

/**
 * Drags the originals of photos out of the window. Those whose files are away are left out.
 *
 * @param payload what the page sent
 * @returns why there is nothing to drag, for the log; null when it has begun
 */
export async function dragOut(payload: unknown, { library, startDrag }: DragParts): Promise<string | null> {
  const photos = draggedPhotos.safeParse(payload);
  if (!photos.success) return 'the page named no photos';
  const found = await Promise.allSettled(
    [...new Set(photos.data)].map((photo) => library.call('pixels.original', { photo })),
  );
  const files = found.flatMap((result) => (result.status === 'fulfilled' ? [result.value.path] : []));
  if (files.length === 0) return 'none of the photos is there';
  startDrag(files);
  return null;
}
