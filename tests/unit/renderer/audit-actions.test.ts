import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit as german } from '../../../renderer/strings/de/audit.ts';
import { audit as english } from '../../../renderer/strings/en/audit.ts';

const library = join(import.meta.dirname, '../../../main/library');

/** The names of all that the library records, as its sources spell them out. */
function recordedActions(): string[] {
  const sources = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = sources.flatMap((name) => {
    const source = readFileSync(join(library, name), 'utf8');
    return [...source.matchAll(/audit\s*\.record\(\s*'([a-zA-Z.-]+)'/g)].map(([, action = '']) => action);
  });
  return [...new Set(found)].sort();
}

describe.each([
  ['English', english.actions],
  ['German', german.actions],
])('in %s', (_, words) => {
  it('everything that the library records has words', () => {
    const actions = recordedActions();
    expect(actions).toContain('concept.arrived');
    expect(actions.filter((action) => !Object.hasOwn(words, action))).toEqual([]);
  });
});
