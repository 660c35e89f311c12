import { basename } from 'node:path';
import {
  EideticError,
  type HostCallInput,
  type HostCallName,
  type HostCallOutput,
  type HostClient,
  type LibraryClient,
  type Root,
} from '../../../preload/contract/index.ts';
import { PathNames } from '../../transport/index.ts';

interface HostParts {
  readonly library: Pick<LibraryClient, 'call'>;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** Asks with the system's dialog; null when the person changed their mind. */
  readonly chooseFolder: () => Promise<string | null>;
  /** The same for what models are to be measured on. */
  readonly chooseTestSet: (kind: TestSetKind) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showItem: (path: string) => void;
  /** Opens a file with the system's program for it. Answers what went wrong, or nothing. */
  readonly openItem: (path: string) => Promise<string>;
}

/** Class folders, or a file of captions. */
export type TestSetKind = HostCallInput<'host.chooseTestSet'>['kind'];

type HostHandlers = {
  readonly [Name in HostCallName]: (input: HostCallInput<Name>) => Promise<HostCallOutput<Name>>;
};

/** Asks for a folder and takes it into the library. @throws EideticError with a `root.` code */
export async function addChosenFolder({
  chooseFolder,
  library,
}: Pick<HostParts, 'chooseFolder' | 'library'>): Promise<Root | null> {
  const path = await chooseFolder();
  return path === null ? null : library.call('roots.add', { path });
}

/** What the desktop does for the window. Paths stay on this side: the window speaks in ids. */
export function hostClient(parts: HostParts): HostClient {
  const { library, version, platform, chooseTestSet, showItem, openItem } = parts;
  const names = new PathNames();
  const handlers: HostHandlers = {
    'host.about': async () => ({
      kind: 'desktop',
      version,
      platform,
      folderChoice: 'dialog',
      hasDesktop: true,
    }),
    'host.chooseFolder': async () => ({ root: await addChosenFolder(parts) }),
    'host.folders': () => withoutBrowsing(),
    'host.addFolder': () => withoutBrowsing(),
    'host.captionFiles': () => withoutBrowsing(),
    'host.chooseTestSet': async ({ kind }) => {
      const path = await chooseTestSet(kind);
      return {
        chosen: path === null ? null : { folder: names.nameOf(path), name: basename(path) || path, path },
      };
    },
    'host.evaluate': async ({ chosen, models = [] }) =>
      library.call('evaluation.run', { path: names.pathOf(chosen), models }),
    'host.showFile': async (which) => {
      const { path } =
        'photo' in which
          ? await library.call('pixels.original', { photo: which.photo })
          : await library.call('files.path', { file: which.file });
      showItem(path);
      return {};
    },
    'host.openPhoto': async ({ photo }) => {
      const { path } = await library.call('pixels.original', { photo });
      await opened(path);
      return {};
    },
    'host.showLibrary': async () => {
      const { library: folder } = await library.call('library.status', {});
      await opened(folder);
      return {};
    },
  };

  async function opened(path: string): Promise<void> {
    const problem = await openItem(path);
    if (problem === '') return;
    const suggestion = 'Show it in its folder, and open it from there.';
    throw new EideticError('host.cannot', { problem, suggestion });
  }

  return {
    call: (name, input) => (handlers[name] as (input: unknown) => Promise<never>)(input),
  };
}

/** Looking around in folders is for hosts without a dialog. */
async function withoutBrowsing<Output>(): Promise<Output> {
  throw new EideticError('host.cannot', {
    problem: 'this window has the system’s dialog for folders',
    suggestion: 'Choose the folder there.',
  });
}
