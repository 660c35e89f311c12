import { styleText } from 'node:util';
import type { EideticError } from '../../../preload/contract/index.ts';
import { visible } from './visible.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours a text where the stream is a terminal that shows colours; `NO_COLOR` and pipes leave it plain. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(style, text, { stream });
}

/** One line of an answer. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** One line that is not part of the answer: progress, warnings, errors. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The answer as JSON, for scripts. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, 2));
}

/** What happened, and what to do next. */
export function sayError(error: EideticError, asJson: boolean): void {
  if (asJson) {
    sayJson({ error: { code: error.code, message: error.message, nextStep: error.nextStep } });
    return;
  }
  remark(styled('red', visible(error.message), process.stderr));
  if (error.nextStep) remark(`  → ${visible(error.nextStep)}`);
}
