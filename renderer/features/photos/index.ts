export { default as PhotosPage } from './PhotosPage.svelte';
