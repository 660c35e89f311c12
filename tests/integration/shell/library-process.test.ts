import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { LibraryHost, type LibraryState } from '../../../main/shell/library/library-host.ts';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { bridgedChannel, forkUtilityProcess } from '../../fixtures/utility-process.ts';

const module = fileURLToPath(new URL('../../../main/shell/library/library-process.ts', import.meta.url));
const patiently = { timeout: 60_000 };

/** The shell's end of the library, with the library's real module in a process of its own. */
function newHost(folder: string) {
  const states: LibraryState[] = [];
  const pids: number[] = [];
  const said: string[] = [];
  const host = new LibraryHost({
    fork: (...parameters) => {
      const child = forkUtilityProcess(...parameters);
      pids.push(child.pid ?? 0);
      return child;
    },
    newChannel: bridgedChannel,
    module,
    mayStart: () => false,
    kill: (pid) => process.kill(pid, 'SIGKILL'),
    folder,
    onState: (state) => states.push(state),
    onProgress: () => {},
    onOverheard: () => {},
    log: (problem, details) => said.push(`${problem} ${JSON.stringify(details)}`),
  });
  onTestFinished(() => host.close());
  return { host, states, pids, said };
}

test('the library’s process opens the library, is started again when it is killed, and closes in good order', async () => {
  const { library: folder } = newPlaces();
  const { host, states, pids, said } = newHost(folder);
  host.start();
  expect(await host.call('library.status', {})).toMatchObject({ library: folder, photos: 0 });
  process.kill(pids[0]!, 'SIGKILL');
  await expect.poll(() => states, patiently).toEqual(['starting', 'open', 'restarting', 'open']);
  expect(await host.call('roots.list', {})).toEqual([]);
  await expect(host.call('roots.add', { path: '/no/such/folder' })).rejects.toMatchObject({
    code: 'root.not-found',
  });
  await host.close();
  expect(host.state).toBe('closed');
  expect(said.filter((line) => !line.includes('ended'))).toEqual([]);
  // Nobody holds it any more.
  const next = await openLibrary({ place: libraryPlace({ folder }), mode: 'write', command: 'a test' });
  await next.dispose();
});

test('a library that another process writes to is said to be in use', async () => {
  const { library: folder } = newPlaces();
  const other = await openLibrary({ place: libraryPlace({ folder }), mode: 'write', command: 'the other' });
  onTestFinished(() => other.dispose());
  const { host } = newHost(folder);
  host.start();
  await expect.poll(() => host.state, patiently).toBe('failed');
  expect(host.problem).toMatchObject({ code: 'library.in-use' });
  expect(host.problem?.message).toContain('the other');
});
