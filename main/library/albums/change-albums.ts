import { type Change, EideticError, type SmartRules } from '../../../preload/contract/index.ts';
import { type AlbumEntry, type AlbumRow, AlbumTable } from '../catalog/album-table.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { oneSpaced, tagKey } from '../catalog/tag-table.ts';
import { inTransaction } from '../catalog/transaction.ts';
import { howMany } from '../how-many.ts';
import type { ChangeList } from '../photos/change-list.ts';
import { checkForCircle, checkRules } from './check-rules.ts';
import { followRename } from './follow-rename.ts';

interface AlbumChangesOptions {
  readonly catalogue: Catalogue;
  readonly changes: ChangeList;
  /** Albums are not what they were. */
  readonly onChange: () => void;
}

interface AlbumEdit {
  readonly name?: string | undefined;
  readonly rules?: SmartRules | undefined;
  readonly cover?: string | null | undefined;
}

/** What a person does to albums. Each change is recorded; those to photos can be taken back. */
export class AlbumChanges {
  readonly #options: AlbumChangesOptions;
  readonly #table: AlbumTable;

  constructor(options: AlbumChangesOptions) {
    this.#options = options;
    this.#table = new AlbumTable(options.catalogue.database);
  }

  /**
   * Returns the new album's number.
   *
   * @throws EideticError `album.exists`, `album.circular`, `album.is-smart` for a smart one with photos, and as
   * `checkRules`
   */
  create(givenName: string, rules: SmartRules | null, hashes: readonly string[]): number {
    const name = oneSpaced(givenName);
    this.#assertFree(name, null);
    if (rules && hashes.length > 0) throw new EideticError('album.is-smart', { name });
    if (rules) this.#check({ id: null, name, rules });
    const id = this.#table.create(name, rules, hashes);
    this.#tell('album.create', name, rules ? 'smart' : howMany(hashes.length, 'photo'));
    return id;
  }

  /**
   * @throws EideticError `album.unknown`, `album.of-concept`, `album.exists`, `album.by-hand`, `album.circular`,
   * `photo.unknown`, and as `checkRules`
   */
  edit(id: number, { name: givenName, rules, cover }: AlbumEdit): void {
    const { catalogue } = this.#options;
    const album = this.#own(id);
    const name = givenName === undefined ? album.name : oneSpaced(givenName);
    this.#assertFree(name, id);
    if (rules && !album.rules) throw new EideticError('album.by-hand', { name });
    if (rules) this.#check({ id, name, rules });
    else if (album.rules) checkForCircle(this.#table, { id, name, rules: album.rules });
    if (typeof cover === 'string' && catalogue.photos.find(cover) === null) {
      throw new EideticError('photo.unknown', { photo: cover });
    }
    inTransaction(catalogue.database, () => {
      this.#table.change(id, { name, ...(rules && { rules }), ...(cover !== undefined && { cover }) });
      if (tagKey(name) !== tagKey(album.name)) followRename(this.#table, ['album'], album.name, name);
    });
    const changed = Object.entries({ name: givenName, rules, cover }).filter(
      ([, value]) => value !== undefined,
    );
    this.#tell('album.edit', album.name, changed.map(([what]) => what).join(', '));
  }

  /** @throws EideticError `album.unknown`, `album.is-smart`, `album.of-concept` */
  add(id: number, hashes: readonly string[]): Change {
    const { name } = this.#filledByHand(id);
    const added = this.#table.add(id, hashes);
    this.#tell('album.add', name, countPhotos(added));
    return this.#undoable('album.add', name, added, () => {
      const out = this.#table.takeOut(id, hashesIn(added));
      return out.length;
    });
  }

  /** @throws EideticError `album.unknown`, `album.is-smart`, `album.of-concept` */
  takeOut(id: number, hashes: readonly string[]): Change {
    const { name } = this.#filledByHand(id);
    const out = this.#table.takeOut(id, hashes);
    this.#tell('album.take-out', name, countPhotos(out));
    return this.#undoable('album.take-out', name, out, () => this.#table.putBack(id, out));
  }

  /** @throws EideticError `album.unknown`, `album.of-concept` */
  remove(id: number): Change {
    const { name } = this.#own(id);
    const whole = this.#table.whole(id);
    if (!whole) throw new EideticError('album.unknown');
    this.#table.remove(id);
    this.#tell('album.remove', name, countPhotos(whole.photos));
    return this.#undoable('album.remove', name, whole.photos, () => {
      this.#table.restore({ ...whole, name: this.#freeName(name) });
      return whole.photos.length;
    });
  }

  #undoable(action: string, name: string, photos: readonly AlbumEntry[], takeBack: () => number): Change {
    const undo = () => {
      const count = takeBack();
      this.#tell(`${action}.undo`, name, howMany(count, 'photo'));
      return count;
    };
    return { change: this.#options.changes.add(undo), photos: photos.length };
  }

  #check(planned: { id: number | null; name: string; rules: SmartRules }): void {
    // First: an album that names itself while it is being made is not unknown, it is circular.
    checkForCircle(this.#table, planned);
    checkRules(this.#options.catalogue.database, planned.rules);
  }

  #own(id: number): AlbumRow {
    const album = this.#table.find(id);
    if (!album) throw new EideticError('album.unknown');
    if (album.concept !== null) throw new EideticError('album.of-concept', { name: album.name });
    return album;
  }

  #filledByHand(id: number): AlbumRow {
    const album = this.#own(id);
    if (album.rules) throw new EideticError('album.is-smart', { name: album.name });
    return album;
  }

  #assertFree(name: string, id: number | null): void {
    const other = this.#table.named(name);
    if (other && other.id !== id) throw new EideticError('album.exists', { name: other.name });
  }

  /** The name, or where somebody took it meanwhile the first of “name 2”, “name 3” … that is free. */
  #freeName(name: string): string {
    let free = name;
    for (let number = 2; this.#table.named(free); number += 1) free = `${name} ${number}`;
    return free;
  }

  #tell(action: string, name: string, detail: string): void {
    this.#options.catalogue.audit.record(action, name, detail);
    this.#options.onChange();
  }
}

function hashesIn(entries: readonly AlbumEntry[]): string[] {
  return entries.map(({ hash }) => hash);
}

function countPhotos(entries: readonly AlbumEntry[]): string {
  return howMany(entries.length, 'photo');
}
