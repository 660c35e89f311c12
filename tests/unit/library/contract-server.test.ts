import { describe, expect, it } from 'vitest';
import { type Handlers, serveContract } from '../../../main/library/contract-server.ts';
import { EventBus } from '../../../main/library/event-bus.ts';
import { silentLog } from '../../../main/library/log.ts';
import type { CallName, EideticError } from '../../../preload/contract/index.ts';

function client(handlers: Partial<Handlers> = {}) {
  return serveContract(handlers as Handlers, new EventBus(), silentLog());
}

/** Makes a call as a host with no types would. */
async function refused(name: string, input: unknown, handlers?: Partial<Handlers>): Promise<EideticError> {
  const call = client(handlers).call as (name: string, input: unknown) => Promise<unknown>;
  return call(name, input).then(
    () => Promise.reject(new Error('it was answered')),
    (error: unknown) => error as EideticError,
  );
}

describe('the border of the library', () => {
  it('hands on what fits, with the defaults filled in', async () => {
    const { call } = client({ 'failures.list': ({ limit }) => ({ failures: [], total: limit }) });
    expect(await call('failures.list', {})).toEqual({ failures: [], total: 1_000 });
  });

  it('says in a line what does not fit', async () => {
    const error = await refused('failures.list', { limit: 'many', offset: -1 });
    expect(error.code).toBe('contract.invalid');
    expect(error.message).toMatch(/limit: .*; offset: /);
    expect(error.message).not.toMatch(/[{}\n]/);
  });

  it('a search that is too long is the person’s to mend, not a bug', async () => {
    expect(await refused('search.query', { text: 'x'.repeat(2_001) })).toMatchObject({
      code: 'query.too-long',
      message: 'The search is too long: Eidetic reads up to 2,000 characters.',
    });
  });

  it.each(['search.everything', 'toString', '__proto__'])('refuses the unknown call %s', async (name) => {
    const error = await refused(name as CallName, {});
    expect(error).toMatchObject({ name: 'EideticError', code: 'contract.invalid' });
    expect(error.message).toContain(name);
  });

  it('an answer that does not fit is an error of the library, in a line', async () => {
    const handlers = { 'roots.list': () => [{ id: 'one' }] } as unknown as Partial<Handlers>;
    const error = await refused('roots.list', {}, handlers);
    expect(error.code).toBe('internal');
    expect(error.message).toContain('0.id: ');
    expect(error.message).not.toMatch(/[{}\n]/);
  });
});
