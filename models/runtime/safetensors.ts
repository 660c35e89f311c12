import { z } from 'zod';

const header = z.record(
  z.string(),
  z.union([
    z.object({
      dtype: z.string(),
      shape: z.array(z.number().int().nonnegative()),
      data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
    }),
    // `__metadata__`: free text about the file.
    z.record(z.string(), z.string()),
  ]),
);

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly values: Float32Array;
}

/**
 * Reads the one float32 matrix of a safetensors file: eight bytes with the length of a JSON header, the header,
 * the values (https://huggingface.co/docs/safetensors).
 *
 * @throws Error when the file is cut off, or holds anything else than one float32 matrix
 */
export function readMatrix(file: Uint8Array): Matrix {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 8) throw new Error('the safetensors file is cut off');
  const start = 8 + Number(view.getBigUint64(0, true));
  if (start > file.byteLength) throw new Error('the safetensors file is cut off');
  const described: unknown = JSON.parse(new TextDecoder().decode(file.subarray(8, start)));
  const tensors = Object.values(header.parse(described)).filter((value) => 'data_offsets' in value);
  const [tensor, second] = tensors as Extract<(typeof tensors)[number], { dtype: string; shape: number[] }>[];
  const [rows, columns, third] = tensor?.shape ?? [];
  if (tensor?.dtype !== 'F32' || second || !rows || !columns || third !== undefined) {
    throw new Error('the safetensors file does not hold one float32 matrix and nothing else');
  }
  const [from, to] = tensor.data_offsets;
  if (to - from !== rows * columns * 4 || start + to > file.byteLength) {
    throw new Error('the safetensors file is cut off');
  }
  const values = Float32Array.from({ length: rows * columns }, (_, index) =>
    view.getFloat32(start + from + index * 4, true),
  );
  return { rows, columns, values };
}
