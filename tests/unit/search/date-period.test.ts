import { expect, it } from 'vitest';
import { firstDayOf, monthNumber } from '../../../main/library/search/query/date-period.ts';

it.each([
  ['2019', '2019-01-01'],
  ['2019-06', '2019-06-01'],
  ['2019-6-4', '2019-06-04'],
  ['2020-02-29', '2020-02-29'],
  ['0019', '0019-01-01'],
  ['2019-02-29', null],
  ['2019-13', null],
  ['2019-06-31', null],
  ['19', null],
  ['yesterday', null],
])('%s begins on %s', (text, day) => {
  expect(firstDayOf(text)).toBe(day);
});

it.each([
  ['1', 1],
  ['12', 12],
  ['0', null],
  ['13', null],
  ['June', 6],
  ['jul', 7],
  ['ju', null],
  ['juni', null],
])('%s is month %s', (text, month) => {
  expect(monthNumber(text)).toBe(month);
});
