import { basename } from 'node:path';
import { type Change, EideticError, type Verdict } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { photoRows } from '../catalog/photo-rows.ts';
import { inTransaction } from '../catalog/transaction.ts';
import { type DecidedPhoto, decidedNow } from '../catalog/verdict-table.ts';
import type { VisibleIndex } from '../catalog/visible-index.ts';
import { howMany } from '../how-many.ts';
import type { ChangeList } from '../photos/change-list.ts';
import { findConcept } from './find-concept.ts';

interface TagDecisionsOptions {
  readonly catalogue: Catalogue;
  readonly visible: VisibleIndex;
  readonly changes: ChangeList;
  /** People said other things of photos than before. */
  readonly onChange: () => void;
  /** A concept may give tags that a person's word kept from it before. */
  readonly onMayHaveMissed: (conceptId: number) => void;
}

/** A person's yes and no. For a concept's tag each is an answer to learn from; none of them moves a run. */
export class TagDecisions {
  readonly #options: TagDecisionsOptions;

  constructor(options: TagDecisionsOptions) {
    this.#options = options;
  }

  /**
   * Says of photos that they have a tag, that they have not, or (null) takes a person's words on it away.
   *
   * ## The later word stays
   * Taking it back is about what was said then: of a photo of which a person said something else since, nothing is put back.
   *
   * @param hashes content hashes
   */
  decide(hashes: readonly string[], name: string, verdict: Verdict | null): Change {
    const { audit, tags, verdicts } = this.#options.catalogue;
    const photos = hashes.length;
    // Nobody has a word on a tag that is not there: there is nothing to take away.
    const tag = verdict === null ? tags.find(name) : tags.ensure(name);
    const said = `${verdict ?? 'no word'}: ${howMany(photos, 'photo')}`;
    const written = decidedNow(hashes, verdict);
    const before = tag ? this.#write(tag.id, written, () => audit.record('tag.decide', tag.name, said)) : [];
    const undo = () => {
      if (!tag) return photos;
      // A tag that nobody had a word on any more is gone, and one that a concept took over goes by its name.
      const { id } = tags.exists(tag.id) ? tag : tags.ensure(tag.name);
      const standing = verdicts.standing(id, written);
      const back = before.filter(([hash]) => standing.has(hash));
      this.#write(id, back, () => audit.record('tag.decide.undo', tag.name, howMany(back.length, 'photo')));
      return back.length;
    };
    return { change: this.#options.changes.add(undo), photos };
  }

  /** A yes or no to one photo; null takes it back. @throws EideticError `concept.unknown`, `photo.unknown` */
  answer(conceptId: number, photo: string, verdict: Verdict | null): void {
    const { audit, concepts, database, photos } = this.#options.catalogue;
    const concept = findConcept(concepts, conceptId);
    if (verdict !== null && photos.find(photo) === null) throw new EideticError('photo.unknown', { photo });
    const { path = photo } = photoRows(database, [photo]).get(photo) ?? {};
    const said = `${verdict ?? 'no word'}: ${basename(path)}`;
    this.#write(concept.tagId, decidedNow([photo], verdict), () =>
      audit.record('concept.answer', concept.name, said),
    );
  }

  /** Returns what was there before. */
  #write(tagId: number, decided: readonly DecidedPhoto[], record: () => void): DecidedPhoto[] {
    const { catalogue, onChange, onMayHaveMissed, visible } = this.#options;
    const { concepts, database, tags, verdicts } = catalogue;
    const before = visible.keptAcross(() =>
      inTransaction(database, () => {
        const written = verdicts.write(tagId, decided);
        tags.forgetUnused(tagId);
        record();
        return written;
      }),
    );
    const concept = concepts.ofTag(tagId);
    if (concept && decided.some(([, decision]) => decision === null)) onMayHaveMissed(concept.id);
    onChange();
    return before;
  }
}
