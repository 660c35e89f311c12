const problems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'Eidetic is not allowed to',
  EPERM: 'Eidetic is not allowed to',
  EROFS: 'the drive can only be read',
  ENOSPC: 'the disk is full',
};

/** Why a file could not be read or written, in words; what the system says where there are none for it. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return problems[code] ?? (error instanceof Error ? error.message : String(error));
}
