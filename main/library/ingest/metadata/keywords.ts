import type { Keyword } from '../description.ts';
import type { PhotoTags } from './photo-tags.ts';

/** More than any person gives a photo, and longer than any keyword: beyond lies a crafted or broken file. */
const mostKeywords = 500;
const longestKeyword = 200;

/**
 * The keywords that others gave a photo, from IPTC, XMP and the sidecar together, each once per source whatever its
 * case. Of a path such as `Places|France|Paris` every step is a keyword, so that each of them finds the photo.
 */
export function collectKeywords(embedded: PhotoTags, sidecar: PhotoTags): Keyword[] {
  const found = new Map<string, Keyword>();
  const add = (source: Keyword['source'], words: readonly string[]) => {
    for (const word of words) {
      const keyword = word.replace(/\s+/g, ' ').trim();
      if (!keyword || keyword.length > longestKeyword || found.size >= mostKeywords) continue;
      const key = `${source} ${keyword.toLowerCase()}`;
      if (!found.has(key)) found.set(key, { keyword, source });
    }
  };
  add('iptc', embedded.iptcKeywords);
  add('xmp', [...embedded.xmpKeywords, ...steps(embedded.xmpKeywordPaths)]);
  add('sidecar', [...sidecar.iptcKeywords, ...sidecar.xmpKeywords, ...steps(sidecar.xmpKeywordPaths)]);
  return [...found.values()];
}

function steps(paths: readonly string[]): string[] {
  return paths.flatMap((path) => path.split(path.includes('|') ? '|' : '/'));
}
