import { createRawSnippet, type Snippet } from 'svelte';

/** A snippet of plain words. */
export function words(text: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}
