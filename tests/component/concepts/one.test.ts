import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EideticError } from '../../../preload/contract/index.ts';
import { PretendConcepts, pretendConcept, pretendTile } from '../../fixtures/pretend-concepts.ts';
import { dragLineBefore } from './drag-line.ts';
import { openConcepts } from './open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const line = () => page.getByRole('slider', { name: 'The line between photos' });
const photos = () => page.getByRole('listbox', { name: /^Photos from sure to unsure/ });
const photo = (index: number) => photos().getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) });
const isDimmed = (index: number) => photo(index).element().classList.contains('dimmed');

async function open(options: ConstructorParameters<typeof PretendConcepts>[0] = {}) {
  const pretend = new PretendConcepts({ concepts: [pretendConcept()], ...options });
  await openConcepts('/concepts/1', pretend);
  await expect.element(photos()).toBeInTheDocument();
  await expect.poll(() => document.querySelector('[role=option][aria-label*=photo]')).toBeTruthy();
  return pretend;
}

describe('the line between photos', () => {
  test('stands where Eidetic would draw it, and dims what lies below', async () => {
    await open();
    // A probability of one half and more: the first thirteen.
    await expect.element(line()).toHaveAttribute('aria-valuetext', '13 photos above the line, 47 below');
    await expect.poll(() => isDimmed(12)).toBe(false);
    expect(isDimmed(13)).toBe(true);
  });

  test('moves by one photo, by ten and to its ends with the keys', async () => {
    await open();
    line().element().focus();
    const values = [];
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'PageDown', 'PageUp', 'End', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      values.push(line().element().getAttribute('aria-valuenow'));
    }
    expect(values).toEqual(['14', '13', '12', '22', '12', '60', '0']);
  });

  test('is dragged between two photos, counts as it goes, and goes back with one click', async () => {
    await open();
    await dragLineBefore(9);
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await expect.poll(() => isDimmed(9)).toBe(true);
    expect(isDimmed(8)).toBe(false);
    await button('Back to Eidetic’s line').click();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await expect.element(button('Back to Eidetic’s line')).not.toBeInTheDocument();
  });

  test('is dragged along the rail', async () => {
    await open();
    const thumb = line().element().getBoundingClientRect();
    const track = line().element().parentElement!;
    const box = track.getBoundingClientRect();
    const send = (type: string, x: number) =>
      track.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          clientX: x,
          clientY: thumb.top + 20,
          button: 0,
          pointerId: 1,
        }),
      );
    track.setPointerCapture = () => {};
    send('pointerdown', box.left + box.width / 2);
    send('pointermove', box.left + 1);
    send('pointerup', box.left + 1);
    await expect.poll(() => Number(line().element().getAttribute('aria-valuenow'))).toBeLessThan(3);
  });

  test('opens no photo where it is let go of over one, and the next click does', async () => {
    await open();
    await dragLineBefore(9);
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    expect(location.search).not.toContain('photo');
    await photo(3).click();
    await expect.poll(() => location.search).toContain(pretendTile(3).photo);
  });

  test('is kept where it was drawn when the page is left, until it is applied', async () => {
    await open({ concepts: [pretendConcept({ version: 1, line: 0.5, photos: 13 })] });
    const waits = page.getByText('The line you drew is not applied yet.');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await expect.element(waits).not.toBeInTheDocument();
    await dragLineBefore(9);
    await expect.element(waits).toBeVisible();
    await page.getByRole('link', { name: 'All concepts' }).click();
    await expect.element(page.getByRole('link', { name: /^beach/ })).toHaveTextContent(/not applied yet/);
    await page.getByRole('link', { name: /^beach/ }).click();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await button('Tag 9 photos').click();
    await expect.element(waits).not.toBeInTheDocument();
  });

  test('is drawn after the photo at hand with L', async () => {
    await open();
    photos().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}l');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '4');
  });

  test('is where the keys begin among the photos when their first ones are not in sight', async () => {
    const pretend = await open({ total: 5_000, scoreOf: (index) => 1 - index / 5_000 });
    const count = Number(line().element().getAttribute('aria-valuenow'));
    photos().element().focus();
    await userEvent.keyboard('y');
    await expect.poll(() => [...pretend.verdicts.keys()]).toEqual([pretendTile(count - 1).photo]);
  });

  test('is found again where it was scrolled away', async () => {
    await open({ total: 5_000 });
    const scroller = document.querySelector<HTMLElement>('.strip .scroller')!;
    scroller.scrollTop = 50_000;
    await button('To the line').click();
    await expect.element(button('To the line')).not.toBeInTheDocument();
    await expect.poll(() => scroller.scrollTop).toBeLessThan(2_000);
  });

  test('lies among a hundred thousand photos, of which few are in the page', async () => {
    await open({ total: 100_000, scoreOf: (index) => (100_000 - index) / 100_000 });
    await expect
      .poll(() => line().element().getAttribute('aria-valuetext'))
      .toMatch(/^50,00\d photos above the line, 49,99\d below$/);
    expect(photos().getByRole('option').all().length).toBeLessThan(150);
    // Two photos in three are as sure as one another: the line goes from one that differs to the next.
    line().element().focus();
    const before = Number(line().element().getAttribute('aria-valuenow'));
    await userEvent.keyboard('{ArrowRight}');
    expect(Number(line().element().getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  });
});

describe('what would change', () => {
  test('is shown before it is done, and the button says what it will do', async () => {
    const pretend = await open();
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
    const pretend = await open();
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
    const pretend = await open();
    await dragLineBefore(5);
    await button('Tag 5 photos').click();
    const [applied] = pretend.client.inputs('concepts.apply');
    expect(pretend.client.inputs('concepts.preview').at(-1)?.line).toBe(applied?.line);
    expect(pretend.candidates().scores).toBeDefined();
    await expect.poll(() => pretend.tagged.size).toBe(5);
  });

  test('can be no photo and still another line for those to come', async () => {
    const pretend = await open({ concepts: [pretendConcept({ version: 1, line: 0.5 })] });
    pretend.tagged = new Set(Array.from({ length: 13 }, (_, index) => index));
    pretend.client.emit('conceptsChanged', {});
    line().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await expect.element(button('Use this line for new photos')).toBeVisible();
  });

  test('says so where another model understands the photos since', async () => {
    await open({ concepts: [pretendConcept({ version: 1, line: 0.4, modelChanged: true })] });
    await expect.element(page.getByRole('note')).toHaveTextContent('Eidetic sees your photos anew');
    await expect.element(button('Tag 13 photos')).toBeEnabled();
  });

  test('is nothing for a concept that acts with a yes alone', async () => {
    const note = 'What somebody believes cannot be seen in a picture.';
    const pretend = await open({
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
    const pretend = await open();
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

describe('yes and no', () => {
  test('are given in place, marked at once, and taken back by the same again', async () => {
    const pretend = await open();
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
    const pretend = await open();
    photos().element().focus();
    await userEvent.keyboard('y{ArrowRight}n{ArrowRight}y{Delete}');
    await expect.poll(() => [...pretend.verdicts.values()]).toEqual(['yes', 'no']);
    await expect
      .element(page.getByText('On your 2 answers: 1 mistake; the words alone made 2.'))
      .toBeVisible();
  });

  test('sort the photos anew once a person rests, and that is said in words', async () => {
    const pretend = await open();
    const asked = () => pretend.client.inputs('concepts.candidates').length;
    const before = asked();
    photos().element().focus();
    await userEvent.keyboard('y{ArrowRight}n{ArrowRight}y');
    await expect.element(page.getByText('Sorting anew', { exact: true })).toBeVisible();
    await expect.poll(asked, { timeout: 20_000 }).toBe(before + 1);
  });

  test('leave a line that a person drew after as many photos, whatever was learnt', async () => {
    const pretend = await open();
    await dragLineBefore(9);
    pretend.scoreOf = (index) => 0.01 / (index + 1);
    pretend.proposedLine = 0.005;
    photos().element().focus();
    await userEvent.keyboard('y');
    await expect.element(photo(0), { timeout: 20_000 }).toHaveAccessibleName(/1% sure/);
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await button('Back to Eidetic’s line').click();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '2');
  });

  test('do not sort photos anew while the line is in the hand', async () => {
    const pretend = await open();
    const knob = document.querySelector('[data-line] .knob')!;
    const from = knob.getBoundingClientRect();
    const at = { bubbles: true, clientX: from.left + 9, clientY: from.top + 9, button: 0, pointerId: 1 };
    knob.dispatchEvent(new PointerEvent('pointerdown', at));
    pretend.scoreOf = (index) => 0.01 / (index + 1);
    pretend.client.emit('conceptsChanged', {});
    await new Promise((rested) => setTimeout(rested, 3_500));
    await expect.element(photo(0)).not.toHaveAccessibleName(/1% sure/);
    window.dispatchEvent(new PointerEvent('pointerup', at));
    await expect.element(photo(0), { timeout: 20_000 }).toHaveAccessibleName(/1% sure/);
  });

  test('that the library does not keep are not shown as if they were', async () => {
    await open({
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

describe('the concept itself', () => {
  test('gets other words, another deed and another name', async () => {
    const pretend = await open();
    await button('Take out “people at the seaside”').click();
    await expect.element(button('Take out “a sandy beach”')).not.toBeInTheDocument();
    await page.getByRole('combobox', { name: 'With its photos' }).selectOptions('Fills an album');
    await button('More for beach').click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('seaside');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'seaside' })).toBeVisible();
    expect(pretend.client.inputs('concepts.edit')).toEqual([
      { concept: 1, phrases: ['a sandy beach'] },
      { concept: 1, action: 'album' },
      { concept: 1, name: 'seaside' },
    ]);
    await expect.element(button('Put 13 photos in')).toBeVisible();
  });

  test('that is gone says so and leads back', async () => {
    await openConcepts('/concepts/9', new PretendConcepts({ concepts: [pretendConcept()] }));
    await expect.element(page.getByText('This concept is no longer here')).toBeVisible();
    await button('All concepts').click();
    expect(location.pathname).toBe('/concepts');
  });

  test('is renamed by name in the library it is removed from, and can be had back', async () => {
    const pretend = await open();
    await button('More for beach').click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await button('Remove').click();
    await expect.poll(() => location.pathname).toBe('/concepts');
    await button('Undo').click();
    await expect.poll(() => pretend.client.inputs('changes.undo')).toHaveLength(1);
  });
});
