import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraryPlace } from '../../../main/library/index.ts';
import { demandUnneededElsewhere } from '../../../main/library/model-change/needed-elsewhere.ts';
import { openChangeLab } from '../../fixtures/change-lab.ts';
import { colours, hues, otherWords } from '../../fixtures/other-models.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

it('a model that the usual library needs stays, whichever library is open', async () => {
  const { folder, library } = await openChangeLab(1);
  const usual = libraryPlace({ folder });
  const atHand = libraryPlace({ folder: temporaryFolder() });
  await library.call('models.use', { model: otherWords.id });
  expect(() => demandUnneededElsewhere(otherWords, atHand, usual)).toThrow(
    expect.objectContaining({ code: 'model.needed-elsewhere' }),
  );
  for (const [model, place] of [
    [hues, usual],
    [otherWords, libraryPlace({ folder: temporaryFolder() })],
  ] as const) {
    expect(() => demandUnneededElsewhere(model, atHand, place)).not.toThrow();
  }
  // The open one is asked by itself, and says more.
  expect(() => demandUnneededElsewhere(otherWords, usual, usual)).not.toThrow();
  const damaged = temporaryFolder();
  put(join(damaged, 'catalogue.sqlite'), 'no catalogue');
  expect(() => demandUnneededElsewhere(colours, atHand, libraryPlace({ folder: damaged }))).not.toThrow();
});

it('what is removed while a library is open is in the list of its decisions', async () => {
  const { library } = await openChangeLab(1);
  await library.call('models.remove', { model: hues.id });
  const { entries } = await library.call('audit.list', {});
  expect(entries[0]).toMatchObject({ action: 'model.remove', subject: hues.name });
});
