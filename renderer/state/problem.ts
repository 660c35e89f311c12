import { EideticError } from '../../preload/contract/index.ts';
import { type ErrorWords, errorWords } from '../strings/error-words.ts';

/** What a person is told of something that went wrong. */
export type Problem = ErrorWords;

/** Of a failed call, in the chosen language. What is not in the catalogue is a bug, and said to be one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof EideticError) return errorWords(error.code, error.details);
  return errorWords('internal', { problem: error instanceof Error ? error.message : String(error) });
}

/** Whether a call failed only because nobody answers: the window says so itself, and asks again. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof EideticError && error.code === 'connection.lost';
}
