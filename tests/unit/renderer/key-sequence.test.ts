import { describe, expect, test } from 'vitest';
import { shortcutsAnywhere } from '../../../renderer/app/shortcuts/anywhere.ts';
import { KeySequence } from '../../../renderer/app/shortcuts/key-sequence.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const sequence = () => new KeySequence(shortcutsAnywhere);

describe('keys that work everywhere', () => {
  test('one key is enough for a shortcut of one key', () => {
    expect(sequence().press({ ...plain, key: '/' }, 0)).toBe('search');
  });

  test('a question mark is one whatever keys it takes to type it', () => {
    expect(sequence().press({ ...plain, shiftKey: true, key: '?' }, 0)).toBe('help');
  });

  test('g and then p goes to the photos', () => {
    const keys = sequence();
    expect(keys.press({ ...plain, key: 'g' }, 0)).toBe('begun');
    expect(keys.press({ ...plain, key: 'p' }, 400)).toBe('photos');
  });

  test('p alone is nothing, nor is p long after g', () => {
    const keys = sequence();
    expect(keys.press({ ...plain, key: 'p' }, 0)).toBeNull();
    keys.press({ ...plain, key: 'g' }, 1_000);
    expect(keys.press({ ...plain, key: 'p' }, 3_000)).toBeNull();
  });

  test('another key between breaks a sequence', () => {
    const keys = sequence();
    keys.press({ ...plain, key: 'g' }, 0);
    keys.press({ ...plain, key: 'x' }, 100);
    expect(keys.press({ ...plain, key: 'p' }, 200)).toBeNull();
  });

  test('Ctrl+Z and ⌘Z undo; Ctrl+Shift+Z does not', () => {
    expect(sequence().press({ ...plain, ctrlKey: true, key: 'z' }, 0)).toBe('undo');
    expect(sequence().press({ ...plain, metaKey: true, key: 'z' }, 0)).toBe('undo');
    expect(sequence().press({ ...plain, ctrlKey: true, shiftKey: true, key: 'Z' }, 0)).toBeNull();
  });

  test('keys pressed with Alt or Ctrl are the system’s', () => {
    expect(sequence().press({ ...plain, altKey: true, key: '/' }, 0)).toBeNull();
    expect(sequence().press({ ...plain, ctrlKey: true, key: 'g' }, 0)).toBeNull();
  });
});
