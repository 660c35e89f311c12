import { isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { badFile, parseJson, unusable } from './given-files.ts';
import type { CaptionSet } from './test-set.ts';

const caption = z.string().trim().min(1);

/** `{ "beach.jpg": ["a dog on a beach", "…"] }` */
const plainForm = z.record(z.string(), z.union([caption, z.array(caption).min(1)]));

/** Karpathy and Li's (2015) form, in which COCO and Flickr are divided by everybody. */
const karpathyForm = z.object({
  images: z.array(
    z.object({
      filename: z.string(),
      filepath: z.string().optional(),
      split: z.string().optional(),
      sentences: z.array(z.object({ raw: z.string() })),
    }),
  ),
});

interface CaptionOptions {
  /** The file itself, absolute; pictures are looked for from its folder. */
  readonly path: string;
  readonly pictures: string;
  /** Which split of a file that is divided. */
  readonly split: string;
}

/**
 * Reads captions in either form.
 *
 * @throws EideticError `evaluation.bad-file` for what is neither; `evaluation.nothing-to-measure` for fewer than two
 * pictures
 */
export function parseCaptions(json: string, { path, pictures: folder, split }: CaptionOptions): CaptionSet {
  const own = read(json, path, split);
  if (own.length < 2) throw unusable(path, noneProblem(json, split));
  const pictures: { path: string }[] = [];
  const captions: { text: string; picture: number }[] = [];
  for (const { file, texts } of own) {
    for (const text of texts) captions.push({ text, picture: pictures.length });
    pictures.push({ path: inside(folder, file, path) });
  }
  return { kind: 'captions', source: path, pictures, captions };
}

interface Captioned {
  readonly file: string;
  readonly texts: readonly string[];
}

function read(json: string, path: string, split: string): Captioned[] {
  const value = parseJson(json, path);
  const karpathy = karpathyForm.safeParse(value);
  if (karpathy.success) {
    const { images } = karpathy.data;
    const isDivided = images.some((image) => image.split !== undefined);
    return images
      .filter((image) => !isDivided || image.split === split)
      .map(({ filepath, filename, sentences }) => ({
        file: join(filepath ?? '', filename),
        texts: sentences.map(({ raw }) => raw.trim()).filter(Boolean),
      }))
      .filter(({ texts }) => texts.length > 0);
  }
  const plain = plainForm.safeParse(value);
  if (!plain.success) throw badFile(path, 'each picture must have a caption, or a list of captions');
  return Object.entries(plain.data).map(([file, texts]) => ({
    file,
    texts: typeof texts === 'string' ? [texts] : texts,
  }));
}

function noneProblem(json: string, split: string): string {
  const isDivided = /"split"\s*:/.test(json);
  return isDivided
    ? `it has fewer than two pictures in its split “${split}”`
    : 'it has fewer than two pictures';
}

/** A file of captions must not lead out of the folder of its pictures. */
function inside(folder: string, file: string, path: string): string {
  const found = resolve(folder, file);
  const way = relative(folder, found);
  if (way === '' || way.startsWith('..') || isAbsolute(way)) {
    throw badFile(path, `“${file}” does not lie in the folder of its pictures`);
  }
  return found;
}
