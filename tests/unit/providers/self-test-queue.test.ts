import { expect, test } from 'vitest';
import { SelfTestQueue } from '../../../main/library/models/self-test-queue.ts';
import type { ModelTest } from '../../../preload/contract/index.ts';

const result = (model: string): ModelTest => ({
  model,
  name: model,
  choice: { provider: 'cpu', reason: '', measuredAt: null, trials: [], batchSize: null },
  isKept: false,
});

test('self-tests run one after another, and the same one once', async () => {
  const queue = new SelfTestQueue();
  const steps: string[] = [];
  const first = Promise.withResolvers<ModelTest>();
  const run = (name: string, work: () => Promise<ModelTest>) =>
    queue.run(name, () => {
      steps.push(name);
      return work();
    });
  const one = run('a', () => first.promise);
  const same = run('a', () => Promise.reject(new Error('made twice')));
  const other = run('b', async () => result('b'));
  await Promise.resolve();
  expect(steps).toEqual(['a']);
  first.reject(new Error('the driver'));
  await expect(one).rejects.toThrow('the driver');
  await expect(same).rejects.toThrow('the driver');
  expect((await other).model).toBe('b');
  expect((await run('a', async () => result('a'))).model).toBe('a');
  expect(steps).toEqual(['a', 'b', 'a']);
});
