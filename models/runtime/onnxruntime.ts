import { createRequire } from 'node:module';
import { z } from 'zod';

type Onnxruntime = typeof import('onnxruntime-node');

const packageFacts = z.object({ version: z.string() });

/**
 * The onnxruntime module, loaded with its first use: its native library takes some fifty milliseconds to load,
 * which a command that asks no model should not wait for.
 *
 * @throws Error of Node when the native library does not load on this computer
 */
export async function loadOnnxruntime(): Promise<Onnxruntime> {
  return import('onnxruntime-node');
}

/** The version of the installed onnxruntime, without loading it. */
export function onnxruntimeVersion(): string {
  const facts: unknown = createRequire(import.meta.url)('onnxruntime-node/package.json');
  return packageFacts.parse(facts).version;
}
