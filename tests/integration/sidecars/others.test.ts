import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutOwnWriting } from '../../../main/library/ingest/metadata/own-writing.ts';
import { tagsFromSidecar } from '../../../main/library/ingest/metadata/tags-from-file.ts';
import { nothingIsLost } from '../../../main/library/sidecars/nothing-lost.ts';
import { noWords, type WrittenTag } from '../../../main/library/sidecars/xmp-words.ts';
import { bag, exiftoolSays, foreignXmp, hasPerl, othersSay, SidecarLab } from '../../fixtures/sidecar-lab.ts';

const namespaces = `
  xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmlns:darktable="http://darktable.sf.net/"
  xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
  xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
  xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
  xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:strange="http://example.org/strange/1.0/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"`;

/** Develop settings, face regions, a history, titles in two languages, and a namespace that nobody knows. */
const rich = foreignXmp(
  `${namespaces} xmp:CreatorTool="Adobe Lightroom" xmp:MetadataDate="2019-06-14T15:30:12.34+02:00" xmp:Rating="0"
   photoshop:SidecarForExtension="CR2" crs:Version="15.0" crs:Temperature="5250" crs:Exposure2012="+0.35"
   crs:HasSettings="True" darktable:xmp_version="5" strange:Number="007" strange:Spaced="  two  spaces  "
   strange:Date="2019-06-14T15:30:12.000Z"`,
  `${bag('dc:subject', 'snow', 'a, b|c')}${bag('lr:hierarchicalSubject', 'Places|Vienna')}
   ${bag('digiKam:TagsList', 'Places/Vienna')}
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Hello &amp; welcome</rdf:li><rdf:li xml:lang="de-AT">Servus</rdf:li></rdf:Alt></dc:title>
   <darktable:history><rdf:Seq>
     <rdf:li darktable:num="0" darktable:operation="exposure" darktable:params="gz02eJxjYGBg" darktable:multi_name=""/>
     <rdf:li darktable:num="1" darktable:operation="sharpen" darktable:params="00"/></rdf:Seq></darktable:history>
   <darktable:masks_history><rdf:Seq/></darktable:masks_history>
   <crs:ToneCurvePV2012><rdf:Seq><rdf:li>0, 0</rdf:li><rdf:li>255, 255</rdf:li></rdf:Seq></crs:ToneCurvePV2012>
   <crs:MaskGroupBasedCorrections><rdf:Seq><rdf:li><rdf:Description crs:What="Correction" crs:CorrectionAmount="1">
     <crs:CorrectionMasks><rdf:Seq><rdf:li crs:What="Mask/Image" crs:MaskActive="true"/></rdf:Seq></crs:CorrectionMasks>
     </rdf:Description></rdf:li></rdf:Seq></crs:MaskGroupBasedCorrections>
   <mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:AppliedToDimensions stDim:w="4000" stDim:h="3000" stDim:unit="pixel"/>
     <mwg-rs:RegionList><rdf:Bag><rdf:li><rdf:Description mwg-rs:Name="Anna" mwg-rs:Type="Face">
       <mwg-rs:Area stArea:x="0.5" stArea:y="0.4" stArea:w="0.1" stArea:h="0.2" stArea:unit="normalized"/>
     </rdf:Description></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
   <strange:Deep rdf:parseType="Resource"><strange:A>1</strange:A><strange:B><rdf:Bag>
     <rdf:li rdf:parseType="Resource"><strange:C>x</strange:C></rdf:li></rdf:Bag></strange:B></strange:Deep>
   <strange:Link rdf:resource="http://example.org/x"/><strange:Lang xml:lang="fr">bonjour</strange:Lang>
   <strange:Code><![CDATA[if (a < b && c) "d"]]></strange:Code><strange:Lines>one
two</strange:Lines>
   <xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:changed="/metadata"/></rdf:Seq></xmpMM:History>`,
);

/** A photo whose sidecar another program wrote. */
function withSidecar(xmp: string, name = 'IMG.xmp'): { lab: SidecarLab; photo: string; sidecar: string } {
  const lab = new SidecarLab();
  const photo = lab.photo('IMG.CR2');
  const sidecar = lab.path(name);
  writeFileSync(sidecar, xmp);
  utimesSync(sidecar, new Date('2020-01-01'), new Date('2020-01-01'));
  lab.look();
  return { lab, photo, sidecar };
}

const subjectsOf = async (path: string) => (await tagsFromSidecar(readFileSync(path))).xmpKeywords;

describe.skipIf(!hasPerl)('what other programs wrote (needs Perl)', () => {
  it('is untouched when tags and stars are added, changed and taken out again', async () => {
    const { lab, photo, sidecar } = withSidecar(rich);
    const withoutEmptyList = Object.entries(othersSay(sidecar)).filter(([, value]) => value !== '');
    const before = Object.fromEntries(withoutEmptyList);
    const meaning = { ...before, 'XMP-lr:HierarchicalSubject': undefined };
    const others = () => ({ ...othersSay(sidecar), 'XMP-lr:HierarchicalSubject': undefined });
    expect(before).toMatchObject({ 'XMP-crs:Exposure2012': '+0.35', 'XMP-strange:Number': '007' });

    const undo = lab.assign('beach', [photo]);
    lab.say(photo, 'Grandma', 'yes');
    lab.stars(photo, 5);
    expect((await lab.write()).plans).toMatchObject([
      { outcome: 'change', sidecar: 'IMG.xmp', addedTags: ['Grandma', 'beach'], rating: 5, conflicts: [] },
    ]);
    expect(others()).toEqual(meaning);
    expect(exiftoolSays(sidecar)['XMP-dc:Subject']).toEqual(['snow', 'a, b|c', 'Grandma', 'beach']);

    undo();
    lab.stars(photo, 1);
    await lab.write();
    expect(others()).toEqual(meaning);
    lab.say(photo, 'Grandma', null);
    lab.stars(photo, null);
    await lab.write();
    expect(othersSay(sidecar)).toEqual(before);
    expect(exiftoolSays(sidecar)['XMP-dc:Subject']).toEqual(['snow', 'a, b|c']);
  });

  it.each([
    ['the long name', 'IMG.CR2.xmp'],
    ['the short name', 'IMG.xmp'],
    ['any case', 'img.cr2.XMP'],
  ])('their sidecar is used, by %s', async (_, name) => {
    const { lab, photo, sidecar } = withSidecar(foreignXmp(), name);
    lab.say(photo, 'dog', 'yes');
    expect((await lab.write()).plans).toMatchObject([{ outcome: 'change', sidecar: name }]);
    expect(await subjectsOf(sidecar)).toEqual(['dog']);
  });

  it('their keywords are neither written again nor ever taken out', async () => {
    const { lab, photo, sidecar } = withSidecar(foreignXmp('', bag('dc:subject', 'Dog', 'snow')));
    lab.say(photo, 'dog', 'yes');
    const undo = lab.assign('snow', [photo]);
    expect((await lab.write()).summary).toMatchObject({ same: 1, changed: 0 });
    undo();
    lab.say(photo, 'dog', null);
    await lab.write();
    expect(await subjectsOf(sidecar)).toEqual(['Dog', 'snow']);
  });

  it('their spelling of a tag that we wrote stays when ours goes, and counts as a keyword meanwhile', async () => {
    const { lab, photo, sidecar } = withSidecar(foreignXmp());
    lab.say(photo, 'holiday', 'yes');
    await lab.write();
    const addTheirs = (xml: string) =>
      xml.replace('<rdf:li>holiday</rdf:li>', '<rdf:li>holiday</rdf:li><rdf:li>Holiday</rdf:li>');
    writeFileSync(sidecar, addTheirs(readFileSync(sidecar, 'utf8')));
    expect(withoutOwnWriting(await tagsFromSidecar(readFileSync(sidecar)), lab.library).xmpKeywords).toEqual([
      'Holiday',
    ]);
    lab.say(photo, 'holiday', null);
    expect((await lab.write()).plans).toMatchObject([{ outcome: 'change', removedTags: ['holiday'] }]);
    expect(await subjectsOf(sidecar)).toEqual(['Holiday']);
  });

  it('a keyword of theirs that a person refused stays, and is told', async () => {
    const { lab, photo, sidecar } = withSidecar(foreignXmp('', bag('dc:subject', 'Dog')));
    lab.say(photo, 'dog', 'no');
    const { plans, summary } = await lab.write([photo]);
    expect(summary).toMatchObject({ same: 1, conflicts: 1 });
    expect(plans[0]?.conflicts).toEqual([
      '“dog” is another program’s keyword in IMG.xmp. It stays there, although you said no.',
    ]);
    expect(await subjectsOf(sidecar)).toEqual(['Dog']);
  });

  it('what they took out stays out, until Eidetic itself means it anew', async () => {
    const { lab, photo, sidecar } = withSidecar(foreignXmp());
    lab.say(photo, 'dog', 'yes');
    lab.stars(photo, 4);
    await lab.write();
    const xml = readFileSync(sidecar, 'utf8').replace(/<rdf:li>dog<\/rdf:li>/g, '');
    writeFileSync(sidecar, xml.replace('<xmp:Rating>4</xmp:Rating>', ''));
    const { plans, summary } = await lab.write();
    expect(summary).toMatchObject({ same: 1, conflicts: 1 });
    expect(plans[0]?.conflicts).toEqual([
      'Another program took “dog” out of IMG.xmp. It stays out.',
      'Another program took your 4 stars out of IMG.xmp. They stay out.',
    ]);
    lab.say(photo, 'dog', null);
    await lab.write();
    lab.say(photo, 'dog', 'yes');
    lab.stars(photo, 3);
    expect((await lab.write()).plans).toMatchObject([{ addedTags: ['dog'], rating: 3, conflicts: [] }]);
  });

  it('their stars are kept, and told', async () => {
    const { lab, photo, sidecar } = withSidecar(foreignXmp('xmp:Rating="2"'));
    lab.stars(photo, 5);
    lab.say(photo, 'dog', 'yes');
    const { plans } = await lab.write();
    expect(plans).toMatchObject([
      {
        outcome: 'change',
        rating: null,
        conflicts: ['In IMG.xmp, another program set 2 stars. That stays; you gave 5 stars.'],
      },
    ]);
    expect(exiftoolSays(sidecar)).toMatchObject({ 'XMP-xmp:Rating': '2' });
    // The same when they change stars that were ours.
    writeFileSync(sidecar, foreignXmp());
    await lab.write();
    writeFileSync(sidecar, readFileSync(sidecar, 'utf8').replace('>5</xmp:Rating>', '>1</xmp:Rating>'));
    expect((await lab.write()).plans[0]?.conflicts[0]).toContain('another program set 1 star.');
    expect(exiftoolSays(sidecar)).toMatchObject({ 'XMP-xmp:Rating': '1' });
    expect(exiftoolSays(sidecar)).not.toHaveProperty('XMP-eidetic:WrittenRating');
  });

  it('a sidecar that a RAW and its JPEG share says what either of them has', async () => {
    const { lab, photo: raw, sidecar } = withSidecar(foreignXmp());
    const jpeg = lab.photo('IMG.JPG');
    lab.look();
    lab.say(raw, 'dog', 'yes');
    lab.say(jpeg, 'snow', 'yes');
    const undo = lab.assign('dog', [jpeg]);
    lab.stars(raw, 3);
    lab.stars(jpeg, 4);
    const { plans, summary } = await lab.write([jpeg]);
    expect(summary).toMatchObject({ changed: 1, created: 0 });
    expect(plans).toMatchObject([
      {
        addedTags: ['dog', 'snow'],
        rating: null,
        conflicts: ['The photos that share IMG.xmp have different stars from you. None are written.'],
      },
    ]);
    undo();
    lab.say(raw, 'dog', null);
    lab.stars(raw, 4);
    expect((await lab.write()).plans).toMatchObject([{ removedTags: ['dog'], rating: 4 }]);
    expect(await subjectsOf(sidecar)).toEqual(['snow']);
  });

  it('what another library of Eidetic wrote is another program’s', async () => {
    const lab = new SidecarLab();
    const photo = lab.photo('a.jpg');
    lab.say(photo, 'dog', 'yes');
    lab.stars(photo, 4);
    await lab.write();
    const first = exiftoolSays(lab.path('a.jpg.xmp'));
    lab.look();
    lab.say(photo, 'dog', null);
    lab.say(photo, 'cat', 'yes');
    lab.stars(photo, 2);
    const photoIds = [lab.catalogue.photos.find(photo) ?? 0];
    const other = lab.anotherLibrary();
    expect((await other.write({ photoIds, limit: 1 })).plans).toMatchObject([
      { addedTags: ['cat'], removedTags: [], conflicts: [expect.stringContaining('set 4 stars')] },
    ]);
    const after = exiftoolSays(lab.path('a.jpg.xmp')) as Record<string, { TagName: string }[]>;
    expect(after['XMP-dc:Subject']).toEqual(['dog', 'cat']);
    expect(after['XMP-eidetic:WrittenTags']?.map(({ TagName }) => TagName)).toEqual(['dog', 'cat']);
    expect(after['XMP-eidetic:WrittenRating']).toEqual(first['XMP-eidetic:WrittenRating']);
  });
});

it('a keyword that our notes do not name is missed by the look for what was lost', () => {
  const note = (name: string) =>
    `<eidetic:WrittenTags xmlns:eidetic="http://ns.eidetic.app/1.0/"><rdf:Bag><rdf:li rdf:parseType="Resource">
     <eidetic:TagName>${name}</eidetic:TagName></rdf:li></rdf:Bag></eidetic:WrittenTags>`;
  const read = (subjects: readonly string[], notes = '') => {
    const found = { 'XMP-dc:Subject': [...subjects] };
    const words = { ...noWords, subjects, tags: notes ? [writtenTag('holiday')] : [] };
    return { xmp: Buffer.from(foreignXmp('', `${bag('dc:subject', ...subjects)}${notes}`)), found, words };
  };
  const before = read(['holiday', 'Holiday'], note('holiday'));
  expect(nothingIsLost(before, read(['Holiday']))).toBe(true);
  expect(nothingIsLost(before, read([]))).toBe(false);
});

const writtenTag = (TagName: string): WrittenTag => ({
  TagName,
  Library: 'mine',
  DecidedBy: 'person',
  DecidedAt: '2026-03-01T00:00:00.000Z',
});
