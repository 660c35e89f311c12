import type { ModelEntry, ModelFile, Precision } from './model-entry.ts';
import { uncalibrated } from './uncalibrated.ts';

const imageTowers = {
  fp16: {
    path: 'onnx/vision_model_fp16.onnx',
    sizeBytes: 186_039_516,
    sha256: 'a1959f7bd3993a607e48839f6d01e25b876fe76afda301b028b78eef68aabd95',
    role: 'image-tower',
  },
  int8: {
    path: 'onnx/vision_model_int8.onnx',
    sizeBytes: 94_553_333,
    sha256: '0dd31785a2713f1113ef2272472165c69d580473dae38d7b47568ac587795e70',
    role: 'image-tower',
  },
  q4: {
    path: 'onnx/vision_model_q4.onnx',
    sizeBytes: 63_267_466,
    sha256: '03e61be280fb24114facd87a1e1e6b2b654aad49845686da2f930c72740914aa',
    role: 'image-tower',
  },
} as const satisfies Partial<Record<Precision, ModelFile>>;

const halfTextTower: ModelFile = {
  path: 'onnx/text_model_fp16.onnx',
  sizeBytes: 564_862_230,
  sha256: '711da56ada0a4aa11c7dd3320df741081a3cae4f0ae1b5e5c6d5b294738d0eb0',
  role: 'text-tower',
};

const smallTextTower: ModelFile = {
  path: 'onnx/text_model_int8.onnx',
  sizeBytes: 283_438_275,
  sha256: '3a0603d3a00c05a80a6ded4743c16aaac7b1e62cdcc7e362e7ce418659b96400',
  role: 'text-tower',
};

const tokenizer: ModelFile = {
  path: 'tokenizer.json',
  sizeBytes: 34_363_039,
  sha256: 'cb9140fae3ac5122c972d37adf83e1248471a38147ad76f8215c8872c6fd8322',
  role: 'tokenizer',
};

/** SigLIP 2 base (Tschannen et al. 2025): many languages, and the best of its size. */
export const siglip2Base = variant('siglip2-base-fp16', 'SigLIP 2 base', {
  goodAt: 'The best understanding of those here, in many languages; wants a capable computer.',
  precision: 'fp16',
  textTower: halfTextTower,
  memoryBytes: 2_300_000_000,
});

/** The same in 8 bits: half the download, and not equal on ARM and x86. */
export const siglip2BaseSmall = variant('siglip2-base-int8', 'SigLIP 2 base (small)', {
  goodAt: 'SigLIP 2 in 8 bits: many languages in half the download and a third of the memory.',
  precision: 'int8',
  textTower: smallTextTower,
  memoryBytes: 650_000_000,
});

/** The same with an image tower of 4-bit weights: the smallest. */
export const siglip2BaseTiny = variant('siglip2-base-q4', 'SigLIP 2 base (smallest)', {
  goodAt: 'SigLIP 2 with pictures in 4 bits: the smallest download that knows many languages.',
  precision: 'q4',
  textTower: smallTextTower,
  memoryBytes: 600_000_000,
});

interface Variant {
  readonly goodAt: string;
  readonly precision: keyof typeof imageTowers;
  readonly textTower: ModelFile;
  readonly memoryBytes: number;
}

function variant(
  id: string,
  name: string,
  { goodAt, precision, textTower, memoryBytes }: Variant,
): ModelEntry {
  return {
    id,
    name,
    goodAt,
    languages: ['mul'],
    licence: 'Apache-2.0',
    origin: {
      repository: 'onnx-community/siglip2-base-patch16-224-ONNX',
      revision: 'ba1f3b0843f24bc5417d38e19c37b287d719b2f4',
    },
    files: [imageTowers[precision], textTower, tokenizer],
    embeddingDims: 768,
    demand: 'heavy',
    memoryBytes,
    image: {
      file: imageTowers[precision].path,
      input: 'pixel_values',
      output: 'pooler_output',
      size: 224,
      fit: 'stretch',
      kernel: 'bicubic',
      mean: [0.5, 0.5, 0.5],
      std: [0.5, 0.5, 0.5],
    },
    text: {
      file: textTower.path,
      input: 'input_ids',
      output: 'pooler_output',
      tokenizer: tokenizer.path,
      contextLength: 64,
      // Gemma's <pad>.
      padId: 0,
      padded: true,
      // Trained on lower case (section 2.1 of the paper), which the published tokenizer forgets to do.
      lowerCase: true,
      // Gemma's <eos>.
      endId: 1,
      pooling: { kind: 'in-session' },
    },
    // As published for google/siglip2-base-patch16-384; the 224-pixel weights' own values are near.
    logitScale: 112.85,
    logitBias: -16.77,
    precision,
    preprocessingVersion: 1,
    relevance: uncalibrated,
    figures: [
      {
        name: 'ImageNet-1k zero-shot top-1',
        value: 78.2,
        unit: '%',
        source: 'model card of google/siglip2-base-patch16-224, full precision',
      },
    ],
    // Nobody has written down its token ids where they could be checked against.
    goldenTokens: [],
  };
}
