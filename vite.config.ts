import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Builds the window: `renderer/` → `dist/renderer/`, which every host serves as it is. */
export default defineConfig({
  root: 'renderer',
  plugins: [svelte()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // The content security policy allows no data: scripts or fonts, and a preload polyfill would be inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // A slow computer is no news.
    rolldownOptions: { checks: { bundlerTimings: false } },
    // It is read from this computer's disk, not from a network.
    chunkSizeWarningLimit: 1_000,
  },
});
