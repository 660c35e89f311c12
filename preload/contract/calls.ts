import { z } from 'zod';
import { failure } from './failures.ts';
import { indexSummary } from './indexing.ts';
import { photoId } from './photos.ts';
import { root } from './roots.ts';
import { searchAnswer, searchRequest } from './search.ts';
import { doctorCheck, measurement, status } from './status.ts';

/**
 * Who may make a call. `host` calls carry paths a person chose in a dialog or typed in a terminal: a host that
 * serves a renderer must refuse them to it, for a renderer speaks in ids.
 */
export type CallAudience = 'any' | 'host';

interface CallDefinition {
  readonly audience: CallAudience;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

const nothing = z.object({});

/** Every call the library answers: name → who may ask, what goes in, what comes out. */
export const calls = {
  'library.status': { audience: 'any', input: nothing, output: status },
  'library.doctor': { audience: 'any', input: nothing, output: z.array(doctorCheck) },
  'library.measure': { audience: 'any', input: nothing, output: z.array(measurement) },

  'roots.list': { audience: 'any', input: nothing, output: z.array(root) },
  'roots.add': { audience: 'host', input: z.object({ path: z.string().min(1) }), output: root },
  'roots.remove': {
    audience: 'any',
    input: z.object({ root: z.number().int() }),
    output: z.object({ files: z.number().int(), photos: z.number().int() }),
  },
  /** Takes out what vanished from a root whose removals are held. */
  'roots.acceptRemovals': {
    audience: 'any',
    input: z.object({ root: z.number().int() }),
    output: z.object({ files: z.number().int() }),
  },

  /**
   * Catches up with the folders and ends. `roots` narrows it to some of them; `acceptRemovals` takes out what
   * vanished even where so much did that it would be held.
   */
  'index.run': {
    audience: 'any',
    input: z.object({
      roots: z.array(z.number().int()).optional(),
      acceptRemovals: z.boolean().default(false),
    }),
    output: indexSummary,
  },
  'index.pause': { audience: 'any', input: nothing, output: nothing },
  'index.resume': { audience: 'any', input: nothing, output: nothing },
  /** Ends a run early; what is done is kept. */
  'index.stop': { audience: 'any', input: nothing, output: nothing },

  /** Follows the folders live until `watch.stop`, and catches up with them. Returns when that is done. */
  'watch.start': { audience: 'any', input: nothing, output: indexSummary },
  'watch.stop': { audience: 'any', input: nothing, output: nothing },

  'search.query': { audience: 'any', input: searchRequest, output: searchAnswer },
  'photos.atPath': {
    audience: 'host',
    input: z.object({ path: z.string().min(1) }),
    output: z.object({ photo: photoId.nullable() }),
  },

  'failures.list': {
    audience: 'any',
    input: z.object({
      limit: z.number().int().min(1).default(1_000),
      offset: z.number().int().min(0).default(0),
    }),
    output: z.object({ failures: z.array(failure), total: z.number().int() }),
  },
  /** Marks failed files to be read again: all of them, those of one code, or the named ones. */
  'failures.retry': {
    audience: 'any',
    input: z.object({ files: z.array(z.number().int()).optional(), code: z.string().optional() }),
    output: z.object({ files: z.number().int() }),
  },
} as const satisfies Record<string, CallDefinition>;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;
