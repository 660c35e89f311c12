import { describe, expect, test } from 'vitest';
import { wholeCatalogue, wholeSize } from '../../../main/library/models/downloadable.ts';
import { matchFiles } from '../../../main/library/models/match-files.ts';
import { recommendModel } from '../../../main/library/models/recommend-model.ts';
import { modelEntries } from '../../../models/catalog/index.ts';
import { first, second, smallCatalogue, swap } from '../../fixtures/model-lab.ts';

describe('the model for a computer', () => {
  const usual = { memoryBytes: 16e9, cores: 8, architecture: 'x64', language: 'en-GB' };
  const chosen = (computer: Partial<typeof usual>) =>
    recommendModel(modelEntries, { ...usual, ...computer }).model;

  test.each([
    [{}, 'siglip2-base-fp16'],
    [{ memoryBytes: 8e9 }, 'siglip2-base-int8'],
    [{ memoryBytes: 4e9, cores: 4 }, 'siglip2-base-int8'],
    [{ cores: 2 }, 'clip-vit-b-32'],
    [{ cores: 2, memoryBytes: 2e9 }, 'clip-vit-b-32-int8'],
    [{ cores: 1 }, 'tinyclip-8m-int8'],
    [{ memoryBytes: 1e9 }, 'tinyclip-8m-int8'],
    [{ memoryBytes: 0.5e9 }, 'eidetic-starter-1'],
    [{ language: 'de-DE' }, 'siglip2-base-fp16'],
    [{ language: 'de-DE', cores: 2 }, 'clip-vit-b-32'],
  ])('%o is %s', (computer, model) => {
    expect(chosen(computer)).toBe(model);
  });

  test('comes with its reasons', () => {
    const { reasons } = recommendModel(modelEntries, { ...usual, cores: 2, language: 'de' });
    expect(reasons).toEqual([
      'It takes about 1 GB of this computer’s 16 GB of memory.',
      'Of the models that suit this computer none has a better published accuracy (ImageNet-1k zero-shot top-1: 63.2 %).',
      'It understands English only: the models that know “de” want more than this computer has.',
      'SigLIP 2 base would be more exact, but wants 4 cores, and here are 2.',
    ]);
  });
});

describe('files that were brought along', () => {
  const hash = (entry: typeof first, index: number) => entry.files[index]!.sha256;
  const match = (hashes: readonly string[], { has = [] as string[], begun = [] as string[] } = {}) => {
    const found = matchFiles(
      smallCatalogue.slice(1),
      new Set(hashes),
      (entry, sha256) => has.includes(`${entry.id} ${sha256}`),
      ({ id }) => begun.includes(id),
    );
    return found.kind === 'none' ? [] : [found.kind, ...found.entries.map(({ id }) => id)];
  };

  test('are for the model that alone has one of them', () => {
    expect(match([hash(first, 0), hash(first, 2)])).toEqual(['models', first.id]);
    expect(match([hash(swap, 0)])).toEqual(['models', swap.id]);
  });

  test('are for the model that lacks nothing else', () => {
    expect(match([hash(first, 2)], { has: [`swap ${hash(swap, 0)}`] })).toEqual(['models', swap.id]);
  });

  test('are for the one that is begun, when several have them', () => {
    expect(match([hash(first, 1)], { begun: [second.id] })).toEqual(['models', second.id]);
  });

  test('are for nobody in particular, else', () => {
    expect(match([hash(first, 1)])).toEqual(['ambiguous', first.id, second.id]);
    expect(match(['0'.repeat(64)])).toEqual([]);
  });
});

describe.each(wholeCatalogue)('$id', (entry) => {
  test('is pinned, file by file, to a commit', () => {
    for (const { sha256, sizeBytes } of entry.files) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(sizeBytes).toBeGreaterThan(0);
    }
    if (entry.origin) expect(entry.origin.revision).toMatch(/^[0-9a-f]{40}$/);
  });

  test('has paths that stay in its folder', () => {
    for (const { path } of entry.files) {
      expect(path).toMatch(/^[\w.-]+(\/[\w.-]+)*$/);
      expect(path.split('/')).not.toContain('..');
      expect(path).not.toMatch(/\.(partial|copying|writing)$/);
    }
  });

  test('says what it is good at, and takes more memory than its weights', () => {
    expect(entry.goodAt).toMatch(/^[A-Z].*\.$/);
    expect(entry.memoryBytes).toBeGreaterThan(wholeSize(entry));
    expect(entry.memoryBytes).toBeLessThan(3e9);
  });
});
