import { expect, test } from 'vitest';
import { PowerPolicy } from '../../../main/shell/power/power-policy.ts';

test('pauses on battery and goes on with the plug', () => {
  const policy = new PowerPolicy();
  expect(policy.begins('on-battery')).toBe('index.pause');
  expect(policy.begins('on-battery')).toBeNull();
  expect(policy.ends('on-battery')).toBe('index.resume');
  expect(policy.ends('on-battery')).toBeNull();
});

test('waits for every reason to end', () => {
  const policy = new PowerPolicy();
  policy.begins('on-battery');
  expect(policy.begins('suspended')).toBeNull();
  expect(policy.ends('suspended')).toBeNull();
  expect(policy.ends('on-battery')).toBe('index.resume');
});

test('does not end a pause that a person made', () => {
  const policy = new PowerPolicy();
  policy.personPaused();
  expect(policy.begins('suspended')).toBeNull();
  expect(policy.ends('suspended')).toBeNull();
});

test('nor one that a person made while it was paused anyway', () => {
  const policy = new PowerPolicy();
  policy.begins('on-battery');
  policy.personPaused();
  expect(policy.ends('on-battery')).toBeNull();
});

test('obeys a person who goes on although on battery, until the plug was in between', () => {
  const policy = new PowerPolicy();
  policy.begins('on-battery');
  policy.personResumed();
  expect(policy.begins('on-battery')).toBeNull();
  expect(policy.begins('suspended')).toBe('index.pause');
  expect(policy.ends('suspended')).toBe('index.resume');
  expect(policy.ends('on-battery')).toBeNull();
  expect(policy.begins('on-battery')).toBe('index.pause');
});

test('tells a library that was started again what the one before knew', () => {
  const policy = new PowerPolicy();
  expect(policy.libraryStarted()).toBeNull();
  policy.personPaused();
  expect(policy.libraryStarted()).toBe('index.pause');
  policy.personResumed();
  expect(policy.libraryStarted()).toBeNull();
  policy.begins('on-battery');
  expect(policy.libraryStarted()).toBe('index.pause');
});
