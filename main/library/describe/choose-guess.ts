import type { PhraseFamily } from './phrases.ts';

/** A text, and how much of the belief it gets: 0–1. */
export interface Guess {
  readonly text: string;
  readonly belief: number;
}

export interface GuessRules {
  /** How quickly belief falls with a phrase's standard score: the factor before the exponential. */
  readonly sharpness: number;
  /** Belief from which something is said. */
  readonly sureFrom: number;
}

/**
 * The most special thing of which the model is sure enough: a phrase, else its subject, else the family of subjects, else
 * nothing (“hedging one's bets”, Deng et al. 2012). A description that is wrong is worse than none for a person who cannot
 * see the picture.
 *
 * Belief is divided among subjects, each counted by the mean of its phrases: one with many of them is no likelier for it.
 *
 * @param scores one for each phrase in the order of the families: standard scores, higher is better
 * @returns the guess, or null; and the phrases with the highest scores, best first
 */
export function chooseGuess(
  families: readonly PhraseFamily[],
  scores: ArrayLike<number>,
  { sharpness, sureFrom }: GuessRules,
): { readonly guess: Guess | null; readonly nearest: readonly Guess[] } {
  const highest = Math.max(...Array.from(scores));
  let next = 0;
  const weighed = families.map(({ name, groups }) => ({
    text: name,
    groups: groups.map((texts) => {
      const phrases = texts.map((text) => ({
        text,
        weight: Math.exp(sharpness * (scores[next++]! - highest)),
      }));
      return { text: texts[0], phrases, weight: sum(phrases) / phrases.length };
    }),
  }));
  const total = sum(weighed.flatMap(({ groups }) => groups));
  const nearest = weighed
    .flatMap(({ groups }) => groups)
    .flatMap(({ phrases }) =>
      phrases.map(({ text, weight }) => ({ text, belief: weight / phrases.length / total })),
    )
    .sort((a, b) => b.belief - a.belief);
  const family = best(weighed.map(({ text, groups }) => ({ text, groups, weight: sum(groups) })));
  const group = best(weighed.flatMap(({ groups }) => groups));
  const steps: (Guess | undefined)[] = [
    best(nearest.map(({ text, belief }) => ({ text, belief, weight: belief }))),
    group && { text: group.text, belief: group.weight / total },
    family && { text: family.text, belief: family.weight / total },
  ];
  const sure = steps.find((step) => step !== undefined && step.belief >= sureFrom);
  return { guess: sure ? { text: sure.text, belief: sure.belief } : null, nearest };
}

function sum(items: readonly { readonly weight: number }[]): number {
  return items.reduce((total, { weight }) => total + weight, 0);
}

function best<Item extends { readonly weight: number }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (found, item) => (!found || item.weight > found.weight ? item : found),
    undefined,
  );
}
