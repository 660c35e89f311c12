/** Why the computer, not a person, asks for a pause. */
export type PowerReason = 'suspended' | 'on-battery';

/** What to tell the library now; null when it is as it should be. */
export type PowerOrder = 'index.pause' | 'index.resume' | null;

/**
 * Decides when reading photos is paused.
 *
 * ## Whose pause it is
 * A pause that a person made is theirs: power that comes back does not end it. A person who goes on although the
 * computer runs on battery is obeyed too, until that reason has come and gone once.
 */
export class PowerPolicy {
  readonly #reasons = new Set<PowerReason>();
  readonly #overruled = new Set<PowerReason>();
  #pausedByPerson = false;
  #libraryIsPaused = false;

  begins(reason: PowerReason): PowerOrder {
    this.#reasons.add(reason);
    return this.#order();
  }

  ends(reason: PowerReason): PowerOrder {
    this.#reasons.delete(reason);
    this.#overruled.delete(reason);
    return this.#order();
  }

  /** A person paused; the library knows already. */
  personPaused(): void {
    this.#pausedByPerson = true;
    this.#libraryIsPaused = true;
  }

  /** A person resumed; the library knows already. */
  personResumed(): void {
    this.#pausedByPerson = false;
    this.#libraryIsPaused = false;
    for (const reason of this.#reasons) this.#overruled.add(reason);
  }

  /** The library was started, or started again, and knows of no pause. */
  libraryStarted(): PowerOrder {
    this.#libraryIsPaused = false;
    return this.#order();
  }

  #order(): PowerOrder {
    const byPower = [...this.#reasons].some((reason) => !this.#overruled.has(reason));
    const wanted = this.#pausedByPerson || byPower;
    if (wanted === this.#libraryIsPaused) return null;
    this.#libraryIsPaused = wanted;
    return wanted ? 'index.pause' : 'index.resume';
  }
}
