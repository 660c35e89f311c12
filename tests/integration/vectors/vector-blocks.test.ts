import { expect, it, onTestFinished } from 'vitest';
import { VectorBlocks } from '../../../main/library/vectors/vector-blocks.ts';
import { type VectorRow, VectorStore } from '../../../main/library/vectors/vector-store.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const identity = { modelId: 'test', preprocessingVersion: 1, precision: 'fp32', dims: 8 };
const random = randomFrom(1);
const rows = (from: number, count: number): VectorRow[] =>
  Array.from({ length: count }, (_, index) => {
    const vector = Float32Array.from({ length: 8 }, () => random() - 0.5);
    const length = Math.hypot(...vector);
    return {
      photo: (from + index).toString(16).padStart(64, '0'),
      vector: vector.map((value) => value / length),
      hubMean: random(),
      hubStd: random(),
    };
  });

it('holds every photo of a real table, and sees what is appended and removed, by a reader too', async () => {
  const folder = temporaryFolder();
  const store = await VectorStore.open(folder, identity, { readOnly: false });
  onTestFinished(() => store.close());
  const reader = await VectorStore.open(folder, identity, { readOnly: true });
  onTestFinished(() => reader.close());
  const own = new VectorBlocks(store, { budgetBytes: 1e7 });
  const readers = new VectorBlocks(reader, { budgetBytes: 1e7 });
  const everything = async (blocks: VectorBlocks) => {
    const found = new Map<string, { vector: Float32Array; hubMean: number; hubStd: number }>();
    for await (const { photos, dims, values, hubMeans, hubStds } of blocks.all()) {
      photos.forEach((photo, index) => {
        const vector = values.slice(index * dims, (index + 1) * dims);
        found.set(photo, { vector, hubMean: hubMeans[index]!, hubStd: hubStds[index]! });
      });
    }
    return found;
  };
  expect(await everything(own)).toEqual(new Map());
  const [first, second] = [rows(0, 3_000), rows(3_000, 5)];
  await store.append(first);
  expect(await everything(own)).toEqual(await store.fetch(first.map(({ photo }) => photo)));
  await store.append(second);
  await store.remove([first[7]!.photo]);
  const now = await everything(readers);
  expect(now.size).toBe(3_004);
  expect(now.has(first[7]!.photo)).toBe(false);
  expect(await everything(own)).toEqual(now);
});
