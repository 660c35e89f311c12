export { default as PhotoTags } from './PhotoTags.svelte';
export { default as TagDialog } from './TagDialog.svelte';
