import type { ModelEntry } from './model-entry.ts';
import { starterRelevance } from './starter-relevance.ts';

const card = 'models/starter/card.json';

/** The small model that ships with the app; `models/starter/README.md` says how it came to be. */
export const starter: ModelEntry = {
  id: 'eidetic-starter-1',
  name: 'Eidetic starter',
  goodAt: 'Finds everyday things at once and without a download, but knows less than all the others.',
  languages: ['en'],
  licence: 'MIT',
  origin: null,
  files: [
    {
      path: 'vision_model.onnx',
      sizeBytes: 15_022_498,
      sha256: '6ad91d4dfa062c50384aea954e62e91b5b81522c8d9bee2e5bac16357350f643',
      role: 'image-tower',
    },
    {
      path: 'text_model.onnx',
      sizeBytes: 11_536_852,
      sha256: '38fc5d9982dbc19405a2e19fc827f01c11f19f36fb00fd4d6bd3cfcc5e353dce',
      role: 'text-tower',
    },
    {
      path: 'tokenizer.json',
      sizeBytes: 275_130,
      sha256: '13f57e0e8e4beeec9957c4e02525ff9cebe3c1bf3dda3295f81b51b5f712fc2d',
      role: 'tokenizer',
    },
  ],
  embeddingDims: 256,
  demand: 'light',
  memoryBytes: 180_000_000,
  image: {
    file: 'vision_model.onnx',
    input: 'pixel_values',
    output: 'image_embeds',
    size: 128,
    fit: 'stretch',
    kernel: 'lanczos3',
    mean: [0.5, 0.5, 0.5],
    std: [0.5, 0.5, 0.5],
  },
  text: {
    file: 'text_model.onnx',
    input: 'input_ids',
    output: 'text_embeds',
    tokenizer: 'tokenizer.json',
    contextLength: 48,
    padId: 0,
    padded: false,
    lowerCase: true,
    endId: null,
    pooling: { kind: 'in-session' },
  },
  logitScale: 18.197,
  logitBias: 0,
  // Stored as float16, computed as float32.
  precision: 'fp32',
  preprocessingVersion: 1,
  relevance: starterRelevance,
  figures: [
    { name: 'Flickr8k held-out text → photo recall@10 of 150', value: 46, unit: '%', source: card },
    { name: 'COCO held-out text → photo recall@10 of 1,000', value: 33.3, unit: '%', source: card },
    { name: 'ImageNet-1k zero-shot top-1', value: 2.2, unit: '%', source: card },
  ],
  goldenTokens: [
    { text: 'a photo of a cat', ids: [2, 41, 1413, 1307, 41, 1348] },
    {
      text: 'Two dogs are running on the beach!',
      ids: [2, 1322, 1478, 1327, 1508, 1309, 1308, 1367, 3],
    },
    { text: 'crème brûlée', ids: [2, 6477, 42, 88, 811, 75] },
    { text: 'grandma blowing out birthday candles', ids: [2, 12638, 2723, 1399, 1831, 2038] },
    { text: '', ids: [2] },
  ],
};
