import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withoutOwnWriting } from '../../../main/library/ingest/metadata/own-writing.ts';
import { noTags, type PhotoTags } from '../../../main/library/ingest/metadata/photo-tags.ts';
import { ProgressMeter } from '../../../main/library/ingest/progress-meter.ts';
import { FolderNames } from '../../../main/library/sidecars/folder-names.ts';
import { sidecarLibraryId } from '../../../main/library/sidecars/library-id.ts';
import { asProblem, SidecarProblem } from '../../../main/library/sidecars/problems.ts';
import { ProgressTurn } from '../../../main/library/sidecars/progress-turn.ts';
import { missingPieces, textPieces } from '../../../main/library/sidecars/text-pieces.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

describe('the sidecar of a picture', () => {
  const names = (...all: string[]) => new FolderNames(all);
  test.each([
    ['by the long name', ['a.CR2', 'a.CR2.xmp', 'a.xmp'], 'a.CR2', 'a.CR2.xmp'],
    ['by the short name', ['a.CR2', 'a.xmp'], 'a.CR2', 'a.xmp'],
    ['in any case', ['a.CR2', 'A.cr2.XMP'], 'a.CR2', 'A.cr2.XMP'],
    ['none', ['a.CR2', 'b.xmp'], 'a.CR2', null],
    ['that of a picture whose name is a stem', ['a.jpg', 'a.jpg.png', 'a.jpg.xmp'], 'a.jpg.png', null],
    ['its own, although it is a stem', ['a.jpg', 'a.jpg.png', 'a.jpg.xmp'], 'a.jpg', 'a.jpg.xmp'],
    ['by a stem that is no picture', ['a.txt', 'a.txt.png', 'a.txt.xmp'], 'a.txt.png', 'a.txt.xmp'],
  ])('%s', (_, all, picture, sidecar) => expect(names(...all).sidecarOf(picture)).toBe(sidecar));

  test('is shared by those that have no longer one', () => {
    const folder = names(
      'IMG.CR2',
      'IMG.JPG',
      'IMG.PNG',
      'IMG.PNG.xmp',
      'IMG.xmp',
      'IMG.txt',
      '._IMG.JPG',
      'IMG2.JPG',
    );
    expect(folder.picturesOf('IMG.xmp')).toEqual(['IMG.CR2', 'IMG.JPG']);
    expect(folder.picturesOf('IMG.PNG.xmp')).toEqual(['IMG.PNG']);
    expect(folder.picturesOf('IMG2.xmp')).toEqual([]);
  });
});

describe('the pieces of text in an XMP document', () => {
  const piecesOf = (xml: string) => textPieces(Buffer.from(xml));
  test('stand in elements, attributes and CDATA, however they are written', () => {
    const one = piecesOf(
      '<?xml version="1.0"?><!-- c --><a xmlns:b="ns" b:c="1 &amp; 2" d=\'"q"\'> x &lt; y <e><![CDATA[<z>]]></e></a>',
    );
    const other = piecesOf(
      '<a xmlns:b="ns"><b:c>1 &#38; 2</b:c><d>&quot;q&quot;</d>x &#x3c; y<e><![CDATA[<z>]]></e></a>',
    );
    expect(one && [...one.keys()].sort()).toEqual(['"q"', '1 & 2', '<z>', 'x < y']);
    expect(one && other && [missingPieces(one, other), missingPieces(other, one)]).toEqual([[], []]);
  });

  test('are missed when one of two alike is gone', () => {
    const [two, one] = [piecesOf('<a><b>x</b><b>x</b></a>'), piecesOf('<a><b>x</b></a>')];
    expect(two && one && missingPieces(two, one)).toEqual(['x']);
  });

  test.each([
    '<!DOCTYPE a [<!ENTITY e "f">]><a>&e;</a>',
    '<a b="never ends',
    '<!-- never ends',
    '<![CDATA[',
    '<a',
  ])('cannot be told of %s', (xml) => expect(piecesOf(xml)).toBeNull());

  test('cannot be told of what is no UTF-8', () =>
    expect(textPieces(Buffer.from([0x3c, 0xff, 0x3e]))).toBeNull());

  test('take no longer for text that was made to take long', () => {
    const words = Buffer.from(`<a ${'x'.repeat(2_000_000)}>${'<b c="'.repeat(200_000)}`);
    expect(textPieces(words)).toBeNull();
    expect(textPieces(Buffer.from(`<a>${'<'.repeat(1_000_000)}`))).toBeNull();
  });
});

describe('what Eidetic itself wrote', () => {
  const tags: PhotoTags = {
    ...noTags,
    iptcKeywords: ['dog', 'snow'],
    xmpKeywords: ['dog', 'snow'],
    xmpKeywordPaths: ['dog', 'Animals|dog'],
    ratings: [4],
    own: { tags: [{ name: 'dog', library: 'mine' }], stars: { rating: 4, library: 'mine' } },
  };
  test('is left out by the library that wrote it, in every list', () =>
    expect(withoutOwnWriting(tags, 'mine')).toMatchObject({
      iptcKeywords: ['snow'],
      xmpKeywords: ['snow'],
      xmpKeywordPaths: ['Animals|dog'],
      ratings: [],
    }));
  test('is known by its exact spelling: another is another program’s', () =>
    expect(withoutOwnWriting({ ...tags, xmpKeywords: ['dog', 'Dog'] }, 'mine').xmpKeywords).toEqual(['Dog']));
  test('counts for every other library, and for one that never wrote', () => {
    expect(withoutOwnWriting(tags, 'other')).toEqual(tags);
    expect(withoutOwnWriting(tags, null)).toEqual(tags);
  });
  test('stars that another program changed count', () =>
    expect(withoutOwnWriting({ ...tags, ratings: [3] }, 'mine').ratings).toEqual([3]));
});

describe('the id of a library', () => {
  test('is made once, and only where it may be', () => {
    const folder = temporaryFolder();
    expect(sidecarLibraryId(folder, { mayWrite: false })).toBeNull();
    expect(existsSync(`${folder}/sidecars.json`)).toBe(false);
    const id = sidecarLibraryId(folder, { mayWrite: true });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(sidecarLibraryId(folder, { mayWrite: true })).toBe(id);
    expect(sidecarLibraryId(folder, { mayWrite: false })).toBe(id);
  });
  test('is another when the old one cannot be read', () => {
    const folder = temporaryFolder();
    writeFileSync(`${folder}/sidecars.json`, 'nonsense');
    expect(sidecarLibraryId(folder, { mayWrite: false })).toBeNull();
    expect(readFileSync(`${folder}/sidecars.json`, 'utf8')).toBe('nonsense');
    expect(sidecarLibraryId(folder, { mayWrite: true })).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('what the system says becomes a sentence, and what it did not say stays a bug', () => {
  const system = (code: string) => asProblem(Object.assign(new Error('x'), { code })).sentence('a.xmp');
  expect(system('ENOSPC')).toBe('The disk is full.');
  expect(system('EROFS')).toBe('The folder is read-only for Eidetic.');
  expect(system('EBUSY')).toContain('Another program has a.xmp open.');
  expect(system('EWEIRD')).toBe('It could not be written (EWEIRD).');
  expect(new SidecarProblem('not-understood', 'why').sentence('a.xmp')).toContain('understands it (why).');
  expect(() => asProblem(new TypeError('a bug'))).toThrow('a bug');
});

test('progress is told while nobody else tells theirs', () => {
  const meter = new ProgressMeter(() => {});
  const turn = new ProgressTurn(meter, 'Writing', 2);
  turn.finished(false);
  expect(meter.current()).toMatchObject({ state: 'reading', now: 'Writing', done: 1, total: 2 });
  const late = new ProgressTurn(meter, 'Looking', 5);
  late.finished(false);
  late.end();
  expect(meter.current()).toMatchObject({ state: 'reading', now: 'Writing', done: 1 });
  meter.begin('reading', 'Reading photos');
  turn.finished(false);
  turn.end();
  expect(meter.current()).toMatchObject({ state: 'reading', now: 'Reading photos', done: 1 });
  meter.end();
  const alone = new ProgressTurn(meter, 'Writing', 1);
  alone.finished(true);
  alone.end();
  expect(meter.current()).toMatchObject({ state: 'idle', failed: 1 });
});
