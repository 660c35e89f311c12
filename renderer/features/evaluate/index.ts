export { default as AnswerButtons } from './answers/AnswerButtons.svelte';
export { type Answering, type AnsweringPhotos, AnswerMarks } from './answers/answer-marks.svelte.ts';
export { answerShortcut } from './answers/answer-shortcut.ts';
export { default as EvaluatePage } from './EvaluatePage.svelte';
export { default as OwnComparison } from './OwnComparison.svelte';
