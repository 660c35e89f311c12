import type { LibraryClient, Progress } from '../../../preload/contract/index.ts';
import { remark } from './output.ts';
import { visible } from './visible.ts';
import { count, duration } from './words.ts';

const barWidth = 24;
/** Where nobody watches, a line now and then says that it lives. */
const plainLineEveryMs = 10_000;

/**
 * Shows the library's progress on the error stream: one line that redraws itself on a terminal, a plain line
 * every ten seconds elsewhere. Returns a function that ends it and leaves the line clean.
 */
export function showProgress(client: LibraryClient, stream: NodeJS.WriteStream = process.stderr): () => void {
  return stream.isTTY ? redraw(client, stream) : plainLines(client);
}

function redraw(client: LibraryClient, stream: NodeJS.WriteStream): () => void {
  let shown = false;
  const clear = () => {
    if (shown) stream.write('\r\u001b[K');
    shown = false;
  };
  const stopProgress = client.on('progress', (progress) => {
    if (progress.state === 'idle') return clear();
    const columns = Math.max(20, stream.columns ?? 80);
    stream.write(`\r\u001b[K${visible(describe(progress)).slice(0, columns - 1)}`);
    shown = true;
  });
  const stopNotices = client.on('notice', ({ text }) => {
    clear();
    remark(visible(text));
  });
  return () => {
    stopProgress();
    stopNotices();
    clear();
  };
}

function plainLines(client: LibraryClient): () => void {
  let lastLineAt = performance.now();
  const stopProgress = client.on('progress', (progress) => {
    // “0 of 0 photos” says nothing.
    if (progress.state === 'idle' || (progress.state === 'reading' && progress.total === 0)) return;
    if (performance.now() - lastLineAt < plainLineEveryMs) return;
    lastLineAt = performance.now();
    remark(visible(summary(progress)));
  });
  const stopNotices = client.on('notice', ({ text }) => remark(visible(text)));
  return () => {
    stopProgress();
    stopNotices();
  };
}

function describe(progress: Progress): string {
  if (progress.state !== 'reading' || progress.total === 0) return progress.now ?? '';
  const filled = Math.round((barWidth * progress.done) / progress.total);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  return `${bar} ${summary(progress)} · ${progress.now ?? ''}`;
}

function summary({ state, done, total, photosPerSecond, secondsLeft, now }: Progress): string {
  if (state !== 'reading') return now ?? state;
  const parts = [`${done.toLocaleString('en-GB')} of ${count(total, 'photo')}`];
  if (photosPerSecond > 0) parts.push(`${photosPerSecond} a second`);
  if (secondsLeft !== null && secondsLeft > 0) parts.push(`${duration(secondsLeft)} left`);
  return parts.join(' · ');
}
