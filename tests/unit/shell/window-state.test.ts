import { describe, expect, test } from 'vitest';
import { boundsOnScreens, type WindowState } from '../../../main/shell/window/window-state.ts';

const screen = { x: 0, y: 25, width: 1_920, height: 1_055 };
const second = { x: 1_920, y: 0, width: 2_560, height: 1_440 };
const at = (x: number, y: number, width = 1_200, height = 800): WindowState => ({
  bounds: { x, y, width, height },
  maximized: false,
  fullScreen: false,
});

describe('boundsOnScreens', () => {
  test('puts the first window into the middle of the first screen', () => {
    expect(boundsOnScreens(null, [screen, second])).toEqual({ x: 320, y: 123, width: 1_280, height: 860 });
  });

  test('keeps a window where it was, on whichever screen', () => {
    expect(boundsOnScreens(at(100, 50), [screen])).toEqual(at(100, 50).bounds);
    expect(boundsOnScreens(at(2_000, 10), [screen, second])).toEqual(at(2_000, 10).bounds);
    expect(boundsOnScreens(at(-1_000, 50), [screen])).toEqual(at(-1_000, 50).bounds);
  });

  test.each([
    ['on a screen that is gone', at(2_000, 10)],
    ['above the screen', at(100, -700)],
    ['with its title under the menu bar', at(100, 0)],
    ['below the screen', at(100, 1_070)],
    ['with less than can be grasped', at(1_900, 50)],
  ])('brings back a window %s', (_, state) => {
    expect(boundsOnScreens(state, [screen])).toEqual({ x: 360, y: 153, width: 1_200, height: 800 });
  });

  test('makes it neither larger than the screen nor smaller than it can be used', () => {
    expect(boundsOnScreens(at(0, 25, 4_000, 3_000), [screen])).toMatchObject({ width: 1_920, height: 1_055 });
    expect(boundsOnScreens(at(0, 25, 10, 10), [screen])).toMatchObject({ width: 900, height: 600 });
  });

  test('has an answer where no screen is known', () => {
    expect(boundsOnScreens(null, [])).toMatchObject({ width: 1_280 });
  });
});
