import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openModelLab } from '../../fixtures/model-lab.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const launcher = resolve(import.meta.dirname, '../../../main/cli/eidetic.mjs');

/** Linux alone has it, and only where this user may trace what they start. */
const tracer = 'strace';
const canTrace = spawnSync(tracer, ['-f', '-o', '/dev/null', 'true']).status === 0;

/** Every connection that a command of the terminal asks the system for, of the kinds that leave a computer. */
async function connectionsOf(environment: NodeJS.ProcessEnv, ...words: string[]): Promise<string[]> {
  const record = join(temporaryFolder(), 'record');
  // Only the calls that are asked for stop the process: quicker by far.
  const tracing = ['-f', '--seccomp-bpf', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', record];
  const child = spawn(tracer, [...tracing, process.execPath, launcher, ...words], {
    stdio: 'ignore',
    env: { ...process.env, EIDETIC_LIBRARY: temporaryFolder(), ...environment },
  });
  await new Promise((done) => child.on('close', done));
  return readFileSync(record, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET6?/.test(line));
}

test.skipIf(!canTrace)(
  'only installing connects, and to the one host alone',
  async () => {
    const { environment, mirror } = await openModelLab();
    const model = 'tinyclip-8m-int8';
    expect(await connectionsOf(environment, 'models', 'list')).toEqual([]);
    expect(await connectionsOf(environment, 'models', 'show', model)).toEqual([]);
    expect(await connectionsOf(environment, 'models', 'install', model, '--plan')).toEqual([]);
    expect(await connectionsOf(environment, 'models', 'install', model)).toEqual([]);
    expect(await connectionsOf(environment, 'models', 'import', temporaryFolder())).toEqual([]);
    // The mirror has no such model, which ends it at once.
    const made = await connectionsOf(environment, 'models', 'install', model, '--yes');
    expect(made.length).toBeGreaterThan(0);
    const port = new URL(mirror.address).port;
    for (const line of made) expect(line).toContain(`htons(${port}), sin_addr=inet_addr("127.0.0.1")`);
  },
  240_000,
);
