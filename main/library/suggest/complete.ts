import { type Suggestion, written } from '../../../preload/contract/index.ts';
import type { LibraryNames } from '../catalog/library-names.ts';
import type { LibraryWords } from '../catalog/library-words.ts';
import { tagKey } from '../catalog/tag-table.ts';

type WordKind = 'tag' | 'concept' | 'album' | 'keyword' | 'folder' | 'camera' | 'year';

/** A word that photos can be asked for by. */
export interface Completion {
  readonly kind: WordKind;
  readonly word: string;
  /** As it is compared: without accents, in lower case. */
  readonly folded: string;
  /** Null where it is not known. */
  readonly photos: number | null;
  /** Whether it is offered only after its filter's name: it can be asked for in a better way. */
  readonly onAsking: boolean;
}

/** The end of what was typed, as it may be meant to go on. */
interface Ending {
  /** What stays in front of it. */
  readonly head: string;
  readonly sign: '' | '-';
  readonly typed: string;
  /** The only kind that is asked for; null for any. */
  readonly kind: WordKind | null;
}

/** Names of places and things have no more words than this. */
const mostWords = 4;

export function completionsOf({
  keywords,
  folders,
  cameras,
  years,
  tags,
  concepts,
  albums,
}: LibraryWords & LibraryNames): Completion[] {
  const known = new Set([...keywords.keys(), ...concepts.keys()].map(tagKey));
  const of = (kind: WordKind, counts: ReadonlyMap<string, number | null>): Completion[] =>
    [...counts]
      // The query language cannot write a quotation mark inside of quotation marks.
      .filter(([word]) => !/["“”„‟]/.test(word))
      .map(([word, photos]) => {
        const onAsking = kind === 'tag' && known.has(tagKey(word));
        return { kind, word, photos, folded: folded(word), onAsking };
      });
  return [
    ...of('concept', concepts),
    ...of('album', albums),
    ...of('tag', tags),
    ...of('keyword', keywords),
    ...of('folder', folders),
    ...of('camera', cameras),
    ...of('year', years),
  ].sort((a, b) => (b.photos ?? 0) - (a.photos ?? 0));
}

/**
 * Queries that go on with what was typed last, the longest piece of it first, and of those the words that begin
 * with it before those that have it further on.
 *
 * @param completions most photos first
 */
export function complete(text: string, completions: readonly Completion[], limit: number): Suggestion[] {
  const found = new Map<Completion, Suggestion>();
  for (const { head, sign, typed, kind } of endingsOf(text)) {
    const wanted = folded(typed);
    const ofKind = completions.filter((completion) =>
      kind === null ? !completion.onAsking : completion.kind === kind,
    );
    const beginning = ofKind.filter((completion) => completion.folded.startsWith(wanted));
    const inside = ofKind.filter((completion) => hasLaterWord(completion.folded, wanted));
    for (const completion of [...beginning, ...inside]) {
      const { kind, word, photos } = completion;
      const whole = `${head}${sign}${kind === 'keyword' ? `"${word}"` : written(kind, word)}`;
      if (found.size >= limit) return [...found.values()];
      if (whole === text || found.has(completion)) continue;
      found.set(completion, { kind, text: whole, label: word, photos });
    }
  }
  return [...found.values()];
}

/** One spelling for what people type in many: without accents, in lower case. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const filterEnding =
  /(^|\s)(-?)(tag|concept|album|camera|folder|year):(?:["“”„‟]([^"“”„‟]*)|([^\s"“”„‟]*))$/iu;
const quotedEnding = /(^|\s)(-?)["“”„‟]([^"“”„‟]+)$/u;

function endingsOf(text: string): Ending[] {
  const filter = filterEnding.exec(text);
  if (filter) {
    const [match, space = '', sign, name = '', quoted, bare] = filter;
    return [
      {
        head: text.slice(0, text.length - match.length) + space,
        sign: sign === '-' ? '-' : '',
        typed: quoted ?? bare ?? '',
        kind: name.toLowerCase() as WordKind,
      },
    ];
  }
  const marks = text.match(/["“”„‟]/g)?.length ?? 0;
  const quoted = marks % 2 === 1 ? quotedEnding.exec(text) : null;
  if (quoted) {
    const [match, space = '', sign, typed = ''] = quoted;
    const head = text.slice(0, text.length - match.length) + space;
    return [{ head, sign: sign === '-' ? '-' : '', typed, kind: 'keyword' }];
  }
  return marks % 2 === 0 ? wordEndings(text) : [];
}

/** The last words, as many of them as stand together and then ever fewer. */
function wordEndings(text: string): Ending[] {
  const words = /(?:^|\s)(-?[^\s":“”„‟]+(?: [^\s":“”„‟-][^\s":“”„‟]*)*)$/u.exec(text)?.[1]?.split(' ') ?? [];
  const some = words.slice(-mostWords);
  return some.map((_, index) => {
    const piece = some.slice(index).join(' ');
    const sign = piece.startsWith('-') ? '-' : '';
    return {
      head: text.slice(0, text.length - piece.length),
      sign,
      typed: piece.slice(sign.length),
      kind: null,
    };
  });
}

/** Whether a word after the first begins so. */
function hasLaterWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted, 1); at > 0 && at < name.length; at = name.indexOf(wanted, at + 1)) {
    if (/[^\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  }
  return false;
}
