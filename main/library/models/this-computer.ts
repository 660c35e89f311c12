import { availableParallelism, totalmem } from 'node:os';

/** What of a computer decides which model suits it. */
export interface Computer {
  readonly memoryBytes: number;
  readonly cores: number;
  /** As Node names it: `x64`, `arm64`. */
  readonly architecture: string;
  /** BCP 47 tag of the language that the person uses it in. */
  readonly language: string;
}

export function thisComputer(): Computer {
  return {
    memoryBytes: totalmem(),
    cores: availableParallelism(),
    architecture: process.arch,
    language: Intl.DateTimeFormat().resolvedOptions().locale,
  };
}
