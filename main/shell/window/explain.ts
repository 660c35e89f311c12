import { describeError } from '../../../preload/contract/index.ts';
import { asEideticError } from '../../../preload/wire/index.ts';
import type { ElectronParts, UsedWindow } from '../electron-parts.ts';

interface ExplainParts {
  readonly electron: Pick<ElectronParts, 'dialog'>;
  readonly window: () => UsedWindow | null;
}

/** Tells a person in a box what went wrong with what they asked for outside the page, which knows nothing of it. */
export function explainer({ electron, window }: ExplainParts): (error: unknown) => void {
  return (error) => {
    const { code, details } = asEideticError(error);
    const { message, nextStep } = describeError(code, details);
    void electron.dialog.showMessageBox(window(), { type: 'warning', message, detail: nextStep });
  };
}
