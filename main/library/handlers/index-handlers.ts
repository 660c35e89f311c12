import type { Handlers } from '../contract-server.ts';
import { howMany } from '../how-many.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';

/** Calls that bring the library up to date, and those about files that could not be read. */
export function indexHandlers(
  { catalogue, progress }: OpenLibrary,
  writable: () => WritableLibrary,
): Pick<
  Handlers,
  | 'index.run'
  | 'index.pause'
  | 'index.resume'
  | 'index.stop'
  | 'watch.start'
  | 'watch.stop'
  | 'index.progress'
  | 'failures.list'
  | 'failures.groups'
  | 'failures.retry'
> {
  return {
    'index.run': (request) => writable().indexer.run(request),
    'index.pause': () => {
      writable().indexer.pause();
      return {};
    },
    'index.resume': () => {
      writable().indexer.resume();
      return {};
    },
    'index.stop': async () => {
      await writable().indexer.stop();
      return {};
    },
    'watch.start': () => writable().indexer.startWatching(),
    'watch.stop': async () => {
      await writable().indexer.stopWatching();
      return {};
    },
    'index.progress': () => progress.current(),
    'failures.list': ({ limit, offset, code = null }) => ({
      failures: catalogue.failures.list(limit, offset, code),
      total: catalogue.failures.count(code),
    }),
    'failures.groups': () => ({ groups: catalogue.failures.groups() }),
    'failures.retry': (choice) => {
      writable();
      const files = catalogue.failures.retry(choice);
      catalogue.audit.record('failures.retry', choice.code ?? 'all', howMany(files, 'file'));
      return { files };
    },
  };
}
