import { describe, expect, it } from 'vitest';
import { visible } from '../../../main/cli/terminal/visible.ts';

describe('visible', () => {
  it.each([
    ['a\u001b[31mred.jpg', 'a\\x1b[31mred.jpg'],
    ['bell\u0007.jpg', 'bell\\x07.jpg'],
    ['two\nlines\r\t.jpg', 'two\\nlines\\r\\t.jpg'],
    ['c1\u009b31m.jpg', 'c1\\x9b31m.jpg'],
    ['turned\u202egpj.exe', 'turned\\u202egpj.exe'],
    ['broken\u2028line', 'broken\\u2028line'],
  ])('%j', (text, shown) => expect(visible(text)).toBe(shown));

  it('leaves ordinary names alone', () => {
    const name = '/Zoë/日本 – שלום 👩‍👩‍👧.jpg';
    expect(visible(name)).toBe(name);
  });
});
