import { clipGoldenTokens, clipPreprocessing, clipText } from './clip-family.ts';
import type { ModelEntry } from './model-entry.ts';
import { uncalibrated } from './uncalibrated.ts';

/** TinyCLIP 8M/3M (Wu et al. 2023), both towers in one small file: the quick download. */
export const tinyclip: ModelEntry = {
  id: 'tinyclip-8m-int8',
  name: 'TinyCLIP',
  goodAt: 'A small, quick download that knows far more than the starter; good for modest computers.',
  languages: ['en'],
  licence: 'MIT',
  origin: {
    repository: 'onnx-community/TinyCLIP-ViT-8M-16-Text-3M-YFCC15M-ONNX',
    revision: '9463a9c508a344c837ffefe9d724f3827bf2dc79',
  },
  files: [
    {
      path: 'onnx/model_quantized.onnx',
      sizeBytes: 24_281_512,
      sha256: '10921310ddef06557ec1598d1260470a0a4db53f70ffe0deb60b946dcad6d27a',
      role: 'both-towers',
    },
    {
      path: 'tokenizer.json',
      sizeBytes: 3_642_073,
      sha256: '6d9109cc838977f3ca94a379eec36aecc7c807e1785cd729660ca2fc0171fb35',
      role: 'tokenizer',
    },
  ],
  embeddingDims: 512,
  demand: 'light',
  memoryBytes: 200_000_000,
  image: {
    ...clipPreprocessing,
    file: 'onnx/model_quantized.onnx',
    input: 'pixel_values',
    output: 'image_embeds',
    companions: { input_ids: [1, 2], attention_mask: [1, 2] },
  },
  text: {
    ...clipText,
    file: 'onnx/model_quantized.onnx',
    companions: { pixel_values: [1, 3, 224, 224] },
  },
  // CLIP's own, at which training clips it; the card does not say where TinyCLIP's ended.
  logitScale: 100,
  logitBias: 0,
  precision: 'int8',
  preprocessingVersion: 1,
  relevance: uncalibrated,
  figures: [
    { name: 'ImageNet-1k zero-shot top-1', value: 41.1, unit: '%', source: 'Wu et al. 2023, full precision' },
  ],
  goldenTokens: clipGoldenTokens,
};
