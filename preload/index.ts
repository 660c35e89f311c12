import { contextBridge, ipcRenderer } from 'electron';
import { isPortMessage, type PortMessage } from './wire/bridge.ts';
import { type DesktopBridge, desktopPixels, shellChannels } from './wire/desktop-bridge.ts';

/*
 * The bridge between the shell and the window's page. It runs in the page's process, sandboxed and in a world of its
 * own: no Node, and of Electron only what is imported here. Bundled into one file, for a sandboxed preload script may
 * import nothing.
 */

const bridge: DesktopBridge = {
  pixels: desktopPixels,
  requestPorts: () => ipcRenderer.send(shellChannels.requestPorts),
  prepareDrag: (photos) => ipcRenderer.send(shellChannels.prepareDrag, [...photos]),
  startDrag: (photos) => ipcRenderer.send(shellChannels.startDrag, [...photos]),
};

contextBridge.exposeInMainWorld('eidetic', bridge);

ipcRenderer.on(shellChannels.port, (event, message: unknown) => {
  if (!isPortMessage(message)) return;
  const { type, to }: PortMessage = message;
  // The page's world is another one: ports pass into it by a message of the window.
  window.postMessage({ type, to }, location.origin, event.ports);
});

// The page's places are its addresses, and its commands are keys: the menu needs no other language to speak with it.
ipcRenderer.on(shellChannels.go, (_, path: unknown) => {
  if (typeof path !== 'string') return;
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
});

ipcRenderer.on(shellChannels.press, (_, key: unknown) => {
  if (typeof key !== 'string') return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
});
