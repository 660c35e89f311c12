import type { ModelEntry } from './model-entry.ts';
import { uncalibrated } from './uncalibrated.ts';

/** SigLIP base (Zhai et al. 2023), quantised to 8 bits: English, and better than CLIP of its size. */
export const siglipBase: ModelEntry = {
  id: 'siglip-base-int8',
  name: 'SigLIP base',
  goodAt: 'English searches, with finer distinctions than CLIP makes.',
  languages: ['en'],
  licence: 'Apache-2.0',
  origin: {
    repository: 'Xenova/siglip-base-patch16-224',
    revision: '4649052661e53c7000355844105f8a1792088239',
  },
  files: [
    {
      path: 'onnx/vision_model_quantized.onnx',
      sizeBytes: 99_499_129,
      sha256: 'ef14a954f3d57e1806666432bd9785004c1dc27100aa260eee0cb0f10a5de058',
      role: 'image-tower',
    },
    {
      path: 'onnx/text_model_quantized.onnx',
      sizeBytes: 111_475_220,
      sha256: 'ad0329b1f35acc66d8953ff2559ce358da8eb0a7011794cf951523d63a4dbce2',
      role: 'text-tower',
    },
    {
      path: 'tokenizer.json',
      sizeBytes: 2_398_744,
      sha256: '4a17c975210be5ab4c36b47d8dae4eefb866dbfb1e676e394aad85dc30a3ae08',
      role: 'tokenizer',
    },
  ],
  embeddingDims: 768,
  demand: 'heavy',
  memoryBytes: 450_000_000,
  image: {
    file: 'onnx/vision_model_quantized.onnx',
    input: 'pixel_values',
    output: 'pooler_output',
    size: 224,
    fit: 'stretch',
    kernel: 'bicubic',
    mean: [0.5, 0.5, 0.5],
    std: [0.5, 0.5, 0.5],
  },
  text: {
    file: 'onnx/text_model_quantized.onnx',
    input: 'input_ids',
    output: 'pooler_output',
    tokenizer: 'tokenizer.json',
    contextLength: 64,
    // The tokenizer pads with its end token, </s>, and the vector is taken at the last of 64 places.
    padId: 1,
    padded: true,
    lowerCase: true,
    endId: 1,
    pooling: { kind: 'in-session' },
  },
  // Learnt with the weights: exp(logit_scale) and logit_bias of google/siglip-base-patch16-224.
  logitScale: 117.330765,
  logitBias: -12.932437,
  precision: 'int8',
  preprocessingVersion: 1,
  relevance: uncalibrated,
  figures: [],
  // Nobody has written down its token ids where they could be checked against.
  goldenTokens: [],
};
