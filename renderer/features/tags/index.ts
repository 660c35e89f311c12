export { default as PhotoTags } from './PhotoTags.svelte';
export { default as TagDialog } from './TagDialog.svelte';
export { tagSearch } from './tag-search.ts';
