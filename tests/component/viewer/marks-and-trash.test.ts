import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EideticError } from '../../../preload/contract/index.ts';
import { button, dialog, landscape, openViewer, shownFull } from './open-viewer.ts';
import ViewerHarness from './ViewerHarness.svelte';
import { detailsOf, photoIdOf, ViewerLibrary } from './viewer-library.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

describe('marks', () => {
  test('stars are given by key and taken back by undo', async () => {
    const { library } = await openViewer([{ rating: 2 }]);
    await expect.element(button('2 stars')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('4');
    await expect.element(button('4 stars')).toHaveAttribute('aria-pressed', 'true');
    await button('Undo').click();
    await expect.element(button('2 stars')).toHaveAttribute('aria-pressed', 'true');
    expect(library.client.inputs('changes.undo')).toHaveLength(1);
  });

  test('a key that is quicker than the library counts all the same', async () => {
    const library = new ViewerLibrary([detailsOf(1, landscape, {})]);
    let answer = () => {};
    const waits = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const [details] = library.photos;
    library.client.answer({ 'photos.details': () => waits.then(() => details!) });
    const props = { library, first: photoIdOf(1), sequence: library.sequence() };
    await render(ViewerHarness, { props });
    await userEvent.keyboard('4');
    expect(library.client.inputs('photos.mark')).toEqual([]);
    answer();
    await expect.poll(() => library.client.inputs('photos.mark')).toMatchObject([{ rating: 4 }]);
    await expect.element(button('4 stars')).toHaveAttribute('aria-pressed', 'true');
  });

  test('a heart that the library refuses is taken back, with the reason', async () => {
    const { library } = await openViewer([{}]);
    await expect.element(button('Favourite')).toHaveAttribute('aria-pressed', 'false');
    library.client.answer({
      'photos.mark': () => {
        throw new EideticError('connection.lost');
      },
    });
    await button('Favourite').click();
    await expect.element(page.getByText(/Eidetic is not answering/)).toBeVisible();
    await expect.element(button('Favourite')).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('the trash', () => {
  const copies = [1, 2].map((file) => ({ file, path: `/photos/${file}/a.jpg`, root: 1, offline: false }));

  test('is asked about first, names the copies, and shows the next photo', async () => {
    const { library } = await openViewer([{ files: copies }, {}]);
    await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Delete}');
    const question = page.getByRole('dialog', { name: 'Move this photo to the trash?' });
    await expect.element(question).toHaveTextContent('all 2 copies of photo-1.jpg');
    expect(library.client.inputs('photos.trash')).toHaveLength(0);
    await question.getByRole('button', { name: 'Move to trash' }).click();
    await expect.element(page.getByRole('heading', { name: 'photo-2.jpg' })).toBeVisible();
    expect(library.client.inputs('photos.trash')).toEqual([{ selection: { photos: [photoIdOf(1)] } }]);
    await expect.element(button('Undo')).toBeVisible();
  });

  test('is not used when the question is answered with no, and Escape leaves the viewer open', async () => {
    const { library } = await openViewer([{}]);
    await shownFull();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('dialog', { name: 'Move this photo to the trash?' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Move this photo' })).not.toBeInTheDocument();
    await expect.element(dialog).toBeVisible();
    expect(library.client.inputs('photos.trash')).toHaveLength(0);
  });

  test('taking the only photo closes the viewer', async () => {
    await openViewer([{}]);
    await shownFull();
    await userEvent.keyboard('{Delete}');
    await page
      .getByRole('dialog', { name: 'Move this photo' })
      .getByRole('button', { name: 'Move to trash' })
      .click();
    await expect.element(dialog).not.toBeInTheDocument();
  });
});
