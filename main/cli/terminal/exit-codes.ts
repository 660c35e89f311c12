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

export function exitCodeFor(code: ErrorCode): ExitCode {
  return code === 'library.in-use' ? exitCodes.libraryInUse : exitCodes.failed;
}
