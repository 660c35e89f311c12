import { describe, expect, test } from 'vitest';
import {
  guardContents,
  guardSession,
  isLocalRequest,
  isPermitted,
  isTrustedSender,
} from '../../../main/shell/protocols/guards.ts';
import { PretendSession } from '../../fixtures/electron/pretend-session.ts';
import { PretendContents } from '../../fixtures/electron/pretend-window.ts';

describe('permissions', () => {
  const session = new PretendSession();
  guardSession(session.asSession);
  const ask = (permission: string, requestingUrl: string) =>
    new Promise<boolean>((resolve) => {
      session.onRequest?.(null as never, permission as never, resolve, {
        requestingUrl,
        isMainFrame: true,
      } as never);
    });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'hid',
    'usb',
  ])('%s is denied', async (permission) => {
    expect(await ask(permission, 'eidetic://app/')).toBe(false);
    expect(session.onCheck?.(null, permission as never, 'eidetic://app/', {} as never)).toBe(false);
  });

  test('copying is granted to the window alone', async () => {
    expect(await ask('clipboard-sanitized-write', 'eidetic://app/folders')).toBe(true);
    expect(await ask('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(isPermitted('clipboard-sanitized-write', 'photo://library/x')).toBe(false);
  });

  test('no device and no dictionary is fetched', () => {
    expect(session.onDevice?.({} as never)).toBe(false);
    expect(session.spellChecker).toBe(false);
  });
});

describe('requests', () => {
  test.each([
    'eidetic://app/assets/x.js',
    'photo://library/photos/1',
    'blob:eidetic://app/1',
    'data:image/png,x',
  ])('%s stays here', (address) => {
    expect(isLocalRequest(address)).toBe(true);
  });

  test.each([
    'https://example.org/',
    'http://localhost:80/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://a/',
    'chrome://gpu',
    '',
  ])('%s is not made', (address) => {
    expect(isLocalRequest(address)).toBe(false);
  });

  test('the session cancels what would leave', () => {
    const session = new PretendSession();
    guardSession(session.asSession);
    const given: unknown[] = [];
    session.onBeforeRequest?.({ url: 'https://example.org/x' }, (answer) => given.push(answer));
    session.onBeforeRequest?.({ url: 'eidetic://app/' }, (answer) => given.push(answer));
    expect(given).toEqual([{ cancel: true }, { cancel: false }]);
  });
});

describe('every contents', () => {
  const contents = new PretendContents(1);
  guardContents(contents.asContents);
  const goes = (event: string, url: string) => {
    let isStopped = false;
    contents.events.emit(event, { url, preventDefault: () => (isStopped = true) });
    return !isStopped;
  };

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays in the window', (event) => {
    expect(goes(event, 'eidetic://app/settings')).toBe(true);
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'photo://library/x',
      'javascript:alert(1)',
    ]) {
      expect(goes(event, url)).toBe(false);
    }
  });

  test('opens no window and takes in no other page', () => {
    for (const url of ['https://example.org/', 'eidetic://app/']) {
      expect(contents.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
    }
    expect(goes('will-attach-webview', '')).toBe(false);
  });
});

describe('isTrustedSender', () => {
  const contents = { id: 7 };
  const frame = { url: 'eidetic://app/folders', parent: null };

  test('is the top frame of our own page in our own window', () => {
    expect(isTrustedSender({ sender: contents, senderFrame: frame }, contents)).toBe(true);
  });

  test.each([
    ['another contents', { sender: { id: 8 }, senderFrame: frame }],
    ['a frame that is gone', { sender: contents, senderFrame: null }],
    ['a frame within', { sender: contents, senderFrame: { ...frame, parent: frame } }],
    ['another page', { sender: contents, senderFrame: { ...frame, url: 'https://example.org/' } }],
    ['no page', { sender: contents, senderFrame: { ...frame, url: '' } }],
  ])('is not %s', (_, event) => {
    expect(isTrustedSender(event, contents)).toBe(false);
  });
});
