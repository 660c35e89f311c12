import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { describeError } from '../../../preload/contract/index.ts';
import {
  examples,
  pretendFailure,
  pretendGroup,
  pretendProgress,
  pretendRoot,
} from '../../fixtures/pretend-answers.ts';
import type { HostAnswers, LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { openWindow } from './open-window.ts';

const reading = pretendProgress({
  state: 'reading',
  done: 3_412,
  total: 12_801,
  photosPerSecond: 38.2,
  secondsLeft: 246,
  now: 'Reading DSC_0412.NEF',
});

const openActivity = (answers: LibraryAnswers & HostAnswers = {}) =>
  openWindow('/activity', { 'roots.list': () => [pretendRoot({ failed: 124 })], ...answers });

const button = (name: string) => page.getByRole('button', { name, exact: true });
const now = () => page.getByRole('region', { name: 'Now' });

const withProblems: LibraryAnswers = {
  'failures.groups': () => ({
    groups: [
      pretendGroup({ files: 120 }),
      pretendGroup({ code: 'file.empty', message: 'The file is empty.', files: 4 }),
    ],
  }),
  'failures.list': ({ offset = 0, limit = 50 }) => ({
    failures: Array.from({ length: Math.min(limit, 120 - offset) }, (_, index) =>
      pretendFailure({ file: offset + index, path: `/home/ada/Pictures/IMG_${offset + index}.jpg` }),
    ),
    total: 120,
  }),
  'failures.retry': ({ files }) => ({ files: files?.length ?? 120 }),
};

describe('what is going on', () => {
  test('is told with how far, how fast and how long', async () => {
    await openActivity({ 'index.progress': () => reading });
    await expect.element(now()).toHaveTextContent('Reading your photos');
    await expect.element(now()).toHaveTextContent('3,412 of 12,801 files');
    await expect.element(now()).toHaveTextContent('38.2 photos a second');
    await expect.element(now()).toHaveTextContent('about 5 minutes left');
    await expect.element(now().getByRole('progressbar')).toHaveAttribute('aria-valuenow', '27');
  });

  test('says that photos are learnt anew for another model', async () => {
    const text = 'Learning your photos anew for the new model: 1,200 of 20,000';
    await openActivity({ 'index.progress': () => ({ ...reading, now: text }) });
    await expect.element(now()).toHaveTextContent('Learning your photos anew for another model');
    await expect.element(now()).not.toHaveTextContent('Reading');
  });

  test('says so when less than a minute is left, and names the file in hand', async () => {
    await openActivity({ 'index.progress': () => ({ ...reading, secondsLeft: 12 }) });
    await expect.element(now()).toHaveTextContent('less than a minute left');
    await expect.element(now()).not.toHaveTextContent('about');
    await expect.element(now().getByText('DSC_0412.NEF', { exact: true })).toBeVisible();
  });

  test('moves with the library', async () => {
    const { client } = await openActivity({ 'index.progress': () => reading });
    await expect.element(now()).toHaveTextContent('3,412 of');
    client.emit('progress', { ...reading, done: 5_000 });
    await expect.element(now()).toHaveTextContent('5,000 of');
    client.emit('progress', pretendProgress());
    await expect.element(now()).toHaveTextContent('Everything is up to date');
    await expect.element(now()).toHaveTextContent('12,340 photos are ready to be found.');
  });

  test('is paused and resumed', async () => {
    let current = reading;
    const { client } = await openActivity({
      'index.progress': () => current,
      'index.pause': () => {
        current = { ...reading, state: 'paused', now: 'Paused' };
        return {};
      },
      'index.resume': () => {
        current = reading;
        return {};
      },
    });
    await now().getByRole('button', { name: 'Pause' }).click();
    await expect.element(now().getByRole('heading')).toHaveTextContent('Paused');
    await now().getByRole('button', { name: 'Resume' }).click();
    await expect.element(now().getByRole('heading')).toHaveTextContent('Reading your photos');
    expect([client.inputs('index.pause'), client.inputs('index.resume')]).toEqual([[{}], [{}]]);
  });
});

describe('what could not be read', () => {
  test('is nothing when all is well', async () => {
    await openActivity();
    await expect.element(page.getByText('Every file could be read.')).toBeVisible();
    await expect.element(button('Try all again')).not.toBeInTheDocument();
  });

  test('is grouped by reason, with what can be done', async () => {
    await openActivity(withProblems);
    await expect.element(page.getByText('124 files are not in your library, or only in part.')).toBeVisible();
    const group = page.getByRole('button', { name: 'The picture is damaged or cut off.' });
    await expect.element(group).toHaveTextContent('120 files');
    await expect.element(group).toHaveTextContent('Copy it again from where it came from.');
    await expect.element(group).toHaveAttribute('aria-expanded', 'false');
  });

  test('is told in the chosen language, with what is particular to each file', async () => {
    const code = 'file.unsupported-kind';
    const group = { message: 'Eidetic cannot read this kind of picture yet.', nextStep: 'Export it.' };
    await openWindow(
      '/activity',
      {
        'roots.list': () => [pretendRoot({ failed: 1 })],
        'failures.groups': () => ({ groups: [pretendGroup({ ...group, code, files: 1 })] }),
        'failures.list': () => ({
          failures: [pretendFailure({ code, ...describeError(code, { kind: 'PSD' }) })],
          total: 1,
        }),
      },
      { chosen: { language: 'de' } },
    );
    const reason = page.getByRole('button', { name: 'Diese Art von Bild kann Eidetic noch nicht lesen.' });
    await expect.element(reason).toHaveTextContent('Exportier es als JPEG');
    await reason.click();
    await expect
      .element(page.getByText('Diese Art von Bild (PSD) kann Eidetic noch nicht lesen.'))
      .toBeVisible();
  });

  test('is listed in pages when its reason is opened', async () => {
    const { client } = await openActivity(withProblems);
    await page.getByRole('button', { name: 'The picture is damaged' }).click();
    await expect.element(page.getByText('IMG_0.jpg', { exact: true })).toBeVisible();
    expect(client.inputs('failures.list')).toEqual([{ code: 'file.damaged', offset: 0, limit: 50 }]);
    await button('Show 70 more').click();
    await expect.element(button('Show 20 more')).toBeVisible();
    await button('Show 20 more').click();
    await expect.element(page.getByText('IMG_119.jpg', { exact: true })).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'more' })).not.toBeInTheDocument();
  });

  test('shows what the decoder said only to who asks', async () => {
    await openActivity(withProblems);
    await page.getByRole('button', { name: 'The picture is damaged' }).click();
    const said = page.getByText('VipsJpeg: Premature end of JPEG file').first();
    await expect.element(said).not.toBeVisible();
    await page.getByText('Technical details').first().click();
    await expect.element(said).toBeVisible();
  });

  test.each([
    ['one', 'Try again', { files: [0] }],
    ['a group', 'Try these again', { code: 'file.damaged' }],
    ['all', 'Try all again', {}],
  ])('is tried again: %s', async (_, name, input) => {
    const { client } = await openActivity({ ...withProblems, 'index.run': () => new Promise(() => {}) });
    await page.getByRole('button', { name: 'The picture is damaged' }).click();
    await expect.element(page.getByText('IMG_0.jpg', { exact: true })).toBeVisible();
    await button(name).first().click();
    await expect.poll(() => client.inputs('failures.retry')).toEqual([input]);
    await expect.poll(() => client.inputs('index.run')).toEqual([{}]);
    await expect.element(page.getByText(/being read again/)).toBeVisible();
  });

  test('stays in sight, and it is said when it still cannot be read', async () => {
    let groups = [pretendGroup({ files: 2 })];
    const { promise: read, resolve: finish } = Promise.withResolvers<void>();
    await openActivity({
      ...withProblems,
      'failures.groups': () => ({ groups }),
      'failures.retry': () => {
        groups = [];
        return { files: 2 };
      },
      'index.run': async (input) => {
        await read;
        groups = [pretendGroup({ files: 1 })];
        return (await examples['index.run']!(input)) as never;
      },
    });
    await page.getByRole('button', { name: 'The picture is damaged' }).click();
    await expect.element(page.getByText('IMG_0.jpg', { exact: true })).toBeVisible();
    await button('Try all again').click();
    await expect.element(button('Try all again')).not.toBeInTheDocument();
    finish();
    await expect.element(page.getByText('1 file still cannot be read')).toBeVisible();
    await expect.element(page.getByText('IMG_0.jpg', { exact: true })).toBeVisible();
  });

  test('is shown in its folder where there is a desktop, and only there', async () => {
    const { client } = await openActivity(withProblems);
    await page.getByRole('button', { name: 'The picture is damaged' }).click();
    await button('Show in folder').first().click();
    await expect.poll(() => client.calls).toContainEqual({ name: 'host.showFile', input: { file: 0 } });
  });

  test('offers no folder without a desktop', async () => {
    const about = await examples['host.about']!({});
    await openActivity({ ...withProblems, 'host.about': () => ({ ...about, hasDesktop: false }) });
    await page.getByRole('button', { name: 'The picture is damaged' }).click();
    await expect.element(page.getByText('IMG_0.jpg', { exact: true })).toBeVisible();
    await expect.element(button('Show in folder')).not.toBeInTheDocument();
  });
});
