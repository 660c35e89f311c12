import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFiles, unpackFiles } from '../../../main/library/watch/scan-protocol.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const bare = { sizeBytes: fc.nat(), mtimeMs: fc.double({ min: 0, max: 4e12, noNaN: true }) };
const file = fc.oneof(
  fc.record({ path: name, ...bare, sidecar: fc.constant(null), sidecarMtimeMs: fc.constant(null) }),
  fc.record({
    path: name,
    ...bare,
    sidecar: name,
    sidecarMtimeMs: fc.double({ min: 0, max: 4e12, noNaN: true }),
  }),
);

test('files come out of their packing as they went in, structured clone included', () => {
  fc.assert(
    fc.property(fc.array(file), (files) => {
      expect(unpackFiles(structuredClone(packFiles(files)))).toEqual(files);
    }),
  );
});
