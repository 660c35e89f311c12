export type ToastTone = 'neutral' | 'good' | 'problem';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: ToastTone;
  readonly undo: (() => void) | null;
  readonly durationMs: number;
  /** What it tells of, for `dismissToastsAbout`; null where that cannot go away. */
  readonly about: string | null;
}

export interface ToastOptions {
  /** Takes back what was done; offered as a button and as the undo key. */
  readonly undo?: (() => void) | undefined;
  readonly tone?: ToastTone;
  readonly durationMs?: number;
  readonly about?: string;
}

/** Long enough to read twice; one that can be undone stays for second thoughts. */
const readMs = 5_000;
const undoMs = 10_000;
const mostAtOnce = 3;

let shown = $state.raw<readonly Toast[]>([]);
let lastId = 0;

/** The toasts on the screen, oldest first. Reactive. */
export function toasts(): readonly Toast[] {
  return shown;
}

/** Says something briefly at the lower edge. Returns a function that takes it away. */
export function toast(text: string, options: ToastOptions = {}): () => void {
  const { undo = null, tone = 'neutral', about = null } = options;
  lastId += 1;
  const id = lastId;
  const durationMs = options.durationMs ?? (undo ? undoMs : readMs);
  const added = { id, text, tone, undo, durationMs, about };
  shown = [...shown, added].slice(-mostAtOnce);
  return () => dismissToast(id);
}

export function dismissToast(id: number): void {
  shown = shown.filter((toast) => toast.id !== id);
}

/** What these toasts tell of is gone: they go with it. */
export function dismissToastsAbout(about: string): void {
  shown = shown.filter((toast) => toast.about !== about);
}

/** Takes those away that only said something: in another language they would be strange to read. */
export function dismissSayings(): void {
  shown = shown.filter(({ undo }) => undo !== null);
}

/** Undoes what the newest undoable toast speaks of. False when there is none. */
export function undoLatest(): boolean {
  const latest = shown.findLast(({ undo }) => undo !== null);
  if (!latest) return false;
  dismissToast(latest.id);
  latest.undo?.();
  return true;
}
