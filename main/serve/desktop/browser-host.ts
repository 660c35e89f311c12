import {
  EideticError,
  type HostCallInput,
  type HostCallName,
  type HostCallOutput,
  type HostClient,
  type LibraryClient,
} from '../../../preload/contract/index.ts';
import { type Desktop, systemDesktop } from './desktop.ts';
import { FolderBrowser } from './folder-browser.ts';

interface HostParts {
  readonly library: LibraryClient;
  readonly version: string;
  readonly desktop?: Desktop;
  readonly folders?: FolderBrowser;
}

type HostHandlers = {
  readonly [Name in HostCallName]: (input: HostCallInput<Name>) => Promise<HostCallOutput<Name>>;
};

/** What a window in a browser can ask of the computer that it runs on. */
export function browserHost({
  library,
  version,
  desktop = systemDesktop(),
  folders = new FolderBrowser(),
}: HostParts): HostClient {
  const handlers: HostHandlers = {
    'host.about': async () => ({
      kind: 'browser',
      version,
      platform: process.platform,
      folderChoice: 'browse',
      hasDesktop: desktop.isThere,
    }),
    'host.chooseFolder': withoutDialog,
    'host.folders': ({ folder }) => folders.look(folder),
    'host.addFolder': ({ folder }) => library.call('roots.add', { path: folders.pathOf(folder) }),
    'host.captionFiles': ({ folder }) => folders.jsonFiles(folder),
    'host.chooseTestSet': withoutDialog,
    'host.evaluate': async ({ chosen, models = [] }) =>
      library.call('evaluation.run', { path: folders.pathOf(chosen), models }),
    'host.showFile': async (what) => {
      const { path } =
        'photo' in what
          ? await library.call('pixels.original', { photo: what.photo })
          : await library.call('files.path', { file: what.file });
      await desktop.show(path);
      return {};
    },
    'host.openPhoto': async ({ photo }) => {
      const { path } = await library.call('pixels.original', { photo });
      await desktop.open(path);
      return {};
    },
    'host.showLibrary': async () => {
      const status = await library.call('library.status', {});
      await desktop.open(status.library);
      return {};
    },
  };
  return {
    async call<Name extends HostCallName>(name: Name, input: HostCallInput<Name>) {
      const handler: HostHandlers[Name] = handlers[name];
      return handler(input);
    },
  };
}

async function withoutDialog(): Promise<never> {
  throw new EideticError('host.cannot', {
    problem: 'a browser has no dialog for folders of this computer',
    suggestion: 'Choose the folder from the list instead.',
  });
}
