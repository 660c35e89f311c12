import { SvelteMap } from 'svelte/reactivity';
import {
  type CallInput,
  type CallOutput,
  type Concept,
  type ConceptAction,
  type ConceptDefinition,
  type LibraryClient,
  type ReadyMadeConcept,
  tagName,
  type Verdict,
} from '../../../../preload/contract/index.ts';
import { tellProblem } from '../../../state/tell-problem.ts';
import type { CandidateList } from '../line/candidate-list.svelte.ts';

/** Long enough that words are proposed for a name and not for its first letters. */
const typingPauseMs = 180;

/** A concept that is being thought up: its name proposes words, until a person has written their own. */
export class ConceptSketch {
  name = $state('');
  phrases = $state.raw<readonly string[]>([]);
  contrasts = $state.raw<readonly string[]>([]);
  action = $state<ConceptAction>('tag');
  learnFromTag = $state(false);
  /** How many photos lie above a line that a person drew; null while none is drawn. */
  drawn = $state<number | null>(null);
  /** What the library said to the name; null before it did. */
  proposal = $state.raw<CallOutput<'concepts.propose'> | null>(null);
  /** What was said of photos, by id. */
  readonly said = new SvelteMap<string, Verdict>();
  readonly #library: LibraryClient;
  #readyMade: string | null = null;
  #ownPhrases = false;
  #ownContrasts = false;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  // Getters, for it outlives the page that it was begun on.
  get hasName(): boolean {
    return tagName.safeParse(this.name).success;
  }

  /** Whether a person has begun it. */
  get isBegun(): boolean {
    return this.name.trim() !== '' || this.phrases.length > 0;
  }

  /** What the library can look for; null while there are no words yet. */
  get definition(): ConceptDefinition | null {
    if (!this.hasName || this.phrases.length === 0) return null;
    const { name, action } = this;
    return { name: name.trim(), phrases: [...this.phrases], contrasts: [...this.contrasts], action };
  }

  /** @param pauseMs 0 for a name that was chosen and not typed */
  writeName(name: string, pauseMs = typingPauseMs): void {
    this.name = name;
    clearTimeout(this.#timer);
    this.#asked += 1;
    if (name.trim() === '') this.#take({ phrases: [], contrasts: [], sensitivity: null, tagged: 0 });
    else this.#timer = setTimeout(() => void this.#propose(), pauseMs);
  }

  /** Begins with the words of a ready-made one, which are better than what its name would propose. */
  begin({ key, name, phrases, contrasts, action }: ReadyMadeConcept): void {
    this.#readyMade = key;
    this.name = name;
    this.action = action;
    this.writePhrases(phrases);
    this.writeContrasts(contrasts);
  }

  writePhrases(phrases: readonly string[]): void {
    this.#ownPhrases = true;
    this.phrases = phrases;
  }

  writeContrasts(contrasts: readonly string[]): void {
    this.#ownContrasts = true;
    this.contrasts = contrasts;
  }

  /** @param verdict null takes it back */
  say(photo: string, verdict: Verdict | null): void {
    if (verdict) this.said.set(photo, verdict);
    else this.said.delete(photo);
  }

  /** Shows what was said so far in a list of photos that was made anew. */
  async sayIn(list: CandidateList): Promise<void> {
    for (const [photo, verdict] of [...this.said]) {
      const index = await list.photos.indexOf(photo).catch(() => null);
      if (index !== null && this.said.get(photo) === verdict) list.say(index, verdict);
    }
  }

  photosWith(verdict: Verdict): string[] {
    return [...this.said].flatMap(([photo, said]) => (said === verdict ? [photo] : []));
  }

  /** What to create, with its yeses; null while something is missing. */
  wish(): CallInput<'concepts.create'> | null {
    if (!this.definition) return null;
    const photos = this.photosWith('yes');
    return {
      ...this.definition,
      readyMade: this.#readyMade,
      learnFromTag: this.learnFromTag && (this.proposal?.tagged ?? 0) > 0,
      ...(photos.length > 0 ? { examples: { photos } } : {}),
    };
  }

  /** @returns the concept; it is there, whatever became of its noes */
  async create(wish: CallInput<'concepts.create'>): Promise<Concept> {
    const concept = await this.#library.call('concepts.create', wish);
    const photos = this.photosWith('no');
    if (photos.length > 0) {
      const refused = { selection: { photos }, tag: concept.name, verdict: 'no' as const };
      await this.#library.call('tags.decide', refused).catch(tellProblem);
    }
    return concept;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #propose(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const proposal = await this.#library.call('concepts.propose', { name: this.name.trim().slice(0, 100) });
      if (ask === this.#asked) this.#take(proposal);
    } catch (error) {
      if (ask === this.#asked) tellProblem(error);
    }
  }

  #take(proposal: CallOutput<'concepts.propose'>): void {
    this.proposal = this.name.trim() === '' ? null : proposal;
    if (!this.#ownPhrases) this.phrases = proposal.phrases;
    if (!this.#ownContrasts) this.contrasts = proposal.contrasts;
  }
}
