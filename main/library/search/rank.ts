/** A photo that may answer, with what is known of it. */
export interface Candidate {
  readonly photo: string;
  /** Probability that it looks like what was asked for; null when nobody compared it. */
  readonly match: number | null;
  readonly cosine: number | null;
  /** BM25 of its names and keywords, lower is better; null when they do not match. */
  readonly keywordRank: number | null;
}

export interface RankedCandidate extends Candidate {
  /** Probability that it answers, names and keywords considered. */
  readonly score: number;
}

/** Of reciprocal rank fusion: how soon the ranks of one list stop to matter (Cormack et al. 2009). */
const smoothing = 60;

/**
 * A photo's probability, its name considered: independent evidence, either of which may be right (noisy or).
 *
 * @param nameBelief how far to believe a name alone, 0–1
 */
export function combinedScore(candidate: Candidate, nameBelief: number): number {
  const byLook = candidate.match ?? 0;
  return candidate.keywordRank === null ? byLook : 1 - (1 - byLook) * (1 - nameBelief);
}

/**
 * Best first: by probability, and where names matched by the fusion of both orders, since a BM25 and a probability
 * cannot be added but ranks can (reciprocal rank fusion, Cormack et al. 2009). A weak look earns no rank: else a
 * matching name would count twice. Equal photos keep a fixed order.
 *
 * @param nameBelief how far to believe a name alone, 0–1
 * @param possibleFrom the probability below which a look is weak
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  { nameBelief, possibleFrom }: { nameBelief: number; possibleFrom: number },
): RankedCandidate[] {
  const byLook = ranksOf(candidates, ({ match }) => (match === null || match < possibleFrom ? null : -match));
  const byName = ranksOf(candidates, ({ keywordRank }) => keywordRank);
  return candidates
    .map((candidate) => ({
      candidate: { ...candidate, score: combinedScore(candidate, nameBelief) },
      fused: reciprocal(byLook.get(candidate)) + reciprocal(byName.get(candidate)),
    }))
    .sort(
      (a, b) =>
        b.fused - a.fused ||
        b.candidate.score - a.candidate.score ||
        (a.candidate.photo < b.candidate.photo ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

function reciprocal(rank: number | undefined): number {
  return rank === undefined ? 0 : 1 / (smoothing + rank);
}

/** Ranks from 1, lowest value first; equal values share a rank, and what has no value has none. */
function ranksOf(
  candidates: readonly Candidate[],
  measure: (candidate: Candidate) => number | null,
): Map<Candidate, number> {
  const valued = candidates.flatMap((candidate) => {
    const value = measure(candidate);
    return value === null ? [] : [{ candidate, value }];
  });
  valued.sort((a, b) => a.value - b.value);
  const ranks = new Map<Candidate, number>();
  let rank = 0;
  valued.forEach(({ candidate, value }, index) => {
    if (index === 0 || value !== valued[index - 1]!.value) rank = index + 1;
    ranks.set(candidate, rank);
  });
  return ranks;
}
