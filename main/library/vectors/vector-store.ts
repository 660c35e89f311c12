import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, Table, VectorQuery } from '@lancedb/lancedb';
import { EideticError } from '../../../preload/contract/index.ts';
import { loadLanceDb } from './lancedb.ts';
import { openForReading, openForWriting } from './open-table.ts';
import { readProbePlan } from './probe-plan.ts';
import { tableNameFor, type VectorIdentity } from './table-identity.ts';
import { maintainTable } from './vector-index.ts';
import {
  type Neighbour,
  readBlock,
  readNeighbours,
  readPhotos,
  readRows,
  type StoredVector,
  toArrow,
  type VectorBlock,
  type VectorRow,
} from './vector-rows.ts';

export type { VectorIdentity } from './table-identity.ts';
export type { Neighbour, StoredVector, VectorRow } from './vector-rows.ts';

/** Keys in one `IN (…)`: with fewer the index is read more often, with many more the sentence takes its time. */
const keysPerQuery = 4_000;
/** Recall is measured for a hundred neighbours; far more of them lie in far more partitions. */
const exactFromLimit = 500;
const allPartitions = 1_000_000;
/** While a first index runs for hours, its table is tidied up every so many appends. */
const appendsPerMaintenance = 64;
const neighbourColumns = ['photo', '_distance', 'hub_mean', 'hub_std'];
const rowColumns = ['photo', 'vector', 'hub_mean', 'hub_std'];

export interface VectorStoreOptions {
  readonly readOnly: boolean;
  /** Vectors of typical texts, to measure the index with; asked for when one is built. */
  readonly typicalTexts?: () => Promise<readonly Float32Array[]>;
}

/**
 * The vectors of one model in one LanceDB table, keyed by photo. One process writes; any number read beside it
 * and see every append. Vectors are derived: a damaged table is begun anew, and the library fills it again.
 */
export class VectorStore {
  readonly tableName: string;
  readonly #identity: VectorIdentity;
  readonly #folder: string;
  readonly #options: VectorStoreOptions;
  readonly #connection: Connection;
  #table: Table | null = null;
  #setAside: string | null = null;
  #unreadable: EideticError | null = null;
  #indexIsBroken = false;
  #appends = 0;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(
    folder: string,
    identity: VectorIdentity,
    options: VectorStoreOptions,
    connection: Connection,
  ) {
    this.tableName = tableNameFor(identity);
    this.#folder = folder;
    this.#identity = identity;
    this.#options = options;
    this.#connection = connection;
  }

  /**
   * Opens the table of one model below `folder`. For writing it is created when absent, and set aside and begun
   * anew when damaged. For reading, an absent or damaged table looks empty until its writer has made it whole, and so
   * does one that this user may not read: see `unreadable`.
   *
   * @throws EideticError `native.failed` when LanceDB does not load; for writing `vectors.not-readable`
   */
  static async open(
    folder: string,
    identity: VectorIdentity,
    options: VectorStoreOptions,
  ): Promise<VectorStore> {
    const { modelId, preprocessingVersion, precision, dims } = identity;
    if (!options.readOnly) await mkdir(folder, { recursive: true });
    // An interval of 0 asks for the newest version at every read: a reader sees each append of the writer.
    const { connect } = await loadLanceDb();
    const connection = await connect(folder, options.readOnly ? { readConsistencyInterval: 0 } : {});
    const store = new VectorStore(
      folder,
      { modelId, preprocessingVersion, precision, dims },
      options,
      connection,
    );
    if (options.readOnly) await store.#openForReading();
    else {
      const { table, setAside } = await openForWriting(connection, store.#place());
      store.#table = table;
      store.#setAside = setAside;
    }
    return store;
  }

  /** Where a damaged table was put when this store was opened; null when there was none. */
  get setAside(): string | null {
    return this.#setAside;
  }

  /** Why a table that is there looks empty; null when nothing hinders reading it. */
  get unreadable(): EideticError | null {
    return this.#unreadable;
  }

  /** The ids of all photos that have a vector. */
  async photos(): Promise<Set<string>> {
    return this.#read(new Set<string>(), async (table) => {
      const photos = new Set<string>();
      for await (const batch of table.query().select(['photo'])) {
        for (const photo of readPhotos(batch)) photos.add(photo);
      }
      return photos;
    });
  }

  async count(): Promise<number> {
    return this.#read(0, (table) => table.countRows());
  }

  /** A number that changes with everything that is done to the table; null while there is none. */
  async version(): Promise<number | null> {
    return this.#read<number | null>(null, (table) => table.version());
  }

  /** Every vector there is, as of the moment of the call, in pieces of some thousand photos. */
  async *blocks(): AsyncGenerator<VectorBlock, void, undefined> {
    const query = await this.#read(null, async (table) => table.query().select(rowColumns));
    if (!query) return;
    for await (const batch of query) yield readBlock(batch);
  }

  /**
   * Adds vectors. Each call is one version and one file of the table: hand over hundreds at a time. Whether a
   * photo is in the table already is the caller's to know.
   *
   * @throws RangeError for a vector of another length than the model's, or not of unit length
   */
  async append(rows: readonly VectorRow[]): Promise<void> {
    if (rows.length === 0) return;
    const data = toArrow(rows, this.#identity.dims);
    await this.#write(async (table) => {
      await table.add(data);
      this.#appends += 1;
      // The rows are in: should tidying fail, the run's own upkeep meets the same trouble and says so.
      if (this.#appends % appendsPerMaintenance === 0) await this.#maintain(table).catch(() => {});
    });
  }

  /** Takes photos out; those that are not in the table are none of its business. */
  async remove(photos: Iterable<string>): Promise<void> {
    await this.#write(async (table) => {
      for (const keys of inChunks(photos)) await table.delete(isOneOf(keys));
    });
  }

  /** The vectors of some photos, by photo. Those without one are left out. */
  async fetch(photos: Iterable<string>): Promise<Map<string, StoredVector>> {
    return this.#read(new Map<string, StoredVector>(), async (table) => {
      const found = new Map<string, StoredVector>();
      const fetchSome = async (keys: readonly string[]) => {
        for await (const batch of table.query().where(isOneOf(keys)).select(rowColumns)) {
          for (const { photo, ...stored } of readRows(batch)) found.set(photo, stored);
        }
      };
      await Promise.all(Array.from(inChunks(photos), fetchSome));
      return found;
    });
  }

  /**
   * The photos nearest to a vector of any length but 0, nearest first. Up to 500 of them are found with a
   * measured recall@100 of at least 0.99; more are found exactly.
   */
  async nearest(vector: Float32Array, limit: number): Promise<Neighbour[]> {
    const plan = await readProbePlan(this.#planFile());
    const probes = plan && limit <= exactFromLimit ? plan.probes : allPartitions;
    return this.#read([], async (table) => {
      const query = nearestTo(table, vector, limit);
      try {
        return await neighboursOf(query.nprobes(probes));
      } catch (error) {
        // The index is only a short cut: when its files are damaged, a scan still answers.
        if ((await table.listIndices()).length === 0) throw error;
        const answer = await neighboursOf(nearestTo(table, vector, limit).bypassVectorIndex());
        this.#indexIsBroken = true;
        return answer;
      }
    });
  }

  /**
   * About `count` vectors, a fair sample: keys are content hashes, so the photos with the smallest of them are
   * as good as drawn by lot. The sample stays the same from search to search and changes slowly with the library.
   */
  async sample(count: number): Promise<Float32Array[]> {
    const total = await this.count();
    return this.#read([], async (table) => {
      const query = table.query().select(rowColumns);
      if (total > count) query.where(`photo < '${hashBelow(count / total)}'`);
      const vectors: Float32Array[] = [];
      for await (const batch of query) vectors.push(...readRows(batch).map(({ vector }) => vector));
      return vectors;
    });
  }

  /**
   * Compacts the table, forgets old versions, builds and measures the index where it pays. Long; ends between
   * two steps when `signal` is aborted, with its reason, and loses nothing.
   */
  async maintain(signal?: AbortSignal): Promise<void> {
    await this.#write((table) => this.#maintain(table, signal));
  }

  /** Bytes of the table and its indexes as they are now; old versions that are still kept come on top. */
  async sizeBytes(): Promise<number> {
    return this.#read(0, async (table) => (await table.stats()).totalBytes);
  }

  /** Lets go of the table once writing has ended. Safe to call twice. */
  async close(): Promise<void> {
    await this.#writing;
    this.#table?.close();
    this.#table = null;
    this.#connection.close();
  }

  async #maintain(table: Table, signal?: AbortSignal): Promise<void> {
    await maintainTable(
      {
        table,
        planFile: this.#planFile(),
        find: async (query, limit, probes) => {
          const found = await neighboursOf(nearestTo(table, query, limit).nprobes(probes));
          return found.map(({ photo }) => photo);
        },
        sample: (count) => this.sample(count),
        texts: this.#options.typicalTexts ?? null,
        broken: this.#indexIsBroken,
      },
      signal,
    );
    this.#indexIsBroken = false;
  }

  /** Runs a read; an absent table gives `empty`. A reader whose table was replaced opens the new one, once. */
  async #read<Result>(empty: Result, work: (table: Table) => Promise<Result>): Promise<Result> {
    if (!this.#table && this.#options.readOnly) await this.#reopen();
    if (!this.#table) return empty;
    try {
      return await work(this.#table);
    } catch (error) {
      if (!this.#options.readOnly) throw error;
      await this.#reopen();
      return this.#table ? work(this.#table) : empty;
    }
  }

  async #reopen(): Promise<void> {
    if (!this.#connection.isOpen()) return;
    this.#table?.close();
    await this.#openForReading();
  }

  async #openForReading(): Promise<void> {
    this.#table = null;
    this.#unreadable = null;
    try {
      this.#table = await openForReading(this.#connection, this.#place());
    } catch (error) {
      if (!(error instanceof EideticError) || error.code !== 'vectors.not-readable') throw error;
      this.#unreadable = error;
    }
  }

  #place(): { folder: string; name: string; dims: number } {
    return { folder: this.#folder, name: this.tableName, dims: this.#identity.dims };
  }

  /** One write at a time: two transactions that touch the same fragments would refuse one another. */
  async #write(work: (table: Table) => Promise<void>): Promise<void> {
    if (this.#options.readOnly) throw new Error(`the vector table ${this.tableName} was opened for reading`);
    const result = this.#writing.then(() => {
      if (!this.#table) throw new Error(`the vector table ${this.tableName} is closed`);
      return work(this.#table);
    });
    this.#writing = result.catch(() => {});
    return result;
  }

  #planFile(): string {
    return join(this.#folder, `${this.tableName}.probes.json`);
  }
}

function nearestTo(table: Table, vector: Float32Array, limit: number): VectorQuery {
  return table.query().nearestTo(vector).distanceType('cosine').limit(limit).select(neighbourColumns);
}

async function neighboursOf(query: VectorQuery): Promise<Neighbour[]> {
  const neighbours: Neighbour[] = [];
  for await (const batch of query) neighbours.push(...readNeighbours(batch));
  return neighbours;
}

function* inChunks(photos: Iterable<string>): Generator<string[]> {
  const all = [...photos];
  for (let start = 0; start < all.length; start += keysPerQuery) yield all.slice(start, start + keysPerQuery);
}

function isOneOf(photos: readonly string[]): string {
  return `photo IN (${photos.map((photo) => `'${photo.replaceAll("'", "''")}'`).join(', ')})`;
}

/** The hash that a share (0–1) of all hashes lies below: 48 of its bits. */
function hashBelow(share: number): string {
  return Math.min(2 ** 48 - 1, Math.round(share * 2 ** 48))
    .toString(16)
    .padStart(12, '0');
}
