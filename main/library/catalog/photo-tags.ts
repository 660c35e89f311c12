import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import { type PhotoTag, type TagReason, tagName, verdict } from '../../../preload/contract/index.ts';
import { assignedAt } from './assignment-table.ts';
import { oneSpaced, tagKey } from './tag-table.ts';

type Row = Record<string, SQLOutputValue>;

const keywordSource = z.enum(['iptc', 'xmp', 'sidecar']);

/** The tags of a photo and those that a person refused it, by name, each with every reason there is. */
export function tagsOfPhoto(database: DatabaseSync, hash: string): PhotoTag[] {
  const tags = new Map<string, { tag: string; concept: number | null; reasons: TagReason[] }>();
  const add = (name: string, concept: number | null, reason: TagReason) => {
    const known = tags.get(tagKey(name)) ?? { tag: name, concept, reasons: [] };
    tags.set(tagKey(name), known);
    known.reasons.push(reason);
  };
  for (const row of database.prepare(words).all(hash)) add(String(row['name']), conceptOf(row), byYou(row));
  for (const row of database.prepare(decisions).all(hash))
    add(String(row['name']), conceptOf(row), byConcept(row));
  for (const row of database.prepare(keywords).all(hash)) {
    const keyword = String(row['keyword']);
    // Programs write whole sentences and quotation marks as keywords; those cannot be asked for by name.
    if (!tagName.safeParse(keyword).success) continue;
    const own = database.prepare(ownTag).get(tagKey(keyword));
    const name = own ? String(own['name']) : oneSpaced(keyword);
    const source = keywordSource.parse(row['source']);
    add(name, own ? conceptOf(own) : null, { by: 'keyword', source });
  }
  return [...tags.values()]
    .map((tag) => ({ ...tag, applies: tag.reasons.every((reason) => reason.by !== 'you' || isYes(reason)) }))
    .sort((a, b) => (tagKey(a.tag) < tagKey(b.tag) ? -1 : 1));
}

const words = `SELECT tags.name, concepts.id AS concept, verdict, decided_at
  FROM verdicts JOIN tags ON tags.id = verdicts.tag_id LEFT JOIN concepts ON concepts.tag_id = tags.id
  WHERE verdicts.hash = ?`;

const decisions = `SELECT tags.name, runs.concept_id AS concept, runs.id AS run, runs.version, runs.model, score,
  ${assignedAt} AS at
  FROM standing_assignments AS assigned
  JOIN tags ON tags.id = assigned.tag_id JOIN runs ON runs.id = assigned.run_id
  WHERE assigned.hash = ?`;

const keywords = `SELECT keyword, source FROM keywords
  WHERE photo_id = (SELECT id FROM photos WHERE hash = ?) ORDER BY source, keyword`;

const ownTag = `SELECT tags.name, concepts.id AS concept
  FROM tags LEFT JOIN concepts ON concepts.tag_id = tags.id WHERE tags.key = ?`;

function isYes(reason: TagReason): boolean {
  return reason.by === 'you' && reason.verdict === 'yes';
}

function conceptOf(row: Row): number | null {
  return row['concept'] === null ? null : Number(row['concept']);
}

function byYou(row: Row): TagReason {
  return { by: 'you', verdict: verdict.parse(row['verdict']), at: String(row['decided_at']) };
}

function byConcept(row: Row): TagReason {
  return {
    by: 'concept',
    concept: Number(row['concept']),
    version: Number(row['version']),
    score: Number(row['score']),
    model: String(row['model']),
    run: Number(row['run']),
    at: String(row['at']),
  };
}
