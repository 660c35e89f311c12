import { describeError, type EideticError } from '../../../preload/contract/index.ts';
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
    <style>
      body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 16px/1.5 system-ui, sans-serif;
        background: Canvas; color: CanvasText; }
      main { max-width: 34rem; padding: 2rem; }
      h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 1rem; }
      p { margin: 0 0 1rem; overflow-wrap: anywhere; }
      a { display: inline-block; margin-top: 0.5rem; padding: 0.5rem 1.25rem; border: 1px solid currentColor;
        border-radius: 0.5rem; color: inherit; text-decoration: none; }
      a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
    </style>
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
