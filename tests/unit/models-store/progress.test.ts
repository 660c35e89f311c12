import { expect, test } from 'vitest';
import { progressText } from '../../../main/cli/commands/models/model-progress-line.ts';
import { ModelMeter } from '../../../main/library/models/model-meter.ts';
import { SpeedMeter } from '../../../main/library/models/speed-meter.ts';
import type { ModelProgress } from '../../../preload/contract/index.ts';

test('speed is that of the last seconds', () => {
  const speed = new SpeedMeter(5_000);
  expect(speed.bytesPerSecond(0)).toBeNull();
  speed.add(1_000, 0);
  expect(speed.bytesPerSecond(400)).toBeNull();
  for (let at = 1_000; at <= 4_000; at += 1_000) speed.add(1_000, at);
  expect(speed.bytesPerSecond(4_000)).toBe(1_250);
  for (let at = 5_000; at <= 20_000; at += 1_000) speed.add(3_000, at);
  expect(speed.bytesPerSecond(20_000)).toBe(3_000);
  expect(speed.bytesPerSecond(25_000)).toBe(0);
});

test('a meter tells of bytes, speed and the time that is left, not too often', () => {
  let now = 0;
  const told: ModelProgress[] = [];
  const meter = new ModelMeter({
    model: 'm',
    totalBytes: 10_000,
    emit: (one) => told.push(one),
    clock: () => now,
  });
  meter.begin('fetching', 'a', 1_000);
  for (let step = 0; step < 20; step++) {
    now += 100;
    meter.came(100);
  }
  expect(told.length).toBeLessThan(10);
  expect(told.at(-1)).toMatchObject({ state: 'fetching', file: 'a', totalBytes: 10_000, problem: null });
  expect(told.at(-1)!.bytesPerSecond).toBeGreaterThan(900);
  expect(told.at(-1)!.secondsLeft).toBeLessThan(10);
  meter.waits('it broke');
  expect(told.at(-1)).toMatchObject({
    state: 'waiting',
    bytes: 3_000,
    bytesPerSecond: null,
    problem: 'it broke',
  });
  meter.came(-2_000);
  meter.settled(4_000);
  meter.end('done');
  expect(told.at(-1)).toMatchObject({ state: 'done', bytes: 4_000, file: null });
});

test('a line of progress', () => {
  const progress: ModelProgress = {
    model: 'm',
    state: 'fetching',
    file: 'onnx/model.onnx',
    bytes: 12_000_000,
    totalBytes: 24_000_000,
    bytesPerSecond: 3_100_000,
    secondsLeft: 3.9,
    problem: null,
  };
  expect(progressText(progress)).toBe(
    '████████████░░░░░░░░░░░░ 12.0 MB of 24.0 MB · 3.1 MB a second · 4 s left · onnx/model.onnx',
  );
  expect(progressText({ ...progress, state: 'waiting', problem: 'hub does not answer' })).toContain(
    'trying again: hub does not answer',
  );
});
