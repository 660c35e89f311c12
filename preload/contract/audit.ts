import { z } from 'zod';

/** One thing that was decided or asked, in the order it happened. */
export const auditEntry = z.object({
  entry: z.number().int(),
  at: z.string(),
  /** Such as `concept.apply`. */
  action: z.string(),
  /** What it was about, for people. */
  subject: z.string(),
  detail: z.string(),
});

export const auditCalls = {
  /** Newest first. */
  'audit.list': {
    audience: 'any',
    input: z.object({
      limit: z.number().int().min(1).max(1_000).default(100),
      offset: z.number().int().min(0).default(0),
    }),
    output: z.object({ entries: z.array(auditEntry), total: z.number().int() }),
  },
  'audit.empty': { audience: 'any', input: z.object({}), output: z.object({ entries: z.number().int() }) },
} as const;

export type AuditEntry = z.infer<typeof auditEntry>;
