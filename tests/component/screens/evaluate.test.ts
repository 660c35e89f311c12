import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  type ChoosableFolder,
  EideticError,
  type EvaluationReport,
} from '../../../preload/contract/index.ts';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { HostAnswers, LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { pretendClip, pretendModel, pretendStanding } from '../../fixtures/pretend-models.ts';
import { pretendReport } from '../../fixtures/some-report.ts';
import { atRest, seriousProblems, smallTargets } from '../accessibility.ts';
import { openWindow } from './open-window.ts';

const searches = [
  { query: 'a dog in the snow', right: 3, wrong: 2 },
  { query: 'birthday cake', right: 1, wrong: 0 },
  { query: 'only wrong ones', right: 0, wrong: 4 },
];

/** On this computer, and not in use. */
const clip = pretendClip({ state: 'installed' });

function open(answers: LibraryAnswers & HostAnswers = {}, at = '/evaluate', chosen = {}) {
  const models = [clip, pretendModel(), pretendModel({ id: 'far', name: 'Far away', state: 'absent' })];
  return openWindow(
    at,
    {
      'roots.list': () => [pretendRoot()],
      'evaluation.marks': () => ({ searches }),
      'evaluation.own': () => pretendReport(),
      'evaluation.stop': () => ({}),
      'models.list': () => ({ models, recommendation: { model: 'clip', reasons: [] } }),
      'models.standing': () => pretendStanding,
      ...answers,
    },
    { chosen },
  );
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const tryOwn = () => button('Try: On your searches');
const title = (name: string) => page.getByRole('heading', { level: 1, name });

/** A promise that a test settles. */
function later<Value>() {
  return Promise.withResolvers<Value>();
}

describe('marked searches', () => {
  test('are listed with what was said, opened again, and forgotten and brought back', async () => {
    let forgotten = false;
    const { client } = await open({
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
    await open({ 'evaluation.marks': () => ({ searches: [] }) });
    await expect.element(page.getByText('No search has marked answers yet')).toBeVisible();
    await expect.element(page.getByText(/press Y for “this is right”/)).toBeVisible();
    await expect.element(tryOwn()).toBeDisabled();
    expect(await seriousProblems()).toEqual([]);
  });

  test('follow what is said of them in another window', async () => {
    const { client } = await open();
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
    const { client } = await open({ 'evaluation.own': () => answer.promise });
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
    const { client } = await open({
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
    const { client } = await open({ 'evaluation.own': () => answer.promise });
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
    await open({
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
    const { client } = await open();
    await tryOwn().click();
    await expect.element(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    client.emit('evaluationProgress', { model: 'starter', done: 9, total: 10 });
    await expect.element(page.getByRole('heading', { name: 'Result' })).toHaveFocus();
    expect(page.getByText(/another window/).query()).toBeNull();
    expect(page.getByRole('progressbar').query()).toBeNull();
  });

  test('in another window is told of, and can be stopped from here', async () => {
    const { client } = await open();
    await expect.element(tryOwn()).toBeEnabled();
    client.emit('evaluationProgress', { model: 'starter', done: 5, total: 10 });
    await expect.element(page.getByText(/perhaps from another window/)).toBeVisible();
    await expect.element(tryOwn()).toBeDisabled();
    await button('Stop: Trying models').click();
    await expect.poll(() => client.inputs('evaluation.stop').length).toBe(1);
  });

  test('needs at least one', async () => {
    await open();
    await page.getByRole('checkbox', { name: 'Starter (in use)' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Choose at least one model.');
    await expect.element(tryOwn()).toBeDisabled();
  });
});

describe('a folder or file to try them on', () => {
  const folder = (name: string): ChoosableFolder => ({
    folder: `token of ${name}`,
    name,
    path: `/home/ada/${name}`,
  });
  const browsing: HostAnswers = {
    'host.folders': ({ folder: open }) =>
      open === null
        ? { here: null, parent: null, folders: [folder('Pictures')], pictures: 0, picturesInside: 0 }
        : {
            here: folder('Pictures'),
            parent: null,
            folders: [folder('dog'), folder('boat')],
            pictures: 0,
            picturesInside: 0,
          },
    'host.captionFiles': () => ({ files: [folder('captions.json'), folder('other.json')] }),
  };
  const unreadable = [
    { path: '/home/ada/Pictures/dog/1.jpg', code: 'file.damaged', message: 'The picture is damaged.' },
    { path: '/home/ada/Pictures/dog/2.jpg', code: 'file.damaged', message: 'The picture is damaged.' },
  ];
  const { measures, ...starter } = pretendReport().models[0]!;
  const sorted = pretendReport({
    kind: 'classes',
    source: '/home/ada/Pictures',
    texts: 10,
    pictures: 350,
    models: [
      {
        ...starter,
        measures: [
          { ...measures[0]!, key: 'top-1' },
          { ...measures[1]!, key: 'top-5' },
        ],
      },
    ],
    comparisons: [],
    unreadable,
  });

  test('is chosen by looking around, and the window says only its name', async () => {
    const { client } = await open({ ...browsing, 'host.evaluate': () => sorted });
    await button('Choose a folder…').click();
    const dialog = page.getByRole('dialog', { name: 'Choose a folder of sorted photos' });
    await dialog.getByRole('button', { name: 'Pictures' }).click();
    await expect.element(dialog).toHaveTextContent(/2 folders in it, one for each kind of thing/);
    await dialog.getByRole('button', { name: 'Choose this folder' }).click();
    await expect.element(page.getByText('/home/ada/Pictures', { exact: true })).toBeVisible();
    await button('Try on Pictures').click();
    await expect.element(page.getByText('350 photos of 10 kinds')).toBeVisible();
    expect(client.calls).toContainEqual({
      name: 'host.evaluate',
      input: { chosen: 'token of Pictures', models: ['starter'] },
    });
    await expect.element(page.getByRole('region', { name: 'First guess is right' })).toHaveTextContent(/62%/);
    await page.getByText('2 files could not be read and are left out').click();
    await expect.element(page.getByText('/home/ada/Pictures/dog/2.jpg')).toBeVisible();
    await expect.poll(() => page.getByText(/damaged/).all().length).toBe(1);
  });

  test('of captions is a file in it', async () => {
    const { client } = await open({ ...browsing, 'host.evaluate': () => sorted });
    await button('Choose a file…').click();
    const dialog = page.getByRole('dialog', { name: 'Choose a file of captions' });
    await dialog.getByRole('button', { name: 'Pictures' }).click();
    await dialog
      .getByRole('list', { name: 'Files in this folder' })
      .getByRole('button', { name: 'captions.json' })
      .click();
    await button('Try on captions.json').click();
    await expect
      .poll(() => client.calls)
      .toContainEqual({
        name: 'host.evaluate',
        input: { chosen: 'token of captions.json', models: ['starter'] },
      });
  });

  test('is chosen in the system’s dialog where there is one', async () => {
    const { client } = await open({
      'host.about': () => ({
        kind: 'desktop',
        version: '1',
        platform: 'linux',
        folderChoice: 'dialog',
        hasDesktop: true,
      }),
      'host.chooseTestSet': () => ({ chosen: folder('by-kind') }),
      'host.evaluate': () => {
        throw new EideticError('evaluation.nothing-to-measure', {
          path: '/home/ada/by-kind',
          problem: 'there must be two folders of pictures in it, or more: one for each class',
        });
      },
    });
    await button('Choose a folder…').click();
    await button('Try on by-kind').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/by-kind cannot be measured on: there must be two/);
    expect(client.calls).toContainEqual({ name: 'host.chooseTestSet', input: { kind: 'classes' } });
  });
});

describe('before the model is changed', () => {
  async function ask(answers: LibraryAnswers = {}) {
    const opened = await open({ 'models.use': () => ({ outcome: 'changing' }), ...answers }, '/models');
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
    const { client, dialog } = await ask({ 'evaluation.own': () => later<EvaluationReport>().promise });
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

test('the page is found from the settings and the models, by the keyboard', async () => {
  await open({}, '/settings');
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
    await open({}, '/evaluate', { theme });
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
  await open({}, '/evaluate', { language: 'de' });
  await button('Probieren: An deinen Suchen').click();
  await expect.element(page.getByText('Erstes Foto ist richtig')).toBeVisible();
  const main = page.getByRole('main').element();
  expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
  await page.viewport(1_280, 800);
});
