export { default as AnswerBar } from './AnswerBar.svelte';
export { default as LanguageHint } from './LanguageHint.svelte';
export { default as LikePicture } from './LikePicture.svelte';
export { default as SearchBar } from './SearchBar.svelte';
export { default as SuggestionList } from './SuggestionList.svelte';
export { searchBox } from './search-box.svelte.ts';
export { Suggestions } from './suggestions.svelte.ts';
export { termChips } from './term-chips.ts';
export { withoutTerm } from './without-term.ts';
