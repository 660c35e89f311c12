import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { blockOf, type VectorBlock, VectorBlocks } from '../../../main/library/vectors/vector-blocks.ts';
import { readBlock, toArrow } from '../../../main/library/vectors/vector-rows.ts';

const row = (photo: string, hubMean: number, ...vector: number[]) => ({
  photo,
  vector: Float32Array.from(vector),
  hubMean,
  hubStd: 0.5,
});
const rows = [row('aa', 0.25, 1, 0), row('b', 0.5, 0, -1), row('çç', 0.75, 0.6, 0.8)];

describe('a block', () => {
  it('holds vectors one after another', () => {
    expect(blockOf(rows)).toEqual({
      photos: ['aa', 'b', 'çç'],
      dims: 2,
      values: Float32Array.of(1, 0, 0, -1, 0.6, 0.8),
      hubMeans: Float32Array.of(0.25, 0.5, 0.75),
      hubStds: Float32Array.of(0.5, 0.5, 0.5),
    });
    expect(blockOf([]).photos).toEqual([]);
  });

  it('is read from Arrow as it would be made from rows', () => {
    const [batch] = tableFromIPC(tableToIPC(toArrow(rows, 2))).batches;
    expect(readBlock(batch!)).toEqual(blockOf(rows));
  });

  it('is read from a batch that is cut out of a larger one', () => {
    const [batch] = tableFromIPC(tableToIPC(toArrow(rows, 2))).batches;
    const block = readBlock(batch!.slice(1, 3));
    expect(block).toEqual(blockOf(rows.slice(1)));
    expect(block.values.buffer.byteLength).toBe(16);
  });

  it('refuses vectors of two models', () => {
    expect(() => blockOf([...rows, row('d', 0, 1, 0, 0)])).toThrow(RangeError);
  });
});

/** A table that counts how often it was read. */
class CountedTable {
  readings = 0;
  current = 1;
  during: (() => void) | null = null;

  async version() {
    return this.current;
  }

  async *blocks() {
    this.readings += 1;
    for (const one of rows) {
      this.during?.();
      yield blockOf([one]);
    }
  }
}

async function photosIn(blocks: AsyncIterable<VectorBlock>): Promise<string[]> {
  const photos: string[] = [];
  for await (const block of blocks) photos.push(...block.photos);
  return photos;
}

describe('all blocks', () => {
  const plenty = { budgetBytes: 1e6 };

  it('are read once while nothing changes, and are the same in memory', async () => {
    const table = new CountedTable();
    const blocks = new VectorBlocks(table, plenty);
    const read = async () => {
      const all: VectorBlock[] = [];
      for await (const block of blocks.all()) all.push(block);
      return all;
    };
    const [first, second] = [await read(), await read()];
    expect(table.readings).toBe(1);
    expect(second.every((block, index) => block === first[index])).toBe(true);
  });

  it('are read anew when the table has another version', async () => {
    const table = new CountedTable();
    const blocks = new VectorBlocks(table, plenty);
    await photosIn(blocks.all());
    table.current = 2;
    expect(await photosIn(blocks.all())).toEqual(['aa', 'b', 'çç']);
    expect(table.readings).toBe(2);
  });

  it('are let go when somebody says that the table changed', async () => {
    const table = new CountedTable();
    const blocks = new VectorBlocks(table, plenty);
    await photosIn(blocks.all());
    blocks.changed();
    await photosIn(blocks.all());
    expect(table.readings).toBe(2);
  });

  it('that change while they are read are not kept', async () => {
    const table = new CountedTable();
    const blocks = new VectorBlocks(table, plenty);
    table.during = () => blocks.changed();
    await photosIn(blocks.all());
    table.during = null;
    await photosIn(blocks.all());
    expect(table.readings).toBe(2);
  });

  it('are not kept beyond the budget, yet all there', async () => {
    const table = new CountedTable();
    const blocks = new VectorBlocks(table, { budgetBytes: 250 });
    expect(await photosIn(blocks.all())).toHaveLength(3);
    expect(await photosIn(blocks.all())).toHaveLength(3);
    expect(table.readings).toBe(2);
  });

  it('that were only half read are read from the beginning', async () => {
    const table = new CountedTable();
    const blocks = new VectorBlocks(table, plenty);
    for await (const { photos } of blocks.all()) if (photos[0] === 'aa') break;
    expect(await photosIn(blocks.all())).toHaveLength(3);
    blocks.dispose();
    blocks.dispose();
    expect(await photosIn(blocks.all())).toHaveLength(3);
  });
});
