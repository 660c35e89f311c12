import { ZodError, type z } from 'zod';
import { EideticError, isErrorCode } from '../contract/index.ts';

/** So many of a value's faults are told; who sends more of them is no nearer to mending it. */
const mostFaults = 5;

/**
 * What came over a border, as the contract has it.
 *
 * @throws EideticError with the code that the schema names where a person, not a program, asked for what cannot be;
 * else `contract.invalid`
 */
export function understand<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    if (!isErrorCode(issue.message)) continue;
    const limit = 'maximum' in issue ? issue.maximum.toLocaleString('en-GB') : '';
    throw new EideticError(issue.message, { limit });
  }
  throw new EideticError('contract.invalid', { problem: problemOf(parsed.error) });
}

/** What was thrown, in a line; zod's own message is a page of JSON. */
export function problemOf(error: unknown): string {
  if (!(error instanceof ZodError)) return error instanceof Error ? error.message : String(error);
  return error.issues
    .slice(0, mostFaults)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}
