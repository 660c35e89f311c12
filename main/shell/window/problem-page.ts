import { describeError, type EideticError } from '../../../preload/contract/index.ts';
import { problemStyle } from '../protocols/problem-style.ts';
import type { Words } from '../words.ts';

type Problem = Pick<EideticError, 'code' | 'details'>;

/** The page the window shows when the library cannot be opened: what is wrong and what to do, in two sentences. */
export function problemPage(problem: Problem, words: Words['problem'], language: string): string {
  const { message, nextStep } = describeError(problem.code, problem.details);
  return `<!doctype html>
<html lang="${escaped(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Eidetic</title>
    <style>${problemStyle}</style>
  </head>
  <body>
    <main>
      <h1>${escaped(words.title)}</h1>
      <p>${escaped(message)}</p>
      <p>${escaped(nextStep)}</p>
      <a href="/">${escaped(words.again)}</a>
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
