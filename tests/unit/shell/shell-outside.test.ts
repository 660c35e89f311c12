import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import { click, find, preferences, reading, startLab } from './shell-lab.ts';

describe('what people see outside the window', () => {
  test('is progress on the dock, a badge and the tray', async () => {
    const { electron, library, window, opens } = await startLab();
    await opens();
    expect(electron.tray.toolTip).toBe('Eidetic: Up to date');
    library().says({ type: 'event', name: 'progress', payload: reading });
    expect(window().progress).toEqual([[0.25, { mode: 'normal' }]]);
    expect(electron.badge).toBe(3);
    expect(electron.tray.toolTip).toBe('Eidetic: Reading photos: 1 of 4');
    library().says({ type: 'event', name: 'progress', payload: { ...reading, state: 'idle' } });
    expect(window().progress.at(-1)).toEqual([-1, { mode: 'none' }]);
    expect(electron.badge).toBe(0);
  });

  test('leaves the tray’s menu alone while it says the same: one that is open would close', async () => {
    const { electron, library, opens } = await startLab();
    await opens();
    library().says({ type: 'event', name: 'progress', payload: reading });
    const { menu } = electron.tray;
    library().says({ type: 'event', name: 'progress', payload: { ...reading, photosPerSecond: 2 } });
    expect(electron.tray.menu).toBe(menu);
    library().says({ type: 'event', name: 'progress', payload: { ...reading, done: 2 } });
    expect(electron.tray.menu).not.toBe(menu);
  });

  test('follows the theme and the language that the person prefers', async () => {
    const { electron, library, opens, answer } = await startLab();
    await opens({ theme: 'dark' });
    expect(electron.theme).toBe('dark');
    library().says({ type: 'overheard', name: 'preferences.write' });
    await answer('preferences.read', { ...preferences, theme: 'light', language: 'de' });
    expect(electron.theme).toBe('light');
    expect(electron.tray.toolTip).toBe('Eidetic: Auf dem neuesten Stand');
    expect(find(electron.menu, '&Datei')).toBeDefined();
  });

  test('goes to places of the window, opens it for them, and presses its keys', async () => {
    const { electron, window } = await startLab();
    click(electron.menu, 'Folders');
    click(electron.menu, 'Search');
    expect(window().contents.sent).toEqual([
      { channel: shellChannels.go, values: ['/folders'] },
      { channel: shellChannels.press, values: ['/'] },
    ]);
    window().closes();
    click(electron.menu, 'Activity');
    expect(electron.windows).toHaveLength(2);
    expect(window().loaded).toEqual(['eidetic://app/activity']);
  });

  test('adds a folder that was chosen in the dialog, and explains what is wrong with it', async () => {
    const { electron, library, opens } = await startLab();
    await opens();
    click(electron.menu, '&Add folder…');
    await setImmediate();
    expect(
      library()
        .heardOf('call')
        .filter(({ name }) => name === 'roots.add'),
    ).toEqual([]);
    electron.chosenFolders = ['/photos'];
    click(electron.menu, '&Add folder…');
    await setImmediate();
    const call = library().heardOf('call').at(-1);
    expect(call).toMatchObject({ name: 'roots.add', input: { path: '/photos' } });
    library().says({
      type: 'refusal',
      id: call?.['id'],
      error: { code: 'root.already-added', details: { path: '/photos' } },
    });
    await setImmediate();
    expect(electron.boxes).toMatchObject([{ message: '/photos is already in the library.' }]);
  });
});

describe('power', () => {
  test('pauses and resumes reading with sleep and battery', async () => {
    const { electron, opens, called } = await startLab();
    await opens();
    electron.power.emit('suspend');
    electron.power.emit('resume');
    electron.power.emit('on-battery');
    expect(called().slice(-3)).toEqual(['index.pause', 'index.resume', 'index.pause']);
  });

  test('leaves a pause that a person made, in the window or in the tray', async () => {
    const { electron, opens, called, library } = await startLab();
    await opens();
    library().says({ type: 'overheard', name: 'index.pause' });
    electron.power.emit('suspend');
    electron.power.emit('resume');
    expect(called()).not.toContain('index.resume');
    library().says({ type: 'overheard', name: 'index.resume' });
    library().says({ type: 'event', name: 'progress', payload: reading });
    click(electron.tray.menu, 'Pause reading photos');
    expect(called().at(-1)).toBe('index.pause');
    electron.power.emit('on-battery');
    electron.power.emit('on-ac');
    expect(called().at(-1)).toBe('index.pause');
  });

  test('a computer on battery from the beginning starts paused', async () => {
    const { opens, called } = await startLab({
      prepare: (own) => {
        own.onBattery = true;
      },
    });
    await opens();
    expect(called()).toContain('index.pause');
  });
});
