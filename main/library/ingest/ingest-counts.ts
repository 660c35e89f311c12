/** What a drain of the reading list did, in files; `embedded` in photos. */
export interface IngestCounts {
  added: number;
  updated: number;
  moved: number;
  unchanged: number;
  failed: number;
  skipped: number;
  embedded: number;
}

export function noCounts(): IngestCounts {
  return { added: 0, updated: 0, moved: 0, unchanged: 0, failed: 0, skipped: 0, embedded: 0 };
}

export function addCounts(one: IngestCounts, other: IngestCounts): IngestCounts {
  const sum = { ...one };
  for (const key of Object.keys(sum) as (keyof IngestCounts)[]) sum[key] += other[key];
  return sum;
}
