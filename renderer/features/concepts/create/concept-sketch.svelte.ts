import { SvelteSet } from 'svelte/reactivity';
import {
  type CallInput,
  type CallOutput,
  type ConceptAction,
  type ConceptDefinition,
  type LibraryClient,
  type ReadyMadeConcept,
  tagName,
} from '../../../../preload/contract/index.ts';
import { tellProblem } from '../../../state/tell-problem.ts';

/** Long enough that words are proposed for a name and not for its first letters. */
const typingPauseMs = 180;

/** A concept that is being thought up: its name proposes words, until a person has written their own. */
export class ConceptSketch {
  name = $state('');
  phrases = $state.raw<readonly string[]>([]);
  contrasts = $state.raw<readonly string[]>([]);
  action = $state<ConceptAction>('tag');
  learnFromTag = $state(false);
  /** What the library said to the name; null before it did. */
  proposal = $state.raw<CallOutput<'concepts.propose'> | null>(null);
  /** Photos that show it, by id. */
  readonly examples = new SvelteSet<string>();
  readonly #library: LibraryClient;
  #readyMade: string | null = null;
  #ownPhrases = false;
  #ownContrasts = false;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  readonly hasName = $derived(tagName.safeParse(this.name).success);
  /** What the library can look for; null while there are no words yet. */
  readonly definition = $derived.by((): ConceptDefinition | null => {
    if (!this.hasName || this.phrases.length === 0) return null;
    const { name, action } = this;
    return { name: name.trim(), phrases: [...this.phrases], contrasts: [...this.contrasts], action };
  });

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

  toggleExample(photo: string): void {
    if (!this.examples.delete(photo)) this.examples.add(photo);
  }

  /** What to create; null while something is missing. */
  wish(): CallInput<'concepts.create'> | null {
    if (!this.definition) return null;
    const photos = [...this.examples];
    return {
      ...this.definition,
      readyMade: this.#readyMade,
      learnFromTag: this.learnFromTag && (this.proposal?.tagged ?? 0) > 0,
      ...(photos.length > 0 ? { examples: { photos } } : {}),
    };
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
    const name = this.name.trim();
    this.proposal = name === '' ? null : proposal;
    if (!this.#ownPhrases)
      this.phrases = proposal.phrases.length > 0 || name === '' ? proposal.phrases : [name];
    if (!this.#ownContrasts) this.contrasts = proposal.contrasts;
  }
}
