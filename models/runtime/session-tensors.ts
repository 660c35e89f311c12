import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { EideticError } from '../../preload/contract/index.ts';
import type { Companions } from '../catalog/model-entry.ts';
import { loadOnnxruntime } from './onnxruntime.ts';

type TensorFacts = InferenceSession.TensorValueMetadata;

/** What a session says of one of its inputs, or undefined when it does not list it. */
export function inputFacts(session: InferenceSession, name: string): TensorFacts | undefined {
  return tensorNamed(session.inputMetadata, name);
}

/**
 * Checks that a session has the tensors its catalogue entry names.
 *
 * @throws EideticError `model.failed`, naming what the session has instead
 */
export function checkTensors(
  modelId: string,
  session: InferenceSession,
  { input, output }: { readonly input: string; readonly output: string },
): TensorFacts {
  const facts = inputFacts(session, input);
  const complain = (side: string, name: string, names: readonly string[]) => {
    const problem = `its file has no ${side} “${name}” but ${names.join(', ')}`;
    return new EideticError('model.failed', { model: modelId, problem });
  };
  if (!facts) throw complain('input', input, session.inputNames);
  if (!tensorNamed(session.outputMetadata, output)) throw complain('output', output, session.outputNames);
  return facts;
}

/** Neutral values for the other tower's inputs of a session that holds both: zeros, or ones for token ids. */
export async function companionFeeds(
  session: InferenceSession,
  companions: Companions = {},
): Promise<Record<string, Tensor>> {
  const feeds: Record<string, Tensor> = {};
  for (const [name, shape] of Object.entries(companions)) {
    const facts = inputFacts(session, name);
    if (!facts) continue;
    const length = shape.reduce((product, side) => product * side, 1);
    feeds[name] =
      facts.type === 'float32'
        ? await floatTensor(new Float32Array(length), shape)
        : await integerTensor(new Array<number>(length).fill(1), shape, facts);
  }
  return feeds;
}

export async function floatTensor(values: Float32Array, shape: readonly number[]): Promise<Tensor> {
  const { Tensor: OnnxTensor } = await loadOnnxruntime();
  return new OnnxTensor('float32', values, shape);
}

/** Token ids and masks in the width the session asks for: most exports take 64 bits, some 32. */
export async function integerTensor(
  values: readonly number[],
  shape: readonly number[],
  { type }: Pick<TensorFacts, 'type'>,
): Promise<Tensor> {
  const { Tensor: OnnxTensor } = await loadOnnxruntime();
  return type === 'int32'
    ? new OnnxTensor('int32', Int32Array.from(values), shape)
    : new OnnxTensor('int64', BigInt64Array.from(values, BigInt), shape);
}

/**
 * A copy of a session's output as float32. The output may be a view into memory that onnxruntime uses again.
 *
 * @throws Error when it is not float32 or not of the expected shape
 */
export function readOutput(tensor: Tensor | undefined, shape: readonly number[]): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) {
    throw new Error(`the model answered with ${tensor?.type ?? 'nothing'} instead of float32`);
  }
  if (tensor.dims.length !== shape.length || tensor.dims.some((side, axis) => side !== shape[axis])) {
    throw new Error(`the model answered in the shape ${tensor.dims.join(' × ')}, not ${shape.join(' × ')}`);
  }
  return new Float32Array(tensor.data);
}

function tensorNamed(
  metadata: readonly InferenceSession.ValueMetadata[],
  name: string,
): TensorFacts | undefined {
  const facts = metadata.find((value) => value.name === name);
  return facts?.isTensor ? facts : undefined;
}
