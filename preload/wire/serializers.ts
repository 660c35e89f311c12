import type { StandardRPCCustomJsonSerializer } from '@orpc/client/standard';
import { fromBase64, toBase64 } from './base64.ts';

/** What the transports carry beside JSON's own kinds of value. The numbers are part of the wire: never given anew. */
export const serializers: readonly StandardRPCCustomJsonSerializer[] = [
  {
    // oRPC keeps 0–20 for itself.
    type: 21,
    condition: (value) => value instanceof Uint8Array,
    serialize: (value: Uint8Array) => toBase64(value),
    deserialize: (value: unknown) => {
      if (typeof value !== 'string') throw new TypeError('bytes travel as base64');
      return fromBase64(value);
    },
  },
];
