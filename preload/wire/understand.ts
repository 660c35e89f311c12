import type { z } from 'zod';
import { EideticError, isErrorCode } from '../contract/index.ts';

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
  const problem = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
  throw new EideticError('contract.invalid', { problem });
}
