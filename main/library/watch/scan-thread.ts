import { parentPort, workerData } from 'node:worker_threads';
import type { SeenFile } from '../catalog/file-table.ts';
import { resting } from '../thread-time.ts';
import { packFiles, type ScanMessage, type ScanThreadJob } from './scan-protocol.ts';
import { scanRoot } from './scan-root.ts';

/** Large enough to make messages cheap, small enough for the library to answer others between two of them. */
const filesPerMessage = 4_096;
/** Well below the silence after which the library gives the thread up. */
const aliveEveryMs = 500;

const port = parentPort;
if (!port) throw new Error('scan-thread runs as a thread of scan-folder');

let lastWordAt = performance.now();
let batch: SeenFile[] = [];

function say(message: ScanMessage): void {
  lastWordAt = performance.now();
  port?.postMessage(message, message.type === 'files' ? [message.packed.numbers.buffer] : []);
}

function showLife(): void {
  if (performance.now() - lastWordAt > aliveEveryMs) say({ type: 'alive' });
}

function flush(): void {
  if (batch.length > 0) say({ type: 'files', packed: packFiles(batch) });
  batch = [];
}

const job = workerData as ScanThreadJob;
const rest = resting(job.waiting);

const outcome = scanRoot(job, {
  onFile: (file) => {
    rest();
    batch.push(file);
    if (batch.length >= filesPerMessage) flush();
    else showLife();
  },
  onFolder: showLife,
});
flush();
say({ type: 'done', outcome });
