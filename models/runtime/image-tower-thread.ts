import { parentPort, workerData } from 'node:worker_threads';
import { openImageTower } from './image-tower.ts';
import type { TowerAnswer, TowerJob, TowerRequest } from './image-tower-in-thread.ts';

/*
 * A thread that holds one image tower: opens it, embeds what it is sent, in order, and answers each job.
 * Started by `image-tower-in-thread.ts`.
 */

function say(answer: TowerAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, transfer);
}

const { entry, folder, options } = workerData as TowerRequest;

try {
  const tower = await openImageTower(entry, folder, options);
  parentPort?.on('message', async (job: TowerJob) => {
    if (job === 'dispose') {
      await tower.dispose();
      parentPort?.close();
      return;
    }
    try {
      const vectors = await tower.embed(job.tensor, job.count);
      say({ type: 'embedded', job: job.id, vectors }, [vectors.buffer as ArrayBuffer]);
    } catch (error) {
      say({ type: 'failed', job: job.id, error });
    }
  });
  say({ type: 'open' });
} catch (error) {
  say({ type: 'broken', error });
}
