import { written } from '../../../preload/contract/index.ts';

/** The search for every photo with a tag. Names of tags hold no quotation marks. */
export function tagSearch(tag: string): string {
  return written('tag', tag);
}
