import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { EvaluationReport } from '../../../preload/contract/index.ts';
import type { LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { atRest, seriousProblems } from '../accessibility.ts';
import { button, openEvaluate, searches } from './open-evaluate.ts';

describe('before the model is changed', () => {
  async function ask(answers: LibraryAnswers = {}) {
    const opened = await openEvaluate(
      { 'models.use': () => ({ outcome: 'changing' }), ...answers },
      '/models',
    );
    await button('Use: CLIP ViT-B/32').click();
    return { ...opened, dialog: page.getByRole('dialog') };
  }

  test('both can be compared on the person’s own searches', async () => {
    const { client, dialog } = await ask();
    await expect.element(dialog).toHaveTextContent(/what is right for 2 searches/);
    await dialog.getByRole('button', { name: 'Compare both' }).click();
    expect(client.inputs('evaluation.own')).toEqual([{ models: ['starter', 'clip'] }]);
    await expect.element(dialog).toHaveTextContent(/First photo is right.*8 points more than Starter/);
    await atRest();
    expect(await seriousProblems()).toEqual([]);
    await dialog.getByRole('button', { name: 'Change' }).click();
    await expect.poll(() => client.inputs('models.use').length).toBe(1);
    expect(client.inputs('evaluation.stop')).toEqual([]);
  });

  test('nobody has to wait for the figures', async () => {
    const { client, dialog } = await ask({
      'evaluation.own': () => Promise.withResolvers<EvaluationReport>().promise,
    });
    await dialog.getByRole('button', { name: 'Compare both' }).click();
    await expect.element(dialog.getByRole('progressbar')).toBeVisible();
    await dialog.getByRole('button', { name: 'Change' }).click();
    await expect.poll(() => client.inputs('models.use').length).toBe(1);
    await expect.poll(() => client.inputs('evaluation.stop').length).toBe(1);
  });

  test('nothing is said of it where no search has a right photo', async () => {
    const { client, dialog } = await ask({ 'evaluation.marks': () => ({ searches: [searches[2]!] }) });
    await expect.poll(() => client.inputs('evaluation.marks').length).toBe(1);
    await expect.element(dialog.getByRole('button', { name: 'Change' })).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Compare both' }).query()).toBeNull();
  });
});
