import { Worker } from 'node:worker_threads';
import type { ModelEntry } from '../catalog/model-entry.ts';
import type { ImageTower } from './image-tower.ts';
import { refuseTelemetry } from './onnxruntime.ts';
import type { SessionOptions } from './open-session.ts';
import { siblingModule } from './sibling-module.ts';

export interface TowerRequest {
  readonly entry: Pick<ModelEntry, 'id' | 'embeddingDims' | 'image'>;
  readonly folder: string;
  readonly options: SessionOptions;
}

export type TowerJob =
  | { readonly id: number; readonly tensor: Float32Array; readonly count: number }
  | 'dispose';

export type TowerAnswer =
  | { readonly type: 'open' }
  /** It could not be opened. */
  | { readonly type: 'broken'; readonly error: unknown }
  | { readonly type: 'embedded'; readonly job: number; readonly vectors: Float32Array }
  | { readonly type: 'failed'; readonly job: number; readonly error: unknown };

interface Waiting {
  resolve(vectors: Float32Array): void;
  reject(error: unknown): void;
}

/**
 * Opens an image tower on a thread of its own. onnxruntime-node computes on the thread that calls it; whoever
 * feeds a tower from many pictures at a time must not stand still for each batch.
 *
 * @throws EideticError's message as `openImageTower` would, as a plain Error: its class does not cross threads
 */
export async function openImageTowerInThread(
  entry: TowerRequest['entry'],
  folder: string,
  options: SessionOptions,
): Promise<ImageTower> {
  refuseTelemetry();
  const workerData: TowerRequest = { entry: structuredClone(entry), folder, options };
  const worker = new Worker(siblingModule(import.meta.url, './image-tower-thread'), { workerData });
  const waiting = new Map<number, Waiting>();
  let nextJob = 1;
  let problem: unknown = null;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (answer: TowerAnswer) => {
      if (answer.type === 'open') resolve();
      else if (answer.type === 'broken') reject(answer.error);
      else {
        const job = waiting.get(answer.job);
        waiting.delete(answer.job);
        if (answer.type === 'embedded') job?.resolve(answer.vectors);
        else job?.reject(answer.error);
      }
    });
    const end = (error: unknown) => {
      problem = error;
      reject(error);
      for (const job of waiting.values()) job.reject(error);
      waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end(problem ?? new Error('the image tower’s thread has ended')));
  });
  return {
    embed(tensor, count) {
      if (problem) return Promise.reject(problem);
      return new Promise((resolve, reject) => {
        const id = nextJob++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, tensor, count } satisfies TowerJob);
      });
    },
    async dispose() {
      if (!problem) worker.postMessage('dispose' satisfies TowerJob);
      await ended;
    },
  };
}
