import type { InferenceSession } from 'onnxruntime-node';
import type { TextModel } from '../catalog/model-entry.ts';
import { maskedMean, project } from '../clip/pooling.ts';
import { padTo } from '../clip/tokenizer.ts';
import { normaliseInPlace } from '../clip/vector-math.ts';
import type { Matrix } from './safetensors.ts';
import { checkTensors, companionFeeds, inputFacts, integerTensor, readOutput } from './session-tensors.ts';
import type { TextBatch } from './text-batches.ts';

/**
 * Turns one batch of token ids into one vector of length 1 for each row.
 *
 * @param ownLengths how many ids of each row are the text's own and not padding
 */
export type TextEncoder = (batch: TextBatch, ownLengths: readonly number[]) => Promise<Float32Array[]>;

/**
 * How a session's answers become vectors: as they are, or by the masked mean of its token states and a dense layer.
 * An attention mask is given to those sessions that list one.
 *
 * @param dense the dense layer; null where the session answers with vectors
 * @throws EideticError `model.failed` when the session lacks the tensors that the entry names
 */
export async function textEncoder(
  entry: TextModel,
  session: InferenceSession,
  dense: Matrix | null,
): Promise<TextEncoder> {
  const { input, output, companions } = entry.text;
  const ids = checkTensors(entry.id, session, entry.text);
  const mask = inputFacts(session, 'attention_mask');
  const others = await companionFeeds(session, companions);
  return async ({ rows, length }, ownLengths) => {
    const shape = [rows.length, length];
    const masks = ownLengths.map((own) => padTo(new Array<number>(own).fill(1), length, 0));
    const answer = await session.run(
      {
        ...others,
        [input]: await integerTensor(rows.flat(), shape, ids),
        ...(mask ? { attention_mask: await integerTensor(masks.flat(), shape, mask) } : {}),
      },
      [output],
    );
    if (!dense) {
      const vectors = readOutput(answer[output], [rows.length, entry.embeddingDims]);
      return rows.map((_, row) => normaliseInPlace(rowOf(vectors, row, rows.length)));
    }
    const states = readOutput(answer[output], [...shape, dense.columns]);
    return rows.map((_, row) => {
      const mean = maskedMean(rowOf(states, row, rows.length), masks[row]!, dense.columns);
      return normaliseInPlace(project(dense.values, dense.rows, mean));
    });
  };
}

function rowOf(values: Float32Array, row: number, rows: number): Float32Array {
  const length = values.length / rows;
  return values.slice(row * length, (row + 1) * length);
}
