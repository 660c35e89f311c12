import { parentPort } from 'node:worker_threads';
import { ReadError } from '../read-error.ts';
import { decodeHeic } from './heic-codec.ts';
import { decodeJp2 } from './jp2-codec.ts';
import { decodeJxl } from './jxl-codec.ts';
import type { WasmAnswer, WasmFrame, WasmJob } from './wasm-protocol.ts';

/*
 * The thread of the WebAssembly decoders: one job in, one answer out. They block while they work, so they live where
 * they can be terminated. An error may leave a module's memory in any state; the thread's owner ends it then.
 */

async function decode({ kind, bytes, maxHeldPixels }: WasmJob): Promise<WasmFrame> {
  switch (kind) {
    case 'heic':
      return decodeHeic(bytes, maxHeldPixels);
    case 'jxl':
      return decodeJxl(bytes, maxHeldPixels);
    case 'jp2':
      return decodeJp2(bytes, maxHeldPixels);
  }
}

function asAnswer(error: unknown, job: WasmJob): WasmAnswer {
  if (error instanceof ReadError) {
    const { code, message, details } = error;
    return { ok: false, code, detail: message, details, transient: false };
  }
  const detail = `${job.kind} decoder: ${error instanceof Error ? error.message : String(error)}`;
  if (/memory|allocation|OOM/i.test(detail)) {
    const limit = Math.floor(job.maxHeldPixels / 1e6);
    return {
      ok: false,
      code: 'file.too-many-pixels',
      detail,
      details: { megapixels: 'too many', limit },
      transient: false,
    };
  }
  return { ok: false, code: 'file.damaged', detail, details: {}, transient: false };
}

parentPort?.on('message', async (job: WasmJob) => {
  try {
    const frame = await decode(job);
    const pixels = frame.form === 'raw' ? frame.data : frame.bytes;
    parentPort?.postMessage({ ok: true, frame } satisfies WasmAnswer, [pixels.buffer]);
  } catch (error) {
    parentPort?.postMessage(asAnswer(error, job));
  }
});
