import {
  type ChoosableFolder,
  EideticError,
  type EvaluationProgress,
  type EvaluationReport,
} from '../../../../preload/contract/index.ts';
import type { AppState } from '../../../state/app-state.svelte.ts';
import { isConnectionLost, type Problem, problemOf } from '../../../state/problem.ts';
import { tellProblem } from '../../../state/tell-problem.ts';

/** What models are tried on: the person's own searches, or a folder or file that they chose. */
export type Subject = 'own' | ChoosableFolder;

interface Running {
  /** Ids, in the order in which they are tried. */
  readonly models: readonly string[];
  /** Null until the first has begun. */
  readonly progress: EvaluationProgress | null;
}

/** What is heard so soon after one's own measurement is the last of it: events come a moment after answers. */
const echoMs = 1_000;
/** Nothing was heard of another window's measurement for so long: it is over. */
const quietMs = 6_000;

/** One measurement of models at a time, and what came of the last one. */
export class Measuring {
  running = $state.raw<Running | null>(null);
  /** What another window measures, as far as is heard of it. */
  elsewhere = $state.raw<EvaluationProgress | null>(null);
  report = $state.raw<EvaluationReport | null>(null);
  problem = $state.raw<Problem | null>(null);
  readonly #app: Pick<AppState, 'library' | 'host'>;
  #endedAt = Number.NEGATIVE_INFINITY;

  constructor(app: Pick<AppState, 'library' | 'host'>) {
    this.#app = app;
  }

  /** How much of all models is done, 0–1; null while nothing has begun. */
  get done(): number | null {
    const { models, progress } = this.running ?? {};
    if (!models || !progress || progress.total === 0) return null;
    return (Math.max(0, models.indexOf(progress.model)) + progress.done / progress.total) / models.length;
  }

  /** Follows how far measurements are. Returns a function that ends it. */
  follow(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = this.#app.library.on('evaluationProgress', (progress) => {
      clearTimeout(timer);
      if (this.running) {
        this.running = { ...this.running, progress };
        return;
      }
      if (performance.now() - this.#endedAt < echoMs) return;
      this.elsewhere = progress.done < progress.total ? progress : null;
      timer = setTimeout(() => (this.elsewhere = null), quietMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
      this.elsewhere = null;
    };
  }

  /** @param models ids, the one that the others are compared with first */
  async measure(subject: Subject, models: readonly string[]): Promise<void> {
    if (this.running) return;
    const asked: Running = { models, progress: null };
    Object.assign(this, { running: asked, elsewhere: null, report: null, problem: null });
    const { host, library } = this.#app;
    try {
      this.report =
        subject === 'own'
          ? await library.call('evaluation.own', { models: [...models] })
          : await host.call('host.evaluate', { chosen: subject.folder, models: [...models] });
    } catch (error) {
      // Whoever stopped it knows that; a connection that is lost is shown as such.
      if (!isStopped(error) && !isConnectionLost(error)) this.problem = problemOf(error);
    } finally {
      this.running = null;
      this.#endedAt = performance.now();
    }
  }

  async stop(): Promise<void> {
    await this.#app.library.call('evaluation.stop', {}).catch(tellProblem);
  }
}

function isStopped(error: unknown): boolean {
  return error instanceof EideticError && error.code === 'evaluation.stopped';
}

const known = new WeakMap<AppState, Measuring>();

/** The window's own, which goes on while another page is open. */
export function measuringOf(app: AppState): Measuring {
  const measuring = known.get(app) ?? new Measuring(app);
  known.set(app, measuring);
  return measuring;
}
