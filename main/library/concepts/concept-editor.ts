import {
  type CallOutput,
  type ConceptDocument,
  EideticError,
  type ParsedInput,
} from '../../../preload/contract/index.ts';
import { followConceptRename } from '../albums/follow-rename.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import { RemovedConcepts } from '../catalog/removed-concepts.ts';
import { countWithTag, photosWithTag } from '../catalog/tag-members.ts';
import { tagKey } from '../catalog/tag-table.ts';
import { inTransaction } from '../catalog/transaction.ts';
import { decidedNow } from '../catalog/verdict-table.ts';
import type { ChangeList } from '../photos/change-list.ts';
import { importConcepts } from './concept-documents.ts';
import { findConcept } from './find-concept.ts';
import { sensitivityOf } from './sensitive-words.ts';

type NewConcept = Omit<ParsedInput<'concepts.create'>, 'examples'>;
type Edit = Omit<ParsedInput<'concepts.edit'>, 'concept'>;

interface ConceptEditorOptions {
  readonly catalogue: Catalogue;
  readonly changes: ChangeList;
  /** Concepts, or the tags they give, are others now. */
  readonly onChange: () => void;
  /** The concept may give tags that it could not give before. */
  readonly onMayHaveMissed: (conceptId: number) => void;
}

/**
 * What people do to concepts themselves.
 *
 * ## Whose name it is
 * A concept's name is its tag's. A new concept, or one that is renamed, may take the name of a tag that is no concept's:
 * what people said of that tag are its answers from then on, where it has none of its own. The name of another concept
 * it may not take.
 */
export class ConceptEditor {
  readonly #options: ConceptEditorOptions;
  readonly #removed: RemovedConcepts;

  constructor(options: ConceptEditorOptions) {
    this.#options = options;
    this.#removed = new RemovedConcepts(options.catalogue.database);
    this.#holdBackSensitive();
  }

  /**
   * @param examples content hashes of photos that show it: as many yeses
   * @throws EideticError `concept.exists`
   */
  create(concept: NewConcept, examples: readonly string[]): ConceptRow {
    const { catalogue, onChange } = this.#options;
    const { audit, concepts, database, tags, verdicts } = catalogue;
    const created = inTransaction(database, () => {
      const tag = tags.ensure(concept.name);
      if (concepts.ofTag(tag.id)) throw new EideticError('concept.exists', { name: tag.name });
      tags.rename(tag.id, concept.name);
      const decided = verdicts.ofTag(tag.id);
      const taught = concept.learnFromTag ? photosWithTag(database, concept.name) : [];
      verdicts.write(
        tag.id,
        decidedNow([...taught.filter((hash) => !decided.has(hash)), ...examples], 'yes'),
      );
      const isSensitive = sensitivityOf([concept.name, ...concept.phrases]) !== null;
      const id = concepts.create({
        ...concept,
        tagId: tag.id,
        active: false,
        reviewOnly: concept.reviewOnly || isSensitive,
      });
      audit.record('concept.create', concept.name, wordsOf(concept));
      return findConcept(concepts, id);
    });
    onChange();
    return created;
  }

  /** What is left out stays. @throws EideticError `concept.unknown`, `concept.exists`, `concept.sensitive` */
  edit(id: number, { name, ...edit }: Edit): ConceptRow {
    const { catalogue, onChange, onMayHaveMissed } = this.#options;
    const { audit, concepts, database } = catalogue;
    const before = findConcept(concepts, id);
    const after = inTransaction(database, () => {
      if (name !== undefined) this.#rename(before, name);
      const { phrases = before.phrases } = edit;
      const isSensitive = sensitivityOf([name ?? before.name, ...phrases]) !== null;
      if (isSensitive && edit.reviewOnly === false) {
        throw new EideticError('concept.sensitive', { name: name ?? before.name });
      }
      concepts.change(id, { ...edit, ...(isSensitive ? { reviewOnly: true } : {}) });
      const changed = findConcept(concepts, id);
      audit.record('concept.edit', changed.name, wordsOf(changed));
      return changed;
    });
    const acts = after.active && !after.reviewOnly;
    if (acts && (!before.active || before.reviewOnly)) onMayHaveMissed(id);
    onChange();
    return after;
  }

  /** A person's own words stay as a tag. @throws EideticError `concept.unknown` */
  remove(id: number): { change: string; photos: number } {
    const { catalogue, changes, onChange } = this.#options;
    const { audit, concepts, database, tags } = catalogue;
    const { name, tagId } = findConcept(concepts, id);
    const { photos, removal } = inTransaction(database, () => {
      const before = countWithTag(database, name);
      const removal = this.#removed.remove(id);
      tags.forgetUnused(tagId);
      audit.record('concept.remove', name);
      return { removal, photos: before - countWithTag(database, name) };
    });
    onChange();
    const undo = () => {
      this.#putBack(id, { name, tagId, removal });
      return photos;
    };
    return { change: changes.add(undo), photos };
  }

  /** @see importConcepts */
  import(document: ConceptDocument): CallOutput<'concepts.import'> {
    const { catalogue, onChange } = this.#options;
    const imported = importConcepts(catalogue, document);
    onChange();
    return imported;
  }

  #putBack(id: number, { name, tagId, removal }: { name: string; tagId: number; removal: number }): void {
    const { catalogue, onChange, onMayHaveMissed } = this.#options;
    const { audit, concepts, database, tags, verdicts } = catalogue;
    inTransaction(database, () => {
      // Where nobody had a word on its tag, that went too, and people may have begun another of its name since.
      const other = tags.exists(tagId) ? null : tags.find(name);
      if (concepts.ofTag(other?.id ?? tagId)) throw new EideticError('concept.exists', { name });
      const words = other ? verdicts.takeAway(other.id) : [];
      if (other) tags.forgetUnused(other.id);
      this.#removed.putBack(removal);
      verdicts.write(tagId, words);
      audit.record('concept.remove.undo', name);
    });
    // Photos may have come while it was not there to look at them.
    onMayHaveMissed(id);
    onChange();
  }

  #rename({ id, name: before, tagId }: ConceptRow, name: string): void {
    const { concepts, database, tags, verdicts } = this.#options.catalogue;
    const other = tags.find(name);
    if (other && other.id !== tagId) {
      const owner = concepts.ofTag(other.id);
      if (owner && owner.id !== id) throw new EideticError('concept.exists', { name: owner.name });
      verdicts.handOver(other.id, tagId);
      tags.forgetUnused(other.id);
    }
    tags.rename(tagId, name);
    // Their rules ask for the concept by its name.
    if (tagKey(name) !== tagKey(before)) followConceptRename(database, before, name);
  }

  /** A newer Eidetic may hold words to be sensitive that an older one did not. */
  #holdBackSensitive(): void {
    const { concepts } = this.#options.catalogue;
    for (const { id, name, phrases, reviewOnly } of concepts.list()) {
      if (!reviewOnly && sensitivityOf([name, ...phrases])) concepts.change(id, { reviewOnly: true });
    }
  }
}

/** For the audit log. */
function wordsOf({
  phrases,
  contrasts,
  action,
}: Pick<ConceptRow, 'phrases' | 'contrasts' | 'action'>): string {
  const not = contrasts.length > 0 ? `; not: ${contrasts.join(', ')}` : '';
  return `${phrases.join(', ')}${not}; ${action}`;
}
