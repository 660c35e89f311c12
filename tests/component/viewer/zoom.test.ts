import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, eventually, openViewer, picture } from './open-viewer.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

function zoomLevel(): string {
  return button(/%, /).element().textContent.trim();
}

describe('zoom', () => {
  test('keys go in, out, to 100 % and back; arrows then look around', async () => {
    await openViewer([{}, {}]);
    await eventually(zoomLevel).toBe('47%');
    await userEvent.keyboard('z');
    await eventually(zoomLevel).toBe('100%');
    await userEvent.keyboard('+');
    await eventually(zoomLevel).toBe('150%');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('heading', { name: 'photo-1.jpg' })).toBeVisible();
    await userEvent.keyboard('-');
    await eventually(zoomLevel).toBe('100%');
    await userEvent.keyboard('z');
    await eventually(zoomLevel).toBe('47%');
  });

  test('the wheel zooms about the pointer', async () => {
    await openViewer([{}]);
    await eventually(zoomLevel).toBe('47%');
    const stage = picture.element().parentElement!;
    const shown = () => picture.element().getBoundingClientRect();
    const pointedAt = () => [(340 - shown().left) / shown().width, (300 - shown().top) / shown().height];
    const before = pointedAt();
    stage.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -200, clientX: 340, clientY: 300, bubbles: true, cancelable: true }),
    );
    await eventually(zoomLevel).toBe('64%');
    await eventually(() => pointedAt().map((share) => share.toFixed(2))).toEqual(
      before.map((share) => share.toFixed(2)),
    );
  });

  test('two fingers drawn apart zoom, and the chrome does not take it for a swipe', async () => {
    await openViewer([{}, {}]);
    await eventually(zoomLevel).toBe('47%');
    const stage = picture.element().parentElement!;
    vi.spyOn(stage, 'setPointerCapture').mockImplementation(() => {});
    const touch = (type: string, pointerId: number, clientX: number) =>
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId, pointerType: 'touch', clientX, clientY: 400, button: 0 }),
      );
    touch('pointerdown', 1, 590);
    touch('pointerdown', 2, 690);
    touch('pointermove', 1, 540);
    touch('pointermove', 2, 740);
    await eventually(zoomLevel).toBe('94%');
    touch('pointerup', 1, 540);
    touch('pointerup', 2, 740);
    await expect.element(page.getByRole('heading', { name: 'photo-1.jpg' })).toBeVisible();
  });

  test('a finger drawn across a whole picture steps on', async () => {
    await openViewer([{}, {}]);
    await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible();
    const stage = picture.element().parentElement!;
    vi.spyOn(stage, 'setPointerCapture').mockImplementation(() => {});
    for (const [type, clientX] of [
      ['pointerdown', 700],
      ['pointermove', 560],
      ['pointerup', 560],
    ] as const) {
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, pointerType: 'touch', clientX, clientY: 400, button: 0 }),
      );
    }
    await expect.element(page.getByRole('heading', { name: 'photo-2.jpg' })).toBeVisible();
  });

  test('a double click shows 100 %, and dragging moves the picture', async () => {
    await openViewer([{}]);
    await eventually(zoomLevel).toBe('47%');
    await picture.dblClick();
    await eventually(zoomLevel).toBe('100%');
    await eventually(() => Math.round(picture.element().getBoundingClientRect().width)).toBe(2400);
    const { left } = picture.element().getBoundingClientRect();
    const stage = picture.element().parentElement!;
    const at = (type: string, clientX: number) =>
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', clientX, clientY: 300, button: 0 }),
      );
    vi.spyOn(stage, 'setPointerCapture').mockImplementation(() => {});
    at('pointerdown', 600);
    at('pointermove', 480);
    at('pointerup', 480);
    await expect
      .poll(() => Math.round(picture.element().getBoundingClientRect().left))
      .toBe(Math.round(left - 120));
  });
});
