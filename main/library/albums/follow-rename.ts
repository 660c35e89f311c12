import type { DatabaseSync } from 'node:sqlite';
import { type AlbumRule, albumRule, written } from '../../../preload/contract/index.ts';
import { AlbumTable } from '../catalog/album-table.ts';
import type { NameKind } from '../catalog/known-names.ts';
import { tagKey } from '../catalog/tag-table.ts';
import { tokenise } from '../search/query/tokens.ts';

/**
 * Lets the rules of smart albums follow a concept that got another name: it is asked for as a tag too, and by its album
 * where no person has one of that name. Belongs into the transaction that renames it.
 */
export function followConceptRename(database: DatabaseSync, from: string, to: string): void {
  const albums = new AlbumTable(database);
  const own = albums.list().some(({ name, concept }) => concept === null && tagKey(name) === tagKey(from));
  followRename(albums, own ? ['tag', 'concept'] : ['tag', 'concept', 'album'], from, to);
}

/**
 * Lets the rules of smart albums follow something that got another name. Belongs into the transaction that renames it.
 *
 * @param kinds the filters that it is asked for by
 */
export function followRename(albums: AlbumTable, kinds: readonly NameKind[], from: string, to: string): void {
  for (const { id, rules } of albums.list()) {
    if (!rules) continue;
    const followed = { ...rules, any: rules.any.map((rule) => renamed(rule, kinds, from, to)) };
    if (JSON.stringify(followed) !== JSON.stringify(rules)) albums.change(id, { rules: followed });
  }
}

/** The rule as it was where it would become longer than a search may be. */
function renamed(rule: AlbumRule, kinds: readonly NameKind[], from: string, to: string): AlbumRule {
  const changed = { ...rule, text: renamedIn(rule.text, kinds, from, to) };
  return albumRule.safeParse(changed).success ? changed : rule;
}

function renamedIn(text: string, kinds: readonly NameKind[], from: string, to: string): string {
  let result = '';
  let end = 0;
  for (const { name, value, negated, source, start } of tokenise(text)) {
    const kind = kinds.find((known) => known === name?.toLowerCase());
    const isMeant = kind !== undefined && tagKey(value) === tagKey(from);
    result += text.slice(end, start) + (isMeant ? `${negated ? '-' : ''}${written(kind, to)}` : source);
    end = start + source.length;
  }
  return result + text.slice(end);
}
