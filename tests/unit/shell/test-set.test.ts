import type { OpenDialogOptions } from 'electron';
import { expect, test } from 'vitest';
import { askForTestSet } from '../../../main/shell/window/ask-for-path.ts';
import { hostClient, type TestSetKind } from '../../../main/shell/window/host-client.ts';
import { wordsFor } from '../../../main/shell/words.ts';
import { AnsweringLibrary } from '../../fixtures/answering-library.ts';

function desk(chosen: string | null) {
  const dialogs: OpenDialogOptions[] = [];
  const library = new AnsweringLibrary({ 'evaluation.run': ({ path }) => ({ source: path }) });
  const electron = {
    dialog: {
      showOpenDialog: async (_: unknown, options: OpenDialogOptions) => {
        dialogs.push(options);
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
      },
    },
  } as unknown as Parameters<typeof askForTestSet>[1]['electron'];
  const host = hostClient({
    library,
    version: '1.2.3',
    platform: 'linux',
    chooseFolder: async () => null,
    chooseTestSet: (kind: TestSetKind) =>
      askForTestSet(kind, { electron, window: () => null, words: () => wordsFor('en') }),
    showItem: () => {},
    openItem: async () => '',
  });
  return { host, library, dialogs };
}

test('what models are measured on is chosen in the system’s dialog, and the window learns only a name for it', async () => {
  const { host, library, dialogs } = desk('/photos/by-kind');
  const { chosen } = await host.call('host.chooseTestSet', { kind: 'classes' });
  expect(dialogs).toMatchObject([{ properties: ['openDirectory'] }]);
  expect(chosen).toMatchObject({ name: 'by-kind', path: '/photos/by-kind' });
  expect(chosen?.folder).toMatch(/^[\w-]{22}$/);
  expect(await host.call('host.evaluate', { chosen: chosen!.folder, models: ['a'] })).toEqual({
    source: '/photos/by-kind',
  });
  await expect(host.call('host.evaluate', { chosen: '/photos/by-kind' })).rejects.toMatchObject({
    code: 'folder.expired',
  });
  expect(library.asked.map(({ input }) => input)).toEqual([{ path: '/photos/by-kind', models: ['a'] }]);
});

test('captions are a JSON file', async () => {
  const { host, dialogs } = desk('/photos/captions.json');
  await host.call('host.chooseTestSet', { kind: 'captions' });
  expect(dialogs).toMatchObject([{ properties: ['openFile'], filters: [{ extensions: ['json'] }] }]);
});

test('whoever changes their mind has chosen nothing', async () => {
  const { host } = desk(null);
  expect(await host.call('host.chooseTestSet', { kind: 'classes' })).toEqual({ chosen: null });
});
