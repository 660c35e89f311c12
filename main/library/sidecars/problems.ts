/** Why nothing could be read from or written into one sidecar. */
export type ProblemKind =
  | 'drive-away'
  | 'vanished'
  | 'photo-changed'
  | 'folder-read-only'
  | 'sidecar-read-only'
  | 'sidecar-not-readable'
  | 'not-understood'
  | 'would-lose'
  | 'changed-meanwhile'
  | 'in-use'
  | 'no-room'
  | 'too-large'
  | 'name-too-long'
  | 'too-slow'
  | 'failed';

const sentences: Readonly<Record<ProblemKind, string>> = {
  'drive-away': 'It lies on a drive or share that is not connected.',
  vanished: 'The photo’s file is no longer there.',
  'photo-changed': 'The photo’s file has changed. Let Eidetic read it, and write again.',
  'folder-read-only': 'The folder is read-only for Eidetic.',
  'sidecar-read-only': '{sidecar} is read-only.',
  'sidecar-not-readable': 'Eidetic is not allowed to read {sidecar}.',
  'not-understood': '{sidecar} is not XMP as ExifTool understands it{detail}. It stays as it is.',
  'would-lose': '{sidecar} holds something that ExifTool would not keep. It stays as it is.',
  'changed-meanwhile': 'Another program changed {sidecar} at the same moment. Write again.',
  'in-use': 'Another program has {sidecar} open. Close it there, and write again.',
  'no-room': 'The disk is full.',
  'too-large': '{sidecar} is too large to be a sidecar. It stays as it is.',
  'name-too-long': 'The photo’s name leaves no room for “.xmp” behind it.',
  'too-slow': 'ExifTool took too long.',
  failed: 'It could not be written{detail}.',
};

/** An expected reason why one sidecar is left alone; the others go on. */
export class SidecarProblem extends Error {
  readonly kind: ProblemKind;
  readonly detail: string;

  /** @param detail what a program said about it, in a few words */
  constructor(kind: ProblemKind, detail = '', options?: ErrorOptions) {
    super(detail ? `${kind}: ${detail}` : kind, options);
    this.name = 'SidecarProblem';
    this.kind = kind;
    this.detail = detail;
  }

  /** A sentence for people. */
  sentence(sidecar: string): string {
    return sentences[this.kind]
      .replace('{sidecar}', sidecar)
      .replace('{detail}', this.detail && ` (${this.detail})`);
  }
}

const byCode: Readonly<Record<string, ProblemKind>> = {
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EBUSY: 'in-use',
  ENAMETOOLONG: 'name-too-long',
  // A folder on the way is gone, or its drive is.
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  EIO: 'drive-away',
  ENXIO: 'drive-away',
  ENODEV: 'drive-away',
};

/** What the system's refusal to read or write means here. Anything else that was thrown is no problem of one file. */
export function asProblem(error: unknown): SidecarProblem {
  if (error instanceof SidecarProblem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) throw error;
  return new SidecarProblem(byCode[code] ?? 'failed', byCode[code] ? '' : code, { cause: error });
}
