import type { Change } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { MarkChange } from '../catalog/mark-table.ts';
import { hashesOf } from '../catalog/photo-order.ts';
import { howMany } from '../how-many.ts';
import { breathe } from '../thread-time.ts';
import type { ChangeList } from './change-list.ts';

interface Marking {
  readonly catalogue: Catalogue;
  readonly changes: ChangeList;
  /** The marks of some photos are others now. */
  readonly onChange: () => void;
}

/** Gives photos stars or a heart, or takes them away. Taking it back leaves what a person has changed again since. */
export async function markPhotos(
  photoIds: readonly number[],
  change: MarkChange,
  marking: Marking,
): Promise<Change> {
  const { catalogue, changes, onChange } = marking;
  const hashes = hashesOf(catalogue.database, photoIds);
  // Finding 100,000 of them took a while; numbers may be given to other photos from here on, hashes may not.
  await breathe();
  const before = catalogue.marks.change(hashes, change);
  const photos = hashes.length;
  catalogue.audit.record('photos.mark', howMany(photos, 'photo'), inWords(change));
  onChange();
  const undo = () => {
    const back = catalogue.marks.restore(before);
    catalogue.audit.record('photos.mark.undo', howMany(back, 'photo'));
    onChange();
    return back;
  };
  return { change: changes.add(undo), photos };
}

/** “3 stars, heart”: what was given, for the record. */
function inWords({ rating, favourite }: MarkChange): string {
  const stars = rating === undefined ? [] : [rating ? howMany(rating, 'star') : 'no stars'];
  const heart = favourite === undefined ? [] : [favourite ? 'heart' : 'no heart'];
  return [...stars, ...heart].join(', ');
}
