/** Who may import whom: the table in ARCHITECTURE.md, held by a tool. */
const libraryFolders = [
  'watch',
  'ingest',
  'catalog',
  'vectors',
  'search',
  'listing',
  'photos',
  'pixels',
  'suggest',
  'albums',
  'concepts',
  'sidecars',
  'evaluate',
  'explain',
  'describe',
  'models',
  'model-change',
  'diagnostics',
  'handlers',
];

/** Inside the library imports go downwards; the composition root at its top may use everything. */
const mayImport = {
  catalog: ['ingest/description.ts', 'ingest/read-error.ts'],
  vectors: [],
  watch: ['catalog', 'ingest/decode/picture-names.ts'],
  ingest: ['catalog'],
  search: ['catalog', 'vectors', 'ingest/description.ts'],
  listing: ['catalog', 'search'],
  suggest: ['catalog', 'search'],
  pixels: ['catalog', 'ingest'],
  photos: ['catalog', 'pixels'],
  albums: ['catalog', 'search', 'photos/change-list.ts'],
  concepts: ['catalog', 'vectors', 'search', 'listing', 'photos/change-list.ts', 'albums/follow-rename.ts'],
  sidecars: ['catalog', 'ingest', 'pixels'],
  evaluate: ['catalog', 'ingest', 'vectors', 'search', 'photos/change-list.ts', 'models/models-folder.ts'],
  explain: ['catalog', 'ingest', 'vectors', 'search', 'pixels'],
  describe: ['catalog', 'vectors', 'search'],
  models: ['catalog/open-catalogue.ts', 'catalog/settings.ts'],
  'model-change': ['catalog', 'ingest', 'models', 'vectors'],
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
      comment: 'models/catalog, clip, evaluation and explanation run anywhere: no Node, no DOM, no Electron',
      severity: 'error',
      from: { path: '^models/(catalog|clip|evaluation|explanation)/' },
      to: {
        pathNot: [
          '^models/(catalog|clip|evaluation|explanation)/',
          '^preload/contract/',
          'node_modules/@huggingface/tokenizers/',
        ],
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
      name: 'ui-knows-no-photos',
      comment: 'renderer/ui is for any window: no contract, no state, no feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(preload|renderer/(api|app|features|places|state))/' },
    },
    {
      name: 'features-from-below',
      comment: 'a feature uses ui, api, state, places, strings and the contract',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^(renderer/app|main|models|preload/wire)/' },
    },
    {
      name: 'features-by-their-face',
      comment: 'a feature knows another one only through its index.ts',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/[^/]+/',
        pathNot: ['^renderer/features/$1/', '/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'app-uses-features-by-their-face',
      severity: 'error',
      from: { path: '^renderer/app/' },
      to: { path: '^renderer/features/', pathNot: ['/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'below-knows-nothing-above',
      comment: 'api, places, state and strings are used by features, not the other way round',
      severity: 'error',
      from: { path: '^renderer/(api|places|state|strings)/' },
      to: { path: '^renderer/(app|features)/' },
    },
    {
      name: 'transport-in-api-alone',
      comment: 'only renderer/api knows how the library is reached',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['^renderer/api/'] },
      to: { path: '(node_modules/@orpc/|^preload/(wire|index\\.ts))' },
    },
    {
      name: 'renderer-knows-only-the-contract',
      comment: 'the window is a guest: no library, no host, no Node, no Electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|models|tests)/' },
    },
    {
      name: 'renderer-runs-in-a-page',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      from: { path: '^(main|models|preload|renderer)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      // Electron brings its own module; the shell and its preload script are met by nobody else (see above).
      from: { path: '^(main|models|preload)/' },
      to: {
        pathNot: 'node_modules/electron/',
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown', 'undetermined'],
      },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...downwards,
  ],
  options: {
    builtInModules: { add: ['node:sqlite'] },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
    },
  },
};
