import type { LibraryClient } from '../../../preload/contract/index.ts';
import { remark } from './output.ts';
import { visible } from './visible.ts';

/** Where nobody watches, a line now and then says that it lives. */
const plainLineEveryMs = 10_000;

/**
 * Shows how far a measurement is on the error stream: one line that redraws itself on a terminal, a plain line now and then
 * elsewhere. Returns a function that ends it and leaves the line clean.
 */
export function showEvaluation(
  client: LibraryClient,
  stream: NodeJS.WriteStream = process.stderr,
): () => void {
  let saidAt = performance.now();
  const stop = client.on('evaluationProgress', ({ model, done, total }) => {
    const line = visible(
      `${model}: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} pictures and texts`,
    );
    if (stream.isTTY) {
      stream.write(`\r\u001b[K${line.slice(0, Math.max(20, stream.columns ?? 80) - 1)}`);
      return;
    }
    if (performance.now() - saidAt < plainLineEveryMs) return;
    saidAt = performance.now();
    remark(line);
  });
  return () => {
    stop();
    if (stream.isTTY) stream.write('\r\u001b[K');
  };
}
