import { z } from 'zod';
import { type CallName, calls, type EideticError, isErrorCode } from '../../../preload/contract/index.ts';

/*
 * What the shell's main process and the library's process say to each other over the parent port. Windows do not use
 * it: they have ports of their own to the library. Here pass the calls that only a host may make, the events that dock
 * and tray show, and the requests to start other processes, which only the main process can.
 */

const callName = z.custom<CallName>((name) => typeof name === 'string' && Object.hasOwn(calls, name));
const id = z.number().int();

/** An error of the catalogue on its way. */
export const packedError = z.object({
  code: z.string().refine(isErrorCode),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const toLibrary = z.discriminatedUnion('type', [
  /** Comes first. Null is the system's usual place. */
  z.object({ type: z.literal('open'), folder: z.string().nullable() }),
  /** With a port to a window. */
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('call'), id, name: callName, input: z.unknown() }),
  /** Put everything away and end. */
  z.object({ type: z.literal('close') }),
  /** With a port to the process that was asked for. */
  z.object({ type: z.literal('helper-started'), id, pid: z.number().int().optional() }),
  z.object({ type: z.literal('helper-said'), id, text: z.string() }),
  z.object({
    type: z.literal('helper-ended'),
    id,
    code: z.number().int().nullable(),
    signal: z.custom<NodeJS.Signals>((name) => typeof name === 'string').nullable(),
    problem: z.string().nullable(),
  }),
]);

export const fromLibrary = z.discriminatedUnion('type', [
  /** A native part is about to be tried: when the process dies now, it was this one. */
  z.object({ type: z.literal('trying'), part: z.string().nullable() }),
  z.object({ type: z.literal('opened') }),
  z.object({ type: z.literal('not-opened'), error: packedError }),
  z.object({ type: z.literal('answer'), id, output: z.unknown() }),
  z.object({ type: z.literal('refusal'), id, error: packedError }),
  z.object({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
  /** A window made a call that concerns the shell, too. */
  z.object({ type: z.literal('overheard'), name: callName }),
  z.object({
    type: z.literal('start-helper'),
    id,
    name: z.string(),
    module: z.string(),
    environment: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('end-helper'), id }),
]);

export type ToLibrary = z.infer<typeof toLibrary>;
export type FromLibrary = z.infer<typeof fromLibrary>;

export function pack({ code, details }: EideticError): z.infer<typeof packedError> {
  return { code, details: { ...details } };
}
