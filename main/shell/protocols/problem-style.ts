import { createHash } from 'node:crypto';

/** How the page looks that says what is wrong: it must not need any file, for one may be what is missing. */
export const problemStyle = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 16px/1.5 system-ui, sans-serif;
  background: Canvas; color: CanvasText; }
main { max-width: 34rem; padding: 2rem; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 1rem; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
a { display: inline-block; margin-top: 0.5rem; padding: 0.5rem 1.25rem; border: 1px solid currentColor;
  border-radius: 0.5rem; color: inherit; text-decoration: none; }
a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

/** As a content security policy names it. */
export const problemStyleHash = `sha256-${createHash('sha256').update(problemStyle).digest('base64')}`;
