import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EideticError } from '../../../preload/contract/index.ts';
import { PretendConcepts, pretendConcept, pretendTile } from '../../fixtures/pretend-concepts.ts';
import { dragLineBefore } from './drag-line.ts';
import { button, isDimmed, line, openConcept, photo, photos } from './one-concept.ts';
import { openConcepts } from './open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

describe('yes and no', () => {
  test('are given in place, marked at once, and taken back by the same again', async () => {
    const pretend = await openConcept();
    await photo(12).hover();
    await userEvent.click(photo(12).element().querySelector('[data-answer=no]')!);
    await expect.element(photo(12)).toHaveAccessibleName(/you said no/);
    expect(isDimmed(12)).toBe(true);
    expect(pretend.verdicts.get(pretendTile(12).photo)).toBe('no');
    await userEvent.click(photo(12).element().querySelector('[data-answer=no]')!);
    await expect.element(photo(12)).not.toHaveAccessibleName(/you said/);
    await expect.poll(() => pretend.verdicts.size).toBe(0);
  });

  test('are given with Y and N, and Delete takes them back', async () => {
    const pretend = await openConcept();
    photos().element().focus();
    await userEvent.keyboard('y{ArrowRight}n{ArrowRight}y{Delete}');
    await expect.poll(() => [...pretend.verdicts.values()]).toEqual(['yes', 'no']);
    await expect
      .element(
        page.getByText(
          'Of your 2 answers Eidetic would have got 1 right by itself; before it learnt from you, none.',
        ),
      )
      .toBeVisible();
  });

  test('sort the photos anew once a person rests, and that is said in words', async () => {
    const pretend = await openConcept();
    const asked = () => pretend.client.inputs('concepts.candidates').length;
    const before = asked();
    photos().element().focus();
    await userEvent.keyboard('y{ArrowRight}n{ArrowRight}y');
    await expect.element(page.getByText('Sorting anew', { exact: true })).toBeVisible();
    await expect.poll(asked, { timeout: 20_000 }).toBe(before + 1);
  });

  test('leave a line that a person drew after as many photos, whatever was learnt', async () => {
    const pretend = await openConcept();
    await dragLineBefore(9);
    pretend.scoreOf = (index) => 0.01 / (index + 1);
    pretend.proposedLine = 0.005;
    photos().element().focus();
    await userEvent.keyboard('y');
    await expect.element(photo(5), { timeout: 20_000 }).toHaveAccessibleName(/unlikely/);
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await button('Back to Eidetic’s line').click();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '2');
  });

  test('do not sort photos anew while the line is in the hand', async () => {
    const pretend = await openConcept();
    const knob = document.querySelector('[data-line] .knob')!;
    const from = knob.getBoundingClientRect();
    const at = { bubbles: true, clientX: from.left + 9, clientY: from.top + 9, button: 0, pointerId: 1 };
    knob.dispatchEvent(new PointerEvent('pointerdown', at));
    pretend.scoreOf = (index) => 0.01 / (index + 1);
    pretend.client.emit('conceptsChanged', {});
    await new Promise((rested) => setTimeout(rested, 3_500));
    await expect.element(photo(5)).toHaveAccessibleName(/, sure/);
    window.dispatchEvent(new PointerEvent('pointerup', at));
    await expect.element(photo(5), { timeout: 20_000 }).toHaveAccessibleName(/unlikely/);
  });

  test('that the library does not keep are not shown as if they were', async () => {
    await openConcept({
      answers: {
        'concepts.answer': () => {
          throw new EideticError('connection.lost');
        },
      },
    });
    photos().element().focus();
    await userEvent.keyboard('n');
    await expect.element(photo(0)).not.toHaveAccessibleName(/you said/);
  });

  test('of a person win over the line', async () => {
    const pretend = new PretendConcepts({ concepts: [pretendConcept()] });
    pretend.verdicts.set(pretendTile(20).photo, 'yes');
    await openConcepts('/concepts/1', pretend);
    await expect.element(photo(20)).toHaveAccessibleName(/you said yes/);
    expect(isDimmed(20)).toBe(false);
    expect(isDimmed(21)).toBe(true);
  });
});
