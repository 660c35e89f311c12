import type { ImageTowerEntry } from '../catalog/model-entry.ts';

/** Values a byte can have. */
const levels = 256;

/** One table per way of normalising; entries live as long as the process, so tables are made once. */
const tables = new WeakMap<object, Float32Array>();

/**
 * Turns a square picture into the image tower's input: `(value / 255 - mean) / std` per channel, channels first
 * (NCHW), as CLIP, SigLIP and the starter were trained.
 *
 * @param rgb bytes, rows top to bottom: `size * size * 3`
 * @param out where to write; by default a new array of one picture
 * @param offset index in `out` of the picture's first value
 * @returns `out`
 * @throws RangeError when the picture is not of the model's size or does not fit into `out`
 */
export function toTensor(
  rgb: Uint8Array,
  entry: Pick<ImageTowerEntry, 'size' | 'mean' | 'std'>,
  out: Float32Array = new Float32Array(3 * entry.size ** 2),
  offset = 0,
): Float32Array {
  const area = entry.size ** 2;
  if (rgb.length !== 3 * area) {
    throw new RangeError(`the picture has ${rgb.length} bytes, ${entry.size} × ${entry.size} × 3 are needed`);
  }
  if (offset < 0 || offset + 3 * area > out.length) {
    throw new RangeError(`a picture of ${3 * area} values at ${offset} does not fit into ${out.length}`);
  }
  const table = tableOf(entry);
  let at = offset;
  for (let source = 0; source < rgb.length; source += 3, at += 1) {
    out[at] = table[rgb[source]!]!;
    out[at + area] = table[levels + rgb[source + 1]!]!;
    out[at + 2 * area] = table[2 * levels + rgb[source + 2]!]!;
  }
  return out;
}

/** All 256 results of each of the three channels: looking up is several times faster than calculating. */
function tableOf(entry: Pick<ImageTowerEntry, 'mean' | 'std'>): Float32Array {
  const known = tables.get(entry);
  if (known) return known;
  const table = Float32Array.from({ length: 3 * levels }, (_, index) => {
    const channel = Math.floor(index / levels);
    return ((index % levels) / 255 - entry.mean[channel]!) / entry.std[channel]!;
  });
  tables.set(entry, table);
  return table;
}
