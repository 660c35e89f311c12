import { sep } from 'node:path';

/** The path of a name in a folder, both relative to a root and with '/'; the root's own path is ''. */
export function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether an absolute path is a folder or lies in it. Both as the system spells them, without links and `..`. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
