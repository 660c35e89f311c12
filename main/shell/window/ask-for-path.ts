import type { OpenDialogOptions } from 'electron';
import type { ElectronParts, UsedWindow } from '../electron-parts.ts';
import type { Words } from '../words.ts';
import type { TestSetKind } from './host-client.ts';

interface Asking {
  readonly electron: Pick<ElectronParts, 'dialog'>;
  readonly window: () => UsedWindow | null;
  readonly words: () => Words;
}

/** Asks for a folder with the system's dialog; null when the person changed their mind. */
export function askForFolder(asking: Asking): Promise<string | null> {
  const { chooseFolder, add } = asking.words().dialog;
  return ask(asking, { title: chooseFolder, buttonLabel: add, properties: ['openDirectory'] });
}

/** The same for what models are to be measured on: class folders, or a file of captions. */
export function askForTestSet(kind: TestSetKind, asking: Asking): Promise<string | null> {
  const { choose, chooseClasses, chooseCaptions, captions } = asking.words().dialog;
  return kind === 'classes'
    ? ask(asking, { title: chooseClasses, buttonLabel: choose, properties: ['openDirectory'] })
    : ask(asking, {
        title: chooseCaptions,
        buttonLabel: choose,
        properties: ['openFile'],
        filters: [{ name: captions, extensions: ['json'] }],
      });
}

async function ask({ electron, window }: Asking, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await electron.dialog.showOpenDialog(window(), options);
  return canceled ? null : (filePaths[0] ?? null);
}
