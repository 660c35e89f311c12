import type { ReaderDeath } from './reader-host.ts';

/** A provider that failed while photos were being read. */
export interface ProviderFailure {
  readonly provider: string;
  readonly problem: string;
  /** Whether it is sure to be the provider's fault: then it is not used again on this computer as it is now. */
  readonly isLasting: boolean;
}

/**
 * Whether an accelerator may be behind a death of the reader: a driver that crashes takes the process with it, and so does
 * a file that a decoder cannot bear. With pictures in the encoder nobody can tell, so the accelerator is left first: on the CPU
 * a file that kills the reader does it again and is found, and a photo never pays for a driver.
 */
export function mayBeDriver(death: ReaderDeath, provider: string, picturesInEncoder: number): boolean {
  // A SIGKILL comes from outside: a person, or the system when memory runs out.
  return provider !== 'cpu' && picturesInEncoder > 0 && death.signal !== 'SIGKILL';
}
