import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** How the vector index is to be asked, measured on the rows it was built from. */
const probePlan = z.object({
  /** Rows the index was built from. */
  rows: z.number().int(),
  partitions: z.number().int(),
  /** Partitions to look into for a hundred neighbours. */
  probes: z.number().int(),
  /** Recall@100 against an exact search, the worst kind of query. */
  recall: z.number(),
  measuredAt: z.string(),
});

export type ProbePlan = z.infer<typeof probePlan>;

/** The plan kept beside a table; null when there is none, or it cannot be understood (it is measured again). */
export async function readProbePlan(file: string): Promise<ProbePlan | null> {
  try {
    return probePlan.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the plan so that a reader finds the old one or the new one, never half of one. */
export async function writeProbePlan(file: string, plan: ProbePlan): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(plan, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

export async function removeProbePlan(file: string): Promise<void> {
  await rm(file, { force: true });
}
