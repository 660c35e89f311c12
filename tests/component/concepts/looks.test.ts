import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  PretendConcepts,
  pretendConcept,
  pretendReadyMade,
  pretendTile,
} from '../../fixtures/pretend-concepts.ts';
import { atRest, seriousProblems, smallTargets } from '../accessibility.ts';
import { openConcepts } from './open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const note = 'What somebody believes cannot be seen in a picture; Eidetic would guess by looks.';

function full(): PretendConcepts {
  const samples = [0, 1, 2, 3].map((index) => ({ photo: pretendTile(index).photo, veiled: false }));
  const pretend = new PretendConcepts({
    total: 400,
    concepts: [
      pretendConcept({
        version: 2,
        line: 0.4,
        photos: 14,
        samples,
        changed: true,
        learning: { yes: 8, no: 4, stage: 'calibrated', mistakes: { words: 4, learnt: 1 } },
      }),
      pretendConcept({
        concept: 2,
        name: 'church',
        reviewOnly: true,
        sensitivity: { category: 'religion', note },
      }),
      pretendConcept({ concept: 3, name: 'papers', action: 'veil', version: 1, active: false, samples }),
    ],
    readyMade: [pretendReadyMade(), pretendReadyMade({ key: 'night', name: 'night', measured: null })],
    answers: {
      'concepts.propose': ({ name }) => ({
        phrases: [`a photo of ${name}`],
        contrasts: [`a drawing of ${name}`],
        sensitivity: { category: 'religion', note },
        tagged: 34,
      }),
    },
  });
  pretend.tagged = new Set([3, 4, 20]);
  pretend.verdicts.set(pretendTile(2).photo, 'no');
  pretend.verdicts.set(pretendTile(20).photo, 'yes');
  return pretend;
}

const screens: readonly [name: string, at: string, ready: () => Promise<unknown>][] = [
  ['the concepts', '/concepts', () => expect.element(page.getByText('Ready to switch on')).toBeVisible()],
  ['a concept', '/concepts/1', () => expect.element(page.getByText(/Get the tag/)).toBeVisible()],
  [
    'one that acts with a yes alone',
    '/concepts/2',
    () => expect.element(page.getByRole('note')).toBeVisible(),
  ],
  [
    'a new one',
    '/concepts/new',
    async () => {
      await page.getByLabelText('What is it called?').fill('church');
      await expect.element(page.getByRole('listbox', { name: /sure to unsure/ })).toBeVisible();
    },
  ],
  ['a review', '/review', () => expect.element(page.getByText(/Does this show/).first()).toBeInTheDocument()],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(screens)('axe finds nothing serious: %s', async (_, at, ready) => {
    await openConcepts(at, full(), { theme });
    await ready();
    // Wherever the last test left the pointer.
    await page.getByRole('link', { name: 'Settings' }).hover();
    await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
    await atRest();
    expect(await seriousProblems()).toEqual([]);
    expect(smallTargets()).toEqual([]);
  });
});

const pages = ['/concepts', '/concepts/1', '/concepts/2', '/concepts/new', '/review'];

describe.each([
  [900, 700],
  [3_840, 2_160],
])('at %i × %i', (width, height) => {
  test.each(
    pages.flatMap(
      (at) =>
        [
          [at, 'en'],
          [at, 'de'],
        ] as const,
    ),
  )('%s needs no scrolling sideways, in %s', async (at, language) => {
    await page.viewport(width, height);
    await openConcepts(at, full(), { language });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
    await expect.poll(() => document.documentElement.lang).toBe(language);
    const parts = document.querySelectorAll('main, .panel, .top, .work, .sitting, .answers, button');
    const cut = [...parts].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    expect(cut.map((part) => `${part.className}: ${part.textContent}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await page.viewport(1_280, 800);
  });
});
