import { clipMultilingualArm64, clipMultilingualX64 } from './clip-multilingual.ts';
import { clipVitB32, clipVitB32Full, clipVitB32Half, clipVitB32Small } from './clip-vit-b-32.ts';
import type { ModelEntry, TextSwapEntry } from './model-entry.ts';
import { siglipBase } from './siglip-base.ts';
import { siglip2Base, siglip2BaseSmall, siglip2BaseTiny } from './siglip2-base.ts';
import { starter } from './starter.ts';
import { tinyclip } from './tinyclip.ts';

export { starter };

/** All models Eidetic knows, the shipped one first. */
export const modelEntries: readonly ModelEntry[] = [
  starter,
  tinyclip,
  clipVitB32,
  clipVitB32Half,
  clipVitB32Small,
  clipVitB32Full,
  siglipBase,
  siglip2Base,
  siglip2BaseSmall,
  siglip2BaseTiny,
];

/** Text towers that can take another's place beside image vectors that are already there. */
export const textSwaps: readonly TextSwapEntry[] = [clipMultilingualX64, clipMultilingualArm64];

export const defaultModelId: string = starter.id;

/** The model of that id, or undefined. */
export function findModel(id: string): ModelEntry | undefined {
  return modelEntries.find((entry) => entry.id === id);
}
