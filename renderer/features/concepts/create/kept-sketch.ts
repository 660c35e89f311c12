import type { AppState } from '../../../state/app-state.svelte.ts';
import { ConceptSketch } from './concept-sketch.svelte.ts';

/**
 * The concept that is being thought up in each window. It is kept until it is made, given up, or the window is closed:
 * who leaves the page for a look at something finds it as it was.
 */
const sketches = new WeakMap<AppState, ConceptSketch>();

/** The one that was begun; a new one where none was. */
export function keptSketch(app: AppState): ConceptSketch {
  const sketch = sketches.get(app) ?? new ConceptSketch(app.library);
  sketches.set(app, sketch);
  return sketch;
}

export function forgetSketch(app: AppState): void {
  sketches.get(app)?.dispose();
  sketches.delete(app);
}
