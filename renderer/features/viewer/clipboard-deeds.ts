import type { PhotoDetails } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';
import { toast } from '../../ui/toasts.svelte.ts';
import { copyPicture } from './copy-picture.ts';
import { coordinatesToCopy } from './facts.ts';

/** Copies the picture that is shown, and says so. @param image null while it is not here */
export async function copyShown(image: HTMLImageElement | null): Promise<void> {
  const words = t().viewer;
  try {
    if (!image) throw new Error('The picture is not here yet.');
    await copyPicture(image);
    toast(words.copied, { tone: 'good' });
  } catch {
    toast(words.notCopied, { tone: 'problem' });
  }
}

/** Copies where a photo was taken, as every map takes it, and says so. */
export async function copyCoordinates(photo: PhotoDetails): Promise<void> {
  const words = t().viewer;
  try {
    await navigator.clipboard.writeText(coordinatesToCopy(photo) ?? '');
    toast(words.coordinatesCopied, { tone: 'good' });
  } catch {
    toast(words.coordinatesNotCopied, { tone: 'problem' });
  }
}
