import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PretendConcepts, pretendConcept, pretendTile } from '../../fixtures/pretend-concepts.ts';
import { dragLineBefore } from './drag-line.ts';
import { button, line, openConcept, photos } from './one-concept.ts';
import { openConcepts } from './open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

describe('what would change', () => {
  test('is shown before it is done, and the button says what it will do', async () => {
    const pretend = await openConcept();
    pretend.tagged = new Set([3, 4, 20]);
    line().element().focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(button('Tag 10, untag 1')).toBeVisible();
    await expect.element(page.getByText('10 Get the tag')).toBeVisible();
    await expect.element(page.getByText('1 Lose the tag')).toBeVisible();
    await expect.element(button('Open photo-20.jpg')).toBeVisible();
    expect(pretend.client.inputs('concepts.apply')).toEqual([]);
  });

  test('adds up: what is above the line, what has the tag, and what has it then', async () => {
    const pretend = new PretendConcepts({ concepts: [pretendConcept()] });
    pretend.tagged = new Set([3, 4, 30]);
    pretend.verdicts.set(pretendTile(5).photo, 'no');
    pretend.verdicts.set(pretendTile(30).photo, 'yes');
    await openConcepts('/concepts/1', pretend);
    await expect
      .element(
        page.getByText('13 photos lie above the line: 10 to tag, 2 tagged already, 1 that you said no to.'),
      )
      .toBeVisible();
    await expect.element(button('Tag 10 photos')).toBeVisible();
    await expect
      .element(
        page.getByText('1 more stays tagged by your yes or a keyword in its file. Tagged then: 13 photos.'),
      )
      .toBeVisible();
    // A word that was given a moment ago counts at once.
    photos().element().focus();
    await userEvent.keyboard('n');
    await expect.element(page.getByText(/: 9 to tag, 2 tagged already, 2 that you said no to/)).toBeVisible();
  });

  test('is applied, said, and taken back', async () => {
    const pretend = await openConcept();
    await button('Tag 13 photos').click();
    expect(pretend.client.inputs('concepts.apply')).toEqual([{ concept: 1, line: null }]);
    await expect.element(page.getByText('13 photos tagged').first()).toBeVisible();
    await expect.element(button('Everything is applied')).toBeDisabled();
    await expect.element(page.getByText('Tags new photos')).toBeVisible();
    await button('Undo').click();
    await expect.element(button('Tag 13 photos')).toBeEnabled();
    expect(pretend.client.inputs('concepts.undoRun')).toEqual([{ run: 1 }]);
    await expect.element(page.getByText(/^You applied it, just now, taken back$/)).toBeVisible();
  });

  test('is asked for the line that was drawn, not for an older one', async () => {
    const pretend = await openConcept();
    await dragLineBefore(5);
    await button('Tag 5 photos').click();
    const [applied] = pretend.client.inputs('concepts.apply');
    expect(pretend.client.inputs('concepts.preview').at(-1)?.line).toBe(applied?.line);
    expect(pretend.candidates().scores).toBeDefined();
    await expect.poll(() => pretend.tagged.size).toBe(5);
  });

  test('can be no photo and still another line for those to come', async () => {
    const pretend = await openConcept({ concepts: [pretendConcept({ version: 1, line: 0.5 })] });
    pretend.tagged = new Set(Array.from({ length: 13 }, (_, index) => index));
    pretend.client.emit('conceptsChanged', {});
    line().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await expect.element(button('Use this line for new photos')).toBeVisible();
  });

  test('says so where another model understands the photos since', async () => {
    await openConcept({ concepts: [pretendConcept({ version: 1, line: 0.4, modelChanged: true })] });
    await expect.element(page.getByRole('note')).toHaveTextContent('Eidetic sees your photos anew');
    await expect.element(button('Tag 13 photos')).toBeEnabled();
  });

  test('is nothing for a concept that acts with a yes alone', async () => {
    const note = 'What somebody believes cannot be seen in a picture.';
    const pretend = await openConcept({
      concepts: [
        pretendConcept({ name: 'church', reviewOnly: true, sensitivity: { category: 'religion', note } }),
      ],
    });
    await expect.element(page.getByRole('note')).toHaveTextContent(note);
    await expect.element(line()).not.toBeInTheDocument();
    await expect.element(page.getByRole('switch', { name: 'Only with my yes' })).toBeDisabled();
    expect(pretend.client.inputs('concepts.preview')).toEqual([]);
    await button('Go through the doubtful ones').click();
    expect(location.pathname).toBe('/review/1');
  });

  test('takes back a run and those after it only after a question', async () => {
    const pretend = await openConcept();
    await button('Tag 13 photos').click();
    await expect.element(button('Everything is applied')).toBeVisible();
    await dragLineBefore(5);
    await button('Untag 8 photos').click();
    await button('Take back: 13 photos tagged').click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Take back this and 1 later one?');
    expect(pretend.client.inputs('concepts.undoRun')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => pretend.tagged.size).toBe(0);
  });
});
