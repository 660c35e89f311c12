import { extname } from 'node:path';
import { isPictureName } from '../ingest/decode/picture-names.ts';

/** Folders that systems, drives and programs keep for themselves; compared in lower case. */
const systemFolders = new Set([
  '@eadir', // Synology: thumbnails and indexes
  '#recycle', // Synology
  '#snapshot', // Synology
  '@recycle', // QNAP
  '@recently-snapshot', // QNAP
  '$recycle.bin', // Windows
  'recycler', // Windows XP
  'system volume information', // Windows
  'lost+found', // ext file systems
]);

const systemFiles = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r']);

/**
 * ## Library packages of Apple's programs
 * Photos, iPhoto and Aperture keep a library as one folder whose name ends like this. The pictures a person
 * took lie in `originals` or `Masters`; everything beside them is a smaller copy of those, with other bytes,
 * and would put every photo into the library two or three times. So only these two are entered.
 */
const packageEndings = ['.photoslibrary', '.photolibrary', '.migratedphotolibrary', '.aplibrary'];
const originalsFolders = new Set(['originals', 'masters']);

/** Lightroom's previews: copies of photos that are in the library already. */
const previewEnding = '.lrdata';

/** What belongs to the person is visible: a leading dot hides `.git`, `.Trash-1000`, `._IMG.jpg`, `.DS_Store`. */
function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/**
 * Whether a folder is passed over with all that lies in it: hidden ones, a system's own and programs' copies.
 *
 * @param name the folder's own name
 * @param parentName the name of the folder it lies in; '' for a root's own content
 */
export function isSkippedFolder(name: string, parentName: string): boolean {
  const lowerName = name.toLowerCase();
  if (isHidden(name) || systemFolders.has(lowerName) || lowerName.endsWith(previewEnding)) return true;
  const lowerParent = parentName.toLowerCase();
  return packageEndings.some((ending) => lowerParent.endsWith(ending)) && !originalsFolders.has(lowerName);
}

/** Whether a file may hold a picture, going by its name: named like one, or without any extension. */
export function isCandidateName(name: string): boolean {
  if (isHidden(name) || systemFiles.has(name.toLowerCase())) return false;
  return isPictureName(name) || extname(name) === '';
}

/** Whether a name is that of an XMP companion of some picture. */
export function isSidecarName(name: string): boolean {
  return name.length > 4 && name.slice(-4).toLowerCase() === '.xmp' && !isHidden(name);
}

/**
 * Whether a path inside a root leads through a folder that is passed over.
 *
 * @param path relative to the root, with '/'; its last part is taken for a folder too when `isFolder`
 */
export function isSkippedPath(path: string, isFolder: boolean): boolean {
  const parts = path.split('/');
  const folders = isFolder ? parts : parts.slice(0, -1);
  return folders.some((name, index) => isSkippedFolder(name, folders[index - 1] ?? ''));
}
