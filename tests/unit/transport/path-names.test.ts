import { expect, it } from 'vitest';
import { PathNames } from '../../../main/transport/path-names.ts';

it('gives a folder a name that says nothing of it, and the same one again', () => {
  const names = new PathNames();
  const name = names.nameOf('/home/ada/Pictures');
  expect(name).toMatch(/^[\w-]{22}$/);
  expect(names.nameOf('/home/ada/Pictures')).toBe(name);
  expect(names.nameOf('/home/ada')).not.toBe(name);
  expect(names.pathOf(name)).toBe('/home/ada/Pictures');
});

it.each(['', '/etc', '../..', '__proto__', 'constructor'])(
  'knows no folder of a name it did not give: %j',
  (name) => {
    const names = new PathNames();
    names.nameOf('/etc');
    expect(() => names.pathOf(name)).toThrow(expect.objectContaining({ code: 'folder.expired' }));
  },
);

it('gives other names at another start', () => {
  expect(new PathNames().nameOf('/photos')).not.toBe(new PathNames().nameOf('/photos'));
});

it('forgets the names it gave first', () => {
  const names = new PathNames();
  const first = names.nameOf('/0');
  for (let index = 1; index <= 20_000; index++) names.nameOf(`/${index}`);
  expect(() => names.pathOf(first)).toThrow(expect.objectContaining({ code: 'folder.expired' }));
  expect(names.pathOf(names.nameOf('/20000'))).toBe('/20000');
  expect(names.nameOf('/0')).not.toBe(first);
});
