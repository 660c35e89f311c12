export { default as ReviewPage } from './ReviewPage.svelte';
export { reviewShortcuts } from './review-keys.ts';
