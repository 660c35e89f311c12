export { type HeldPicture, PictureShelf } from './picture-shelf.ts';
export { default as Viewer } from './Viewer.svelte';
export { type Shortcut, viewerShortcuts } from './viewer-shortcuts.ts';
