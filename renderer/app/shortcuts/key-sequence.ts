export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How long a second key of `g p` may take. */
const patienceMs = 1_500;

/** Follows what is pressed, one key after another, and says when it is one of the known shortcuts. */
export class KeySequence<Action extends string> {
  readonly #actions: ReadonlyMap<string, Action>;
  readonly #firstKeys: ReadonlySet<string>;
  #first: { readonly key: string; readonly atMs: number } | null = null;

  constructor(shortcuts: readonly { readonly action: Action; readonly keys: string }[]) {
    const ways = shortcuts.map(({ action, keys }) => [keys.toLowerCase(), action] as const);
    this.#actions = new Map(ways);
    this.#firstKeys = new Set(ways.filter(([way]) => way.includes(' ')).map(([way]) => way.split(' ')[0]!));
  }

  /** The action a key completes, `'begun'` for the first key of two, or null. */
  press({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress, nowMs: number): Action | 'begun' | null {
    const first = this.#first && nowMs - this.#first.atMs < patienceMs ? this.#first.key : null;
    this.#first = null;
    // On a Mac the command key does what Ctrl does elsewhere. Shift alone only makes other characters, such as “?”.
    const withControl = ctrlKey || metaKey;
    if (altKey || (withControl && shiftKey)) return null;
    const pressed = `${withControl ? 'ctrl+' : ''}${key.toLowerCase()}`;
    const action = (first && this.#actions.get(`${first} ${pressed}`)) ?? this.#actions.get(pressed);
    if (action) return action;
    if (!this.#firstKeys.has(pressed)) return null;
    this.#first = { key: pressed, atMs: nowMs };
    return 'begun';
  }
}
