/** Pictures in classes: every picture shows one of them. */
export interface ClassSet {
  readonly kind: 'classes';
  readonly source: string;
  readonly pictures: readonly { readonly path: string; readonly class: number }[];
  /** Each with one or more names in words. */
  readonly classes: readonly { readonly folder: string; readonly names: readonly string[] }[];
}

/** Pictures with captions: each caption belongs to one of them, each picture has one or more. */
export interface CaptionSet {
  readonly kind: 'captions';
  readonly source: string;
  readonly pictures: readonly { readonly path: string }[];
  readonly captions: readonly { readonly text: string; readonly picture: number }[];
}

export type TestSet = ClassSet | CaptionSet;
