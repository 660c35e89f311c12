import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readSidecar, removeOldDrafts, writeSidecar } from '../../../main/library/sidecars/write-sidecar.ts';
import { XmpTool } from '../../../main/library/sidecars/xmp-tool.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { bag, foreignXmp, hasPerl, SidecarLab } from '../../fixtures/sidecar-lab.ts';
import { soon } from '../../fixtures/soon.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** Two tagged photos in folders of their own: something befalls the first, and the second goes on. */
function twoPhotos(): { lab: SidecarLab; first: string } {
  const lab = new SidecarLab();
  const first = lab.photo('first/a.jpg');
  for (const photo of [first, lab.photo('second/b.jpg')]) lab.say(photo, 'dog', 'yes');
  return { lab, first };
}

async function expectRefused(lab: SidecarLab, problem: string | RegExp): Promise<void> {
  for (const report of [await lab.preview(), await lab.write()]) {
    expect(report.summary).toMatchObject({ created: 1, refused: 1 });
    expect(report.plans).toMatchObject([
      {
        outcome: 'refused',
        addedTags: [],
        problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
      },
      { outcome: 'create', problem: null },
    ]);
  }
  expect(readdirSync(lab.path('second'))).toEqual(['b.jpg', 'b.jpg.xmp']);
}

describe.skipIf(!hasPerl)('what cannot be written (needs Perl)', () => {
  it.skipIf(process.platform === 'win32')('a read-only folder', async () => {
    const { lab } = twoPhotos();
    chmodSync(lab.path('first'), 0o555);
    await expectRefused(lab, 'The folder is read-only for Eidetic.');
    expect(readdirSync(lab.path('first'))).toEqual(['a.jpg']);
  });

  it('a read-only sidecar', async () => {
    const { lab } = twoPhotos();
    put(lab.path('first/a.xmp'), foreignXmp());
    chmodSync(lab.path('first/a.xmp'), 0o444);
    await expectRefused(lab, 'a.xmp is read-only.');
    expect(readFileSync(lab.path('first/a.xmp'), 'utf8')).toBe(foreignXmp());
  });

  it('a drive that is away', async () => {
    const lab = new SidecarLab();
    lab.say(lab.photo('a.jpg'), 'dog', 'yes');
    renameSync(lab.folder, `${lab.folder}-away`);
    const problem = 'It lies on a drive or share that is not connected.';
    expect((await lab.write()).plans).toMatchObject([{ outcome: 'refused', problem }]);
    renameSync(`${lab.folder}-away`, lab.folder);
    lab.catalogue.roots.setState(1, 'offline', 'away');
    expect((await lab.write()).plans).toMatchObject([{ outcome: 'refused', problem }]);
    lab.catalogue.roots.setState(1, 'ready', null);
    expect((await lab.write()).summary).toMatchObject({ created: 1 });
  });

  it('a photo that vanished', async () => {
    const { lab } = twoPhotos();
    rmSync(lab.path('first/a.jpg'));
    await expectRefused(lab, 'The photo’s file is no longer there.');
  });

  it('a folder that vanished', async () => {
    const { lab } = twoPhotos();
    rmSync(lab.path('first'), { recursive: true });
    await expectRefused(lab, 'The photo’s file is no longer there.');
  });

  it('a file that holds another photo by now', async () => {
    const { lab } = twoPhotos();
    put(lab.path('first/a.jpg'), 'something else');
    await expectRefused(lab, /has changed/);
  });

  it.each([
    [
      'a damaged one',
      foreignXmp('', '<dc:title>never ends'),
      /not XMP as ExifTool understands it \(.*no closing tag/,
    ],
    ['one that is cut off', foreignXmp().slice(0, 300), /not XMP as ExifTool understands it/],
    ['something else', 'Dear diary', /not XMP as ExifTool understands it\. It stays/],
    [
      'text that exiftool drops',
      foreignXmp('xmlns:s="http://s.example/"', '<s:x rdf:parseType="Literal"><b>bold</b> tail</s:x>'),
      /would not keep/,
    ],
    [
      'a declared entity',
      `<!DOCTYPE x [<!ENTITY e "text">]>${foreignXmp('', bag('dc:subject', '&e;'))}`,
      /ExifTool/,
    ],
    [
      'a value with qualifiers',
      foreignXmp(
        'xmlns:s="http://s.example/"',
        '<s:x><rdf:Description><rdf:value>v</rdf:value><s:r>w</s:r></rdf:Description></s:x>',
      ),
      /ExifTool/,
    ],
    [
      'qualifiers in short',
      foreignXmp('xmlns:s="http://s.example/"', '<s:x rdf:value="v" s:r="w"/>'),
      /ExifTool/,
    ],
    [
      'our namespace in a shape of somebody else’s',
      foreignXmp(
        'xmlns:eidetic="http://ns.eidetic.app/1.0/"',
        '<eidetic:WrittenTags>text</eidetic:WrittenTags>',
      ),
      /ExifTool/,
    ],
  ])('a sidecar it could spoil: %s', async (_, xmp, problem) => {
    const { lab } = twoPhotos();
    put(lab.path('first/a.jpg.xmp'), xmp);
    await expectRefused(lab, problem);
    expect(readFileSync(lab.path('first/a.jpg.xmp'), 'utf8')).toBe(xmp);
    expect(readdirSync(lab.path('first'))).toEqual(['a.jpg', 'a.jpg.xmp']);
  });

  it('a folder named like a sidecar, and one that is far too large', async () => {
    const { lab } = twoPhotos();
    mkdirSync(lab.path('first/a.jpg.xmp'));
    await expectRefused(lab, /could not be written \(EISDIR\)/);
    rmSync(lab.path('first/a.jpg.xmp'), { recursive: true });
    rmSync(lab.path('second/b.jpg.xmp'));
    put(lab.path('first/a.jpg.xmp'), Buffer.alloc(17 * 1024 * 1024));
    await expectRefused(lab, /too large/);
  });

  it('others’ sidecars that cannot be read are nobody’s business while there is nothing to write', async () => {
    const { lab } = twoPhotos();
    lab.photo('third/c.jpg');
    lab.photo('third/d.jpg');
    mkdirSync(lab.path('third/c.jpg.xmp'));
    put(lab.path('third/d.jpg.xmp'), 'Dear diary');
    lab.look();
    expect((await lab.write()).summary).toMatchObject({ created: 2, refused: 0 });
  });

  it('but what we wrote earlier and cannot take out is told', async () => {
    const { lab, first } = twoPhotos();
    await lab.write();
    lab.say(first, 'dog', null);
    chmodSync(lab.path('first/a.jpg.xmp'), 0o444);
    expect((await lab.write()).plans).toMatchObject([{ problem: 'a.jpg.xmp is read-only.' }]);
  });

  it('an empty sidecar of a program that was killed is filled', async () => {
    const { lab } = twoPhotos();
    put(lab.path('first/a.jpg.xmp'), '');
    expect((await lab.write()).summary).toMatchObject({ changed: 1, created: 1, refused: 0 });
  });

  it('a file that is only linked to is written where it lies', async () => {
    const { lab, first } = twoPhotos();
    const real = put(`${temporaryFolder()}/real.xmp`, foreignXmp());
    symlinkSync(real, lab.path('first/a.xmp'));
    expect((await lab.write([first])).summary).toMatchObject({ changed: 1 });
    expect(readFileSync(real, 'utf8')).toContain('<rdf:li>dog</rdf:li>');
  });

  it.skipIf(process.platform === 'win32')('an exiftool whose library was killed ends by itself', async () => {
    const folder = temporaryFolder();
    const module = new URL('../../../main/library/sidecars/xmp-tool.ts', import.meta.url).href;
    const script = `const { XmpTool } = await import(${JSON.stringify(module)});
      await new XmpTool().check(); console.log('ready'); setInterval(() => {}, 1_000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: folder },
    });
    await once(child.stdout, 'data');
    const running = () =>
      execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`${folder}/eidetic-xmp`);
    expect(running()).toBe(true);
    child.kill('SIGKILL');
    await soon(running).toBe(false);
  });

  it('anything at all, without Perl: the reason, and nothing else', async () => {
    const tool = new XmpTool({ perl: 'no-such-perl' });
    await expect(tool.check()).rejects.toMatchObject({
      code: 'sidecars.unavailable',
      details: { problem: 'there is no no-such-perl on this computer' },
    });
    await expect(tool.read(Buffer.from(foreignXmp()))).rejects.toMatchObject({
      code: 'sidecars.unavailable',
    });
    await tool.dispose();
  });
});

describe('a sidecar on the disk', () => {
  it('is whole or not there, and only replaces the one that was looked at', async () => {
    const folder = temporaryFolder();
    const path = `${folder}/a.xmp`;
    await writeSidecar(path, Buffer.from('one'), null);
    const before = await readSidecar(path);
    await expect(writeSidecar(path, Buffer.from('two'), null)).rejects.toMatchObject({
      kind: 'changed-meanwhile',
    });
    await writeSidecar(path, Buffer.from('three'), before);
    await expect(writeSidecar(path, Buffer.from('four'), before)).rejects.toMatchObject({
      kind: 'changed-meanwhile',
    });
    expect(readFileSync(path, 'utf8')).toBe('three');
    expect(readdirSync(folder)).toEqual(['a.xmp']);
  });

  it.skipIf(process.platform === 'win32')('keeps its rights', async () => {
    const path = put(`${temporaryFolder()}/a.xmp`, 'one');
    chmodSync(path, 0o640);
    await writeSidecar(path, Buffer.from('two'), await readSidecar(path));
    expect((await readSidecar(path)).mode & 0o777).toBe(0o640);
  });

  it('is not begun on a full disk, and says so', async () => {
    const folder = temporaryFolder();
    const file = await import('node:fs/promises').then(({ open }) => open(`${folder}/probe`, 'w'));
    const full = vi
      .spyOn(Object.getPrototypeOf(file), 'writeFile')
      .mockRejectedValue(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    await file.close();
    rmSync(`${folder}/probe`);
    await expect(writeSidecar(`${folder}/a.xmp`, Buffer.from('one'), null)).rejects.toMatchObject({
      kind: 'no-room',
    });
    full.mockRestore();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves no drafts of killed processes for long', async () => {
    const folder = temporaryFolder();
    const names = ['.eidetic-0123456789ab.draft', '.eidetic-aaaaaaaaaaaa.draft', '.eidetic-photo.draft'];
    for (const name of names) put(`${folder}/${name}`, '');
    for (const name of [names[0], names[2]])
      utimesSync(`${folder}/${name}`, new Date('2020-01-01'), new Date('2020-01-01'));
    await removeOldDrafts(folder, readdirSync(folder));
    expect(readdirSync(folder).toSorted()).toEqual(names.slice(1).toSorted());
  });
});
