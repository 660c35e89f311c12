import { z } from 'zod';

/** oRPC's word for “never mind”: the only other message than a request that a window sends. */
const abortType = 4;

/** Far more than the contract's deepest call, far less than what parsing could choke on. */
const deepestNesting = 32;

/** Lists and objects and what is in them: twice what the largest selection has. */
const mostValues = 1_000_000;

/**
 * The messages that a window may send, much narrower than those that oRPC understands: no bodies beside the JSON, no
 * streams, no methods, no headers.
 */
const windowMessage = z.union([
  z.strictObject({
    i: z.string().max(40),
    t: z.literal(1).optional(),
    p: z.strictObject({ u: z.string().regex(/^\/[\w%./-]{1,200}$/), b: z.unknown().optional() }),
  }),
  z.strictObject({ i: z.string().max(40), t: z.literal(abortType), p: z.unknown().optional() }),
]);

/** What is wrong with a message from a window, for the log; null when it may be handed on. */
export function problemWith(message: unknown): string | null {
  if (typeof message !== 'string') return 'not a text';
  if (!isParseable(message)) return 'nested too deeply, or too many values';
  let json: unknown;
  try {
    json = JSON.parse(message);
  } catch {
    return 'not JSON';
  }
  return windowMessage.safeParse(json).success ? null : 'not a call';
}

/** Whether parsing it costs no more than its length. Looks at what is outside quotation marks alone. */
function isParseable(text: string): boolean {
  let depth = 0;
  let values = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text[index]) {
      case '"':
        index = endOfString(text, index);
        break;
      case '[':
      case '{':
        depth += 1;
        values += 1;
        break;
      case ']':
      case '}':
        depth -= 1;
        break;
      case ',':
        values += 1;
        break;
    }
    if (depth > deepestNesting || values > mostValues) return false;
  }
  return true;
}

/** The index of the closing quotation mark, or the end of a text that has none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
