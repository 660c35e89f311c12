import { isDeepStrictEqual } from 'node:util';
import { missingPieces, textPieces } from './text-pieces.ts';
import { tagNames, type XmpWords } from './xmp-words.ts';

/** A sidecar, its bytes beside what exiftool and we understand of it. */
export interface ReadXmp {
  readonly xmp: Uint8Array;
  /** As `XmpTool.read` gives it. */
  readonly found: Readonly<Record<string, unknown>>;
  readonly words: XmpWords;
}

const ours = new Set<string>(Object.values(tagNames));
/** What exiftool says of the file itself; the toolkit is the name of whoever wrote last. */
const ofTheFile = /^(SourceFile$|ExifTool:|System:|File:|XMP-x:XMPToolkit$)/;

/**
 * Whether all that others wrote into a sidecar is still in it after our change. exiftool must read the same before and
 * after, and no piece of text may be missing that was not our own: exiftool does not see what it does not understand.
 * Of keywords our own are those that our notes name, as they name them.
 */
export function nothingIsLost(before: ReadXmp, after: ReadXmp): boolean {
  const pieces = { before: textPieces(before.xmp), after: textPieces(after.xmp) };
  if (!pieces.before || !pieces.after || hasQualifiers(before.xmp)) return false;
  const { rating, tags, stars } = before.words;
  const own = new Set([rating, ...tags.flatMap(Object.values), ...Object.values(stars ?? {})]);
  const keepsText = missingPieces(pieces.before, pieces.after).every((piece) => own.has(piece));
  return keepsText && isDeepStrictEqual(othersIn(before.found), othersIn(after.found));
}

function othersIn(found: Readonly<Record<string, unknown>>): unknown {
  const others = Object.entries(found).filter(([name]) => !ours.has(name) && !ofTheFile.test(name));
  return withoutEmpty(Object.fromEntries(others));
}

/** An empty list says what no list says, and exiftool leaves it out; darktable writes some into every sidecar. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withoutEmpty(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== ''));
}

/** Qualified values come out of exiftool in a form that other programs do not read. Hardly anybody writes them. */
function hasQualifiers(xmp: Uint8Array): boolean {
  return /[<\s]rdf:value[\s>=/]/.test(Buffer.from(xmp).toString('latin1'));
}
