/** A folder's own name, of a path as its system writes it; the path itself for the root of a drive. */
export function folderName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
