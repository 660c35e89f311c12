import { describe, expect, it } from 'vitest';
import { Suspects } from '../../../main/library/ingest/suspects.ts';

describe('suspects', () => {
  it('are tried in the order they were accused', () => {
    const suspects = new Suspects<{ id: number }>();
    suspects.accuse({ id: 7 });
    suspects.accuse({ id: 3 });
    expect(suspects.next()?.id).toBe(7);
    suspects.acquit(7);
    expect(suspects.next()?.id).toBe(3);
  });

  it('go to the back of the line when they are accused again', () => {
    const suspects = new Suspects<{ id: number }>();
    suspects.accuse({ id: 7 });
    suspects.accuse({ id: 3 });
    suspects.accuse({ id: 7 });
    expect(suspects.next()?.id).toBe(3);
    expect(suspects.size).toBe(2);
  });

  it('are nobody when all are acquitted', () => {
    const suspects = new Suspects<{ id: number }>();
    suspects.accuse({ id: 7 });
    suspects.acquit(7);
    expect(suspects.next()).toBeNull();
    expect(suspects.has(7)).toBe(false);
  });
});
