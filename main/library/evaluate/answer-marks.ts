import { type Change, EideticError, type EvaluationMark } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { inTransaction } from '../catalog/transaction.ts';
import type { ChangeList } from '../photos/change-list.ts';
import { parseQuery } from '../search/query/parse-query.ts';

interface AnswerMarksOptions {
  readonly catalogue: Catalogue;
  readonly changes: ChangeList;
  /** People said other things of a search's answers than before. */
  readonly onChange: () => void;
}

/** What a person says of the answers to their searches. Each word can be taken back for a while. */
export class AnswerMarks {
  readonly #options: AnswerMarksOptions;

  constructor(options: AnswerMarksOptions) {
    this.#options = options;
  }

  /**
   * Says that photos answer a search, that they do not, or (null) takes that back.
   *
   * @param hashes content hashes
   * @throws EideticError `explain.no-words`: nothing in such a search could be understood better or worse
   */
  mark(query: string, hashes: readonly string[], mark: EvaluationMark | null): Change {
    if (parseQuery(query).words === '') throw new EideticError('explain.no-words', { query });
    return this.#write(query, hashes, mark);
  }

  /** Takes back everything that was said of a search. */
  forget(query: string): Change {
    const marked = this.#options.catalogue.searchMarks.of(query);
    return this.#write(
      query,
      marked.map(({ hash }) => hash),
      null,
    );
  }

  #write(query: string, hashes: readonly string[], mark: EvaluationMark | null): Change {
    const { catalogue, changes, onChange } = this.#options;
    const { database, searchMarks } = catalogue;
    const before = new Map(searchMarks.of(query).map((one) => [one.hash, one]));
    const each = (write: (hash: string) => void) => {
      inTransaction(database, () => hashes.forEach(write));
      onChange();
    };
    each((hash) => searchMarks.set(query, hash, mark));
    const undo = () => {
      each((hash) => {
        const old = before.get(hash);
        searchMarks.set(query, hash, old?.mark ?? null, old?.markedAt);
      });
      return hashes.length;
    };
    return { change: changes.add(undo), photos: hashes.length };
  }
}
