import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toast } from '../../../renderer/ui/toasts.svelte.ts';
import { pretendProgress, pretendRoot } from '../../fixtures/pretend-answers.ts';
import { openWindow } from './open-window.ts';

const roots = () => [pretendRoot({ failed: 3 })];
const openLibrary = (at = '/folders') => openWindow(at, { 'roots.list': roots });
const searchBox = () => page.getByRole('combobox', { name: 'Search your photos' });
const heading = () => page.getByRole('heading', { level: 1 });

describe('the frame', () => {
  test('shows nothing to read before the library has spoken', async () => {
    const answered = Promise.withResolvers<void>();
    await openWindow('/', {
      'roots.list': async () => {
        await answered.promise;
        return roots();
      },
    });
    expect(page.getByRole('heading').elements()).toEqual([]);
    expect(page.getByRole('navigation').elements()).toEqual([]);
    answered.resolve();
    await expect.element(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
  });

  test('says where one is, in the navigation and in the title', async () => {
    await openLibrary();
    const link = page.getByRole('link', { name: 'Settings' });
    await expect.element(page.getByRole('link', { name: 'Folders' })).toHaveAttribute('aria-current', 'page');
    expect(document.title).toBe('Folders – Eidetic');
    await link.click();
    await expect.element(link).toHaveAttribute('aria-current', 'page');
    await expect.poll(() => document.title).toBe('Settings – Eidetic');
  });

  test('goes back and forward with the browser', async () => {
    await openLibrary();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect.element(heading()).toHaveTextContent('Settings');
    history.back();
    await expect.element(heading()).toHaveTextContent('Folders');
  });

  test('its links are addresses that can be opened elsewhere', async () => {
    await openLibrary();
    await expect.element(page.getByRole('link', { name: 'Activity' })).toHaveAttribute('href', '/activity');
    await expect
      .element(page.getByRole('link', { name: 'Favourites' }))
      .toHaveAttribute('href', '/?q=is%3Afavourite');
  });

  test('lets the keyboard skip to the content', async () => {
    await openLibrary();
    await expect.element(heading()).toBeVisible();
    await userEvent.tab();
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect.element(skip).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('main')).toHaveFocus();
  });

  test('tells of problems and of the work in hand on every page', async () => {
    const { client } = await openLibrary('/settings');
    await expect
      .element(page.getByRole('link', { name: 'Activity 3 files could not be read' }))
      .toBeVisible();
    client.emit('progress', pretendProgress({ state: 'reading', done: 12, total: 40 }));
    await expect.element(page.getByRole('button', { name: 'Reading 12 of 40' })).toBeVisible();
    client.emit('progress', pretendProgress());
    await expect.element(page.getByRole('button', { name: 'Reading' })).not.toBeInTheDocument();
  });
});

test('the work in hand is only being made ready until the first file is read', async () => {
  const { client } = await openLibrary('/activity');
  const now = page.getByRole('region', { name: 'Now' });
  await expect.element(now).toHaveTextContent('Everything is up to date');
  for (const total of [0, 219]) {
    client.emit('progress', pretendProgress({ state: 'reading', done: 0, total }));
    await expect.element(page.getByRole('button', { name: 'Getting ready', exact: true })).toBeVisible();
    await expect.element(now).toHaveTextContent('Getting ready to read your photos');
    await expect.element(now).not.toHaveTextContent('0 of');
  }
  client.emit('progress', pretendProgress({ state: 'reading', done: 1, total: 219 }));
  await expect.element(page.getByRole('button', { name: 'Reading 1 of 219' })).toBeVisible();
  await expect.element(now).toHaveTextContent('1 of 219 files');
});

describe('what the library remarks', () => {
  const warning = {
    level: 'warning',
    text: '/media/usb: There is a file where the folder used to be.',
  } as const;

  test('is told at the lower edge, once', async () => {
    const { client } = await openLibrary();
    await expect.element(heading()).toBeVisible();
    client.emit('notice', warning);
    client.emit('notice', warning);
    client.emit('notice', { level: 'info', text: '/media/usb: The folder is back.' });
    await expect.element(page.getByText(warning.text)).toBeVisible();
    expect(page.getByRole('region', { name: 'Notifications' }).getByRole('listitem').all()).toHaveLength(1);
  });

  test('is told in the chosen language', async () => {
    const { client } = await openWindow('/folders', { 'roots.list': roots }, { chosen: { language: 'de' } });
    await expect.element(heading()).toHaveTextContent('Ordner');
    client.emit('notice', warning);
    await expect
      .element(page.getByText('/media/usb: Wo der Ordner war, ist jetzt eine Datei.'))
      .toBeVisible();
  });
});

describe('the connection', () => {
  test('is spoken of when it is lost, and everything is asked again when it is back', async () => {
    const { connection, client } = await openLibrary();
    await expect.element(heading()).toBeVisible();
    const asked = client.inputs('roots.list').length;
    connection.set('lost');
    await expect.element(page.getByText('Eidetic is not answering. Connecting again…')).toBeVisible();
    connection.set('open');
    await expect.element(page.getByText('Eidetic is not answering.')).not.toBeInTheDocument();
    await expect.poll(() => client.inputs('roots.list').length).toBe(asked + 1);
  });

  test('that is refused says so, and what to do', async () => {
    await openWindow('/', {}, { state: 'refused' });
    await expect
      .element(page.getByRole('heading', { name: 'Eidetic does not know this window.' }))
      .toBeVisible();
    await expect.element(page.getByText('Open the one that the terminal shows now').first()).toBeVisible();
  });
});

describe('the keys', () => {
  test('go to every page', async () => {
    await openLibrary();
    await expect.element(heading()).toHaveTextContent('Folders');
    await userEvent.keyboard('ga');
    await expect.element(heading()).toHaveTextContent('Activity');
    await userEvent.keyboard('gs');
    await expect.element(heading()).toHaveTextContent('Settings');
    await userEvent.keyboard('gf');
    await expect.element(heading()).toHaveTextContent('Folders');
    await userEvent.keyboard('gp');
    await expect.poll(() => location.pathname + location.search).toBe('/');
    await userEvent.keyboard('gh');
    await expect.poll(() => location.search).toBe('?q=is%3Afavourite');
  });

  test('are called what stands on them in the chosen language', async () => {
    await openWindow('/folders', { 'roots.list': roots }, { chosen: { language: 'de' } });
    await expect.element(heading()).toHaveTextContent('Ordner');
    await userEvent.keyboard('?');
    const map = page.getByRole('dialog', { name: 'Tastenkürzel' });
    await expect.element(map.getByText('Entf').first()).toBeVisible();
    await expect.element(map.getByText('Strg').first()).toBeVisible();
    await expect.element(map.getByText('Delete')).not.toBeInTheDocument();
  });

  test('reach the search box with a slash, which is not written into it', async () => {
    await openLibrary();
    await expect.element(heading()).toBeVisible();
    await userEvent.keyboard('/');
    await expect.element(searchBox()).toHaveFocus();
    await expect.element(searchBox()).toHaveValue('');
  });

  test('are left alone while something is written', async () => {
    await openLibrary();
    await searchBox().click();
    await userEvent.keyboard('?ga/');
    await expect.element(searchBox()).toHaveValue('?ga/');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('are left alone while a dialog asks', async () => {
    await openLibrary();
    await expect.element(heading()).toBeVisible();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await userEvent.keyboard('gs');
    expect(location.pathname).toBe('/folders');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('show their map over the viewer too, which asks nothing', async () => {
    await openLibrary();
    await expect.element(heading()).toBeVisible();
    const viewer = document.createElement('div');
    viewer.role = 'dialog';
    viewer.dataset['viewer'] = '';
    document.body.append(viewer);
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    viewer.remove();
  });

  test('work again while a dialog is still fading away', async () => {
    await openLibrary();
    await expect.element(heading()).toBeVisible();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}/');
    await expect.element(searchBox()).toHaveFocus();
  });

  test('undo what a toast offers to', async () => {
    await openLibrary();
    await expect.element(heading()).toBeVisible();
    let undone = 0;
    toast('Rated', { undo: () => (undone += 1) });
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undone).toBe(1);
    await expect.element(page.getByText('Rated')).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undone).toBe(1);
    await expect.element(page.getByText('There is nothing left to undo')).toBeVisible();
  });
});

describe('notices', () => {
  test('stand in the middle of the page, beside the side bar', async () => {
    await openLibrary();
    await expect.element(heading()).toBeVisible();
    toast('Rated');
    const notice = page.getByText('Rated');
    await expect.element(notice).toBeVisible();
    const main = page.getByRole('main').element().getBoundingClientRect();
    const { left, right } = notice.element().closest('li')!.getBoundingClientRect();
    expect((left + right) / 2).toBeCloseTo((main.left + main.right) / 2, 0);
  });

  test('go when the window speaks another language', async () => {
    const { client } = await openLibrary('/settings');
    await expect.element(heading()).toBeVisible();
    toast('Copied');
    await expect.element(page.getByText('Copied')).toBeVisible();
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('Deutsch');
    await expect.poll(() => client.inputs('preferences.write')).toContainEqual({ language: 'de' });
    await expect.element(page.getByText('Copied')).not.toBeInTheDocument();
  });
});
