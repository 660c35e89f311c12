import type { ErrorDetails } from '../../../../preload/contract/index.ts';
import type { PhotoKind } from '../description.ts';
import type { FileErrorCode } from '../read-error.ts';

/** Kinds that a WebAssembly decoder opens. */
export type WasmKind = Extract<PhotoKind, 'heic' | 'jxl' | 'jp2'>;

export interface WasmJob {
  readonly kind: WasmKind;
  readonly bytes: Uint8Array;
  readonly maxHeldPixels: number;
}

/** A whole picture, upright, as the decoder gave it. */
export type WasmFrame =
  | {
      readonly form: 'raw';
      readonly width: number;
      readonly height: number;
      readonly channels: 1 | 2 | 3 | 4;
      /** 8 bits a channel, rows top to bottom without padding. */
      readonly data: Uint8Array<ArrayBuffer>;
      readonly icc: Uint8Array<ArrayBuffer> | null;
    }
  | { readonly form: 'png'; readonly bytes: Uint8Array<ArrayBuffer> };

export type WasmAnswer =
  | { readonly ok: true; readonly frame: WasmFrame }
  | {
      readonly ok: false;
      readonly code: FileErrorCode;
      readonly detail: string;
      readonly details: ErrorDetails;
      /** Whether another try may end otherwise. */
      readonly transient: boolean;
    };
