import { z } from 'zod';
import { modelStanding } from './models.ts';
import { root } from './roots.ts';

/** What one execution provider did in its self-test. */
export const providerTrial = z.object({
  provider: z.string(),
  outcome: z.enum(['trusted', 'slower', 'disagreed', 'failed', 'unavailable']),
  /** Smallest cosine between its embeddings and the CPU's over the test pictures; null if none came. */
  agreement: z.number().nullable(),
  /** At the batch size that suits it best. */
  photosPerSecond: z.number().nullable(),
  detail: z.string(),
  /** Pictures at a time beyond which it grew no faster, or had no memory; null where nothing was measured. */
  batchSize: z.number().int().positive().nullable().default(null),
  /** What its test process held in the computer's memory at that size; a graphics card's own does not count. */
  memoryBytes: z.number().int().nonnegative().nullable().default(null),
});

export const providerChoice = z.object({
  provider: z.string(),
  reason: z.string(),
  measuredAt: z.string().nullable(),
  trials: z.array(providerTrial),
  /** Pictures at a time, while photos are read; null until it was measured. */
  batchSize: z.number().int().positive().nullable().default(null),
});

export const status = z.object({
  library: z.string(),
  photos: z.number().int(),
  files: z.number().int(),
  vectors: z.number().int(),
  /** Files to be read plus photos to be understood. */
  pending: z.number().int(),
  failed: z.number().int(),
  roots: z.array(root),
  model: z.object({ id: z.string(), name: z.string(), dims: z.number().int(), vectorTable: z.string() }),
  /** A change of the model that is going on, and what can be gone back to. */
  modelStanding,
  provider: providerChoice,
  keywordSearch: z.object({ available: z.boolean(), reason: z.string().nullable() }),
  sizeBytes: z.object({ catalogue: z.number(), vectors: z.number(), thumbnails: z.number() }),
  /** Who is writing to this library right now, if anyone. */
  writer: z.string().nullable(),
});

export const doctorCheck = z.object({
  name: z.string(),
  verdict: z.enum(['ok', 'warning', 'failed']),
  detail: z.string(),
  nextStep: z.string().nullable(),
});

/** Speeds measured on this computer just now. */
export const measurement = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  detail: z.string(),
});

export type ProviderTrial = z.infer<typeof providerTrial>;
export type ProviderChoice = z.infer<typeof providerChoice>;
export type Status = z.infer<typeof status>;
export type DoctorCheck = z.infer<typeof doctorCheck>;
export type Measurement = z.infer<typeof measurement>;
