import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/*
 * Long work is done in slices of some 10 ms. In the library's own thread, where SQLite answers and everybody is answered,
 * others have a turn between two of them. While somebody scrolls a turn is not enough: on two cores a thread that
 * never rests, whichever it is, takes one of them from the page that is drawing. A lower priority would not help: Linux
 * weighs the browser's session against ours as a whole.
 */

/** Somebody who just got something will ask for more: a screen of photos is dozens of questions. */
const alertMs = 150;
const sliceMs = 8;
/** So that long work takes a quarter of a core from those who wait. */
const restMs = 25;

/** Until when somebody is thought to wait; milliseconds since 1970. Shared with the threads that work for the library. */
export const waiting = new SharedArrayBuffer(8);
const waitingUntil = new BigInt64Array(waiting);

/** A person waits for the library, or did a moment ago. */
export function somebodyWaits(): void {
  Atomics.store(waitingUntil, 0, BigInt(Date.now() + alertMs));
}

/** Lets others have their turn between two slices of long work; a longer one while somebody waits. */
export async function breathe(): Promise<void> {
  if (Date.now() < Atomics.load(waitingUntil, 0)) await pause(restMs);
  else await nextTurn();
}

/**
 * For a thread that works on its own: called again and again, it rests between two slices while somebody waits.
 *
 * @param waiting the library's
 */
export function resting(waiting: SharedArrayBuffer): () => void {
  const until = new BigInt64Array(waiting);
  const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));
  let sliceEndsAt = 0;
  return () => {
    const now = performance.now();
    if (now < sliceEndsAt) return;
    if (Date.now() < Atomics.load(until, 0)) Atomics.wait(nobodyWakes, 0, 0, restMs);
    sliceEndsAt = performance.now() + sliceMs;
  };
}
