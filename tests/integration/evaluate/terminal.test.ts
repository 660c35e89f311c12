import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { EvaluationReport, Explanation, SearchAnswer } from '../../../preload/contract/index.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { drawPlacedObject } from '../../fixtures/placed-objects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { Terminal } from '../../fixtures/terminal.ts';

it('a person at a terminal measures, asks why, and asks what', async () => {
  const folder = temporaryFolder();
  const terminal = new Terminal(join(folder, 'library'));
  const photos = join(folder, 'photos');
  for (const name of ['a yellow flower', 'pizza'] as const) {
    const { picture } = await drawPlacedObject(name, 2);
    put(join(folder, 'classes', name, '1.png'), picture);
    put(join(photos, `${name}.png`), picture);
  }

  const plain = await terminal.run('evaluate', join(folder, 'classes'));
  expect(plain).toMatchObject({ code: 0 });
  expect(plain.out).toContain('2 pictures of 2 classes');
  expect(plain.out).toMatch(/top-1 +\d+\.\d % +\[\d+\.\d % – \d+\.\d %\].*published: 2\.2 %/);
  const report = (await terminal.run('evaluate', join(folder, 'classes'), '--json')).json<EvaluationReport>();
  expect(report.models[0]?.measures[0]).toMatchObject({ key: 'top-1', tries: 2 });
  expect((await terminal.run('evaluate')).code).toBe(64);
  const absent = await terminal.run('evaluate', join(folder, 'classes'), '--models', 'siglip-base-int8');
  expect(absent).toMatchObject({ code: 1 });
  expect(absent.error).toContain('siglip-base-int8');

  expect((await terminal.run('add', photos)).code).toBe(0);
  const why = await terminal.run('search', 'a yellow flower', '--all', '--explain');
  expect(why.out).toMatch(/yellow +(adds|takes|makes)/);
  expect(why.out).toMatch(/^ {4}[·░▒▓█]{14}$/m);
  expect(why.out).toMatch(/Most of the match is|No part of the picture/);
  type Explained = SearchAnswer & { explanations: (Explanation & { photo: string })[] };
  const both = (
    await terminal.run('search', 'a yellow flower', '--all', '--explain', '2', '--json')
  ).json<Explained>();
  expect(both.explanations.map(({ photo }) => photo)).toEqual(both.results.map(({ photo }) => photo));
  expect(both.explanations[0]?.heat.values).toHaveLength(49);

  const what = await terminal.run('describe', join(photos, 'pizza.png'), '--json');
  expect(what.json<{ nearest: unknown[] }>().nearest).toHaveLength(5);
  expect((await terminal.run('describe', join(photos, 'pizza.png'))).out).toContain('Nearest:');

  const mark = await terminal.run(
    'evaluate',
    '--mark',
    'right',
    '--query',
    'pizza',
    join(photos, 'pizza.png'),
  );
  expect(mark.out).toContain('1 photo marked for “pizza”: right.');
  expect((await terminal.run('evaluate', '--marks')).out).toContain('1 right, 0 wrong');
  expect((await terminal.run('evaluate', '--own')).out).toContain('1 search of yours on 2 pictures');
}, 400_000);
