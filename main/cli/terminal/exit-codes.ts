import type { ErrorCode } from '../../../preload/contract/index.ts';

/** What a script can tell from how a command ended. Shown by `eidetic --help`. */
export const exitCodes = {
  done: 0,
  failed: 1,
  libraryInUse: 2,
  /** `EX_USAGE` of sysexits.h. */
  badUsage: 64,
  /** 128 + SIGINT, as shells have it. */
  interrupted: 130,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const usageCodes: ReadonlySet<ErrorCode> = new Set([
  'failure.unknown-code',
  'photos.none-chosen',
  'photos.chosen-twice',
  'concept.none-chosen',
  'model.not-agreed',
  'model.import-ambiguous',
]);

export function exitCodeFor(code: ErrorCode): ExitCode {
  if (code === 'library.in-use') return exitCodes.libraryInUse;
  // What a person typed made no sense, as with an option that does not exist.
  if (code.startsWith('query.') || usageCodes.has(code)) return exitCodes.badUsage;
  return exitCodes.failed;
}
