import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagsFromSidecar } from '../../../main/library/ingest/metadata/tags-from-file.ts';
import { exiftoolSays, hasPerl, SidecarLab } from '../../fixtures/sidecar-lab.ts';

/** The part of a plan that a test is about. */
const outcomes = ({ plans }: { plans: readonly { outcome: string; sidecar: string }[] }) =>
  plans.map(({ outcome, sidecar }) => `${outcome} ${sidecar}`);

describe.skipIf(!hasPerl)('writing sidecars (needs Perl)', () => {
  it('previews, writes, and has exiftool and exifreader read back what it wrote', async () => {
    const lab = new SidecarLab();
    const photo = lab.photo('IMG_1.jpg');
    lab.say(photo, 'Grandma', 'yes');
    lab.assign('beach', [photo]);
    lab.stars(photo, 4);
    const preview = await lab.preview();
    expect(preview).toEqual({
      summary: { created: 1, changed: 0, same: 0, refused: 0, conflicts: 0 },
      plans: [
        {
          file: 1,
          path: lab.path('IMG_1.jpg'),
          sidecar: 'IMG_1.jpg.xmp',
          outcome: 'create',
          addedTags: ['Grandma', 'beach'],
          removedTags: [],
          rating: 4,
          conflicts: [],
          problem: null,
        },
      ],
    });
    expect(readdirSync(lab.folder)).toEqual(['IMG_1.jpg']);

    expect(await lab.write()).toEqual(preview);
    // Without our configuration exiftool shows what looks like a time in its own spelling.
    expect(exiftoolSays(lab.path('IMG_1.jpg.xmp'))).toMatchObject({
      'XMP-dc:Subject': ['Grandma', 'beach'],
      'XMP-lr:HierarchicalSubject': ['Grandma', 'beach'],
      'XMP-xmp:Rating': '4',
      'XMP-eidetic:WrittenTags': [
        {
          TagName: 'beach',
          DecidedBy: 'concept',
          Concept: 'beach',
          ConceptVersion: '3',
          Score: '0.8200',
          Model: 'starter',
          DecidedAt: '2026:02:01 00:00:00.000Z',
          InHierarchy: 'True',
          Library: lab.library,
        },
        { TagName: 'Grandma', DecidedBy: 'person', DecidedAt: '2026:03:01 10:00:00.000Z' },
      ],
      'XMP-eidetic:WrittenRating': { Stars: '4', Library: lab.library },
    });
    const tags = await tagsFromSidecar(readFileSync(lab.path('IMG_1.jpg.xmp')));
    expect(tags).toMatchObject({
      xmpKeywords: ['Grandma', 'beach'],
      xmpKeywordPaths: ['Grandma', 'beach'],
      ratings: [4],
      own: { stars: { rating: 4, library: lab.library } },
    });
    expect(tags.own.tags.map(({ name }) => name)).toEqual(['beach', 'Grandma']);
    expect(readdirSync(lab.folder)).toEqual(['IMG_1.jpg', 'IMG_1.jpg.xmp']);
    expect(readFileSync(lab.path('IMG_1.jpg'), 'utf8')).toBe('IMG_1.jpg');
  });

  it('writes nothing the second time', async () => {
    const lab = new SidecarLab();
    const photo = lab.photo('a.jpg');
    lab.say(photo, 'Straße', 'yes');
    lab.assign('beach', [photo]);
    lab.stars(photo, 2);
    await lab.write();
    const first = readFileSync(lab.path('a.jpg.xmp'));
    const { mtimeMs } = statSync(lab.path('a.jpg.xmp'));
    expect(await lab.write()).toEqual({
      summary: { created: 0, changed: 0, same: 1, refused: 0, conflicts: 0 },
      plans: [],
    });
    expect(readFileSync(lab.path('a.jpg.xmp')).equals(first)).toBe(true);
    expect(statSync(lab.path('a.jpg.xmp')).mtimeMs).toBe(mtimeMs);
  });

  it('takes out what no longer applies, and finds it by what it wrote earlier', async () => {
    const lab = new SidecarLab();
    const photo = lab.photo('a.jpg');
    const undo = lab.assign('beach', [photo]);
    lab.say(photo, 'dog', 'yes');
    lab.stars(photo, 3);
    await lab.write();
    undo();
    lab.say(photo, 'dog', null);
    lab.stars(photo, null);
    const { plans } = await lab.write();
    expect(plans).toMatchObject([{ outcome: 'change', removedTags: ['beach', 'dog'], rating: null }]);
    const said = exiftoolSays(lab.path('a.jpg.xmp'));
    expect(
      Object.keys(said).filter((name) => name.startsWith('XMP-') && name !== 'XMP-x:XMPToolkit'),
    ).toEqual([]);
    expect((await lab.write()).summary).toMatchObject({ changed: 0, refused: 0 });
  });

  it('keeps every letter of a tag', async () => {
    const words = [
      'Straße, groß; klein',
      'Places|Vienna',
      'a & b &amp; c &#65;',
      '<b>{x=1} [y]</b>',
      '海',
      '👩‍👩‍👧',
      '1.50',
      '-minus',
      'true',
      "it's #1 = 100%",
      '@file',
      '\\backslash\\',
      '$dollar',
    ];
    const lab = new SidecarLab();
    const photo = lab.photo('über, 100% [1] & 海.jpg');
    for (const word of words) lab.say(photo, word, 'yes');
    await lab.write();
    const path = lab.path('über, 100% [1] & 海.jpg.xmp');
    const said = exiftoolSays(path) as Record<string, string[]>;
    expect(said['XMP-dc:Subject']?.toSorted()).toEqual(words.toSorted());
    // “|” divides the steps of a path there.
    expect(said['XMP-lr:HierarchicalSubject']?.toSorted()).toEqual(
      words.filter((word) => !word.includes('|')).toSorted(),
    );
    const tags = await tagsFromSidecar(readFileSync(path));
    expect(tags.xmpKeywords.toSorted()).toEqual(words.toSorted());
    expect(tags.own.tags.map(({ name }) => name).toSorted()).toEqual(words.toSorted());
    expect((await lab.write()).summary).toMatchObject({ same: 1 });
    for (const word of words) lab.say(photo, word, null);
    expect((await lab.write()).plans[0]?.removedTags.toSorted()).toEqual(words.toSorted());
    expect((await tagsFromSidecar(readFileSync(path))).xmpKeywords).toEqual([]);
  });

  it('knows a tag by either spelling of its accents and by any case', async () => {
    const lab = new SidecarLab();
    const photo = lab.photo('a.jpg');
    lab.say(photo, 'Café', 'yes');
    await lab.write();
    const path = lab.path('a.jpg.xmp');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Café', 'CAFE\u0301'));
    expect((await lab.write()).summary).toMatchObject({ same: 1 });
    lab.say(photo, 'Café', null);
    await lab.write();
    expect((await tagsFromSidecar(readFileSync(path))).xmpKeywords).toEqual([]);
  });

  it('gives a RAW and its JPEG a sidecar each', async () => {
    const lab = new SidecarLab();
    const [raw, jpeg] = [lab.photo('IMG.CR2'), lab.photo('IMG.JPG')];
    lab.say(raw, 'raw', 'yes');
    lab.say(jpeg, 'jpeg', 'yes');
    expect(outcomes(await lab.write())).toEqual(['create IMG.CR2.xmp', 'create IMG.JPG.xmp']);
    lab.look();
    expect((await lab.write()).summary).toMatchObject({ same: 2, changed: 0, created: 0 });
    expect((await tagsFromSidecar(readFileSync(lab.path('IMG.CR2.xmp')))).xmpKeywords).toEqual(['raw']);
    expect((await tagsFromSidecar(readFileSync(lab.path('IMG.JPG.xmp')))).xmpKeywords).toEqual(['jpeg']);
  });

  it('writes beside every file of a photo, and only beside those that were chosen', async () => {
    const lab = new SidecarLab();
    const photo = lab.photo('a.jpg', 'same');
    lab.photo('copies/b.jpg', 'same');
    const other = lab.photo('c.jpg');
    for (const hash of [photo, other]) lab.say(hash, 'dog', 'yes');
    expect(outcomes(await lab.write([photo]))).toEqual(['create a.jpg.xmp', 'create b.jpg.xmp']);
    expect(existsSync(lab.path('c.jpg.xmp'))).toBe(false);
  });

  it('is known to the look at folders by what it wrote, so that nothing is read again', async () => {
    const lab = new SidecarLab();
    const photo = lab.photo('sub/a.jpg');
    lab.say(photo, 'dog', 'yes');
    const row = () =>
      lab.catalogue.database
        .prepare('SELECT sidecar, sidecar_mtime_ms AS mtimeMs, needs_reading FROM files')
        .get();
    await lab.write();
    const written = row();
    expect(written).toMatchObject({ sidecar: 'sub/a.jpg.xmp', needs_reading: 0 });
    lab.look();
    expect(row()).toEqual(written);
    lab.say(photo, 'cat', 'yes');
    await lab.write();
    const again = row();
    lab.look();
    expect(row()).toEqual(again);
    // Somebody else's change that was not noticed yet must not be taken for our own.
    utimesSync(lab.path('sub/a.jpg.xmp'), new Date(), new Date('2020-01-01'));
    lab.say(photo, 'cat', null);
    await lab.write();
    expect(row()).toEqual(again);
  });

  it('stops between two files when it is disposed of', async () => {
    const lab = new SidecarLab();
    for (let index = 0; index < 40; index += 1) lab.say(lab.photo(`${index}.jpg`), 'dog', 'yes');
    const writing = lab.write();
    while (readdirSync(lab.folder).length < 43) await new Promise((resolve) => setTimeout(resolve, 5));
    await lab.sidecars.dispose();
    const { summary } = await writing;
    expect(summary.created).toBeLessThan(40);
    expect(summary.refused).toBe(0);
    const names = readdirSync(lab.folder);
    expect(names.filter((name) => name.endsWith('.xmp'))).toHaveLength(summary.created);
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
