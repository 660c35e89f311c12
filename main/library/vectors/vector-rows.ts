import {
  Field,
  FixedSizeList,
  Float32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
} from 'apache-arrow';

/** What is stored of one photo. */
export interface StoredVector {
  readonly vector: Float32Array;
  readonly hubMean: number;
  readonly hubStd: number;
}

export interface VectorRow extends StoredVector {
  /** The photo's id: 64 hexadecimal digits. */
  readonly photo: string;
}

/** Many photos' vectors in one piece of memory, in the order of `photos`. */
export interface VectorBlock {
  readonly photos: readonly string[];
  readonly dims: number;
  /** photos.length × dims: one vector of length 1 after another. */
  readonly values: Float32Array;
  readonly hubMeans: Float32Array;
  readonly hubStds: Float32Array;
}

/** A photo and how near it is, without its vector. */
export interface Neighbour {
  readonly photo: string;
  readonly cosine: number;
  readonly hubMean: number;
  readonly hubStd: number;
}

/** The table's columns. The list's item is nullable, as Arrow and LanceDB have it by default. */
export function vectorSchema(dims: number): Schema {
  return new Schema([
    new Field('photo', new Utf8(), false),
    new Field('vector', new FixedSizeList(dims, new Field('item', new Float32(), true)), false),
    new Field('hub_mean', new Float32(), false),
    new Field('hub_std', new Float32(), false),
  ]);
}

/**
 * Rows as one Arrow batch, laid out by hand: Arrow's builders take a value at a time.
 *
 * @throws RangeError for a vector that has not `dims` dimensions or is not of unit length
 */
export function toArrow(rows: readonly VectorRow[], dims: number): Table {
  const schema = vectorSchema(dims);
  const length = rows.length;
  const values = new Float32Array(length * dims);
  rows.forEach(({ photo, vector }, index) => {
    assertUnitVector(vector, dims, photo);
    values.set(vector, index * dims);
  });
  const keys = rows.map(({ photo }) => Buffer.from(photo, 'utf8'));
  const ends = new Int32Array(length + 1);
  keys.forEach((key, index) => {
    ends[index + 1] = ends[index]! + key.length;
  });
  const floats = (data: Float32Array) =>
    makeData({ type: new Float32(), length: data.length, nullCount: 0, data });
  const list = new FixedSizeList(dims, new Field('item', new Float32(), true));
  const children = [
    makeData({ type: new Utf8(), length, nullCount: 0, data: Buffer.concat(keys), valueOffsets: ends }),
    makeData({ type: list, length, nullCount: 0, child: floats(values) }),
    floats(Float32Array.from(rows, ({ hubMean }) => hubMean)),
    floats(Float32Array.from(rows, ({ hubStd }) => hubStd)),
  ];
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  return new Table(schema, new RecordBatch(schema, data));
}

/** Reads whole rows, vectors copied out of the batch's memory: all at once, an object a vector would take five times as long. */
export function readRows(batch: RecordBatch): VectorRow[] {
  const photos = column(batch, 'photo');
  const means = column(batch, 'hub_mean');
  const deviations = column(batch, 'hub_std');
  const values: Float32Array = column(batch, 'vector').getChildAt(0)?.toArray() ?? new Float32Array();
  const dims = batch.numRows === 0 ? 0 : values.length / batch.numRows;
  return Array.from({ length: batch.numRows }, (_, index) => ({
    photo: String(photos.get(index)),
    vector: values.slice(index * dims, (index + 1) * dims),
    hubMean: Number(means.get(index)),
    hubStd: Number(deviations.get(index)),
  }));
}

/**
 * Reads a whole batch at once: its columns are copied as they lie in memory (Arrow hands them over cut to the batch),
 * and no photo becomes an object.
 */
export function readBlock(batch: RecordBatch): VectorBlock {
  const dims = Number(column(batch, 'vector').type.listSize);
  const floats = (name: string): Float32Array => column(batch, name).toArray().slice();
  const values = column(batch, 'vector').getChildAt(0)?.toArray().slice();
  return {
    photos: readPhotos(batch),
    dims,
    values,
    hubMeans: floats('hub_mean'),
    hubStds: floats('hub_std'),
  };
}

/** Reads neighbours from a batch that carries LanceDB's cosine distance, 1 − cosine. */
export function readNeighbours(batch: RecordBatch): Neighbour[] {
  const photos = column(batch, 'photo');
  const distances = column(batch, '_distance');
  const means = column(batch, 'hub_mean');
  const deviations = column(batch, 'hub_std');
  return Array.from({ length: batch.numRows }, (_, index) => ({
    photo: String(photos.get(index)),
    cosine: 1 - Number(distances.get(index)),
    hubMean: Number(means.get(index)),
    hubStd: Number(deviations.get(index)),
  }));
}

export function readPhotos(batch: RecordBatch): string[] {
  const photos = column(batch, 'photo');
  return Array.from({ length: batch.numRows }, (_, index) => String(photos.get(index)));
}

function column(batch: RecordBatch, name: string) {
  const found = batch.getChild(name);
  if (!found) throw new Error(`the vector table answered without the column ${name}`);
  return found;
}

function assertUnitVector(vector: Float32Array, dims: number, photo: string): void {
  if (vector.length !== dims) throw new RangeError(`the vector of ${photo} has ${vector.length} dimensions`);
  let squares = 0;
  for (const value of vector) squares += value * value;
  // Also refuses NaN, which would rank first everywhere.
  if (!(Math.abs(squares - 1) < 1e-3)) throw new RangeError(`the vector of ${photo} is not of unit length`);
}
