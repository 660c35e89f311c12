import { dirname } from 'node:path';
import open from 'open';
import { EideticError } from '../../../preload/contract/index.ts';

/** The system's file manager and its programs for pictures. */
export interface Desktop {
  readonly isThere: boolean;
  /** Shows the folder that a file lies in. @throws EideticError `host.cannot` */
  show(file: string): Promise<void>;
  /** Opens a file or a folder with the program that is meant for it. @throws EideticError `host.cannot` */
  open(path: string): Promise<void>;
}

export function systemDesktop(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Desktop {
  const isThere = hasDesktop(environment, platform);
  const openWithSystem = async (path: string) => {
    if (!isThere) {
      throw new EideticError('host.cannot', {
        problem: 'Eidetic runs on a computer without a desktop',
        suggestion: `The file lies in ${path}.`,
      });
    }
    await start(path);
  };
  return { isThere, open: openWithSystem, show: (file) => openWithSystem(dirname(file)) };
}

/** On Linux a session at a screen says so; a Mac and Windows have a desktop for whoever can start programs. */
export function hasDesktop(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

async function start(path: string): Promise<void> {
  const failed = (problem: string) =>
    new EideticError('host.cannot', { problem, suggestion: `The file lies in ${path}.` });
  const child = await open(path).catch((error: unknown) => {
    throw failed(error instanceof Error ? error.message : String(error));
  });
  // A program that cannot be started says so a moment later, and would end this process if nobody listened.
  child.on('error', () => {});
}
