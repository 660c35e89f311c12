import { extname } from 'node:path';

/**
 * Extensions that promise a picture: those Eidetic reads, and those it knows but does not, which are listed as
 * unsupported instead of being passed over in silence.
 */
const pictureExtensions = new Set(
  [
    'jpg jpeg jpe jfif jif png apng webp avif avifs tif tiff gif heic heif hif heics heifs jxl jp2 j2k jpf jpx j2c jpc',
    // RAW that Eidetic reads by its preview
    'cr2 cr3 nef nrw arw sr2 dng raf rw2 orf',
    // RAW that it does not
    'crw srf pef ptx srw x3f 3fr fff iiq cap mrw mef mos kdc dcr erf rwl gpr',
    // Other kinds of picture that it does not
    'psd psb bmp dib ico cur icns svg svgz xcf kra jxr wdp hdp bpg flif jls jpm mj2 tga exr hdr pcx dds ppm pgm pbm pnm qoi',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a file's name promises a picture, by its extension, in any case. Says nothing of its content. */
export function isPictureName(name: string): boolean {
  return pictureExtensions.has(extname(name).slice(1).toLowerCase());
}

/**
 * The names an XMP sidecar of a picture may have, best first: `IMG.jpg.xmp` (darktable, digiKam), then `IMG.xmp`
 * (Lightroom, Bridge), which may belong to several files of the same stem.
 *
 * @param name the picture's own file name, without folders
 */
export function sidecarNamesFor(name: string): [string, string] {
  const stem = name.slice(0, name.length - extname(name).length);
  return [`${name}.xmp`, `${stem}.xmp`];
}
