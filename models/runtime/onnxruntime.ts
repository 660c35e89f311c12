import { createRequire } from 'node:module';
import { z } from 'zod';

type Onnxruntime = typeof import('onnxruntime-node');

const packageFacts = z.object({ version: z.string() });

/**
 * ## Nothing leaves the computer
 * onnxruntime's published builds keep an id of this device and queue events about models and hardware for their
 * maker, unless this says otherwise. It is read once, when the native library loads. A thread's environment is a
 * copy that native code does not see, so the process that starts a thread must call this first.
 */
export function refuseTelemetry(): void {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
}

/**
 * The onnxruntime module, loaded with its first use: its native library takes some fifty milliseconds to load,
 * which a command that asks no model should not wait for.
 *
 * @throws Error of Node when the native library does not load on this computer
 */
export async function loadOnnxruntime(): Promise<Onnxruntime> {
  refuseTelemetry();
  return import('onnxruntime-node');
}

/** The version of the installed onnxruntime, without loading it. */
export function onnxruntimeVersion(): string {
  const facts: unknown = createRequire(import.meta.url)('onnxruntime-node/package.json');
  return packageFacts.parse(facts).version;
}
