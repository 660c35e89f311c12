import { expect, test } from 'vitest';
import { openModelLab } from '../../fixtures/model-lab.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { canTrace, traced } from '../../fixtures/traced.ts';

/** Every connection that a command of the terminal asks the system for, of the kinds that leave a computer. */
async function connectionsOf(environment: NodeJS.ProcessEnv, ...words: string[]): Promise<readonly string[]> {
  return (await traced(environment, ...words)).connections;
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
