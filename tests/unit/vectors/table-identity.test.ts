import { expect, it } from 'vitest';
import { tableNameFor } from '../../../main/library/vectors/table-identity.ts';

const starter = { modelId: 'eidetic-starter-1', preprocessingVersion: 1, precision: 'fp32', dims: 256 };

it('names a table by all that vectors must share', () => {
  expect(tableNameFor(starter)).toBe('eidetic-starter-1_p1_fp32');
  const others = [
    { ...starter, modelId: 'clip' },
    { ...starter, preprocessingVersion: 2 },
    { ...starter, precision: 'int8' },
  ];
  expect(new Set([starter, ...others].map(tableNameFor)).size).toBe(4);
});

it('keeps to characters that every file system allows', () => {
  expect(tableNameFor({ ...starter, modelId: 'org/model: v2' })).toMatch(/^[\w.-]+$/);
});
