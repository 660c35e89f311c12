import type { IpcMainEvent } from 'electron';
import { z } from 'zod';
import { type LibraryClient, photoId } from '../../../preload/contract/index.ts';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import { asEideticError } from '../../../preload/wire/index.ts';
import type { ElectronParts, UsedWindow } from '../electron-parts.ts';
import { isTrustedSender } from '../protocols/guards.ts';

/** More at a time than anybody drags by intent; a selection of everything is exported otherwise. */
const mostPhotos = 500;
const draggedPhotos = z.array(photoId).min(1).max(mostPhotos);

/** Whoever moved the mouse so long ago has let go of it: a drag that begins now would hang on to nothing. */
const longestWaitMs = 1_000;

interface DragParts {
  readonly electron: Pick<ElectronParts, 'ipcMain' | 'nativeImage'>;
  readonly window: () => UsedWindow | null;
  readonly library: Pick<LibraryClient, 'call'>;
  /** The picture that hangs on the mouse. */
  readonly icon: string;
  readonly log: (problem: string, details: object) => void;
}

/** Where the originals of some photos lie. */
interface Lookup {
  readonly photos: string;
  readonly files: Promise<readonly string[]>;
  /** What `files` resolved to; null until then. */
  known: readonly string[] | null;
}

/** Drags the originals of photos out of the window when its page asks. Those whose files are away are left out. */
export function followDrags(parts: DragParts): void {
  const drags = new DragOut(parts);
  const { ipcMain } = parts.electron;
  ipcMain.on(shellChannels.prepareDrag, (event, payload: unknown) => drags.prepare(event, payload));
  ipcMain.on(shellChannels.startDrag, (event, payload: unknown) => drags.start(event, payload));
}

/**
 * ## When the files are looked up
 * The system takes a drag over only while the mouse is down and moves, and Electron wants every path then, at once. So the
 * page says what might be dragged as soon as the mouse goes down on it, and mostly the paths are there when it moves.
 */
class DragOut {
  readonly #parts: DragParts;
  #prepared: Lookup | null = null;
  /** Counts the drags: one that still waits gives way to the next. */
  #turn = 0;

  constructor(parts: DragParts) {
    this.#parts = parts;
  }

  prepare(event: IpcMainEvent, payload: unknown): void {
    const photos = this.#photosIn(event, payload);
    if (photos) this.#prepared = this.#lookUp(photos);
  }

  start(event: IpcMainEvent, payload: unknown): void {
    const photos = this.#photosIn(event, payload);
    if (!photos) return;
    const isPrepared = this.#prepared?.photos === photos.join();
    const lookup = (isPrepared && this.#prepared) || this.#lookUp(photos);
    // Files come and go: what is known is good for the drag that it was looked up for.
    this.#prepared = null;
    this.#turn += 1;
    if (lookup.known) this.#begin(lookup.known);
    else void this.#beginLater(lookup, this.#turn);
  }

  async #beginLater({ files }: Lookup, turn: number): Promise<void> {
    const askedAt = performance.now();
    const found = await files;
    const waitedMs = performance.now() - askedAt;
    if (turn !== this.#turn) return;
    if (waitedMs <= longestWaitMs) this.#begin(found);
    else this.#parts.log('a drag was given up: its files were not found in time', { waitedMs });
  }

  #begin(files: readonly string[]): void {
    const { electron, icon, log, window } = this.#parts;
    const [file] = files;
    if (file === undefined) log('nothing was dragged: none of the photos is there', {});
    else {
      const image = electron.nativeImage.createFromPath(icon);
      window()?.webContents.startDrag({ file, files: [...files], icon: image });
    }
  }

  #lookUp(photos: readonly string[]): Lookup {
    const { library, log } = this.#parts;
    const files = library.call('pixels.originals', { photos: [...photos] }).then(
      (answer) => answer.files.map(({ path }) => path),
      (error: unknown) => {
        log('the files of photos could not be looked up', { problem: asEideticError(error).message });
        return [];
      },
    );
    const lookup: Lookup = { photos: photos.join(), files, known: null };
    void files.then((found) => {
      lookup.known = found;
    });
    return lookup;
  }

  /** Null for what is none of our page's, or no photos. */
  #photosIn(event: IpcMainEvent, payload: unknown): string[] | null {
    const contents = this.#parts.window()?.webContents;
    if (!contents || !isTrustedSender(event, contents)) {
      this.#parts.log('a page that is not ours wanted to drag', { url: event.senderFrame?.url });
      return null;
    }
    const photos = draggedPhotos.safeParse(payload);
    if (photos.success) return [...new Set(photos.data)];
    this.#parts.log('nothing was dragged: the page named no photos', {});
    return null;
  }
}
