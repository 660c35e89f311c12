import type { ModelProgress } from '../../../../preload/contract/index.ts';
import type { Models } from '../../../library/index.ts';
import { remark } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { duration, size } from '../../terminal/words.ts';

const barWidth = 24;
/** Where nobody watches, a line now and then says that it lives. */
const plainLineEveryMs = 10_000;

/**
 * Shows how far a model has come, on the error stream: one line that redraws itself on a terminal, a plain line every ten
 * seconds and for each trouble elsewhere. Returns a function that ends it and leaves the line clean.
 */
export function showModelProgress(
  models: Pick<Models, 'on'>,
  stream: NodeJS.WriteStream = process.stderr,
): () => void {
  if (!stream.isTTY) return models.on('modelProgress', plainLines());
  const stop = models.on('modelProgress', (progress) => {
    // Some terminals do not say how wide they are.
    const columns = Math.max(20, stream.columns || 80);
    stream.write(`\r\u001b[K${visible(progressText(progress)).slice(0, columns - 1)}`);
  });
  return () => {
    stop();
    stream.write('\r\u001b[K');
  };
}

function plainLines(): (progress: ModelProgress) => void {
  let lastLineAt = performance.now();
  return (progress) => {
    const now = performance.now();
    if (progress.state !== 'waiting' && now - lastLineAt < plainLineEveryMs) return;
    lastLineAt = now;
    remark(visible(summary(progress)));
  };
}

/** "██░░ 12.0 MB of 28.0 MB · 3.1 MB a second · 5 s left · onnx/model.onnx". */
export function progressText(progress: ModelProgress): string {
  const filled = Math.round((barWidth * progress.bytes) / Math.max(1, progress.totalBytes));
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  return `${bar} ${summary(progress)}`;
}

function summary({
  state,
  bytes,
  totalBytes,
  bytesPerSecond,
  secondsLeft,
  file,
  problem,
}: ModelProgress): string {
  const parts = [`${size(bytes)} of ${size(totalBytes)}`];
  if (state === 'waiting') return [...parts, `trying again: ${problem}`].join(' · ');
  if (state === 'checking') parts.push('looking at what is here');
  if (bytesPerSecond !== null) parts.push(`${size(Math.round(bytesPerSecond))} a second`);
  if (secondsLeft !== null) parts.push(`${duration(secondsLeft)} left`);
  if (file !== null) parts.push(file);
  return parts.join(' · ');
}
