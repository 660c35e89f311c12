import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PretendConcepts, pretendConcept, pretendTile } from '../../fixtures/pretend-concepts.ts';
import { openConcepts } from '../concepts/open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const question = (name: string) => page.getByRole('heading', { level: 1, name: `Does this show “${name}”?` });
const shownPhoto = () => page.getByRole('img').element().getAttribute('aria-label');

async function open(options: ConstructorParameters<typeof PretendConcepts>[0] = {}, at = '/review/1') {
  const pretend = new PretendConcepts({ concepts: [pretendConcept()], ...options });
  await openConcepts(at, pretend);
  return pretend;
}

describe('a review', () => {
  test('asks in words, says where it stands, and shows its keys', async () => {
    await open();
    await expect.element(question('beach')).toBeVisible();
    await expect.element(page.getByText('0 answered')).toBeVisible();
    await expect.element(page.getByText('about 17 doubtful left')).toBeVisible();
    await expect.element(button('Yes')).toHaveTextContent(/↑\s*Y/);
    await expect.element(button('No')).toHaveTextContent(/↓\s*N/);
    await expect.element(button('Skip')).toHaveTextContent(/→\s*S/);
  });

  test('is answered with letters, arrows and clicks', async () => {
    const pretend = await open();
    await expect.element(question('beach')).toBeVisible();
    await userEvent.keyboard('y');
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('s');
    await button('Yes').click();
    await button('No').click();
    await expect.element(page.getByText('4 answered')).toBeVisible();
    await expect
      .poll(() => pretend.client.inputs('concepts.answer').map(({ verdict }) => verdict))
      .toEqual(['yes', 'no', 'yes', 'no']);
  });

  test('is not answered by a key that is held down', async () => {
    const pretend = await open();
    await expect.element(question('beach')).toBeVisible();
    const press = (repeat: boolean) =>
      dispatchEvent(new KeyboardEvent('keydown', { key: 'y', repeat, cancelable: true }));
    press(false);
    for (let at = 0; at < 5; at += 1) press(true);
    await expect.element(page.getByText('1 answered')).toBeVisible();
    expect(pretend.client.inputs('concepts.answer')).toHaveLength(1);
  });

  test('tells screen readers of every photo, though the question is the same', async () => {
    await open();
    const said = () =>
      page
        .getByRole('status')
        .elements()
        .map(({ textContent }) => textContent.trim())
        .find((text) => text.includes('Does this show'));
    await expect.poll(said).toMatch(/^Photo 1\. Does this show “beach”\? photo-\d+\.jpg, .*2019$/);
    await userEvent.keyboard('n');
    await expect.poll(said).toMatch(/^Photo 2\. Does this show/);
  });

  test('takes back the last answer with Z and with Ctrl+Z', async () => {
    const pretend = await open();
    await expect.element(question('beach')).toBeVisible();
    const first = shownPhoto();
    await userEvent.keyboard('y');
    await expect.poll(shownPhoto).not.toBe(first);
    await userEvent.keyboard('z');
    await expect.poll(shownPhoto).toBe(first);
    await userEvent.keyboard('n');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(shownPhoto).toBe(first);
    await expect.poll(() => pretend.verdicts.size).toBe(0);
    await expect.element(button('Take back the last answer')).toBeDisabled();
  });

  test('has the next photos at hand before they are asked about', async () => {
    const decoded = vi.spyOn(HTMLImageElement.prototype, 'decode');
    await open();
    await expect.element(question('beach')).toBeVisible();
    const addresses = () => new Set((decoded.mock.contexts as HTMLImageElement[]).map(({ src }) => src));
    await expect.poll(() => addresses().size).toBe(4);
    const before = addresses();
    await userEvent.keyboard('y');
    // In the very next frame the picture is there that was decoded then, and no blurred one stands in for it.
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const image = document.querySelector<HTMLImageElement>('.layer img')!;
    expect(before).toContain(image.src);
    expect(image.complete).toBe(true);
    decoded.mockRestore();
  });

  test('lets its keys alone while something is written', async () => {
    const pretend = await open();
    await expect.element(question('beach')).toBeVisible();
    await page.getByRole('combobox', { name: 'Search your photos' }).click();
    await userEvent.keyboard('yes');
    expect(pretend.client.inputs('concepts.answer')).toEqual([]);
  });

  test('asks about one concept or about all', async () => {
    const concepts = [pretendConcept(), pretendConcept({ concept: 2, name: 'dog' })];
    const pretend = await open({ concepts }, '/review');
    await expect.element(question('beach')).toBeVisible();
    expect(pretend.client.inputs('concepts.questions')[0]?.concept).toBeUndefined();
    await page.getByRole('combobox', { name: 'Concept', exact: true }).selectOptions('dog');
    await expect.element(question('dog')).toBeVisible();
    expect(location.pathname).toBe('/review/2');
    expect(pretend.client.inputs('concepts.questions').at(-1)?.concept).toBe(2);
  });

  test('thanks at the end and leads on to what was learnt', async () => {
    const pretend = await open();
    await expect.element(question('beach')).toBeVisible();
    for (let at = 0; at < 17; at++) {
      await userEvent.keyboard(at % 2 ? 'y' : 'n');
      await expect.poll(() => pretend.verdicts.size).toBe(at + 1);
    }
    await expect.element(page.getByText('Thank you for 17 answers')).toBeVisible();
    await expect.element(page.getByText('Your yes has tagged 8 photos.')).toBeVisible();
    await expect
      .element(page.getByText(/^The line follows your answers: \d+ other photos would change\.$/))
      .toBeVisible();
    await button(/^Tag \d+ photos: beach$/).click();
    await expect
      .element(page.getByText('The line follows your answers: no other photo would change.'))
      .toBeVisible();
    expect(pretend.client.inputs('concepts.apply')).toEqual([{ concept: 1, line: null }]);
    await expect.element(button('Undo')).toBeVisible();
  });

  test('can be left at any time, and gone on with', async () => {
    await open();
    await expect.element(question('beach')).toBeVisible();
    await userEvent.keyboard('y');
    await button('Enough for now').click();
    await expect.element(page.getByText('Thank you for the answer')).toBeVisible();
    await button('Go on').click();
    await expect.element(question('beach')).toBeVisible();
    await expect.element(page.getByText('1 answered')).toBeVisible();
  });

  test('shows a veiled photo only when a person wants to see it', async () => {
    await open({
      answers: {
        'concepts.questions': () => ({
          questions: [1, 2].map((index) => ({
            concept: 1,
            name: 'beach',
            photo: pretendTile(index, { veiled: true }),
            score: 0.5,
          })),
          doubtful: 2,
        }),
      },
    });
    await expect.element(page.getByRole('img', { name: 'This photo is veiled' })).toBeInTheDocument();
    await button('Uncover').click();
    await expect.element(page.getByRole('img', { name: /^photo-1\.jpg/ })).toBeInTheDocument();
    await button('Cover this photo again').click();
    await expect.element(page.getByRole('img', { name: 'This photo is veiled' })).toBeInTheDocument();
    expect(document.querySelector('.sitting')!.textContent).not.toContain('photo-1');
  });

  test('says so where nothing is in doubt, and where there is no concept yet', async () => {
    const nothing = { questions: [], doubtful: 0 };
    await open({ answers: { 'concepts.questions': () => nothing } });
    await expect.element(page.getByText('Nothing is in doubt')).toBeVisible();
    await open({ concepts: [] });
    await expect.element(page.getByText('No concept to learn yet')).toBeVisible();
  });
});
