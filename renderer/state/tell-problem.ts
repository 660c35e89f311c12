import { toast } from '../ui/toasts.svelte.ts';
import { isConnectionLost, problemOf } from './problem.ts';

/** For what a person set off and looks no longer at: says at the lower edge that it did not work, and what to do. */
export function tellProblem(error: unknown): void {
  if (isConnectionLost(error)) return;
  const { message, nextStep } = problemOf(error);
  toast(`${message} ${nextStep}`, { tone: 'problem', durationMs: 10_000 });
}
