import type { ElectronParts } from '../electron-parts.ts';
import { type PowerOrder, PowerPolicy } from './power-policy.ts';

/** Linux has no event for it. */
const lookAtBatteryEveryMs = 30_000;

/** Pauses reading while the computer sleeps or runs on battery, as `PowerPolicy` decides. */
export function followPower(
  electron: Pick<ElectronParts, 'powerMonitor'>,
  obey: (order: NonNullable<PowerOrder>) => void,
): PowerPolicy {
  const { powerMonitor } = electron;
  const policy = new PowerPolicy();
  const follow = (order: PowerOrder) => {
    if (order) obey(order);
  };
  const lookAtBattery = () =>
    follow(powerMonitor.isOnBatteryPower() ? policy.begins('on-battery') : policy.ends('on-battery'));
  powerMonitor.on('suspend', () => follow(policy.begins('suspended')));
  powerMonitor.on('resume', () => follow(policy.ends('suspended')));
  powerMonitor.on('on-battery', () => follow(policy.begins('on-battery')));
  powerMonitor.on('on-ac', () => follow(policy.ends('on-battery')));
  setInterval(lookAtBattery, lookAtBatteryEveryMs).unref();
  lookAtBattery();
  return policy;
}
