import { t } from './strings.svelte.ts';

/** On a Mac the command key does what Ctrl does elsewhere. */
const onMac: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧' };

/** What stands on a key in the chosen language: `Entf` for `Delete`. */
export function keyName(key: string): string {
  const mac = navigator.userAgent.includes('Mac OS') ? onMac[key] : undefined;
  return mac ?? t().ui.keys[key] ?? key;
}

/** The same of keys that are pressed together: `Strg+Z` for `Ctrl+Z`. */
export function keysText(keys: string): string {
  return keys === '+' ? keys : keys.split('+').map(keyName).join('+');
}
