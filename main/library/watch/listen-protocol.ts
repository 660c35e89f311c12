import type { FollowedLink } from './scan-protocol.ts';

/** A root to listen to. Both folders really lie there: no links on the way. */
export interface ListenJob {
  readonly rootPath: string;
  readonly libraryDir: string;
}

/** What the thread is begun with. */
export interface ListenThreadJob extends ListenJob {
  /** See `resting`. */
  readonly waiting: SharedArrayBuffer;
}

/** What it is told later: the links of the root that lead to folders outside of it, as the scan lists them. */
export interface ListenRequest {
  readonly links: readonly FollowedLink[];
}

/** What it says. */
export type ListenNews =
  /** Every folder is listened to. */
  | { readonly type: 'listening' }
  /** Paths, relative to the root, where something may have happened; '' for anywhere in it. */
  | { readonly type: 'touched'; readonly paths: readonly string[] }
  /** A folder cannot be listened to, in the system's words. */
  | { readonly type: 'trouble'; readonly code: string | null; readonly problem: string }
  /** It says no more: the thread failed by a fault of its own. */
  | { readonly type: 'ended'; readonly problem: string };
