import { clipGoldenTokens, clipPreprocessing, clipText } from './clip-family.ts';
import type { ModelEntry, ModelFile, Precision } from './model-entry.ts';
import { uncalibrated } from './uncalibrated.ts';

const xenova = {
  repository: 'Xenova/clip-vit-base-patch32',
  revision: 'd15189d7028b43f1d3e65039190477f6af591c2a',
};

const imageTowers = {
  fp32: {
    path: 'onnx/vision_model.onnx',
    sizeBytes: 351_685_709,
    sha256: 'fd6e1402a588279d1723c7534d4bcba5bc0b14b47dfab0e46f8c47b8270d7d40',
    role: 'image-tower',
  },
  fp16: {
    path: 'onnx/vision_model_fp16.onnx',
    sizeBytes: 176_080_659,
    sha256: '35c4e0fb0aeee527dcde1693520b214a34424a786babd530f35366bad5844efd',
    role: 'image-tower',
  },
  int8: {
    path: 'onnx/vision_model_quantized.onnx',
    sizeBytes: 89_117_001,
    sha256: '583fd1110a514667812fee7d684952aaf82a99b959760c8d7dca7e0ab9839299',
    role: 'image-tower',
  },
} as const satisfies Partial<Record<Precision, ModelFile>>;

const halfTextTower: ModelFile = {
  path: 'onnx/text_model_fp16.onnx',
  sizeBytes: 127_339_794,
  sha256: 'df587ffbf248bf20d44fa6e16adc5ebc27ead691860e5333dbdaab5fd6bf3f6e',
  role: 'text-tower',
};

const smallTextTower: ModelFile = {
  path: 'onnx/text_model_quantized.onnx',
  sizeBytes: 64_504_507,
  sha256: '73baab855d406190da9faa498cfedf65f15cf309f4cc7385b7b032e6d08e5c3a',
  role: 'text-tower',
};

const tokenizer: ModelFile = {
  path: 'tokenizer.json',
  sizeBytes: 2_224_119,
  sha256: 'f7f3b7af117d467b58374797691a6438d3e6b9e9cef800dfd5dced7f697a90cd',
  role: 'tokenizer',
};

const preprocessorConfig: ModelFile = {
  path: 'preprocessor_config.json',
  sizeBytes: 520,
  sha256: '6f638fb9401a6d6296feff533ee7efe657b787c49f954f82f5906b36ef2a1b1f',
  role: 'config',
};

/** CLIP ViT-B/32 of OpenAI: the model most others are measured by. */
export const clipVitB32 = variant('clip-vit-b-32', 'CLIP ViT-B/32', {
  goodAt: 'Well known and steady for English searches: what most others are measured by.',
  precision: 'fp32',
  textTower: halfTextTower,
  memoryBytes: 1_000_000_000,
});

/** The same with half the bytes, for graphics cards; on a CPU it is no faster. */
export const clipVitB32Half = variant('clip-vit-b-32-fp16', 'CLIP ViT-B/32 (half size)', {
  goodAt: 'CLIP ViT-B/32 in a smaller download, for graphics cards; no quicker on a processor.',
  precision: 'fp16',
  textTower: halfTextTower,
  memoryBytes: 1_000_000_000,
});

/** The same quantised to 8 bits: the smallest, and not equal on ARM and x86. */
export const clipVitB32Small = variant('clip-vit-b-32-int8', 'CLIP ViT-B/32 (small)', {
  goodAt: 'CLIP ViT-B/32 in 8 bits: a third of the download and the memory, and a little less exact.',
  precision: 'int8',
  textTower: smallTextTower,
  memoryBytes: 350_000_000,
});

/** Another export of the same weights whose text tower keeps full precision, too. */
export const clipVitB32Full: ModelEntry = {
  ...variant('clip-vit-b-32-full', 'CLIP ViT-B/32 (full precision)', {
    goodAt: 'CLIP ViT-B/32 as another publisher made it, whose words keep full precision, too.',
    precision: 'fp32',
    textTower: halfTextTower,
    memoryBytes: 1_000_000_000,
  }),
  origin: {
    repository: 'Qdrant/clip-ViT-B-32-vision',
    revision: 'e0c24ed0fa57fa3e4f97f30de74c51d944036ace',
  },
  files: [
    {
      path: 'model.onnx',
      sizeBytes: 351_686_194,
      sha256: 'c68d3d9a200ddd2a8c8a5510b576d4c94d1ae383bf8b36dd8c084f94e1fb4d63',
      role: 'image-tower',
    },
    {
      path: 'text/model.onnx',
      sizeBytes: 254_102_519,
      sha256: '4dbe762b11e36488304471e439cde89da053ad7acaddbf9e096745d142ec8d8b',
      role: 'text-tower',
      origin: {
        repository: 'Qdrant/clip-ViT-B-32-text',
        revision: '48ca1db27cb4063eb311ec2aa7f087a808112876',
        path: 'model.onnx',
      },
    },
    { ...tokenizer, origin: { ...xenova, path: tokenizer.path } },
  ],
  image: {
    ...clipPreprocessing,
    file: 'model.onnx',
    input: 'pixel_values',
    output: 'image_embeds',
  },
  text: { ...clipText, file: 'text/model.onnx' },
};

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
    languages: ['en'],
    licence: 'MIT',
    origin: xenova,
    files: [imageTowers[precision], textTower, tokenizer, preprocessorConfig],
    embeddingDims: 512,
    demand: 'medium',
    memoryBytes,
    image: {
      ...clipPreprocessing,
      file: imageTowers[precision].path,
      input: 'pixel_values',
      output: 'image_embeds',
    },
    text: { ...clipText, file: textTower.path },
    logitScale: 100,
    logitBias: 0,
    precision,
    preprocessingVersion: 1,
    relevance: uncalibrated,
    figures: [
      {
        name: 'ImageNet-1k zero-shot top-1',
        value: 63.2,
        unit: '%',
        source: 'Radford et al. 2021, ViT-B/32, full precision',
      },
    ],
    goldenTokens: clipGoldenTokens,
  };
}
