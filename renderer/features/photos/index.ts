export { default as PhotosPage } from './PhotosPage.svelte';
export { ScrollPace } from './scroll-pace.svelte.ts';
