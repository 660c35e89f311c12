import { expect, it, vi } from 'vitest';
import { ChangeList } from '../../../main/library/photos/change-list.ts';

const tooLate = expect.objectContaining({ code: 'change.too-late' });

it('takes a change back once', () => {
  const changes = new ChangeList();
  const undo = vi.fn(() => 3);
  const change = changes.add(undo);
  expect(changes.undo(change)).toBe(3);
  expect(() => changes.undo(change)).toThrow(tooLate);
  expect(undo).toHaveBeenCalledTimes(1);
});

it('says when it is too late, or was never so', () => {
  const changes = new ChangeList();
  const change = changes.add(() => 1);
  changes.forget(change);
  expect(() => changes.undo(change)).toThrow(tooLate);
  expect(() => changes.undo('nothing')).toThrow(tooLate);
});

it('keeps the last fifty', () => {
  const changes = new ChangeList();
  const made = Array.from({ length: 51 }, (_, index) => changes.add(() => index));
  expect(() => changes.undo(made[0] ?? '')).toThrow(tooLate);
  expect(changes.undo(made[1] ?? '')).toBe(1);
});

it('keeps a change that could not be taken back, so that it can be tried again', () => {
  const changes = new ChangeList();
  const undo = vi.fn(() => 2);
  undo.mockImplementationOnce(() => {
    throw new Error('its name is taken');
  });
  const change = changes.add(undo);
  expect(() => changes.undo(change)).toThrow('its name is taken');
  expect(changes.undo(change)).toBe(2);
});
