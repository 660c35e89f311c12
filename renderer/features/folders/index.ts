export { default as AddFolder } from './AddFolder.svelte';
export { default as FolderBrowser } from './FolderBrowser.svelte';
export { default as FoldersPage } from './FoldersPage.svelte';
export { folderName } from './folder-name.ts';
