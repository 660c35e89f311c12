import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  EideticError,
  type ModelInfo,
  type ModelPlan,
  type ModelStandingView,
  type ModelTest,
} from '../../../preload/contract/index.ts';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { pretendClip, pretendModel, pretendStanding } from '../../fixtures/pretend-models.ts';
import { seriousProblems } from '../accessibility.ts';
import { openWindow } from './open-window.ts';

const plan: ModelPlan = {
  model: 'clip',
  host: 'huggingface.co',
  handsOnTo: ['*.hf.co'],
  proxy: null,
  files: [{ path: 'model.onnx', sizeBytes: 480_000_000, sha256: 'a'.repeat(64), bytesHere: 0 }],
  totalBytes: 480_000_000,
  bytesHere: 0,
  bytesToFetch: 480_000_000,
  folder: '/home/ana/.local/share/eidetic/models',
  freeBytes: 90_000_000_000,
  neededBytes: 500_000_000,
};

const tested: ModelTest = {
  model: 'clip',
  name: 'CLIP ViT-B/32',
  choice: {
    provider: 'cpu',
    reason: 'The CPU understands photos best here: WebGPU gives different results.',
    measuredAt: '2026-01-02T00:00:00.000Z',
    batchSize: 8,
    trials: [
      trial({ provider: 'cpu', outcome: 'trusted', agreement: 1, photosPerSecond: 30.1 }),
      trial({ provider: 'webgpu', outcome: 'disagreed', agreement: 0.31, photosPerSecond: 300 }),
      trial({ provider: 'cuda', outcome: 'unavailable' }),
    ],
  },
  isKept: true,
};

function trial(changes: Partial<ModelTest['choice']['trials'][number]>) {
  return {
    provider: '',
    outcome: 'failed' as const,
    agreement: null,
    photosPerSecond: null,
    detail: '',
    batchSize: null,
    memoryBytes: null,
    ...changes,
  };
}

function open(
  models: ModelInfo[],
  { standing = pretendStanding, ...answers }: LibraryAnswers & { standing?: ModelStandingView } = {},
) {
  return openWindow('/models', {
    'roots.list': () => [pretendRoot()],
    'models.list': () => ({
      models,
      recommendation: {
        model: 'clip',
        reasons: ['It takes about 1.2 GB of this computer’s 16 GB of memory.'],
      },
    }),
    'models.standing': () => standing,
    'models.plan': () => plan,
    ...answers,
  });
}

const card = (name: string) => page.getByRole('article', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

describe('models', () => {
  test('say what each is good at, takes and reached, and which suits this computer', async () => {
    await open([pretendModel(), pretendClip()]);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Models' })).toBeVisible();
    await expect.element(page.getByText('Eidetic would choose CLIP ViT-B/32.')).toBeVisible();
    await expect.element(card('Starter')).toHaveTextContent(/In use/);
    for (const fact of [
      /480 MB/,
      /about 1.2 GB/,
      /63.2 % \(ImageNet-1k zero-shot top-1\)/,
      /English/,
      /MIT/,
    ]) {
      await expect.element(card('CLIP ViT-B/32')).toHaveTextContent(fact);
    }
    expect(await seriousProblems()).toEqual([]);
  });

  test('are fetched only after a look at the host and the size', async () => {
    const { client } = await open([pretendModel(), pretendClip()], {
      'models.install': () => pretendClip({ state: 'installed' }),
    });
    client.answer({ 'models.test': () => tested });
    await button('Fetch… CLIP ViT-B/32').click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent(/480 MB come from huggingface.co/);
    await expect.element(dialog).toHaveTextContent(/\*\.hf\.co may deliver/);
    expect(client.inputs('models.install')).toEqual([]);
    await dialog.getByRole('button', { name: 'Fetch', exact: true }).click();
    await expect
      .poll(() => client.inputs('models.install'))
      .toEqual([{ model: 'clip', host: 'huggingface.co' }]);
    await expect.element(page.getByText('CLIP ViT-B/32 is on this computer now')).toBeVisible();
    await expect.poll(() => client.inputs('models.test')).toEqual([{ model: 'clip' }]);
    await expect.element(card('CLIP ViT-B/32').getByRole('table')).toBeVisible();
  });

  test('tell how quick they are here, and compare by one figure alone', async () => {
    const measured = {
      provider: 'cpu',
      photosPerSecond: 30.14,
      agreement: 1,
      measuredAt: '2026-01-02T00:00:00.000Z',
      isCurrent: true,
    };
    const other = { name: 'Another', value: 99, unit: '%', source: 'a paper' };
    await open([
      pretendModel({ measured }),
      pretendClip({ measured: { ...measured, provider: 'cuda', photosPerSecond: 412, isCurrent: false } }),
      pretendClip({ id: 'third', name: 'Third', figures: [other, ...pretendClip().figures] }),
      pretendClip({ id: 'fourth', name: 'Fourth', figures: [other] }),
      pretendClip({ id: 'tower', name: 'Tower', kind: 'text-tower' }),
    ]);
    await expect.element(card('Starter')).toHaveTextContent('30.1 photos a second (CPU)');
    await expect
      .element(card('CLIP ViT-B/32'))
      .toHaveTextContent('412 photos a second (CUDA), before this computer changed');
    await expect.element(card('Third')).toHaveTextContent('not measured yet');
    await expect.element(card('Third')).toHaveTextContent('63.2 % (ImageNet-1k zero-shot top-1)');
    await expect.element(card('Fourth')).toHaveTextContent('not published');
    await expect.element(card('Tower')).not.toHaveTextContent('On this computer');
  });

  test('are tested on this computer, with a wait that is seen and an outcome for everything tried', async () => {
    const test = Promise.withResolvers<ModelTest>();
    const { client } = await open([pretendModel(), pretendClip({ state: 'installed' })], {
      'models.test': () => test.promise,
    });
    const ask = button('Test on this computer: CLIP ViT-B/32');
    await ask.click();
    await expect.element(card('CLIP ViT-B/32').getByRole('status')).toHaveTextContent(/^Measuring/);
    (ask.element() as HTMLElement).click();
    const lists = client.inputs('models.list').length;
    test.resolve(tested);
    const row = (name: RegExp) => card('CLIP ViT-B/32').getByRole('row', { name });
    await expect.element(row(/Processor/)).toHaveTextContent(/Works *30.1/);
    await expect.element(row(/WebGPU/)).toHaveTextContent('Gave different answers');
    await expect.element(row(/CUDA/)).toHaveTextContent('Not on this computer');
    await expect.element(card('CLIP ViT-B/32').getByRole('status')).toHaveTextContent(/WebGPU gives diff/);
    expect(client.inputs('models.test')).toEqual([{ model: 'clip' }]);
    await expect.poll(() => client.inputs('models.list').length).toBeGreaterThan(lists);
    expect(await seriousProblems()).toEqual([]);
  });

  test('say when the one in use has no files, and offer to fetch them', async () => {
    await open([pretendModel({ inUse: false }), pretendClip({ inUse: true })], {
      standing: { ...pretendStanding, inUse: { model: 'clip', textTower: null } },
    });
    await expect.element(card('CLIP ViT-B/32')).toHaveTextContent(/In use, but its files are missing/);
    await expect.element(button('Fetch… CLIP ViT-B/32')).toBeVisible();
    await expect.element(button('Use: Starter')).toBeVisible();
  });

  test('have no empty row of buttons', async () => {
    await open([pretendModel(), pretendClip({ fitsProcessor: false })]);
    await page.getByText('1 model for another kind of processor').click();
    await expect.element(card('CLIP ViT-B/32')).toBeVisible();
    expect(document.querySelectorAll('article')).toHaveLength(2);
    expect(document.querySelectorAll('article .deeds')).toHaveLength(1);
  });

  test('are not fetched where there is no room for them', async () => {
    await open([pretendModel(), pretendClip()], { 'models.plan': () => ({ ...plan, freeBytes: 1_000 }) });
    await button('Fetch… CLIP ViT-B/32').click();
    await expect.element(page.getByText('There is too little room: 500 MB are needed.')).toBeVisible();
    await expect
      .element(page.getByRole('dialog').getByRole('button', { name: 'Fetch', exact: true }))
      .toBeDisabled();
  });

  test('show how far they have come, and can be stopped', async () => {
    const cancel = vi.fn(() => ({ cancelled: true }));
    const { client } = await open([pretendModel(), pretendClip({ state: 'fetching' })], {
      'models.cancel': cancel,
    });
    await expect.element(card('CLIP ViT-B/32')).toHaveTextContent(/Being fetched/);
    client.emit('modelProgress', {
      model: 'clip',
      state: 'fetching',
      file: 'model.onnx',
      bytes: 120_000_000,
      totalBytes: 480_000_000,
      bytesPerSecond: 3_000_000,
      secondsLeft: 120,
      problem: null,
    });
    await expect
      .element(page.getByRole('progressbar', { name: 'Fetching CLIP ViT-B/32' }))
      .toHaveAttribute('aria-valuenow', '25');
    await expect.element(page.getByText('3 MB a second')).toBeVisible();
    await expect.element(page.getByText('2 minutes left')).toBeVisible();
    await button(/^Stop/).click();
    await expect.poll(() => cancel.mock.calls.length).toBe(1);
  });

  test('say what went wrong, and what to do', async () => {
    await open([pretendModel(), pretendClip({ state: 'begun', bytesHere: 48_000_000 })], {
      'models.install': () => {
        throw new EideticError('model.cancelled', { model: 'CLIP' });
      },
    });
    await expect.element(card('CLIP ViT-B/32')).toHaveTextContent(/10% of it is here/);
    await expect.element(button('Fetch the rest… CLIP ViT-B/32')).toBeVisible();
  });

  test('are changed to after a question, and the change says how far it is', async () => {
    const { client } = await open(
      [pretendModel(), pretendClip({ state: 'installed', bytesHere: 480_000_000 })],
      {
        'models.use': () => ({ outcome: 'changing' as const }),
        'models.stopChange': () => ({ stopped: true }),
      },
    );
    await button('Use: CLIP ViT-B/32').click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/search answers as before/);
    const change = {
      model: 'clip',
      name: 'CLIP ViT-B/32',
      state: 'learning' as const,
      done: 1_200,
      total: 20_000,
      away: 0,
      withoutAway: false,
    };
    client.answer({ 'models.standing': () => ({ ...pretendStanding, change }) });
    await button('Change').click();
    await expect.poll(() => client.inputs('models.use')).toEqual([{ model: 'clip', withoutAway: false }]);
    await expect.element(page.getByText('1,200 of 20,000 photos')).toBeVisible();
    await button('Stop and stay with the model in use').click();
    await expect.poll(() => client.inputs('models.stopChange').length).toBe(1);
  });

  test('before the one in use can be gone back to', async () => {
    const standing = {
      ...pretendStanding,
      inUse: { model: 'clip', textTower: null },
      rollback: { model: 'starter', textTower: null },
    };
    const { client } = await open([pretendModel(), pretendClip({ state: 'installed' })], {
      standing,
      'models.rollback': () => ({ model: 'starter', textTower: null }),
    });
    await expect.element(page.getByText('Starter was in use before.')).toBeVisible();
    await button('Go back to it').click();
    await expect.poll(() => client.inputs('models.rollback').length).toBe(1);
    await expect.element(page.getByText('Search answers with Starter again')).toBeVisible();
  });

  test('are found from the settings, and by the keyboard', async () => {
    await open([pretendModel(), pretendClip()]);
    await button('Back to Settings').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    const others = button('Other models…');
    (others.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Models' })).toBeVisible();
  });
});
