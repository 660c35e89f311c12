import { z } from 'zod';

const inMemory = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** Float32 numbers that are kept as base64 text: exact, and a third of the length that digits would have. */
export const floats = z.codec(z.base64(), inMemory, {
  decode: (text) => new Float32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer),
  encode: ({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
});
