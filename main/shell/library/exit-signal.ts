import { constants } from 'node:os';

/** Set in a status of `waitpid` when memory was written out. */
const coreFlag = 0x80;

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * What a utility process's exit code says. On Linux and macOS Electron hands on the status of `waitpid` for a process
 * that a signal ended (the signal's number, and 0x80 with a core dump), and the plain code for one that ended itself.
 * Of the numbers that may also be codes of Node’s own, only those are taken for signals that are far likelier ones.
 */
export function endingOf(code: number, platform: NodeJS.Platform = process.platform): Ending {
  if (platform === 'win32') return { code, signal: null };
  const number = code & ~coreFlag;
  const isSignal = (code & coreFlag) !== 0 ? number > 0 : plainSignals.includes(code);
  const signal = isSignal ? nameOf(number) : null;
  return signal ? { code: null, signal } : { code, signal: null };
}

const { SIGKILL, SIGSEGV, SIGTERM } = constants.signals;
const plainSignals: readonly number[] = [SIGKILL, SIGSEGV, SIGTERM];

function nameOf(number: number): NodeJS.Signals | null {
  const found = Object.entries(constants.signals).find(([, value]) => value === number);
  return (found?.[0] as NodeJS.Signals | undefined) ?? null;
}
