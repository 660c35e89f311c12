import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put } from '../fixtures/photo-folder.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const launcher = resolve(import.meta.dirname, '../../main/cli/on-own-node.mjs');

function launch(program: string) {
  const path = put(join(temporaryFolder(), 'program.mjs'), program);
  const child = spawn(process.execPath, [launcher, path, 'one', 'two'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, ended: once(child, 'exit') };
}

describe('a program on its own Node', () => {
  it('gets its arguments and gives its exit code', async () => {
    const { ended } = launch('process.exit(process.argv.length)');
    expect((await ended)[0]).toBe(4);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('is told of %s that reaches the launcher alone', async (signal) => {
    const { child, ended } = launch(
      `process.on('${signal}', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready')`,
    );
    await once(child.stdout!, 'data');
    child.kill(signal);
    expect((await ended)[0]).toBe(7);
  });

  it('that was killed ends as shells have it', async () => {
    const { ended } = launch("process.kill(process.pid, 'SIGKILL')");
    expect((await ended)[0]).toBe(137);
  });
});
