import { copyFile } from 'node:fs/promises';
import { EideticError, type LibraryClient } from '../../../preload/contract/index.ts';
import type { ElectronParts, UsedContents, UsedWindow } from '../electron-parts.ts';
import { pictureAt } from '../protocols/addresses.ts';
import type { Words } from '../words.ts';

interface SaveParts {
  readonly electron: Pick<ElectronParts, 'dialog'>;
  readonly library: Pick<LibraryClient, 'call'>;
  readonly window: () => UsedWindow | null;
  readonly words: () => Words;
  /** Tells the person why it could not be done. */
  readonly explain: (error: unknown) => void;
}

/**
 * Saves a copy of a photo when the page follows a link to its original. In a browser that is a download; here the
 * pictures have an origin of their own, so that Chromium makes it a navigation, which no page of ours may do.
 */
export function followSaving(contents: Pick<UsedContents, 'on'>, parts: SaveParts): void {
  contents.on('will-navigate', ({ url }) => {
    const picture = pictureAt(url);
    if (picture?.call !== 'pixels.original') return;
    saveCopy(picture.photo, parts).catch(parts.explain);
  });
}

async function saveCopy(photo: string, { electron, library, window, words }: SaveParts): Promise<void> {
  const { name, path } = await library.call('pixels.original', { photo });
  const { canceled, filePath } = await electron.dialog.showSaveDialog(window(), {
    title: words().dialog.saveCopy,
    defaultPath: name,
  });
  if (canceled || filePath === '') return;
  try {
    await copyFile(path, filePath);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const suggestion = 'Choose another folder, with enough room, that you may write to.';
    throw new EideticError('host.cannot', { problem, suggestion }, { cause: error });
  }
}
