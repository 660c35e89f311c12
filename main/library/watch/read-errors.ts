/** The system's code of a failed call, such as `EACCES`; null for what is no system error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether an error says that there is nothing at a path. Anything else leaves open whether something is there. */
export function meansAbsent(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether an error says that somebody else may look there, but not we. */
export function meansForbidden(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'EACCES' || code === 'EPERM';
}

/** Why a root cannot be looked into, for people. */
export function whyOffline(error: unknown): string {
  const code = systemCode(error);
  if (code === 'ENOENT')
    return 'The folder is not there. Its drive may be unplugged or its network share disconnected.';
  if (code === 'ENOTDIR') return 'There is a file where the folder used to be.';
  if (meansForbidden(error)) return 'Eidetic is not allowed to read the folder.';
  return `The folder cannot be read${code ? ` (${code})` : ''}. Its drive or network share may have a problem.`;
}

/** Why a folder or file inside a root was left out, for people. */
export function whyUnreadable(path: string, error: unknown): string {
  const code = systemCode(error);
  const why = meansForbidden(error) ? 'is not allowed to read' : `could not read${code ? ` (${code})` : ''}`;
  return `Eidetic ${why} “${path}”. What it knows of it stays as it is.`;
}
