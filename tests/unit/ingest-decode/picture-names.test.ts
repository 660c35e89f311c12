import { describe, expect, test } from 'vitest';
import { isPictureName, sidecarNamesFor } from '../../../main/library/ingest/decode/picture-names.ts';

describe('isPictureName', () => {
  test.each(['a.jpg', 'A.JPEG', 'x.y.heic', 'IMG_1.CR3', 'scan.TIF', 'old.psd', 'pic.bmp', '.hidden.png'])(
    '%s promises a picture',
    (name) => expect(isPictureName(name)).toBe(true),
  );
  test.each(['a.mp4', 'notes.txt', 'jpg', 'a.jpg.xmp', 'a.', '', '.jpg', 'a.jpg~'])('%s does not', (name) =>
    expect(isPictureName(name)).toBe(false),
  );
});

test('a sidecar is looked for by the whole name first, then by the stem', () => {
  expect(sidecarNamesFor('IMG.jpg')).toEqual(['IMG.jpg.xmp', 'IMG.xmp']);
  expect(sidecarNamesFor('a.b.CR2')).toEqual(['a.b.CR2.xmp', 'a.b.xmp']);
});
