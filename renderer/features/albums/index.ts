export { default as AddToAlbum } from './AddToAlbum.svelte';
export { default as AlbumHeading } from './AlbumHeading.svelte';
export { default as AlbumsPage } from './AlbumsPage.svelte';
export { AlbumDeeds } from './album-deeds.ts';
export { albumNameIn } from './album-search.ts';
