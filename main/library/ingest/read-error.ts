import type { ErrorCode, ErrorDetails } from '../../../preload/contract/index.ts';

/** Why a file could not become a photo. Transient reasons are tried again; permanent ones wait for a change. */
export class ReadError extends Error {
  readonly code: FileErrorCode;
  readonly details: ErrorDetails;
  readonly transient: boolean;

  constructor(
    code: FileErrorCode,
    detail: string,
    options: { details?: ErrorDetails; transient?: boolean; cause?: unknown } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = 'ReadError';
    this.code = code;
    this.details = options.details ?? {};
    this.transient = options.transient ?? false;
  }
}

export type FileErrorCode = Extract<ErrorCode, `file.${string}`>;
