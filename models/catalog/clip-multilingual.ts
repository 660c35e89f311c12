import { clipVitB32, clipVitB32Full, clipVitB32Half, clipVitB32Small } from './clip-vit-b-32.ts';
import type { ModelFile, TextSwapEntry } from './model-entry.ts';

const dense: ModelFile = {
  path: '2_Dense/model.safetensors',
  sizeBytes: 1_572_984,
  sha256: 'd12568dc7300970a4d3dbb49068ad16cd89b99840b74b026f8e48071e9414f74',
  role: 'dense',
};

const tokenizer: ModelFile = {
  path: 'tokenizer.json',
  sizeBytes: 1_961_847,
  sha256: '5b4e1a8171c81dfd666ae40265b9530c6e0b3d53923fe8ac493dcc84229adf81',
  role: 'tokenizer',
};

/** CLIP's text space in 50 and more languages (Reimers and Gurevych 2020), for Intel and AMD processors. */
export const clipMultilingualX64 = build('x64', {
  path: 'onnx/model_quint8_avx2.onnx',
  sizeBytes: 135_377_779,
  sha256: 'fbc8fbeaa5237d96bd1bf430057c70d34de8334a463e933a5faa305f6caeed9c',
  role: 'text-tower',
});

/** The same for ARM processors, Apple's among them. */
export const clipMultilingualArm64 = build('arm64', {
  path: 'onnx/model_qint8_arm64.onnx',
  sizeBytes: 135_336_307,
  sha256: '3bed77e83926519660b5c0833cb3321cfde952331edec4f7d501c7d384b8a8a7',
  role: 'text-tower',
});

function build(architecture: TextSwapEntry['architecture'], textTower: ModelFile): TextSwapEntry {
  return {
    id: `clip-vit-b-32-multilingual-${architecture}`,
    name: 'CLIP ViT-B/32 in many languages',
    goodAt: 'Lets CLIP ViT-B/32 be searched in fifty and more languages without reading a photo again.',
    languages: ['mul'],
    licence: 'Apache-2.0',
    origin: {
      repository: 'sentence-transformers/clip-ViT-B-32-multilingual-v1',
      revision: '58edf8cada9e398793dca955574a48cbb7f18be2',
    },
    files: [textTower, dense, tokenizer],
    embeddingDims: 512,
    memoryBytes: 300_000_000,
    pairsWith: [clipVitB32, clipVitB32Full, clipVitB32Half, clipVitB32Small].map(({ id }) => id),
    architecture,
    text: {
      file: textTower.path,
      input: 'input_ids',
      output: 'last_hidden_state',
      tokenizer: tokenizer.path,
      contextLength: 128,
      padId: 0,
      padded: false,
      // A cased vocabulary: German nouns and English names keep their capitals.
      lowerCase: false,
      // BERT's [SEP].
      endId: 102,
      pooling: { kind: 'masked-mean-then-dense', dense: dense.path },
    },
    figures: [],
    // Nobody has written down its token ids where they could be checked against.
    goldenTokens: [],
  };
}
