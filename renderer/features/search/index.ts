export { default as AnswerBar } from './AnswerBar.svelte';
export { default as SearchBar } from './SearchBar.svelte';
export { searchBox } from './search-box.svelte.ts';
