import { ReadError } from '../read-error.ts';

/** `file.too-slow`, not transient: the same file on the same computer takes as long the next time. */
export function tooSlow(timeoutMs: number, detail: string): ReadError {
  return new ReadError('file.too-slow', detail, { details: { seconds: Math.round(timeoutMs / 1000) } });
}

/**
 * Waits for `work`, but no longer than `timeoutMs`. The work itself is not stopped: callers that can stop it do so
 * in `onTimeout`.
 *
 * @throws ReadError `file.too-slow`; whatever `work` throws
 */
export async function withinTime<Value>(
  work: Promise<Value>,
  timeoutMs: number,
  onTimeout: () => void = () => {},
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onTimeout();
      reject(tooSlow(timeoutMs, 'the decoder did not answer in time'));
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
