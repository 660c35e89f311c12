import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { EideticError, isErrorCode } from '../contract/index.ts';
import { problemOf } from './understand.ts';

/** How an error of the catalogue is marked among oRPC's own. */
const errorKind = 'EIDETIC';

const travellingError = z.object({
  code: z.string().refine(isErrorCode),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** An error as it goes over the wire: its code and details, from which the other side makes the sentences. */
export function packError(error: unknown): ORPCError<string, unknown> {
  const { code, details, message } = asEideticError(error);
  return new ORPCError(errorKind, { status: 500, message, data: { code, details } });
}

/** The error that the other side packed, or what oRPC itself found wrong, as one of the catalogue. */
export function unpackError(error: unknown): EideticError {
  if (!(error instanceof ORPCError)) return asEideticError(error);
  if (error.code === 'NOT_FOUND') {
    return new EideticError('contract.invalid', { problem: 'there is no such call' }, { cause: error });
  }
  if (error.code === 'BAD_REQUEST') {
    return new EideticError('contract.invalid', { problem: error.message }, { cause: error });
  }
  const packed = travellingError.safeParse(error.code === errorKind ? error.data : null);
  if (!packed.success) return new EideticError('internal', { problem: error.message }, { cause: error });
  return new EideticError(packed.data.code, packed.data.details);
}

/** An expected failure stays what it is; anything else becomes `internal`. */
export function asEideticError(error: unknown): EideticError {
  if (error instanceof EideticError) return error;
  return new EideticError('internal', { problem: problemOf(error) }, { cause: error });
}
