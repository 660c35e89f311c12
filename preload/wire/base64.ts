/** What newer engines bring along; https://tc39.es/proposal-arraybuffer-base64/ */
interface Base64Array {
  toBase64?(): string;
}
interface Base64ArrayConstructor {
  fromBase64?(text: string): Uint8Array;
}
/** Node's own, the fastest where the engine has none. */
interface NodeBuffer {
  from(bytes: ArrayBufferLike, byteOffset: number, length: number): { toString(encoding: 'base64'): string };
  from(text: string, encoding: 'base64'): Uint8Array;
}

/** How many bytes become characters at once: below the number of arguments that any engine takes. */
const chunkBytes = 0x8000;

/** Standard base64 with padding, by the fastest way the engine has. */
export function toBase64(bytes: Uint8Array): string {
  const own = (bytes as Base64Array).toBase64;
  if (own) return own.call(bytes);
  const buffer = nodeBuffer();
  if (buffer) return buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  let characters = '';
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    characters += String.fromCharCode(...bytes.subarray(start, start + chunkBytes));
  }
  return btoa(characters);
}

/** @throws TypeError when the text is not base64 with padding */
export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = decode(text);
  // Some engines pass over what they do not know, where nothing may be taken that was not meant.
  if (bytes.length !== (text.length / 4) * 3 - padding) throw new TypeError('not base64');
  return bytes;
}

function decode(text: string): Uint8Array {
  const own = (Uint8Array as Base64ArrayConstructor).fromBase64;
  const buffer = nodeBuffer();
  try {
    if (own) return own.call(Uint8Array, text);
    // A copy of its own: small buffers lie in a pool that they share with others.
    if (buffer) return new Uint8Array(buffer.from(text, 'base64'));
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
    return bytes;
  } catch (error) {
    throw new TypeError('not base64', { cause: error });
  }
}

function nodeBuffer(): NodeBuffer | undefined {
  return (globalThis as { Buffer?: NodeBuffer }).Buffer;
}
