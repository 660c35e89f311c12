import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { disposeDecoders } from '../../../main/library/ingest/decode/decode-picture.ts';
import type { PhotoKind } from '../../../main/library/ingest/description.ts';
import { readMetadata } from '../../../main/library/ingest/metadata/read-metadata.ts';
import { tagsFromRaw } from '../../../main/library/ingest/metadata/tags-from-raw.ts';
import { sceneOf, withExif } from '../../fixtures/draw-picture.ts';
import { buildRaw } from '../../fixtures/draw-raw.ts';
import { sharedFiles } from '../../fixtures/shared-testdata.ts';

const size = { width: 64, height: 48 };
const read = (
  bytes: Uint8Array,
  more: { path?: string; kind?: PhotoKind; sidecar?: string; library?: string } = {},
) =>
  readMetadata({
    path: more.path ?? 'photo.jpg',
    bytes,
    kind: more.kind ?? 'jpeg',
    mtimeMs: Date.UTC(2024, 0, 2, 3, 4, 5),
    sidecar: more.sidecar === undefined ? null : Buffer.from(more.sidecar),
    library: more.library ?? null,
  });

afterAll(disposeDecoders);

const full = {
  main: { Make: 'Canon', Model: 'Canon EOS R5' },
  photo: {
    DateTimeOriginal: '2019:06:14 15:30:12',
    OffsetTimeOriginal: '+02:00',
    LensModel: 'RF 24-70mm',
    ExposureTime: '1/200',
    FNumber: '28/10',
    ISOSpeedRatings: '400',
    FocalLength: '50/1',
  },
  gps: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '48/1 12/1 30/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '16/1 22/1 0/1',
    GPSAltitudeRef: '0',
    GPSAltitude: '170/1',
  },
};

/** XMP as a program writes it, with properties as attributes or as given. */
function xmp(attributes: string, children = ''): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:digiKam="http://www.digikam.org/ns/1.0/"
      xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${attributes}>${children}</rdf:Description>
    </rdf:RDF></x:xmpmeta>`;
}
const bag = (name: string, ...words: string[]) =>
  `<${name}><rdf:Bag>${words.map((word) => `<rdf:li>${word}</rdf:li>`).join('')}</rdf:Bag></${name}>`;

describe('EXIF', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('all of it, from %s', async (kind) => {
    const bytes = await withExif(sceneOf(1, size), full).toFormat(kind).toBuffer();
    const { latitude, longitude, ...rest } = await read(bytes, { kind });
    expect(rest).toEqual({
      takenAt: { local: '2019-06-14T15:30:12', offsetMinutes: 120, source: 'exif' },
      camera: 'Canon EOS R5',
      lens: 'RF 24-70mm',
      exposureSeconds: 0.005,
      fNumber: 2.8,
      iso: 400,
      focalLengthMm: 50,
      altitudeMetres: 170,
      rating: null,
      keywords: [],
    });
    expect(latitude).toBeCloseTo(48.20833, 4);
    expect(longitude).toBeCloseTo(-16.36667, 4);
  });

  test('the zone from GPS', async () => {
    const gps = { ...full.gps, GPSDateStamp: '2019:06:14', GPSTimeStamp: '10/1 29/1 30/1' };
    const photo = { DateTimeOriginal: '2019:06:14 15:30:12' };
    const bytes = await withExif(sceneOf(1, size), { gps, photo }).jpeg().toBuffer();
    expect((await read(bytes)).takenAt.offsetMinutes).toBe(300);
  });
});

describe('XMP', () => {
  const inside = xmp(
    'xmp:Rating="5" xmp:CreateDate="2015-02-03T04:05:06+01:00"',
    bag('dc:subject', 'dog', 'snow') + bag('lr:hierarchicalSubject', 'Places|Vienna'),
  );

  test('inside the picture', async () => {
    const bytes = await sceneOf(1, size).withXmp(inside).jpeg().toBuffer();
    const { takenAt, rating, keywords } = await read(bytes);
    expect(takenAt).toEqual({ local: '2015-02-03T04:05:06', offsetMinutes: 60, source: 'xmp' });
    expect(rating).toBe(5);
    expect(keywords.map(({ keyword, source }) => `${source}:${keyword}`)).toEqual([
      'xmp:dog',
      'xmp:snow',
      'xmp:Places',
      'xmp:Vienna',
    ]);
  });

  test.each([
    ['with a packet mark', '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'],
    ['with an XML declaration (darktable)', '<?xml version="1.0" encoding="UTF-8"?>\n'],
    ['with a byte order mark', '\ufeff'],
    ['bare', ''],
  ])('a sidecar %s is united with it, and its rating wins', async (_, start) => {
    const bytes = await sceneOf(1, size).withXmp(inside).jpeg().toBuffer();
    const sidecar = start + xmp('xmp:Rating="2"', bag('digiKam:TagsList', 'People/Ann'));
    const { rating, keywords } = await read(bytes, { sidecar });
    expect(rating).toBe(2);
    expect(keywords.map(({ keyword }) => keyword)).toEqual([
      'dog',
      'snow',
      'Places',
      'Vienna',
      'People',
      'Ann',
    ]);
  });

  test.each([
    '',
    'no XML',
    '<x:xmpmeta><rdf:RDF',
    '<!DOCTYPE a [<!ENTITY b "bbbb">]><x:xmpmeta>&b;</x:xmpmeta>',
  ])('a broken sidecar says nothing: %s', async (sidecar) => {
    const { rating, keywords } = await read(await sceneOf(1, size).jpeg().toBuffer(), { sidecar });
    expect([rating, keywords]).toEqual([null, []]);
  });
});

describe('what is odd never fails', () => {
  test('no metadata: the name, then the file itself', async () => {
    const bytes = await sceneOf(1, size).jpeg().toBuffer();
    expect((await read(bytes, { path: '/a/IMG_20190614_153012.jpg' })).takenAt.source).toBe('file-name');
    expect((await read(bytes)).takenAt.source).toBe('file-time');
  });

  test('EXIF with any byte changed', async () => {
    const bytes = await withExif(sceneOf(1, size), full).jpeg().toBuffer();
    const end = bytes.indexOf('RF 24-70mm') + 10;
    for (let at = 4; at < end; at += 3) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 0xff;
      await expect(read(changed)).resolves.toHaveProperty('takenAt.local');
    }
  });
});

describe('RAW', () => {
  test('built on TIFF', async () => {
    const bytes = buildRaw({ kind: 'nef', dateTimeOriginal: '2019:06:14 15:30:12' });
    const { takenAt, camera } = await read(bytes, { kind: 'nef' });
    expect([takenAt.local, takenAt.source, camera]).toEqual(['2019-06-14T15:30:12', 'exif', 'NIKON D850']);
  });

  test('by exiftool, where exifreader does not know the shape', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'eidetic-tags-'));
    try {
      const path = join(folder, 'photo.jpg');
      const bytes = await withExif(sceneOf(1, size), full)
        .withXmp(xmp('xmp:Rating="4"', bag('dc:subject', 'dog')))
        .jpeg()
        .toBuffer();
      await writeFile(path, bytes);
      const tags = await tagsFromRaw({ path, bytes, kind: 'orf' });
      expect(tags).toMatchObject({
        maker: 'Canon',
        model: 'Canon EOS R5',
        lens: 'RF 24-70mm',
        exposureSeconds: 0.005,
        fNumber: 2.8,
        iso: 400,
        focalLengthMm: 50,
        ratings: [4],
        xmpKeywords: ['dog'],
      });
      expect(tags.exifDates[0]).toEqual({ text: '2019:06:14 15:30:12', offset: '+02:00' });
      expect(tags.latitude).toBeCloseTo(48.20833, 4);
      expect(tags.longitude).toBeCloseTo(-16.36667, 4);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

const cameraFiles = sharedFiles('exif');

describe.skipIf(cameraFiles.length === 0)('real camera files', () => {
  test.each(cameraFiles.map((path) => [basename(path), path]))(
    '%s has a believable date',
    async (_, path) => {
      const bytes = readFileSync(path);
      expect((await sharp(bytes).metadata()).format).toBe('jpeg');
      const { takenAt } = await read(bytes, { path });
      expect(takenAt.local).toMatch(/^(199|200|201|202)\d-/);
    },
  );

  test('a camera with GPS', async () => {
    const path = cameraFiles.find((each) => basename(each).startsWith('Sony_DSC-HX5V'))!;
    expect(await read(readFileSync(path), { path })).toMatchObject({
      camera: 'SONY DSC-HX5V',
      takenAt: { local: '2010-05-15T17:12:05', offsetMinutes: 120, source: 'exif' },
    });
  });
});
