import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newPlaces } from '../fixtures/open-test-library.ts';
import { drawPhotos } from '../fixtures/photo-folder.ts';
import { exiftoolSays, hasPerl } from '../fixtures/sidecar-lab.ts';
import { Terminal } from '../fixtures/terminal.ts';

describe.skipIf(!hasPerl)('eidetic xmp (needs Perl)', () => {
  it('shows what would be written, is switched on, and writes', { timeout: 180_000 }, async () => {
    const { photos, library } = newPlaces();
    const [first = ''] = await drawPhotos(photos, 2);
    const terminal = new Terminal(library);
    await terminal.run('add', photos);
    await terminal.run('tag', 'add', 'grandma, 80', first);
    const preview = await terminal.run('xmp', 'preview');
    expect(preview.out).toContain('photo-000.jpg.xmp  + grandma, 80');
    expect(preview.out).toContain(
      'XMP files: 1 new.\nNothing is written yet. Switch it on first: eidetic xmp on\n' +
        'Then write them with: eidetic xmp write --all\n',
    );
    expect(readdirSync(photos)).toHaveLength(2);

    const off = await terminal.run('xmp', 'write', '--all');
    expect([off.code, off.error]).toEqual([1, expect.stringContaining('eidetic xmp on')]);
    await terminal.run('xmp', 'on');
    const searched = await terminal.run('xmp', 'preview', 'tag:"grandma, 80"');
    expect(searched.out).toContain(`Write them with: eidetic xmp write 'tag:"grandma, 80"'\n`);
    expect((await terminal.run('xmp', 'write')).code).toBe(64);
    const written = await terminal.run('xmp', 'write', 'tag:"grandma, 80"', '--json');
    expect(written.json()).toMatchObject({
      summary: { created: 1, changed: 0, same: 0, refused: 0, conflicts: 0 },
      plans: [{ sidecar: 'photo-000.jpg.xmp', outcome: 'create', addedTags: ['grandma, 80'] }],
    });
    expect(exiftoolSays(join(photos, 'photo-000.jpg.xmp'))).toMatchObject({
      'XMP-dc:Subject': ['grandma, 80'],
    });
  });
});
