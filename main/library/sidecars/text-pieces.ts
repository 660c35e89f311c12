const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Attributes that say how an XMP document is written and not what it says. */
const wayOfWriting = /^(xmlns(:.*)?|rdf:about|rdf:parseType|x:x[am]ptk)$/;
/** Bounded, so that markup made to be slow is not. */
const attribute = /([^\s=<>"'/]{1,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;

/**
 * Every piece of text in an XMP document, in elements and attributes alike, with how often it stands there. It knows
 * nothing of XMP's structure, so it is a second witness that does not share the first one's errors.
 *
 * @returns null when it is not XML, or none that can be judged like this
 */
export function textPieces(xmp: Uint8Array): Map<string, number> | null {
  const xml = decode(xmp);
  if (xml === null) return null;
  const pieces = new Map<string, number>();
  const add = (text: string) => {
    const piece = text.trim();
    if (piece) pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  };
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf('<', at);
    add(unescaped(xml.slice(at, start < 0 ? xml.length : start)));
    if (start < 0) return pieces;
    const end = endOf(xml, start);
    if (end === null) return null;
    const markup = xml.slice(start, end);
    if (markup.startsWith('<![CDATA[')) add(markup.slice(9, -3));
    else if (!markup.startsWith('<!') && !markup.startsWith('<?')) {
      for (const [, name = '', double, single] of markup.matchAll(attribute))
        if (!wayOfWriting.test(name)) add(unescaped(double ?? single ?? ''));
    }
    at = end;
  }
  return pieces;
}

/** The pieces that stand in one document less often than in another. */
export function missingPieces(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string[] {
  return [...before].filter(([piece, times]) => (after.get(piece) ?? 0) < times).map(([piece]) => piece);
}

/** Null for what is not UTF-8: nobody writes such sidecars, and who does must not lose by it. */
function decode(xmp: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(xmp);
  } catch {
    return null;
  }
}

/** Behind the piece of markup that begins at `start`; null where it never ends. */
function endOf(xml: string, start: number): number | null {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!xml.startsWith(opening, start)) continue;
    const found = xml.indexOf(closing, start + opening.length);
    return found < 0 ? null : found + closing.length;
  }
  // A document type may declare entities, which nobody here resolves.
  if (xml.startsWith('<!', start)) return null;
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return null;
}

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
