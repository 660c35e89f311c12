export { default as ModelsPage } from './ModelsPage.svelte';
export { default as SelfTestResult } from './SelfTestResult.svelte';
export { SelfTests } from './self-tests.svelte.ts';
export { default as TrialTable } from './TrialTable.svelte';
