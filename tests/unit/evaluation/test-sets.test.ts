import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../../main/library/evaluate/caption-file.ts';
import { parseClassNames } from '../../../main/library/evaluate/class-names.ts';

const options = { path: '/set/captions.json', pictures: '/set', split: 'test' };
const captions = (value: unknown) => parseCaptions(JSON.stringify(value), options);

describe('captions', () => {
  it('file → captions, one or several', () => {
    const set = captions({ 'a.jpg': ['one', ' two '], 'sub/b.jpg': 'three' });
    expect(set.pictures).toEqual([{ path: '/set/a.jpg' }, { path: '/set/sub/b.jpg' }]);
    expect(set.captions).toEqual([
      { text: 'one', picture: 0 },
      { text: 'two', picture: 0 },
      { text: 'three', picture: 1 },
    ]);
  });

  it('Karpathy’s form: one split of it', () => {
    const image = (filename: string, split: string, filepath?: string) => ({
      filename,
      split,
      ...(filepath ? { filepath } : {}),
      sentences: [{ raw: `of ${filename}`, tokens: [] }],
    });
    const images = [image('a.jpg', 'train'), image('b.jpg', 'test', 'val2014'), image('c.jpg', 'test')];
    const set = captions({ images, dataset: 'coco' });
    expect(set.pictures).toEqual([{ path: '/set/val2014/b.jpg' }, { path: '/set/c.jpg' }]);
    expect(set.captions.map(({ text }) => text)).toEqual(['of b.jpg', 'of c.jpg']);
    expect(() => captions({ images: images.slice(0, 2) })).toThrow(/split “test”/);
  });

  it.each([
    ['no JSON', '{'],
    ['an array', '[]'],
    ['a picture without a caption', '{"a.jpg": [], "b.jpg": ["x"]}'],
    ['a picture outside of its folder', '{"../../etc/passwd": ["x"], "b.jpg": ["x"]}'],
    ['an absolute one', '{"/etc/passwd": ["x"], "b.jpg": ["x"]}'],
  ])('refuses %s', (_, json) => {
    expect(() => parseCaptions(json, options)).toThrow(
      expect.objectContaining({ code: 'evaluation.bad-file' }),
    );
  });

  it('one picture is nothing to choose from', () => {
    expect(() => captions({ 'a.jpg': ['one'] })).toThrow(
      expect.objectContaining({ code: 'evaluation.nothing-to-measure' }),
    );
  });
});

describe('class names', () => {
  it('from ImageNet’s lines: the first name', () => {
    const names = parseClassNames('n01440764 tench, Tinca tinca\r\nn01443537\tgoldfish\n\n', 'names.txt');
    expect([...names]).toEqual([
      ['n01440764', ['tench']],
      ['n01443537', ['goldfish']],
    ]);
  });

  it('from JSON: one name or several', () => {
    const names = parseClassNames('{"a": "dog", "b": ["cat", "kitten"]}', 'names.json');
    expect([...names]).toEqual([
      ['a', ['dog']],
      ['b', ['cat', 'kitten']],
    ]);
  });

  it.each(['', 'n01440764', '{"a": ""}', '{"a": 3}', '{"a"'])('refuses “%s”', (text) => {
    expect(() => parseClassNames(text, 'names')).toThrow(
      expect.objectContaining({ code: 'evaluation.bad-file' }),
    );
  });
});
