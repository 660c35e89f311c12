import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  PretendConcepts,
  pretendConcept,
  pretendReadyMade,
  pretendTile,
} from '../../fixtures/pretend-concepts.ts';
import { dragLineBefore } from './drag-line.ts';
import { line, photo, photos } from './one-concept.ts';
import { openConcepts } from './open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const nameField = () => page.getByLabelText('What is it called?');
const shows = () => page.getByRole('group', { name: 'It shows' });

async function open(options: ConstructorParameters<typeof PretendConcepts>[0] = {}) {
  const pretend = new PretendConcepts(options);
  await openConcepts('/concepts/new', pretend);
  return pretend;
}

const definitions = ({ client }: PretendConcepts) =>
  client.inputs('concepts.candidates').map((wanted) => ('definition' in wanted ? wanted.definition : null));

describe('a new concept', () => {
  test('begins with a name, which proposes words, which find photos', async () => {
    const pretend = await open();
    await nameField().fill('cake');
    await expect.element(shows().getByText('a photo of cake')).toBeVisible();
    await expect.element(page.getByText('a drawing of cake')).toBeVisible();
    await expect.element(photo(0)).toBeVisible();
    expect(definitions(pretend)).toEqual([
      {
        name: 'cake',
        phrases: ['a photo of cake', 'cake outdoors'],
        contrasts: ['a drawing of cake'],
        action: 'tag',
      },
    ]);
  });

  test('asks once for a name that is still being typed', async () => {
    const pretend = await open();
    await userEvent.type(nameField(), 'birthday');
    await expect.element(photo(0)).toBeVisible();
    expect(pretend.client.inputs('concepts.propose').length).toBeLessThan(4);
    expect(definitions(pretend).at(-1)?.phrases).toEqual(['a photo of birthday', 'birthday outdoors']);
  });

  test('finds anew with every word that is added, changed or taken out', async () => {
    const pretend = await open();
    await nameField().fill('cake');
    await expect.element(photo(0)).toBeVisible();
    await button('Add words to “It shows”').click();
    await userEvent.keyboard('candles, a table{Enter}{Escape}');
    await expect.poll(() => definitions(pretend).at(-1)?.phrases.slice(2)).toEqual(['candles', 'a table']);
    await shows().getByRole('button', { name: 'cake outdoors', exact: true }).click();
    await userEvent.keyboard('{Control>}a{/Control}cake inside{Enter}');
    await expect
      .poll(() => definitions(pretend).at(-1)?.phrases)
      .toEqual(['a photo of cake', 'cake inside', 'candles', 'a table']);
    await button('Take out “a drawing of cake”').click();
    await expect.poll(() => definitions(pretend).at(-1)?.contrasts).toEqual([]);
  });

  test('keeps the words a person wrote when its name changes', async () => {
    await open();
    await nameField().fill('cake');
    await button('Take out “cake outdoors”').click();
    await nameField().fill('birthday cake');
    await expect.element(page.getByText('a drawing of birthday cake')).toBeVisible();
    await expect.element(shows().getByText('a photo of cake')).toBeVisible();
    await expect.element(shows().getByText('a photo of birthday cake')).not.toBeInTheDocument();
  });

  test('learns its first lesson from the yes and no it is given', async () => {
    const pretend = await open();
    await nameField().fill('cake');
    await photo(2).hover();
    await userEvent.click(photo(2).element().querySelector('[data-answer=yes]')!);
    await expect.element(photo(2)).toHaveAccessibleName(/you said yes/);
    photos().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}y{ArrowRight}n{ArrowRight}n{Delete}');
    await expect.element(photo(5)).toHaveAccessibleName(/you said no/);
    await expect.element(page.getByText('2 × yes, 1 × no')).toBeVisible();
    await button('Create only').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'cake' })).toBeVisible();
    expect(location.pathname).toBe('/concepts/1');
    expect(pretend.client.inputs('concepts.create')).toMatchObject([
      { name: 'cake', examples: { photos: [pretendTile(2).photo, pretendTile(4).photo] } },
    ]);
    expect(pretend.client.inputs('tags.decide')).toEqual([
      { selection: { photos: [pretendTile(5).photo] }, tag: 'cake', verdict: 'no' },
    ]);
  });

  test('tags what lies above the line that was looked at, and says how many', async () => {
    const pretend = await open();
    await nameField().fill('cake');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await dragLineBefore(9);
    await photo(2).hover();
    await userEvent.click(photo(2).element().querySelector('[data-answer=no]')!);
    await photo(11).hover();
    await userEvent.click(photo(11).element().querySelector('[data-answer=yes]')!);
    await button('Create and tag 9 photos').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'cake' })).toBeVisible();
    await expect.element(page.getByText('The line you drew is not applied yet.')).not.toBeInTheDocument();
    const [applied] = pretend.client.inputs('concepts.apply');
    expect(applied?.line).toBeGreaterThan(pretend.scoreOf(9));
    expect(applied?.line).toBeLessThanOrEqual(pretend.scoreOf(8));
    await expect.element(button('Undo')).toBeVisible();
  });

  test('draws the line after as many photos, though what was said moves all probabilities', async () => {
    const pretend = await open();
    await nameField().fill('cake');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await dragLineBefore(9);
    await expect.element(button('Create and tag 9 photos')).toBeEnabled();
    pretend.scoreOf = (index) => 1 / (1 + Math.exp((index - 40) / 6));
    await button('Create and tag 9 photos').click();
    await expect.poll(() => pretend.tagged.size).toBe(9);
    await expect.element(page.getByText('9 photos tagged', { exact: true }).first()).toBeVisible();
  });

  test('is kept while the window is open, with its words, its line and what was said', async () => {
    const pretend = await open();
    await nameField().fill('cake');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await dragLineBefore(9);
    await button('Take out “cake outdoors”').click();
    await photo(2).hover();
    await userEvent.click(photo(2).element().querySelector('[data-answer=yes]')!);
    await page.getByRole('link', { name: 'Photos', exact: true }).click();
    await expect.element(nameField()).not.toBeInTheDocument();
    history.back();
    await expect.element(nameField()).toHaveValue('cake');
    await expect.element(shows().getByText('a photo of cake')).toBeVisible();
    await expect.element(shows().getByText('cake outdoors')).not.toBeInTheDocument();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await expect.element(photo(2)).toHaveAccessibleName(/you said yes/);
    await expect.element(button('Create and tag 9 photos')).toBeEnabled();
    await button('Begin anew').click();
    await expect.element(nameField()).toHaveValue('');
    expect(pretend.client.inputs('concepts.create')).toEqual([]);
  });

  test('that was given up is not there again', async () => {
    await open();
    await nameField().fill('cake');
    await button('Cancel').click();
    await button('New concept').first().click();
    await expect.element(nameField()).toHaveValue('');
  });

  test('shows its photos from the first on, and never scrolls by itself', async () => {
    await open({ total: 400, scoreOf: (index) => 1 - index / 400 });
    await nameField().fill('cake');
    await expect.element(photo(0)).toBeVisible();
    const scroller = document.querySelector<HTMLElement>('.strip .scroller')!;
    await expect.element(button('To the line')).toBeVisible();
    expect(scroller.scrollTop).toBe(0);
    scroller.scrollTop = 300;
    await button('Take out “cake outdoors”').click();
    await expect.poll(() => document.querySelector('.stale')).toBeNull();
    expect(scroller.scrollTop).toBe(300);
  });

  test('has a line that can be moved before it is made, and keeps its place until it is applied', async () => {
    const pretend = await open();
    await nameField().fill('cake');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await dragLineBefore(9);
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await expect.element(button('Back to Eidetic’s line')).toBeVisible();
    await button('Create only').click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'cake' })).toBeVisible();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await expect.element(page.getByText('The line you drew is not applied yet.')).toBeVisible();
    await button('Tag 9 photos').click();
    await expect.poll(() => pretend.tagged.size).toBe(9);
    await expect.element(page.getByText('The line you drew is not applied yet.')).not.toBeInTheDocument();
  });

  test('has no line where it will only ever propose', async () => {
    await open({
      answers: {
        'concepts.propose': ({ name }) => ({
          phrases: [name],
          contrasts: [],
          sensitivity: { category: 'religion', note: 'It cannot be seen.' },
          tagged: 0,
        }),
      },
    });
    await nameField().fill('church');
    await expect.element(photo(0)).toBeVisible();
    await expect.element(line()).not.toBeInTheDocument();
    expect(document.querySelector('[data-line]')).toBeNull();
    await expect.element(button('Create')).toBeEnabled();
  });

  test('says why it will not act by itself when its name asks for more than a picture tells', async () => {
    const note = 'What somebody believes cannot be seen in a picture.';
    await open({
      answers: {
        'concepts.propose': ({ name }) => ({
          phrases: [name],
          contrasts: [],
          sensitivity: { category: 'religion', note },
          tagged: 0,
        }),
      },
    });
    await nameField().fill('church');
    await expect.element(page.getByRole('note')).toHaveTextContent(note);
  });

  test('offers to learn from a keyword, and what photos are for', async () => {
    const pretend = await open({
      answers: {
        'tags.list': () => ({ tags: [{ tag: 'grandma', concept: null, photos: 34 }] }),
        'concepts.propose': ({ name }) => ({
          phrases: [name],
          contrasts: [],
          sensitivity: null,
          tagged: name === 'grandma' ? 34 : 0,
        }),
      },
    });
    await button('grandma · 34').click();
    const learn = page.getByRole('switch', {
      name: 'Learn from the 34 photos that have this keyword already',
    });
    await expect.element(learn).toBeChecked();
    (page.getByRole('radio', { name: /Album/ }).element() as HTMLInputElement).click();
    await button('Create only').click();
    await expect
      .poll(() => pretend.client.inputs('concepts.create'))
      .toMatchObject([{ name: 'grandma', learnFromTag: true, action: 'album' }]);
  });

  test('begins with the words of a ready-made one', async () => {
    const pretend = await open({ readyMade: [pretendReadyMade()] });
    await button('Beach').click();
    await expect.element(shows().getByText('a sandy beach')).toBeVisible();
    await button('Create only').click();
    await expect
      .poll(() => pretend.client.inputs('concepts.create'))
      .toMatchObject([{ name: 'Beach', contrasts: ['a desert'], readyMade: 'beach' }]);
    expect(pretend.client.inputs('concepts.propose')).toEqual([]);
  });

  test('leads to the concept that has its name already', async () => {
    await open({ concepts: [pretendConcept({ name: 'Beach' })] });
    await nameField().fill('beach');
    await expect.element(page.getByText('You have a concept named “Beach” already.')).toBeVisible();
    await expect.element(button('Create')).toBeDisabled();
    await button('Open it').click();
    expect(location.pathname).toBe('/concepts/1');
  });

  test('is made with the keys alone', async () => {
    const pretend = await open();
    await expect.element(nameField()).toHaveFocus();
    await userEvent.keyboard('cake');
    await expect.element(shows().getByText('a photo of cake')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => pretend.client.inputs('concepts.create')).toHaveLength(1);
  });
});
