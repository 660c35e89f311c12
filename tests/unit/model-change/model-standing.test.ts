import { expect, it } from 'vitest';
import {
  answerWith,
  endChange,
  forgetBefore,
  neededModels,
  readStanding,
  want,
} from '../../../main/library/model-change/model-standing.ts';
import { defaultModelId } from '../../../models/catalog/index.ts';
import { newCatalogue } from '../../fixtures/new-catalogue.ts';

const own = { model: defaultModelId, textTower: null };

it('a library that nobody said anything to answers with the model that ships', () => {
  const { settings } = newCatalogue();
  expect(readStanding(settings)).toEqual({ inUse: own, wanted: null, before: null, ended: null });
});

it('what was in use can be gone back to, with its text tower', () => {
  const { settings } = newCatalogue();
  answerWith(settings, { model: 'large', textTower: 'polyglot' });
  want(settings, { model: 'larger', withoutAway: false });
  const standing = readStanding(settings);
  expect(standing).toMatchObject({ inUse: { model: 'large', textTower: 'polyglot' }, before: own });
  expect(neededModels(standing)).toEqual({
    inUse: new Set(['large', 'polyglot']),
    wanted: new Set(['larger']),
    before: new Set([defaultModelId]),
  });
  answerWith(settings, { model: 'larger', textTower: null });
  expect(readStanding(settings)).toMatchObject({
    inUse: { model: 'larger', textTower: null },
    wanted: null,
    before: { model: 'large', textTower: 'polyglot' },
  });
  forgetBefore(settings);
  expect(neededModels(readStanding(settings)).before).toEqual(new Set());
});

it('why a change ended is said until another is wanted', () => {
  const { settings } = newCatalogue();
  want(settings, { model: 'large', withoutAway: true });
  endChange(settings, { model: 'large', problem: 'It is broken.', at: '2026-01-01T00:00:00.000Z' });
  expect(readStanding(settings)).toMatchObject({ wanted: null, ended: { problem: 'It is broken.' } });
  want(settings, { model: 'larger', withoutAway: false });
  expect(readStanding(settings).ended).toBeNull();
});
