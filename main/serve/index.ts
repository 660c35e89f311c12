/** The browser host: a library's window, served on this computer alone. */
export { browserHost } from './desktop/browser-host.ts';
export { hasDesktop } from './desktop/desktop.ts';
export { serveLibrary } from './serve-library.ts';
