import { createInterface } from 'node:readline/promises';
import { EideticError } from '../../../../preload/contract/index.ts';
import { remark } from '../../terminal/output.ts';

/**
 * Asks a question that “y” or “yes” agrees to; everything else does not.
 *
 * @param beforehand whether it was agreed to with --yes
 * @throws EideticError `model.not-agreed` where nobody can be asked
 */
export async function agree(
  question: string,
  { beforehand, asJson }: { beforehand: boolean; asJson: boolean },
): Promise<boolean> {
  if (beforehand) return true;
  // A script that reads JSON answers no questions.
  if (asJson || !process.stdin.isTTY || !process.stderr.isTTY) throw new EideticError('model.not-agreed');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Ctrl+C and Ctrl+D leave the question without an answer.
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    const answer = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
    const agreed = /^y(es)?$/i.test(answer.trim());
    if (!agreed) remark('Nothing was done.');
    return agreed;
  } finally {
    terminal.close();
  }
}
