/** What every downloadable or shipped set of model files has. */
interface ModelFacts {
  readonly id: string;
  readonly name: string;
  /** What it is good at, in one plain sentence that a person chooses by. */
  readonly goodAt: string;
  /** BCP 47 tags of the languages whose sentences the text tower understands. */
  readonly languages: readonly string[];
  readonly licence: string;
  /** Where the files come from; null for what ships with the app. */
  readonly origin: ModelOrigin | null;
  readonly files: readonly ModelFile[];
  readonly embeddingDims: number;
  /**
   * What both towers take on the CPU, an estimate. Measured for the starter, and for CLIP ViT-B/32's shape with random
   * weights, where the image tower takes 1.9 times its weights (onnxruntime keeps a packed copy) and the text tower 1.3
   * times; reckoned in the same way for the others, with 16-bit weights at twice their size, since the CPU computes in 32.
   */
  readonly memoryBytes: number;
  readonly text: TextTowerEntry;
  readonly figures: readonly ModelFigure[];
  /** What the tokenizer must make of a text, special tokens included, before any padding. */
  readonly goldenTokens: readonly { readonly text: string; readonly ids: readonly number[] }[];
}

/** Everything a runtime needs to know about one dual encoder, as data. */
export interface ModelEntry extends ModelFacts {
  readonly image: ImageTowerEntry;
  /** What one picture costs: up to 2.5, 5 and 20 thousand million multiplications, as the models' papers count them. */
  readonly demand: 'light' | 'medium' | 'heavy';
  /** Factor on the cosine before a softmax over captions. */
  readonly logitScale: number;
  /** Added to `logitScale * cosine`; 0 for softmax-trained models, negative for SigLIP's sigmoid. */
  readonly logitBias: number;
  /** Numeric precision of the image tower's weights: part of the vectors' identity. */
  readonly precision: Precision;
  /** Raised whenever the way pictures become model input changes: part of the vectors' identity. */
  readonly preprocessingVersion: number;
  readonly relevance: RelevanceCalibration;
}

/** Another text tower for the image vectors of models that are already there: nothing is embedded again. */
export interface TextSwapEntry extends ModelFacts {
  /** Ids of the models whose text tower this one can take the place of. */
  readonly pairsWith: readonly string[];
  /** The processor whose instructions the weights were quantised for, as Node names it. */
  readonly architecture: 'x64' | 'arm64';
}

/** What a text tower can be opened from. */
export type TextModel = Pick<ModelFacts, 'id' | 'embeddingDims' | 'text'>;

export type Precision = 'fp32' | 'fp16' | 'int8' | 'q4';

export interface ModelOrigin {
  /** `owner/name` on huggingface.co. */
  readonly repository: string;
  /** Commit, so that the bytes cannot change under the entry. */
  readonly revision: string;
}

export interface ModelFile {
  /** Path inside the model's folder, and inside its repository unless `origin` says otherwise. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly role: 'image-tower' | 'text-tower' | 'both-towers' | 'tokenizer' | 'dense' | 'config';
  /** For the file that comes from elsewhere than the rest of its model. */
  readonly origin?: ModelOrigin & { readonly path: string };
}

export interface ImageTowerEntry {
  readonly file: string;
  /** Names of the session's tensors; checked against the session when it is opened. */
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
  readonly companions?: Companions;
}

export interface TextTowerEntry {
  readonly file: string;
  /** Names of the session's tensors; checked against the session when it is opened. */
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
  readonly pooling: TextPooling;
  readonly companions?: Companions;
}

/**
 * Inputs of the other tower, name → shape, where both lie in one session: it insists on them, and what they hold
 * does not matter. Those that the session does not list are left out.
 */
export type Companions = Readonly<Record<string, readonly number[]>>;

/** `dense` is a safetensors file with one float32 matrix, `embeddingDims` rows by the states' width. */
export type TextPooling =
  | { readonly kind: 'in-session' }
  | { readonly kind: 'masked-mean-then-dense'; readonly dense: string };

/**
 * How a model's cosines become a probability. For texts P(match) = sigmoid(bias + photoWeight·z_photo +
 * libraryWeight·z_library), for pictures P(match) = sigmoid(bias + weight·z_library), fitted on captioned
 * photographs. z_photo corrects hub images (CSLS), z_library the query (QB-Norm).
 */
export interface RelevanceCalibration {
  readonly bias: number;
  readonly photoWeight: number;
  readonly libraryWeight: number;
  readonly strongFrom: number;
  readonly possibleFrom: number;
  /** Cosines between texts and photos that have nothing to do with one another; null where nobody measured them. */
  readonly unrelated: CosineSpread | null;
  readonly picture: PictureRelevance;
  /** What the numbers were fitted on; a guess says so. */
  readonly source: string;
}

/** The same for “more like this”: cosines between two photos lie elsewhere than those of text and photo. */
export interface PictureRelevance {
  readonly bias: number;
  readonly weight: number;
  readonly unrelated: CosineSpread | null;
}

export interface CosineSpread {
  readonly mean: number;
  readonly standardDeviation: number;
}

export interface ModelFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}
