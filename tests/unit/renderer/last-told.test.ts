import { describe, expect, test } from 'vitest';
import { EideticError } from '../../../preload/contract/index.ts';
import { ConceptList } from '../../../renderer/state/concept-list.svelte.ts';
import { LastTold } from '../../../renderer/state/last-told.svelte.ts';
import { pretendClient } from '../../fixtures/pretend-client.ts';
import { pretendConcept } from '../../fixtures/pretend-concepts.ts';

/** A list whose answers come when the test says so, in whatever order. */
function askedByHand() {
  const askings: PromiseWithResolvers<string>[] = [];
  const list = new LastTold(() => {
    const asking = Promise.withResolvers<string>();
    askings.push(asking);
    return asking.promise;
  });
  return { list, askings };
}

describe('what the library last told', () => {
  test('is nothing before it spoke', () => {
    expect(askedByHand().list.told).toBeNull();
  });

  test('is the answer to the last asking, whichever comes last', async () => {
    const { list, askings } = askedByHand();
    const both = [list.refresh(), list.refresh()];
    askings[1]!.resolve('new');
    askings[0]!.resolve('old');
    await Promise.all(both);
    expect(list.told).toBe('new');
  });

  test('stays where asking again fails, and the failure is said until an answer comes', async () => {
    const { list, askings } = askedByHand();
    const first = list.refresh();
    askings[0]!.resolve('known');
    await first;
    const second = list.refresh();
    askings[1]!.reject(new EideticError('connection.lost'));
    await second;
    expect(list.told).toBe('known');
    expect(list.problem?.message).toBe('Eidetic is not answering.');
    const third = list.refresh();
    askings[2]!.resolve('known anew');
    await third;
    expect(list.problem).toBeNull();
  });

  test('of concepts is not what it was before one was put in', async () => {
    const asking = Promise.withResolvers<void>();
    const before = pretendConcept({ name: 'beach' });
    const { library } = pretendClient({
      'concepts.list': async () => {
        await asking.promise;
        return { concepts: [before] };
      },
    });
    const list = new ConceptList(library);
    const refreshing = list.refresh();
    list.put({ ...before, name: 'seaside' });
    asking.resolve();
    await refreshing;
    expect(list.find(before.concept)?.name).toBe('seaside');
  });
});
