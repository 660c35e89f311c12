/** Everything a runtime needs to know about one dual encoder, as data. */
export interface ModelEntry {
  readonly id: string;
  readonly name: string;
  /** BCP 47 tags the text tower understands. */
  readonly languages: readonly string[];
  readonly licence: string;
  /** Where the files come from; null for what ships with the app. */
  readonly origin: { readonly repository: string; readonly revision: string } | null;
  readonly files: readonly ModelFile[];
  readonly embeddingDims: number;
  readonly image: ImageTowerEntry;
  readonly text: TextTowerEntry;
  /** Factor on the cosine before a softmax over captions. */
  readonly logitScale: number;
  /** Added to `logitScale * cosine`; 0 for softmax-trained models, negative for SigLIP's sigmoid. */
  readonly logitBias: number;
  /** Numeric precision of the image tower's weights: part of the vectors' identity. */
  readonly precision: 'fp32' | 'fp16' | 'int8' | 'q4';
  /** Raised whenever the way pictures become model input changes: part of the vectors' identity. */
  readonly preprocessingVersion: number;
  readonly relevance: RelevanceCalibration;
  readonly figures: readonly ModelFigure[];
  readonly goldenTokens: readonly { readonly text: string; readonly ids: readonly number[] }[];
}

export interface ModelFile {
  /** Path inside the model's folder. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly role: 'image-tower' | 'text-tower' | 'both-towers' | 'tokenizer' | 'dense' | 'config';
}

export interface ImageTowerEntry {
  readonly file: string;
  readonly input: string;
  readonly output: string;
  /** Side of the square model input, pixels. */
  readonly size: number;
  /** How the picture is fitted to the square. */
  readonly fit: 'stretch' | 'crop' | 'letterbox';
  readonly kernel: 'bicubic' | 'lanczos3';
  /** Per channel, R G B, on values scaled to 0–1. */
  readonly mean: readonly [number, number, number];
  readonly std: readonly [number, number, number];
}

export interface TextTowerEntry {
  readonly file: string;
  readonly input: string;
  readonly output: string;
  readonly tokenizer: string;
  /** Most tokens a text may have, special tokens included. */
  readonly contextLength: number;
  readonly padId: number;
  /** True: padded to `contextLength`; false: run at its own length where the session's shape allows. */
  readonly padded: boolean;
  readonly lowerCase: boolean;
  /** Token that must close the text even when it is cut to `contextLength`; null for none. */
  readonly endId: number | null;
  /** How token states become one vector when the session does not do it itself. */
  readonly pooling: 'none' | 'masked-mean-then-dense';
}

/**
 * P(match) = sigmoid(bias + photoWeight·z_photo + libraryWeight·z_library), fitted on captioned photographs.
 * z_photo corrects hub images (CSLS), z_library the query (QB-Norm).
 */
export interface RelevanceCalibration {
  readonly bias: number;
  readonly photoWeight: number;
  readonly libraryWeight: number;
  readonly strongFrom: number;
  readonly possibleFrom: number;
  /** What the numbers were fitted on; a guess says so. */
  readonly source: string;
}

export interface ModelFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}
