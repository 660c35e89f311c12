import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filledLibrary, tilesOf } from '../../fixtures/filled-library.ts';
import { isLinux, ownTrash } from '../../fixtures/own-trash.ts';

it.runIf(isLinux)(
  'a folder that is taken out does not keep from the trash what was thrown away before',
  async () => {
    const trash = ownTrash();
    const { photos, library } = await filledLibrary(2);
    const [first] = await tilesOf(library);
    const { change } = await library.call('photos.trash', { selection: { photos: [first?.photo ?? ''] } });
    const [root] = await library.call('roots.list', {});
    await library.call('roots.remove', { root: root?.id ?? 0 });
    expect(trash.names()).toEqual(['photo-000.jpg']);
    expect(readdirSync(photos)).toEqual(['photo-001.jpg']);
    await expect(library.call('changes.undo', { change })).rejects.toMatchObject({ code: 'change.too-late' });
  },
);
