import { page } from 'vitest/browser';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { HostAnswers, LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { pretendClip, pretendModel, pretendStanding } from '../../fixtures/pretend-models.ts';
import { pretendReport } from '../../fixtures/some-report.ts';
import { openWindow } from './open-window.ts';

export const searches = [
  { query: 'a dog in the snow', right: 3, wrong: 2 },
  { query: 'birthday cake', right: 1, wrong: 0 },
  { query: 'only wrong ones', right: 0, wrong: 4 },
];

/** On this computer, and not in use. */
const clip = pretendClip({ state: 'installed' });

export function openEvaluate(answers: LibraryAnswers & HostAnswers = {}, at = '/evaluate', chosen = {}) {
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

export const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const tryOwn = () => button('Try: On your searches');
export const title = (name: string) => page.getByRole('heading', { level: 1, name });
