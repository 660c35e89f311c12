import { describe, expect, test } from 'vitest';
import { viewerCommand } from '../../../renderer/features/viewer/viewer-keys.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, zoomed = false) => viewerCommand({ ...bare, key }, zoomed);

describe('arrows', () => {
  test('step through photos that are seen whole', () => {
    expect(press('ArrowRight')).toEqual({ act: 'step', by: 1 });
    expect(press('ArrowLeft')).toEqual({ act: 'step', by: -1 });
    expect(press('ArrowUp')).toBeNull();
  });

  test('look around in one that is zoomed in: the picture moves the other way', () => {
    expect(press('ArrowRight', true)).toEqual({ act: 'move', x: -80, y: 0 });
    expect(press('ArrowUp', true)).toEqual({ act: 'move', x: 0, y: 80 });
  });
});

test('digits give stars and never zoom', () => {
  expect(['0', '1', '5'].map((key) => press(key))).toEqual([
    { act: 'rate', stars: 0 },
    { act: 'rate', stars: 1 },
    { act: 'rate', stars: 5 },
  ]);
  expect(press('6')).toBeNull();
});

test('plus zooms in with or without Shift, and capitals are the same letters', () => {
  expect(press('+')).toEqual(press('='));
  expect(press('F')).toEqual({ act: 'favourite' });
});

test('what belongs to the browser or the system is left to it', () => {
  expect(viewerCommand({ ...bare, key: 'f', ctrlKey: true }, false)).toBeNull();
  expect(viewerCommand({ ...bare, key: 'ArrowLeft', altKey: true }, false)).toBeNull();
  expect(viewerCommand({ ...bare, key: '0', ctrlKey: true }, false)).toBeNull();
  expect(press('Escape')).toBeNull();
});

test('Ctrl+C copies, and ⌘⌫ asks for the trash as on a Mac', () => {
  expect(viewerCommand({ ...bare, key: 'c', ctrlKey: true }, false)).toEqual({ act: 'copy' });
  expect(viewerCommand({ ...bare, key: 'Backspace', metaKey: true }, false)).toEqual({ act: 'trash' });
  expect(press('Backspace')).toBeNull();
});
