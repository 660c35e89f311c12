import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { eventually, openViewer, picture } from './open-viewer.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

const label = () => picture.element().getAttribute('aria-label');

test('what a photo probably shows is said of the picture and shown as a guess', async () => {
  const { library } = await openViewer([{}, {}]);
  library.guess = { text: 'a dog', score: 0.9 };
  await eventually(label).toMatch(/^photo-1\.jpg, taken on .*\. Probably a dog$/);
  await userEvent.keyboard('i');
  await expect.element(page.getByText('Probably a dog')).toBeVisible();
  await expect.element(page.getByText('A guess by the model, which may be wrong.')).toBeVisible();
});

test('nothing is said where the library has no guess', async () => {
  const { library } = await openViewer([{}]);
  await eventually(() => library.client.calls.map(({ name }) => name as string)).toContain('describe.photos');
  expect(label()).toMatch(/taken on [^.]*$/);
  await userEvent.keyboard('i');
  await expect.element(page.getByText('A guess by the model, which may be wrong.')).not.toBeInTheDocument();
});

test('a photo that is hidden is not told by what it shows', async () => {
  const { library } = await openViewer([{ veiled: true }]);
  library.guess = { text: 'a dog', score: 0.9 };
  await eventually(() => library.client.calls.map(({ name }) => name as string)).toContain('describe.photos');
  expect(document.body.textContent).not.toContain('a dog');
  expect(document.querySelector('[aria-label*="a dog"]')).toBeNull();
});
