import type { ImageTowerEntry, TextTowerEntry } from './model-entry.ts';

/** How CLIP sees pictures (Radford et al. 2021): short side to 224, bicubic, then the centre square. */
export const clipPreprocessing = {
  size: 224,
  fit: 'crop',
  kernel: 'bicubic',
  mean: [0.48145466, 0.4578275, 0.40821073],
  std: [0.26862954, 0.26130258, 0.27577711],
} as const satisfies Partial<ImageTowerEntry>;

/**
 * How CLIP reads texts. Its attention is causal and the vector is taken at the first end token, so what would
 * follow it changes nothing: a text may run at its own length.
 */
export const clipText = {
  input: 'input_ids',
  output: 'text_embeds',
  tokenizer: 'tokenizer.json',
  contextLength: 77,
  padId: 49_407,
  padded: false,
  lowerCase: true,
  endId: 49_407,
  pooling: { kind: 'in-session' },
} as const satisfies Partial<TextTowerEntry>;

/** What every tokenizer with CLIP's vocabulary of 49,408 word pieces must answer. */
export const clipGoldenTokens = [
  { text: 'a photo of a cat', ids: [49_406, 320, 1125, 539, 320, 2368, 49_407] },
  { text: 'a diagram', ids: [49_406, 320, 22_697, 49_407] },
] as const;
