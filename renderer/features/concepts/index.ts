export { default as ConceptsPage } from './ConceptsPage.svelte';
export { willDo } from './change-words.ts';
export { ConceptDeeds } from './concept-deeds.ts';
export { conceptShortcuts } from './concept-shortcuts.ts';
