import { z } from 'zod';
import { isErrorCode } from '../../../preload/contract/index.ts';
import type { DecodeLimits } from '../ingest/decode/decode-limits.ts';
import type { FileErrorCode } from '../ingest/read-error.ts';

/** What the library asks of the process that makes renditions. The library is trusted; this is not checked again. */
export interface RenditionJob {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  /** The photo's content hash; the rendition is of nothing else. */
  readonly hash: string;
  /** Where to write it, whole or not at all. */
  readonly target: string;
  readonly limits: DecodeLimits;
}

/** What the process answers. It opens files from strangers, so this is checked like anything from outside. */
export const renditionAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('made'), sizeBytes: z.number().int().positive() }),
  z.object({
    type: z.literal('failed'),
    code: z.custom<FileErrorCode>(
      (code) => typeof code === 'string' && code.startsWith('file.') && isErrorCode(code),
    ),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** Eidetic's own folder cannot be written to. */
  z.object({ type: z.literal('cannot-store') }),
]);

export type RenditionAnswer = z.infer<typeof renditionAnswer>;
