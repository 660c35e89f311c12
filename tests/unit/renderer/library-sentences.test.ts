import { beforeEach, describe, expect, test } from 'vitest';
import { notes } from '../../../main/library/concepts/sensitive-vocabulary.ts';
import { waitingNotes } from '../../../main/library/search/library-state.ts';
import { filterWords } from '../../../main/library/search/query/filter-values.ts';
import { parseQuery } from '../../../main/library/search/query/parse-query.ts';
import { heldReason } from '../../../main/library/watch/apply-removals.ts';
import { whyOffline } from '../../../main/library/watch/read-errors.ts';
import { judgeProvider } from '../../../models/runtime/judge-provider.ts';
import { reasonFor } from '../../../models/runtime/provider-reason.ts';
import { describeError, EideticError, type ProviderTrial } from '../../../preload/contract/index.ts';
import { library } from '../../../renderer/strings/de/library.ts';

/** Words that only English has; names of filters, which are English in every language, are no words. */
const english = /\b(the|is|are|and|of|to|for|with|not|its|write|did|takes|files?|folder)\b(?!:)/i;

function expectGerman(sentence: string): void {
  const german = library.says(sentence);
  expect(german, sentence).not.toBe(sentence);
  expect(german).not.toMatch(english);
}

function complaintAbout(query: string): EideticError {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof EideticError) return error;
  }
  throw new Error(`Nothing is wrong with ${query}`);
}

const trial = (provider: string, outcome: ProviderTrial['outcome']): ProviderTrial => ({
  provider,
  outcome,
  agreement: null,
  photosPerSecond: 12.3,
  detail: '',
  batchSize: null,
  memoryBytes: null,
});

beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
});

describe('what the library says, in German:', () => {
  test.each(Object.values(notes))('what a picture cannot tell: %s', (note) => expectGerman(`${note} So.`));

  test.each([1, 1_234])('that %i photos are waiting', (waiting) => {
    const state = { photos: waiting, vectors: 0, unread: 0, photosToReread: 0, hasFolders: true };
    for (const note of waitingNotes(state)) expectGerman(note);
    expect(waitingNotes(state)).toHaveLength(1);
  });

  test.each([
    ...Object.keys(filterWords).map((name) => `${name}:`),
    ...['before', 'after', 'year', 'month', 'type', 'ext', 'has', 'is', 'rating'].map((name) => `${name}:!?`),
    'year:20',
    'year:2020..2019',
    'rating:>5',
    'rating:5..3',
    'camra:canon',
    'nonsense:yes',
  ])('what is wrong with %s', (query) => {
    const { problem, suggestion } = complaintAbout(query).details;
    if (problem !== undefined) expectGerman(String(problem));
    expectGerman(String(suggestion));
  });

  test('why a provider was chosen', () => {
    const cpu = trial('cpu', 'trusted');
    for (const outcome of ['trusted', 'slower', 'disagreed', 'failed', 'unavailable'] as const) {
      expectGerman(reasonFor([cpu, trial('cuda', outcome)]));
    }
    expectGerman(reasonFor([cpu, trial('cuda', 'failed'), trial('webgpu', 'slower')]));
    expectGerman(reasonFor([cpu]));
    expectGerman(reasonFor([trial('cpu', 'failed')]));
  });

  test('how a provider did in its trial', () => {
    const entry = { embeddingDims: 2, precision: 'fp32' } as const;
    const measured = (embeddings: number[], photosPerSecond: number, batchAgreement = 1) => ({
      outcome: 'measured' as const,
      embeddings: Float32Array.from(embeddings),
      photosPerSecond,
      batchAgreement,
    });
    const cpu = measured([1, 0], 10);
    for (const answer of [measured([1, 0], 30), measured([0, 1], 30), measured([1, 0], 30, 0.5)]) {
      expectGerman(judgeProvider('cuda', entry, answer, cpu).detail);
    }
  });

  test('what befell a folder', () => {
    const codes = ['ENOENT', 'ENOTDIR', 'EACCES', 'EIO'];
    const reasons = codes.map((code) => whyOffline(Object.assign(new Error(code), { code })));
    for (const reason of [
      ...reasons,
      heldReason({ missing: 3, known: 4 }),
      heldReason({ missing: 4, known: 4 }),
    ]) {
      expectGerman(reason);
      expect(library.says(`/home/ada/Pictures: ${reason}`)).toBe(
        `/home/ada/Pictures: ${library.says(reason)}`,
      );
    }
  });

  test('sentences of the catalogue, alone, as a part of another, and with their next step', () => {
    const { message, nextStep } = describeError('trash.failed', {
      files: '3 files',
      problem: 'the disk is full',
    });
    expect(library.says(`${message} ${nextStep}`)).toMatch(
      /^In den Papierkorb .*die Festplatte ist voll\. Was nicht/,
    );
    expect(library.says('eidetic is not allowed to read the file')).toBe(
      'Eidetic darf die Datei nicht lesen',
    );
    expect(library.says('the picture is damaged or cut off')).toBe(
      'Das Bild ist beschädigt oder abgeschnitten',
    );
  });
});

test('a sentence that nobody has translated stays as it is', () => {
  for (const sentence of ['VipsJpeg: Premature end', 'spawn xdg-open ENOENT', '']) {
    expect(library.says(sentence)).toBe(sentence);
  }
});
