import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { eventually, openViewer, picture } from './open-viewer.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

describe('information', () => {
  const panel = page.getByRole('complementary', { name: 'Information' });

  test('says when, where, what with, where it lies, and is remembered', async () => {
    const { view } = await openViewer([
      {
        takenAt: { local: '2019-06-14T15:32:07', offsetMinutes: 120, source: 'file-time' },
        match: { score: 0.87, relevance: 'strong', cosine: 0.31, keywordMatch: true },
      },
    ]);
    await userEvent.keyboard('i');
    for (const text of [
      /14 June 2019|June 14, 2019/,
      'From the file’s own date, so perhaps not when it was taken',
      '48.2082° N, 16.3738° E',
      '1/250 s · f/2.8 · ISO 400 · 50 mm',
      '2400 × 1600 · 3.8 MP',
      'JPEG · 3.4 MB',
      '/home/ana/Pictures/2019',
      'Strong match',
      'Found by its look, and by a word in its name, folder or keywords.',
    ]) {
      await expect.element(panel.getByText(text)).toBeVisible();
    }
    await eventually(() => Math.round(picture.element().getBoundingClientRect().width)).toBe(940);
    await view.unmount();
    await openViewer([{}]);
    await expect.element(panel).toBeVisible();
  });

  test('says how well a photo matches the concept it is looked at for', async () => {
    const match = { score: 0.82, relevance: 'strong' as const, cosine: null, keywordMatch: false };
    await openViewer([{ match }], { concept: 'beach' });
    await userEvent.keyboard('i');
    await expect.element(panel.getByText('Strong match')).toBeVisible();
    await expect.element(panel.getByText('Eidetic is 82% sure that it belongs to “beach”.')).toBeVisible();
    await expect.element(panel.getByText(/filters of the search/)).not.toBeInTheDocument();
  });

  test('says when part of the picture is missing', async () => {
    await openViewer([{ isCutOff: true }]);
    await userEvent.keyboard('i');
    await expect.element(panel.getByText('Part of the picture is missing', { exact: false })).toBeVisible();
  });

  test('a keyword, a camera and a day are searched for when they are clicked', async () => {
    const { onsearch } = await openViewer([{}]);
    await userEvent.keyboard('i');
    await panel.getByRole('button', { name: 'grandma' }).click();
    await panel.getByRole('button', { name: /Canon EOS 6D/ }).click();
    await panel.getByRole('button', { name: /Find photos of this day/ }).click();
    expect(onsearch.mock.calls.flat()).toEqual([
      '"grandma"',
      'camera:"Canon EOS 6D"',
      'after:2019-06-11 before:2019-06-12',
    ]);
  });

  test('each copy can be shown in its folder, except on a drive that is away', async () => {
    const { library } = await openViewer([
      {
        files: [
          { file: 7, path: '/photos/a.jpg', root: 1, offline: false },
          { file: 8, path: '/media/usb/b.jpg', root: 2, offline: true },
        ],
      },
    ]);
    await userEvent.keyboard('i');
    await expect.element(panel.getByText('Drive not connected')).toBeVisible();
    await expect.element(panel.getByRole('button', { name: /Show b\.jpg/ })).not.toBeInTheDocument();
    await panel.getByRole('button', { name: 'Show a.jpg in its folder' }).click();
    await eventually(() => library.client.calls).toContainEqual({
      name: 'host.showFile',
      input: { file: 7 },
    });
  });
});
