import { describe, expect, it } from 'vitest';
import { byteOfAspect } from '../../../preload/contract/index.ts';
import { commandOf } from '../../../renderer/features/photos/grid-keys.ts';
import { GridLayout } from '../../../renderer/features/photos/layout/grid-layout.ts';

const total = 400;
const layout = new GridLayout(
  {
    sections: [{ kind: 'day', day: '2019-06-14', count: total }],
    aspects: new Uint8Array(total).fill(byteOfAspect(1)),
    total,
  },
  { width: 1_000, rowHeight: 200 },
);

function press(
  key: string,
  active = 100,
  modifiers: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {},
) {
  const event = { key, shiftKey: false, ctrlKey: false, metaKey: false, ...modifiers };
  return commandOf(event, { active, total, layout, screenHeight: 800 });
}

describe('the keys of the grid', () => {
  it('go to the neighbours and stop at both ends', () => {
    expect(press('ArrowRight')).toEqual({ go: 101, extend: false });
    expect(press('ArrowLeft', 0)).toEqual({ go: 0, extend: false });
    expect(press('ArrowDown', 100)).toEqual({ go: 105, extend: false });
    expect(press('ArrowUp', 100, { shiftKey: true })).toEqual({ go: 95, extend: true });
    expect(press('End')).toEqual({ go: 399, extend: false });
    expect(press('Home')).toEqual({ go: 0, extend: false });
  });

  it('go a screen at a time in the same column', () => {
    expect(press('PageDown', 102)).toEqual({ go: 117, extend: false });
    expect(press('PageUp', 102)).toEqual({ go: 82, extend: false });
    expect(press('PageDown', 399)).toEqual({ go: 399, extend: false });
    expect(press('PageUp', 1)).toEqual({ go: 1, extend: false });
  });

  it('act on photos', () => {
    expect(press('Enter')).toEqual({ act: 'open' });
    expect(press(' ')).toEqual({ act: 'toggle' });
    expect(press('a', 0, { ctrlKey: true })).toEqual({ act: 'all' });
    expect(press('A', 0, { metaKey: true })).toEqual({ act: 'all' });
    expect(press('4')).toEqual({ act: 'rate', stars: 4 });
    expect(press('f')).toEqual({ act: 'favourite' });
    expect(press('Delete')).toEqual({ act: 'trash' });
  });

  it('leave everything else to the window', () => {
    expect(press('f', 0, { ctrlKey: true })).toBeNull();
    expect(press('6')).toBeNull();
    expect(press('/')).toBeNull();
  });
});
