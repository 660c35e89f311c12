import { describe, expect, test } from 'vitest';
import { detectKind } from '../../../main/library/ingest/decode/picture-kind.ts';
import { drawQuadrants } from '../../fixtures/draw-picture.ts';
import { buildRaw } from '../../fixtures/draw-raw.ts';
import { tinyJxl } from '../../fixtures/tiny-jxl.ts';

const size = { width: 32, height: 24 };

function isoMedia(major: string, ...compatible: string[]): Buffer {
  const brands = Buffer.from(`ftyp${major}\0\0\0\0${compatible.join('')}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(brands.length + 4);
  return Buffer.concat([length, brands, Buffer.alloc(64)]);
}

describe('kinds that are read', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const)('%s', async (kind) => {
    const bytes = await drawQuadrants(size).toFormat(kind).toBuffer();
    expect(await detectKind(bytes)).toEqual({ kind });
  });
  test('jxl', async () => expect(await detectKind(tinyJxl)).toEqual({ kind: 'jxl' }));

  test.each([
    ['heic', isoMedia('heic', 'mif1')],
    ['heic', isoMedia('mif1', 'heic')],
    ['heic', isoMedia('heim', 'mif1')],
    ['avif', isoMedia('mif1', 'miaf', 'avif')],
    ['cr3', isoMedia('crx ', 'isom')],
    ['raf', Buffer.from('FUJIFILMCCD-RAW 0201FF389501', 'latin1')],
    ['orf', Buffer.from('IIRO\x08\0\0\0\x18', 'latin1')],
    ['rw2', Buffer.from('IIU\0\x18\0\0\0\x88\xe7\x74\xd8', 'latin1')],
    ['cr2', Buffer.from('II*\0\x10\0\0\0CR\x02\0', 'latin1')],
    ['jp2', Buffer.from('\xff\x4f\xff\x51', 'latin1')],
  ] as const)('%s by its mark', async (kind, bytes) => {
    expect(await detectKind(bytes)).toEqual({ kind });
  });

  test.each(['nef', 'dng', 'arw'] as const)('%s by its directories', async (kind) => {
    expect(await detectKind(buildRaw({ kind }))).toEqual({ kind });
  });
});

test('a TIFF from a Nikon owner stays a TIFF', async () => {
  expect(await detectKind(buildRaw({ kind: 'tiff' }))).toEqual({ kind: 'tiff' });
});

describe('kinds that are known and not read are named', () => {
  test.each([
    ['Photoshop document', Buffer.from('8BPS\0\x01', 'latin1')],
    ['RAW photo by PENTAX', buildRaw({ kind: 'pef' })],
    ['SVG drawing', Buffer.from('<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="…"/>')],
    ['SVG drawing', Buffer.from('\ufeff<svg width="3"/>')],
  ])('%s', async (unsupported, bytes) => {
    expect(await detectKind(bytes)).toEqual({ unsupported });
  });

  test('Windows bitmap', async () => {
    const bitmap = Buffer.alloc(60);
    bitmap.write('BM', 'latin1');
    bitmap.writeUInt32LE(40, 14);
    expect(await detectKind(bitmap)).toEqual({ unsupported: 'Windows bitmap' });
  });
});

describe('what is no picture is null', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
    ['a text that starts like a bitmap', Buffer.from('BMW, my first car, and other stories of the road')],
    ['a web page', Buffer.from('<!doctype html><p>hello')],
    ['a film', isoMedia('isom', 'mp42')],
    ['a TIFF mark and no more', Buffer.from('II*\0', 'latin1')],
  ])('%s', async (_, bytes) => expect(await detectKind(bytes)).toBeNull());
});

test('a view into a larger buffer is read from its own start', async () => {
  const whole = Buffer.concat([Buffer.from('junk!'), buildRaw({ kind: 'nef' })]);
  expect(await detectKind(whole.subarray(5))).toEqual({ kind: 'nef' });
});
