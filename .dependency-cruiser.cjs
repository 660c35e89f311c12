/** Who may import whom: the table in ARCHITECTURE.md, held by a tool. */
const libraryFolders = ['watch', 'ingest', 'catalog', 'vectors', 'search', 'diagnostics', 'handlers'];

/** Inside the library imports go downwards; the composition root at its top may use everything. */
const mayImport = {
  catalog: ['ingest/description.ts', 'ingest/read-error.ts'],
  vectors: [],
  watch: ['catalog', 'ingest/decode/picture-names.ts'],
  ingest: ['catalog'],
  search: ['catalog', 'vectors', 'ingest/description.ts'],
};

const downwards = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `library-${folder}-downwards`,
  comment: `main/library/${folder} may use ${allowed.join(', ') || 'no other folder of the library'}`,
  severity: 'error',
  from: { path: `^main/library/${folder}/` },
  to: {
    path: `^main/library/(${libraryFolders.join('|')})/`,
    pathNot: [folder, ...allowed].map((path) => `^main/library/${path}${path.endsWith('.ts') ? '$' : '/'}`),
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'What cannot be used without each other is one thing: put it in one file, or turn one arrow round',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contract-knows-only-zod',
      severity: 'error',
      from: { path: '^preload/contract/' },
      to: { pathNot: ['^preload/contract/', 'node_modules/zod/'] },
    },
    {
      name: 'models-data-and-mathematics-are-pure',
      comment: 'models/catalog and models/clip run anywhere: no Node, no DOM, no Electron',
      severity: 'error',
      from: { path: '^models/(catalog|clip)/' },
      to: {
        pathNot: ['^models/(catalog|clip)/', '^preload/contract/', 'node_modules/@huggingface/tokenizers/'],
      },
    },
    {
      name: 'models-know-no-library',
      severity: 'error',
      from: { path: '^models/' },
      to: { path: '^(main|renderer)/' },
    },
    {
      name: 'onnxruntime-in-models-runtime-alone',
      severity: 'error',
      from: { pathNot: ['^models/runtime/'] },
      to: { path: 'node_modules/onnxruntime-node/' },
    },
    {
      name: 'lancedb-in-vectors-alone',
      severity: 'error',
      from: { pathNot: ['^main/library/vectors/'] },
      to: { path: 'node_modules/@lancedb/' },
    },
    {
      name: 'hosts-use-the-public-face',
      comment: 'main/cli, main/serve and main/shell speak the contract and open the library, no more',
      severity: 'error',
      from: { path: '^main/(cli|serve|shell)/' },
      to: { path: '^main/library/', pathNot: '^main/library/index\\.ts$' },
    },
    {
      name: 'hosts-do-not-know-models',
      severity: 'error',
      from: { path: '^main/(cli|serve|shell)/' },
      to: { path: '^models/' },
    },
    {
      name: 'library-knows-no-host',
      severity: 'error',
      from: { path: '^main/library/' },
      to: { path: '^main/(cli|serve|shell)/' },
    },
    {
      name: 'electron-in-the-shell-alone',
      severity: 'error',
      from: { pathNot: ['^main/shell/', '^preload/index\\.ts$'] },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      from: { path: '^(main|models|preload)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      from: { path: '^(main|models|preload)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown', 'undetermined'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...downwards,
  ],
  options: {
    builtInModules: { add: ['node:sqlite'] },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
