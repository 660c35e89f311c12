import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EideticError, type EvaluationReport } from '../../../preload/contract/index.ts';
import { pretendReport } from '../../fixtures/some-report.ts';
import { atRest, seriousProblems, smallTargets } from '../accessibility.ts';
import { button, openEvaluate, searches, title, tryOwn } from './open-evaluate.ts';

/** A promise that a test settles. */
function later<Value>() {
  return Promise.withResolvers<Value>();
}

describe('marked searches', () => {
  test('are listed with what was said, opened again, and forgotten and brought back', async () => {
    let forgotten = false;
    const { client } = await openEvaluate({
      'evaluation.marks': () => ({ searches: forgotten ? searches.slice(1) : searches }),
      'evaluation.forget': () => {
        forgotten = true;
        return { change: 'forget 1', photos: 5 };
      },
      'changes.undo': () => {
        forgotten = false;
        return { photos: 5 };
      },
    });
    const list = page.getByRole('list', { name: 'Searches whose answers you marked' });
    await expect
      .element(list.getByRole('listitem').first())
      .toHaveTextContent(/a dog in the snow.*3 right, 2 not it/);
    await expect.element(list).toHaveTextContent(/0 right, 4 not it.*Counts once you have said/);
    await expect
      .element(page.getByText('With 2 searches the figures are rough.', { exact: false }))
      .toBeVisible();
    await button('Forget what you said about “a dog in the snow”').click();
    await expect.poll(() => list.getByRole('listitem').all().length).toBe(2);
    expect(client.inputs('evaluation.forget')).toEqual([{ query: 'a dog in the snow' }]);
    await button('Undo').click();
    await expect.poll(() => list.getByRole('listitem').all().length).toBe(3);
    expect(client.inputs('changes.undo')).toEqual([{ change: 'forget 1' }]);
    await button('Search for “birthday cake” again').click();
    await expect.poll(() => `${location.pathname}${location.search}`).toBe('/?q=birthday+cake');
  });

  test('that there are none is where a person learns how to mark some', async () => {
    await openEvaluate({ 'evaluation.marks': () => ({ searches: [] }) });
    await expect.element(page.getByText('No search has marked answers yet')).toBeVisible();
    await expect.element(page.getByText(/press Y for “this is right”/)).toBeVisible();
    await expect.element(tryOwn()).toBeDisabled();
    expect(await seriousProblems()).toEqual([]);
  });

  test('follow what is said of them in another window', async () => {
    const { client } = await openEvaluate();
    await expect.element(page.getByText('3 right, 2 not it')).toBeVisible();
    client.answer({
      'evaluation.marks': () => ({ searches: [{ query: 'a dog in the snow', right: 4, wrong: 2 }] }),
    });
    client.emit('searchMarksChanged', {});
    await expect.element(page.getByText('4 right, 2 not it')).toBeVisible();
  });
});

describe('trying models', () => {
  test('on the person’s searches says how often each is right, and where it may be chance', async () => {
    const answer = later<EvaluationReport>();
    const { client } = await openEvaluate({ 'evaluation.own': () => answer.promise });
    await expect.element(page.getByRole('checkbox', { name: 'Starter (in use)' })).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: 'CLIP ViT-B/32' })).not.toBeChecked();
    // What is not on this computer cannot be tried.
    await expect.poll(() => page.getByRole('checkbox').all().length).toBe(2);
    await page.getByRole('checkbox', { name: 'CLIP ViT-B/32' }).click();
    await tryOwn().click();
    expect(client.inputs('evaluation.own')).toEqual([{ models: ['starter', 'clip'] }]);
    await expect.element(tryOwn()).toBeDisabled();
    client.emit('evaluationProgress', { model: 'clip', done: 60, total: 240 });
    await expect.element(page.getByText('CLIP ViT-B/32: 60 of 240')).toBeVisible();
    // The second of two.
    await expect
      .element(page.getByRole('progressbar', { name: 'Trying models' }))
      .toHaveAttribute('aria-valuenow', '63');
    answer.resolve(pretendReport());
    await expect.element(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    await expect.element(page.getByText('12 searches of yours, on 230 photos')).toBeVisible();
    const first = page.getByRole('region', { name: 'First photo is right' });
    await expect
      .element(first.getByRole('listitem').first())
      .toHaveTextContent(/Starter \(in use\).*62% \(48.*75%\)/);
    await expect
      .element(first.getByRole('listitem').nth(1))
      .toHaveTextContent(
        /70% \(55.*81%\).*8 points more than Starter \(between -2 and \+18\), may be chance/,
      );
    const early = page.getByRole('region', { name: 'Right photos come early' });
    await expect.element(early).toHaveTextContent(/30 points more than Starter \(between \+20 and \+40\)$/);
    await expect.element(early).not.toHaveTextContent(/chance/);
    await expect
      .element(early)
      .toHaveTextContent(/How many of the photos that you called right stand before ten others/);
  });

  test('can be stopped, and keeps nothing', async () => {
    const answer = later<EvaluationReport>();
    const { client } = await openEvaluate({
      'evaluation.own': () => answer.promise,
      'evaluation.stop': () => {
        answer.reject(new EideticError('evaluation.stopped'));
        return {};
      },
    });
    await tryOwn().click();
    await button('Stop: Trying models').click();
    await expect.poll(() => client.inputs('evaluation.stop').length).toBe(1);
    await expect.element(tryOwn()).toBeEnabled();
    expect(page.getByRole('alert').query()).toBeNull();
    expect(page.getByRole('heading', { name: 'Result' }).query()).toBeNull();
  });

  test('goes on while another page is open', async () => {
    const answer = later<EvaluationReport>();
    const { client } = await openEvaluate({ 'evaluation.own': () => answer.promise });
    await tryOwn().click();
    await button('Models').click();
    await expect.element(title('Models')).toBeVisible();
    await button('Compare them…').click();
    await expect.element(page.getByRole('progressbar', { name: 'Trying models' })).toBeVisible();
    client.emit('evaluationProgress', { model: 'starter', done: 1, total: 2 });
    await expect.element(page.getByText('Starter: 1 of 2')).toBeVisible();
    answer.resolve(pretendReport());
    await expect.element(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  });

  test('says what went wrong, and what to do', async () => {
    await openEvaluate({
      'evaluation.own': () => {
        throw new EideticError('evaluation.busy');
      },
    });
    await tryOwn().click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/Models are being measured already.*stop it/);
  });

  test('that is over is not taken for another window’s, though its last word comes late', async () => {
    const { client } = await openEvaluate();
    await tryOwn().click();
    await expect.element(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    client.emit('evaluationProgress', { model: 'starter', done: 9, total: 10 });
    await expect.element(page.getByRole('heading', { name: 'Result' })).toHaveFocus();
    expect(page.getByText(/another window/).query()).toBeNull();
    expect(page.getByRole('progressbar').query()).toBeNull();
  });

  test('in another window is told of, and can be stopped from here', async () => {
    const { client } = await openEvaluate();
    await expect.element(tryOwn()).toBeEnabled();
    client.emit('evaluationProgress', { model: 'starter', done: 5, total: 10 });
    await expect.element(page.getByText(/perhaps from another window/)).toBeVisible();
    await expect.element(tryOwn()).toBeDisabled();
    await button('Stop: Trying models').click();
    await expect.poll(() => client.inputs('evaluation.stop').length).toBe(1);
  });

  test('needs at least one', async () => {
    await openEvaluate();
    await page.getByRole('checkbox', { name: 'Starter (in use)' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Choose at least one model.');
    await expect.element(tryOwn()).toBeDisabled();
  });
});

test('the page is found from the settings and the models, by the keyboard', async () => {
  await openEvaluate({}, '/settings');
  const find = button('Find out…');
  await expect.element(find).toBeVisible();
  find.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(title('How well does it find things?')).toBeVisible();
  expect(document.title).toContain('How well does it find things?');
  await button('Get other models').click();
  await expect.element(title('Models')).toBeVisible();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('axe finds nothing serious on the page with its result', async () => {
    await openEvaluate({}, '/evaluate', { theme });
    await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
    await page.getByRole('checkbox', { name: 'CLIP ViT-B/32' }).click();
    await tryOwn().click();
    await expect.element(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    await atRest();
    expect(await seriousProblems()).toEqual([]);
    expect(smallTargets()).toEqual([]);
  });
});

test('in German, at the width of a small window, nothing is cut off', async () => {
  await page.viewport(900, 700);
  await openEvaluate({}, '/evaluate', { language: 'de' });
  await button('Probieren: An deinen Suchen').click();
  await expect.element(page.getByText('Erstes Foto ist richtig')).toBeVisible();
  const main = page.getByRole('main').element();
  expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
  await page.viewport(1_280, 800);
});
