import {
  EideticError,
  type HostCallInput,
  type HostCallName,
  type HostCallOutput,
  type HostClient,
  type LibraryClient,
  type Root,
} from '../../../preload/contract/index.ts';

interface HostParts {
  readonly library: Pick<LibraryClient, 'call'>;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** Asks with the system's dialog; null when the person changed their mind. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showItem: (path: string) => void;
  /** Opens a file with the system's program for it. Answers what went wrong, or nothing. */
  readonly openItem: (path: string) => Promise<string>;
}

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
  const { library, version, platform, showItem, openItem } = parts;
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
