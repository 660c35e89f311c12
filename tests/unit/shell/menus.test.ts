import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../main/shell/window/menu-template.ts';
import { type TrayState, trayLine, trayMenu } from '../../../main/shell/window/tray-menu.ts';
import { wordsFor } from '../../../main/shell/words.ts';

const actions = { addFolder: vi.fn(), showLibrary: vi.fn(), go: vi.fn(), press: vi.fn() };
const words = wordsFor('en');

function template(platform: NodeJS.Platform, isPackaged = true) {
  return menuTemplate({ platform, isPackaged, words: words.menu, actions });
}

function items(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

const click = (menu: readonly MenuItemConstructorOptions[], label: string) => {
  const item = items(menu).find((candidate) => candidate.label === label);
  if (!item?.click) throw new Error(`there is no “${label}” to click`);
  (item.click as () => void)();
};

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  test('has what a menu has', () => {
    const roles = items(template(platform)).map(({ role }) => role);
    for (const role of ['undo', 'copy', 'paste', 'selectAll', 'zoomIn', 'togglefullscreen', 'quit', 'help']) {
      expect(roles).toContain(role);
    }
    expect(roles.includes('hide')).toBe(platform === 'darwin');
  });

  test('gives no accelerator twice', () => {
    const keys = items(template(platform)).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(keys).toContain('CommandOrControl+O');
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('lets nobody reload or look inside, except those who work on it', () => {
    const inside = ['reload', 'forceReload', 'toggleDevTools'];
    const roles = (isPackaged: boolean) => items(template(platform, isPackaged)).map(({ role }) => `${role}`);
    expect(roles(true).filter((role) => inside.includes(role))).toEqual([]);
    expect(roles(false).filter((role) => inside.includes(role))).toEqual(inside);
  });

  test('goes where it says', () => {
    const menu = template(platform);
    click(menu, 'Folders');
    click(menu, 'Search');
    click(menu, 'Settings');
    click(menu, words.menu.addFolder);
    expect(actions.go).toHaveBeenCalledWith('/folders');
    expect(actions.press).toHaveBeenCalledWith('/');
    expect(actions.go).toHaveBeenCalledWith('/settings');
    expect(actions.addFolder).toHaveBeenCalled();
  });
});

describe('the tray', () => {
  const trayActions = { open: vi.fn(), pause: vi.fn(), resume: vi.fn(), quit: vi.fn() };
  const menu = (state: TrayState) => trayMenu(state, trayActions, words.tray, 'en-GB');
  const labels = (state: TrayState) => menu(state).map(({ label }) => label);

  test.each([
    ['starting', 'Starting'],
    ['failed', 'The library could not be opened'],
    [{ state: 'idle', done: 0, total: 0 }, 'Up to date'],
    [{ state: 'stopping', done: 1, total: 2 }, 'Up to date'],
    [{ state: 'looking', done: 0, total: 0 }, 'Looking for new photos'],
    [{ state: 'reading', done: 1_200, total: 50_000 }, 'Reading photos: 1,200 of 50,000'],
    [{ state: 'paused', done: 200, total: 1_500 }, 'Paused: 1,300 photos wait'],
  ] as const)('says %o', (state, line) => {
    expect(trayLine(state, words.tray, 'en-GB')).toBe(line);
    expect(menu(state).find(({ label }) => label === line)).toMatchObject({ enabled: false });
  });

  test('offers a pause while there is work, and to go on while it is paused', () => {
    expect(labels({ state: 'reading', done: 0, total: 1 })).toContain(words.tray.pause);
    expect(labels({ state: 'paused', done: 0, total: 1 })).toContain(words.tray.resume);
    for (const state of ['starting', 'failed', { state: 'idle', done: 0, total: 0 }] as const) {
      expect(labels(state)).not.toContain(words.tray.pause);
      expect(labels(state)).not.toContain(words.tray.resume);
    }
    click(menu({ state: 'reading', done: 0, total: 1 }), words.tray.pause);
    click(menu({ state: 'paused', done: 0, total: 1 }), words.tray.resume);
    expect(trayActions.pause).toHaveBeenCalledOnce();
    expect(trayActions.resume).toHaveBeenCalledOnce();
  });
});
