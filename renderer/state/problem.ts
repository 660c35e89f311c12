import { describeError, EideticError } from '../../preload/contract/index.ts';

/** What a person is told of something that went wrong. */
export interface Problem {
  readonly message: string;
  readonly nextStep: string;
}

/** Of a failed call. What is not in the catalogue is a bug, and said to be one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof EideticError) return { message: error.message, nextStep: error.nextStep };
  return describeError('internal', { problem: error instanceof Error ? error.message : String(error) });
}

/** Whether a call failed only because nobody answers: the window says so itself, and asks again. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof EideticError && error.code === 'connection.lost';
}
