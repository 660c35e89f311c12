import { defineConfig } from 'vite';

/** Builds the preload script: `preload/index.ts` → `dist/preload/bridge.cjs`, one CommonJS file that imports electron alone. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/preload',
    // `tsc` puts the contract for the main process into the same folder.
    emptyOutDir: false,
    target: 'chrome140',
    minify: false,
    reportCompressedSize: false,
    lib: { entry: 'preload/index.ts', formats: ['cjs'], fileName: () => 'bridge.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
});
