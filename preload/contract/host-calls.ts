import { z } from 'zod';
import { evaluationReport } from './evaluation.ts';
import { photoId } from './photos.ts';
import { root } from './roots.ts';

/** A folder, or a file, that can be chosen. `folder` is the host's own name for it: the window never says a path. */
export const choosableFolder = z.object({
  folder: z.string(),
  name: z.string(),
  /** For people to read. */
  path: z.string(),
});

/** What the window asks of the host it runs in, rather than of the library: dialogs and the desktop. */
export const hostCalls = {
  'host.about': {
    input: z.object({}),
    output: z.object({
      kind: z.enum(['desktop', 'browser']),
      version: z.string(),
      platform: z.string(),
      /** A dialog of the system, or `host.folders` to look around in. */
      folderChoice: z.enum(['dialog', 'browse']),
      /** Whether files can be shown in the system's file manager, opened, and moved to its trash. */
      hasDesktop: z.boolean(),
    }),
  },
  /** Asks with the system's dialog and adds what was chosen; null when the person changed their mind. */
  'host.chooseFolder': { input: z.object({}), output: z.object({ root: root.nullable() }) },
  /** The folders inside one, or the places to begin from. */
  'host.folders': {
    input: z.object({ folder: z.string().nullable() }),
    output: z.object({
      here: choosableFolder.nullable(),
      parent: z.string().nullable(),
      folders: z.array(choosableFolder),
      /** Pictures that lie in `here` itself, counted up to a limit. */
      pictures: z.number().int(),
      /** That lie in its folders, up to a limit. */
      picturesInside: z.number().int(),
    }),
  },
  'host.addFolder': { input: z.object({ folder: z.string() }), output: root },
  /** The JSON files that lie in a folder itself: captions to measure models on may be among them. */
  'host.captionFiles': {
    input: z.object({ folder: z.string() }),
    output: z.object({ files: z.array(choosableFolder) }),
  },
  /**
   * Asks with the system's dialog for what models are to be measured on, a folder of class folders or a JSON file of
   * captions; null when the person changed their mind.
   */
  'host.chooseTestSet': {
    input: z.object({ kind: z.enum(['classes', 'captions']) }),
    output: z.object({ chosen: choosableFolder.nullable() }),
  },
  /** As `evaluation.run`, on what the person chose. @throws `folder.expired`, and as `evaluation.run` */
  'host.evaluate': {
    input: z.object({ chosen: z.string(), models: z.array(z.string().min(1)).default([]) }),
    output: evaluationReport,
  },
  'host.showFile': {
    input: z.union([z.object({ photo: photoId }), z.object({ file: z.number().int() })]),
    output: z.object({}),
  },
  'host.openPhoto': { input: z.object({ photo: photoId }), output: z.object({}) },
  'host.showLibrary': { input: z.object({}), output: z.object({}) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type HostCallName = keyof typeof hostCalls;
export type HostCallInput<Name extends HostCallName> = z.input<(typeof hostCalls)[Name]['input']>;
export type HostCallOutput<Name extends HostCallName> = z.output<(typeof hostCalls)[Name]['output']>;
export type ChoosableFolder = z.infer<typeof choosableFolder>;

/** The host, as the window sees it. */
export interface HostClient {
  /** @throws EideticError with a code of the catalogue. */
  call<Name extends HostCallName>(name: Name, input: HostCallInput<Name>): Promise<HostCallOutput<Name>>;
}
