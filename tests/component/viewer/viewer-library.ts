import {
  type CallInput,
  EideticError,
  type Explanation,
  type PhotoDetails,
  type PhotoGuess,
} from '../../../preload/contract/index.ts';
import { AppState } from '../../../renderer/state/app-state.svelte.ts';
import type { PhotoSequence } from '../../../renderer/state/photo-sequence.ts';
import { type PretendClient, pretendClient } from '../../fixtures/pretend-client.ts';
import type { DrawnPicture } from './viewer-pictures.ts';

export function photoIdOf(number: number): string {
  return number.toString(16).padStart(64, '0');
}

/** Everything about a photo that a test does not care for. */
export function detailsOf(
  number: number,
  picture: DrawnPicture,
  changes: Partial<PhotoDetails> = {},
): PhotoDetails {
  const name = changes.name ?? `photo-${number}.jpg`;
  return {
    photo: photoIdOf(number),
    thumbhash: picture.thumbhash,
    name,
    kind: 'jpeg',
    takenAt: {
      local: `2019-06-${String(10 + number).padStart(2, '0')}T15:32:07`,
      offsetMinutes: 120,
      source: 'exif',
    },
    offline: false,
    rating: null,
    favourite: false,
    veiled: false,
    width: picture.width,
    height: picture.height,
    sizeBytes: 3_412_000,
    camera: 'Canon EOS 6D',
    lens: 'EF50mm f/1.8 STM',
    exposureSeconds: 0.004,
    fNumber: 2.8,
    iso: 400,
    focalLengthMm: 50,
    latitude: 48.208174,
    longitude: 16.373819,
    altitudeMetres: 171,
    keywords: ['beach', 'grandma'],
    tags: [],
    isCutOff: false,
    files: [{ file: number, path: `/home/ana/Pictures/2019/${name}`, root: 1, offline: false }],
    match: null,
    ...changes,
  };
}

/** A library of a few photos that does what it is told. */
export class ViewerLibrary {
  photos: PhotoDetails[];
  readonly client: PretendClient;
  readonly app: AppState;
  /** What photos probably show. */
  guess: PhotoGuess | null = null;
  /** Why photos match, for those who ask; nobody answers while it is null. */
  explanation: Explanation | null = null;
  #listings = 0;

  constructor(photos: PhotoDetails[]) {
    this.photos = photos;
    this.client = pretendClient({
      'photos.details': ({ photo }) => {
        const found = this.photos.find((known) => known.photo === photo);
        if (!found) throw new EideticError('photo.unknown', { photo });
        return found;
      },
      'photos.count': ({ selection }) => ({
        photos: 1,
        files: this.#chosen(selection).files.length,
        asked: 'asked',
      }),
      'photos.mark': ({ selection, rating, favourite }) => {
        const chosen = this.#chosen(selection);
        const marked = {
          ...chosen,
          rating: rating === undefined ? chosen.rating : rating,
          favourite: favourite ?? chosen.favourite,
        };
        this.photos = this.photos.map((photo) => (photo === chosen ? marked : photo));
        return { change: 'mark', photos: 1 };
      },
      'photos.trash': ({ selection }) => {
        const chosen = this.#chosen(selection);
        this.photos = this.photos.filter((photo) => photo !== chosen);
        return { change: 'trash', photos: 1, files: chosen.files.length, undoWithinMs: 10_000 };
      },
      'explain.photo': () => this.explanation ?? new Promise(() => {}),
      'explain.ready': () => ({}),
      'explain.stop': () => ({}),
      'describe.photos': ({ photos: asked }) => ({ guesses: asked.map(() => this.guess) }),
      'changes.undo': () => ({ photos: 1 }),
      'host.showFile': () => ({}),
      'host.openPhoto': () => ({}),
    });
    this.app = new AppState(this.client.library, this.client.host);
    this.app.connection = 'open';
    const host = { kind: 'browser', version: '1', platform: 'linux', folderChoice: 'browse' } as const;
    this.app.about = { ...host, hasDesktop: true };
  }

  /** The photos that are in the library now, as a list that does not change any more. */
  sequence(): PhotoSequence {
    const photos = this.photos;
    this.#listings += 1;
    return {
      listing: `listing-${this.#listings}`,
      total: photos.length,
      indexOf: async (photo) => {
        const index = photos.findIndex((known) => known.photo === photo);
        return index < 0 ? null : index;
      },
      tileAt: async (index) => photos[index] ?? null,
    };
  }

  #chosen(selection: CallInput<'photos.trash'>['selection']): PhotoDetails {
    const [first] = 'photos' in selection ? selection.photos : [];
    const chosen = this.photos.find(({ photo }) => photo === first);
    if (!chosen) throw new EideticError('photo.unknown', { photo: first ?? '' });
    return chosen;
  }
}
