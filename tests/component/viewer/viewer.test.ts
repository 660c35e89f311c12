import axe from 'axe-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EideticError, type PhotoDetails } from '../../../preload/contract/index.ts';
import ViewerHarness from './ViewerHarness.svelte';
import { detailsOf, photoIdOf, ViewerLibrary } from './viewer-library.ts';
import { type DrawnPicture, drawPicture } from './viewer-pictures.ts';

const addresses = vi.hoisted(() => new Map<string, string>());
vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = (photo: string) => addresses.get(photo) ?? 'data:image/png;base64,broken';
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

let landscape: DrawnPicture;
let portrait: DrawnPicture;

beforeEach(async () => {
  localStorage.clear();
  landscape ??= await drawPicture(2400, 1600, 200);
  portrait ??= await drawPicture(900, 1600, 20);
});

/** Opens the viewer on the first of some photos, each with a picture of its own unless it is `lost`. */
async function open(changes: Partial<PhotoDetails>[], { lost = false, first = 1 } = {}) {
  const library = new ViewerLibrary(
    changes.map((change, at) => detailsOf(at + 1, at % 2 === 0 ? landscape : portrait, change)),
  );
  addresses.clear();
  for (const [at, { photo }] of library.photos.entries()) {
    // The part after # tells addresses apart and changes nothing of what lies there.
    if (!lost) addresses.set(photo, `${(at % 2 === 0 ? landscape : portrait).address}#${at + 1}`);
  }
  const onlike = vi.fn();
  const onsearch = vi.fn();
  const props = { library, first: photoIdOf(first), onlike, onsearch };
  const view = await render(ViewerHarness, { props: { ...props, sequence: library.sequence() } });
  const listAnew = () => {
    library.app.revision += 1;
    return view.rerender({ sequence: library.sequence() });
  };
  return { library, view, onlike, onsearch, listAnew };
}

/** A busy machine may be slow, and slow is not wrong. */
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 15_000 });

const dialog = page.getByRole('dialog', { name: /photo|\.jpg/ });
const picture = page.getByRole('img', { name: /taken on/ });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

function zoomLevel(): string {
  return button(/%, /).element().textContent.trim();
}

async function shownFull(): Promise<void> {
  await eventually(() => document.querySelector('[data-full] img')).toBeTruthy();
}

describe('the photo', () => {
  test('is described by its name and day, and fills the window', async () => {
    await open([{}]);
    await expect.element(page.getByRole('img', { name: 'photo-1.jpg, taken on' })).toBeVisible();
    await shownFull();
    const { height, width } = picture.element().getBoundingClientRect();
    expect(Math.round(height)).toBe(800);
    expect(width / height).toBeCloseTo(1.5);
  });

  test('takes its final size before a byte of it is there', async () => {
    await open([{ width: 3000, height: 1000 }], { lost: true });
    await eventually(() => Math.round(picture.element().getBoundingClientRect().width)).toBe(1280);
    expect(Math.round(picture.element().getBoundingClientRect().height)).toBe(427);
  });

  test('says that its drive is away, and comes when the drive does', async () => {
    const { library, listAnew } = await open([{ offline: true }], { lost: true });
    await expect.element(page.getByText('This photo’s drive is not connected.')).toBeVisible();
    library.photos = library.photos.map((photo) => ({ ...photo, offline: false }));
    addresses.set(photoIdOf(1), landscape.address);
    await listAnew();
    await shownFull();
    await expect.element(page.getByText('This photo’s drive is not connected.')).not.toBeInTheDocument();
  });

  test('that no browser shows says so, and is tried again on request', async () => {
    await open([{}], { lost: true });
    await expect.element(page.getByText('This photo cannot be shown in full size just now.')).toBeVisible();
    addresses.set(photoIdOf(1), landscape.address);
    await button('Try again').click();
    await shownFull();
    await expect.element(page.getByText('This photo cannot be shown')).not.toBeInTheDocument();
  });

  test('opened by an address that the library does not know says so', async () => {
    await open([{}], { first: 99 });
    await expect.element(page.getByText('This photo is no longer in the library.')).toBeVisible();
  });
});

describe('stepping', () => {
  test('goes by keys and buttons, and is told where it got to', async () => {
    await open([{}, {}, {}]);
    await expect.element(page.getByText('1 of 3', { exact: true })).toBeVisible();
    await expect.element(button('Previous photo')).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('2 of 3', { exact: true })).toBeVisible();
    await button('Next photo').click();
    await expect.element(page.getByText('3 of 3', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/^Photo 3 of 3, photo-3\.jpg, /)).toBeInTheDocument();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByText('1 of 3', { exact: true })).toBeVisible();
    await userEvent.keyboard('{End}{ArrowLeft}');
    await expect.element(page.getByText('2 of 3', { exact: true })).toBeVisible();
  });

  test('keys pressed faster than photos come are all counted', async () => {
    await open([{}, {}, {}, {}, {}]);
    await expect.element(page.getByText('1 of 5', { exact: true })).toBeVisible();
    for (let times = 0; times < 3; times++)
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    for (let times = 0; times < 3; times++) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    }
    await expect.element(page.getByText('4 of 5', { exact: true })).toBeVisible();
  });

  test('from a photo that leaves the list goes to its old neighbours', async () => {
    const { library, listAnew } = await open([{}, {}, {}], { first: 2 });
    await expect.element(page.getByText('2 of 3', { exact: true })).toBeVisible();
    library.photos = library.photos.filter((_, at) => at !== 1);
    await listAnew();
    await expect.element(page.getByRole('heading', { name: 'photo-3.jpg' })).toBeVisible();
    await expect.element(page.getByText('2 of 2', { exact: true })).toBeVisible();
  });
});

test('the pictures beside the one that is shown are loaded ahead, and no others', async () => {
  const asked = vi.spyOn(HTMLImageElement.prototype, 'src', 'set');
  const numbers = () => [...new Set(asked.mock.calls.map(([address]) => address.split('#')[1]))].sort();
  await open([{}, {}, {}, {}, {}, {}], { first: 3 });
  await shownFull();
  await eventually(numbers).toEqual(['2', '3', '4']);
  await userEvent.keyboard('{ArrowRight}');
  await eventually(numbers).toEqual(['2', '3', '4', '5']);
  asked.mockRestore();
});

describe('zoom', () => {
  test('keys go in, out, to 100 % and back; arrows then look around', async () => {
    await open([{}, {}]);
    await eventually(zoomLevel).toBe('50%');
    await userEvent.keyboard('z');
    await eventually(zoomLevel).toBe('100%');
    await userEvent.keyboard('+');
    await eventually(zoomLevel).toBe('150%');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('heading', { name: 'photo-1.jpg' })).toBeVisible();
    await userEvent.keyboard('-');
    await eventually(zoomLevel).toBe('100%');
    await userEvent.keyboard('z');
    await eventually(zoomLevel).toBe('50%');
  });

  test('the wheel zooms about the pointer', async () => {
    await open([{}]);
    await eventually(zoomLevel).toBe('50%');
    const stage = picture.element().parentElement!;
    stage.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -200, clientX: 340, clientY: 300, bubbles: true, cancelable: true }),
    );
    await eventually(zoomLevel).toBe('69%');
    // A quarter of the picture’s width lay left of the pointer, and still does.
    const shown = () => picture.element().getBoundingClientRect();
    await eventually(() => ((340 - shown().left) / shown().width).toFixed(2)).toBe('0.25');
    expect(((300 - shown().top) / shown().height).toFixed(3)).toBe((300 / 800).toFixed(3));
  });

  test('two fingers drawn apart zoom, and the chrome does not take it for a swipe', async () => {
    await open([{}, {}]);
    await eventually(zoomLevel).toBe('50%');
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
    await eventually(zoomLevel).toBe('100%');
    touch('pointerup', 1, 540);
    touch('pointerup', 2, 740);
    await expect.element(page.getByRole('heading', { name: 'photo-1.jpg' })).toBeVisible();
  });

  test('a finger drawn across a whole picture steps on', async () => {
    await open([{}, {}]);
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
    await open([{}]);
    await eventually(zoomLevel).toBe('50%');
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

describe('marks', () => {
  test('stars are given by key and taken back by undo', async () => {
    const { library } = await open([{ rating: 2 }]);
    await expect.element(button('2 stars')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('4');
    await expect.element(button('4 stars')).toHaveAttribute('aria-pressed', 'true');
    await button('Undo').click();
    await expect.element(button('2 stars')).toHaveAttribute('aria-pressed', 'true');
    expect(library.client.inputs('changes.undo')).toHaveLength(1);
  });

  test('a key that is quicker than the library counts all the same', async () => {
    const library = new ViewerLibrary([detailsOf(1, landscape, {})]);
    let answer = () => {};
    const waits = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const [details] = library.photos;
    library.client.answer({ 'photos.details': () => waits.then(() => details!) });
    const props = { library, first: photoIdOf(1), sequence: library.sequence() };
    await render(ViewerHarness, { props });
    await userEvent.keyboard('4');
    expect(library.client.inputs('photos.mark')).toEqual([]);
    answer();
    await expect.poll(() => library.client.inputs('photos.mark')).toMatchObject([{ rating: 4 }]);
    await expect.element(button('4 stars')).toHaveAttribute('aria-pressed', 'true');
  });

  test('a heart that the library refuses is taken back, with the reason', async () => {
    const { library } = await open([{}]);
    await expect.element(button('Favourite')).toHaveAttribute('aria-pressed', 'false');
    library.client.answer({
      'photos.mark': () => {
        throw new EideticError('connection.lost');
      },
    });
    await button('Favourite').click();
    await expect.element(page.getByText(/Eidetic is not answering/)).toBeVisible();
    await expect.element(button('Favourite')).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('the trash', () => {
  const copies = [1, 2].map((file) => ({ file, path: `/photos/${file}/a.jpg`, root: 1, offline: false }));

  test('is asked about first, names the copies, and shows the next photo', async () => {
    const { library } = await open([{ files: copies }, {}]);
    await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Delete}');
    const question = page.getByRole('dialog', { name: 'Move this photo to the trash?' });
    await expect.element(question).toHaveTextContent('All 2 copies of photo-1.jpg');
    expect(library.client.inputs('photos.trash')).toHaveLength(0);
    await question.getByRole('button', { name: 'Move to trash' }).click();
    await expect.element(page.getByRole('heading', { name: 'photo-2.jpg' })).toBeVisible();
    expect(library.client.inputs('photos.trash')).toEqual([{ selection: { photos: [photoIdOf(1)] } }]);
    await expect.element(button('Undo')).toBeVisible();
  });

  test('is not used when the question is answered with no, and Escape leaves the viewer open', async () => {
    const { library } = await open([{}]);
    await shownFull();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('dialog', { name: 'Move this photo to the trash?' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Move this photo' })).not.toBeInTheDocument();
    await expect.element(dialog).toBeVisible();
    expect(library.client.inputs('photos.trash')).toHaveLength(0);
  });

  test('taking the only photo closes the viewer', async () => {
    await open([{}]);
    await shownFull();
    await userEvent.keyboard('{Delete}');
    await page
      .getByRole('dialog', { name: 'Move this photo' })
      .getByRole('button', { name: 'Move to trash' })
      .click();
    await expect.element(dialog).not.toBeInTheDocument();
  });
});

describe('information', () => {
  const panel = page.getByRole('complementary', { name: 'Information' });

  test('says when, where, what with, where it lies, and is remembered', async () => {
    const { view } = await open([
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
    await open([{}]);
    await expect.element(panel).toBeVisible();
  });

  test('a keyword, a camera and a day are searched for when they are clicked', async () => {
    const { onsearch } = await open([{}]);
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
    const { library } = await open([
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
    expect(library.client.calls.at(-1)).toEqual({ name: 'host.showFile', input: { file: 7 } });
  });
});

describe('the window', () => {
  test('has nothing that axe finds serious, with the panel open', async () => {
    await open([{ rating: 3, favourite: true }, {}]);
    await userEvent.keyboard('i');
    await expect.element(page.getByRole('complementary')).toBeVisible();
    await shownFull();
    const { violations } = await axe.run(dialog.element(), { resultTypes: ['violations'] });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('the focus is held inside, and given back when Escape closes the viewer', async () => {
    const { library } = await open([{}]);
    await shownFull();
    for (let times = 0; times < 30; times++) {
      await userEvent.keyboard('{Tab}');
      expect(dialog.element().contains(document.activeElement)).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    const opener = button('Open');
    await opener.click();
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveFocus();
    expect(library.client.inputs('photos.trash')).toHaveLength(0);
  });

  test('more like this is asked for by key', async () => {
    const { onlike } = await open([{}]);
    await userEvent.keyboard('m');
    await eventually(() => onlike.mock.calls).toEqual([[photoIdOf(1)]]);
  });

  test('the picture is copied as PNG in its own size', async () => {
    const written = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await open([{}]);
    await shownFull();
    await userEvent.keyboard('c');
    await expect.element(page.getByText('Picture copied')).toBeVisible();
    const [[item]] = written.mock.calls[0] as [[ClipboardItem]];
    const bitmap = await createImageBitmap(await item.getType('image/png'));
    expect([bitmap.width, bitmap.height]).toEqual([2400, 1600]);
    written.mockRestore();
  });
});
