import { renameSync, statSync } from 'node:fs';
import { type Logger, pino, stdSerializers } from 'pino';

/** A log that a person may be asked to send: enough for a few weeks, not more. */
const maxLogBytes = 5_000_000;

/** The library's log file; the one before it is kept as `.old`. Nothing of it leaves the computer by itself. */
export function openLog(file: string): Logger {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) renameSync(file, `${file}.old`);
  return pino(
    {
      level: process.env['EIDETIC_LOG'] ?? 'info',
      base: { pid: process.pid },
      // pino knows errors under `err` alone; under any other name they come out as `{}`.
      serializers: { error: stdSerializers.err },
    },
    pino.destination({ dest: file, sync: true, mkdir: true }),
  );
}

/** For a library that may not be written to. */
export function silentLog(): Logger {
  return pino({ level: 'silent' });
}
