import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { InferenceSession } from 'onnxruntime-node';
import { EideticError } from '../../preload/contract/index.ts';
import { loadOnnxruntime } from './onnxruntime.ts';

export interface SessionOptions {
  /** An execution provider by onnxruntime's name for it; operators it lacks fall to the CPU. */
  readonly provider: string;
  /** Threads within one operator, on the CPU; by default one for each core. */
  readonly threads?: number;
}

/** onnxruntime's severity “error”: its warnings are about the graph's making and help nobody at a terminal. */
const errorsOnly = 3;

/**
 * Loads an ONNX file for one execution provider.
 *
 * @throws EideticError `model.file-missing`; `model.failed` when onnxruntime refuses the file or the provider
 */
export async function openSession(
  modelId: string,
  path: string,
  { provider, threads = availableParallelism() }: SessionOptions,
): Promise<InferenceSession> {
  if (!existsSync(path)) throw new EideticError('model.file-missing', { model: modelId, path });
  try {
    const { InferenceSession: Session } = await loadOnnxruntime();
    return await Session.create(path, {
      executionProviders: [provider],
      intraOpNumThreads: threads,
      graphOptimizationLevel: 'all',
      logSeverityLevel: errorsOnly,
      // DirectML works with neither memory patterns nor parallel execution (onnxruntime's DirectML page).
      ...(provider === 'dml' ? { enableMemPattern: false, executionMode: 'sequential' } : {}),
    });
  } catch (error) {
    const problem = error instanceof Error ? firstLine(error.message) : String(error);
    throw new EideticError('model.failed', { model: modelId, problem }, { cause: error });
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
