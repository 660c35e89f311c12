import type { WebContents } from 'electron';
import type { UsedContents, UsedSession } from '../electron-parts.ts';
import { isWindowAddress, photoScheme, windowScheme } from './addresses.ts';

/*
 * What no page may do, whatever it was made to run: go elsewhere, open windows, ask for devices, reach the network.
 */

type Permission = Parameters<Parameters<UsedSession['setPermissionCheckHandler']>[0] & {}>[1];

/** Copying a picture is all that the window may do beyond showing things. */
const grantedPermissions: ReadonlySet<Permission> = new Set<Permission>(['clipboard-sanitized-write']);

/** `devtools:` is Chromium's own; the developer's menu item that opens it is not in a packaged Eidetic. */
const localSchemes: ReadonlySet<string> = new Set([
  `${windowScheme}:`,
  `${photoScheme}:`,
  'blob:',
  'data:',
  'devtools:',
]);

/** Whether a page at `address` may have a permission. */
export function isPermitted(permission: Permission, address: string): boolean {
  return grantedPermissions.has(permission) && isWindowAddress(address);
}

/** Whether a request may be made at all: nothing leaves the computer. */
export function isLocalRequest(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && localSchemes.has(url.protocol);
}

/** Where an IPC message came from, as Electron says it. */
interface Sender {
  readonly sender: Pick<WebContents, 'id'>;
  /** Null when the frame is gone or has gone elsewhere meanwhile. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Whether a message comes from the window's own page: its contents, its top frame, its address. */
export function isTrustedSender({ sender, senderFrame }: Sender, contents: Pick<WebContents, 'id'>): boolean {
  if (sender.id !== contents.id || senderFrame === null) return false;
  return senderFrame.parent === null && isWindowAddress(senderFrame.url);
}

/** For every contents that are made, of windows and whatever else. */
export function guardContents(contents: Pick<UsedContents, 'on' | 'setWindowOpenHandler'>): void {
  const stay = (details: { readonly url: string; preventDefault(): void }) => {
    if (!isWindowAddress(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** For the one session that all pages share. */
export function guardSession(session: UsedSession): void {
  session.setPermissionRequestHandler((_, permission, answer, { requestingUrl }) => {
    answer(isPermitted(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  // Its dictionaries come from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalRequest(url) }));
}
