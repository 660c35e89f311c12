import type { WrittenFilter } from '../../catalog/photo-filters.ts';
import { type PhotoKind, photoKinds } from '../../ingest/description.ts';
import { firstDayOf, monthNumber } from './date-period.ts';

type Field = WrittenFilter['field'];
/** A filter without its sign. */
type FilterValue = WrittenFilter extends infer Filter
  ? Filter extends WrittenFilter
    ? Omit<Filter, 'negated'>
    : never
  : never;

interface FilterWord {
  /** What the value has to be, after “… takes”. */
  readonly takes: string;
  readonly example: string;
  /** Null when the value does not fit. */
  readonly read: (value: string) => FilterValue | null;
  /** What is wrong with a value that looks like what it takes, for people; null when it does not even look so. */
  readonly mistake?: (value: string) => string | null;
}

const rawKinds: readonly PhotoKind[] = ['cr2', 'cr3', 'nef', 'arw', 'dng', 'raf', 'rw2', 'orf'];
const otherNames: Readonly<Record<string, readonly PhotoKind[]>> = {
  raw: rawKinds,
  jpg: ['jpeg'],
  tif: ['tiff'],
  heif: ['heic'],
  jpegxl: ['jxl'],
  jpeg2000: ['jp2'],
};

const presences = ['gps', 'keywords', 'rating', 'tags'] as const;

/** Every filter of the query language: what it takes, and how a value is read. */
export const filterWords: Readonly<Record<Field, FilterWord>> = {
  before: {
    takes: 'a day, a month or a year',
    example: 'before:2020-06',
    read: (value) => day('before', value),
  },
  after: {
    takes: 'a day, a month or a year',
    example: 'after:2019-06-14',
    read: (value) => day('after', value),
  },
  year: {
    takes: 'a year of four digits, or two of them as a range',
    example: 'year:2019 or year:2017..2019',
    read: year,
    mistake: (value) =>
      /^\d+$/.test(value) ? 'a year has four digits' : backwards(value, /^(\d{4})\.\.(\d{4})$/),
  },
  month: {
    takes: 'a number from 1 to 12 or a name',
    example: 'month:june',
    read: (value) => {
      const month = monthNumber(value);
      return month === null ? null : { field: 'month', month };
    },
  },
  camera: {
    takes: 'a part of its name',
    example: 'camera:canon',
    read: (text) => ({ field: 'camera', text }),
  },
  lens: { takes: 'a part of its name', example: 'lens:50mm', read: (text) => ({ field: 'lens', text }) },
  tag: {
    takes: 'the name of a tag',
    example: 'tag:beach or tag:"birthday party"',
    read: (name) => ({ field: 'tag', name }),
  },
  concept: {
    takes: 'the name of a concept',
    example: 'concept:beach',
    read: (name) => ({ field: 'concept', name }),
  },
  album: {
    takes: 'the name of an album',
    example: 'album:"Summer 2019"',
    read: (name) => ({ field: 'album', name }),
  },
  folder: {
    takes: 'a part of its name',
    example: 'folder:holidays',
    read: (text) => ({ field: 'folder', text }),
  },
  type: { takes: 'a kind of picture', example: 'type:raw or type:jpeg', read: type },
  ext: {
    takes: 'the ending of a file’s name',
    example: 'ext:jpg',
    read: (value) => {
      const extension = value.replace(/^\./, '').toLowerCase();
      return /^[\p{L}\p{N}]+$/u.test(extension) ? { field: 'ext', extension } : null;
    },
  },
  has: {
    takes: 'gps, keywords, rating or tags',
    example: 'has:gps',
    read: (value) => {
      const what = presences.find((presence) => presence === value.toLowerCase());
      return what ? { field: 'has', what } : null;
    },
  },
  is: {
    takes: 'favourite',
    example: 'is:favourite',
    read: (value) => (/^favou?rite$/i.test(value) ? { field: 'is', what: 'favourite' } : null),
  },
  rating: {
    takes: 'stars from 0 to 5, alone, after a sign such as >=, or as a range',
    example: 'rating:4, rating:>=3 or rating:3..5',
    read: rating,
    mistake: (value) =>
      /^(>5|<0)$/.test(value)
        ? 'there are 0 to 5 stars, so no photo passes'
        : backwards(value, /^([0-5])\.\.([0-5])$/),
  },
};

export function isFilterName(name: string): name is Field {
  return Object.hasOwn(filterWords, name);
}

/** What is wrong with a range that is written the wrong way round; null when it is not one. */
function backwards(value: string, range: RegExp): string | null {
  const [, from, to] = range.exec(value) ?? [];
  return Number(to) < Number(from) ? `a range goes from the smaller to the larger: ${to}..${from}` : null;
}

function day(field: 'before' | 'after', value: string): FilterValue | null {
  const first = firstDayOf(value);
  return first === null ? null : { field, day: first };
}

function year(value: string): FilterValue | null {
  const [, from, to] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(value) ?? [];
  if (from === undefined || Number(to ?? from) < Number(from)) return null;
  return { field: 'year', from: Number(from), to: Number(to ?? from) };
}

function type(value: string): FilterValue | null {
  const name = value.toLowerCase();
  const kinds = Object.hasOwn(otherNames, name)
    ? otherNames[name]
    : photoKinds.filter((kind) => kind === name);
  return kinds && kinds.length > 0 ? { field: 'type', kinds } : null;
}

function rating(value: string): FilterValue | null {
  const [, sign, from, to] = /^(>=|<=|>|<|=)?([0-5])(?:\.\.([0-5]))?$/.exec(value) ?? [];
  if (from === undefined || (sign && to)) return null;
  const stars = Number(from);
  const [least, most] = {
    '>=': [stars, 5],
    '<=': [0, stars],
    '>': [stars + 1, 5],
    '<': [0, stars - 1],
    '=': [stars, stars],
  }[sign ?? '='] ?? [stars, stars];
  const range = { field: 'rating', from: least!, to: to === undefined ? most! : Number(to) } as const;
  return range.from <= range.to ? range : null;
}
