export { default as AnswerButtons } from './answers/AnswerButtons.svelte';
export { type Answering, type AnsweringPhotos, AnswerMarks } from './answers/answer-marks.svelte.ts';
export { answerShortcut } from './answers/answer-shortcut.ts';
