import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  PretendConcepts,
  pretendConcept,
  pretendReadyMade,
  pretendTile,
} from '../../fixtures/pretend-concepts.ts';
import { openConcepts } from './open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const card = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });

describe('the concepts', () => {
  test('that are none yet are explained, and led on from', async () => {
    await openConcepts('/concepts', new PretendConcepts());
    await expect.element(page.getByText(/A concept is something you name/)).toBeVisible();
    await button('New concept').first().click();
    await expect.element(page.getByLabelText('What is it called?')).toHaveFocus();
    expect(location.pathname).toBe('/concepts/new');
  });

  test('say what each does and how it is', async () => {
    const samples = [0, 1, 2].map((index) => ({ photo: pretendTile(index).photo, veiled: false }));
    const concepts = [
      pretendConcept({
        name: 'beach',
        version: 1,
        photos: 34,
        samples,
        learning: { yes: 8, no: 4, stage: 'learning', mistakes: null },
      }),
      pretendConcept({ concept: 2, name: 'papers', action: 'veil', version: 1, active: false }),
      pretendConcept({ concept: 3, name: 'church', reviewOnly: true }),
      pretendConcept({ concept: 4, name: 'snow' }),
      pretendConcept({ concept: 5, name: 'dog', version: 1, changed: true }),
    ];
    await openConcepts('/concepts', new PretendConcepts({ concepts }));
    await expect.element(card('beach')).toHaveTextContent('34 photos tagged');
    await expect.element(card('beach')).toHaveTextContent('Tags new photos');
    await expect.element(card('beach')).toHaveTextContent('Learnt from 12 answers');
    await expect.element(card('beach')).toHaveTextContent('Say no to 4 more photos');
    expect(card('beach').element().querySelectorAll('img')).toHaveLength(3);
    await expect.element(card('papers')).toHaveTextContent('Veil');
    await expect.element(card('papers')).toHaveTextContent('Paused');
    await expect.element(card('church')).toHaveTextContent('Only with your yes');
    await expect.element(card('snow')).toHaveTextContent('Waiting for your first look');
    await expect.element(card('dog')).toHaveTextContent('Something to apply');
    await expect.element(card('dog')).toHaveAttribute('href', '/concepts/5');
  });

  test('cover the pictures that are veiled, whatever veils them, until veiled photos are shown', async () => {
    const samples = [0, 1].map((index) => ({ photo: pretendTile(index).photo, veiled: index === 1 }));
    const concepts = [pretendConcept({ version: 1, photos: 2, samples })];
    await openConcepts('/concepts', new PretendConcepts({ concepts }));
    const blurs = () =>
      [...card('beach').element().querySelectorAll('img')].map((img) => getComputedStyle(img).filter);
    await expect.poll(blurs).toEqual(['none', expect.stringContaining('blur')]);
    await button('Show veiled photos').click();
    await expect.poll(blurs).toEqual(['none', 'none']);
  });

  test('ready-made that this model is weak at are folded away, with why and what helps', async () => {
    const measured = { ...pretendReadyMade().measured!, precision: 0.2, recall: 0.5 };
    const readyMade = [pretendReadyMade({ key: 'sports', name: 'Sports', measured }), pretendReadyMade()];
    await openConcepts('/concepts', new PretendConcepts({ readyMade }));
    await expect.element(page.getByRole('button', { name: 'Switch on Beach' })).toBeVisible();
    await expect.element(page.getByText('Sports', { exact: true })).not.toBeVisible();
    await page.getByText('1 concept that this model is weak at').click();
    await expect.element(page.getByRole('button', { name: 'Switch on Sports' })).toBeVisible();
    await page.getByRole('button', { name: 'See larger models' }).click();
    expect(location.pathname).toBe('/models');
  });

  test('ready-made are switched on with their words, and told how well they did', async () => {
    const readyMade = [
      pretendReadyMade(),
      pretendReadyMade({ key: 'night', name: 'Night', measured: null }),
      pretendReadyMade({ key: 'snow', name: 'Snow', concept: 7 }),
    ];
    const pretend = new PretendConcepts({ readyMade });
    await openConcepts('/concepts', pretend);
    await expect
      .element(page.getByText(/^In a test about 8 of 10 of its photos were right/).first())
      .toBeVisible();
    await expect
      .element(page.getByText('Your yes and no to a few photos show how good it is.'))
      .toBeVisible();
    await button('Switch on Beach').click();
    await expect.element(page.getByText('Beach is among your concepts')).toBeVisible();
    expect(pretend.client.inputs('concepts.create')).toEqual([
      {
        name: 'Beach',
        phrases: ['a sandy beach'],
        contrasts: ['a desert'],
        action: 'tag',
        readyMade: 'beach',
      },
    ]);
    await expect.element(card('Beach')).toBeVisible();
    await button('Open Snow').click();
    expect(location.pathname).toBe('/concepts/7');
  });

  test('are removed after a question, and can be had back', async () => {
    const pretend = new PretendConcepts({ concepts: [pretendConcept({ photos: 34 })] });
    await openConcepts('/concepts', pretend);
    await button('More for beach').click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Remove “beach”?');
    expect(pretend.client.inputs('concepts.remove')).toEqual([]);
    await button('Remove').click();
    await expect.element(card('beach')).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.poll(() => pretend.client.inputs('changes.undo')).toEqual([{ change: 'removal' }]);
  });

  test('are paused and go on from their card', async () => {
    const pretend = new PretendConcepts({ concepts: [pretendConcept({ version: 1 })] });
    await openConcepts('/concepts', pretend);
    await button('More for beach').click();
    await page.getByRole('menuitem', { name: 'Pause' }).click();
    expect(pretend.client.inputs('concepts.edit')).toEqual([{ concept: 1, active: false }]);
    pretend.client.emit('conceptsChanged', {});
    await expect.element(card('beach')).toHaveTextContent('Paused');
  });

  test('are taken in from a file; another file is told from one of concepts', async () => {
    const pretend = new PretendConcepts();
    await openConcepts('/concepts', pretend);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Concepts' })).toBeVisible();
    const picker = document.querySelector<HTMLInputElement>('input[accept*=".json"]')!;
    await userEvent.upload(picker, new File(['{"some": "thing"}'], 'other.json'));
    await expect.element(page.getByText(/This is not a file of concepts/)).toBeVisible();
    expect(pretend.client.inputs('concepts.import')).toEqual([]);
    const document_ = { eidetic: 'concepts', version: 1, concepts: [{ name: 'sea', phrases: ['the sea'] }] };
    await userEvent.upload(picker, new File([JSON.stringify(document_)], 'concepts.json'));
    await expect.element(page.getByText('1 concept added')).toBeVisible();
  });
});
