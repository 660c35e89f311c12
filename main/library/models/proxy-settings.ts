import { EideticError } from '../../../preload/contract/index.ts';
import { isLoopback } from './model-source.ts';

/** What Node's agents take as `proxyEnv`. */
export interface ProxySettings {
  readonly HTTPS_PROXY?: string;
  readonly NO_PROXY?: string;
}

/**
 * The proxy that the environment asks for, in the form that Node's agents understand; lower case wins, as in curl. What
 * lies on this computer is always reached directly.
 *
 * @throws EideticError `model.proxy` for one that is not an HTTP proxy: Node would quietly go without it
 */
export function proxySettings(environment: NodeJS.ProcessEnv, host: string): ProxySettings {
  const named = read(environment, 'https_proxy') ?? read(environment, 'all_proxy');
  if (!named || isLoopback(hostnameOf(host))) return {};
  // As curl has it, a proxy without a scheme is an HTTP proxy.
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(named) ? named : `http://${named}`;
  const address = URL.parse(text);
  if (!address?.hostname || !/^https?:$/.test(address.protocol)) {
    throw new EideticError('model.proxy', {
      proxy: address?.host || 'HTTPS_PROXY',
      problem: 'Eidetic knows proxies whose address begins with http:// or https://',
    });
  }
  const exceptions = read(environment, 'no_proxy');
  return { HTTPS_PROXY: address.href, ...(exceptions === undefined ? {} : { NO_PROXY: exceptions }) };
}

/** The proxy as people may see it, without the password in it; null for none, or where NO_PROXY excepts the host. */
export function shownProxy(settings: ProxySettings, host: string): string | null {
  if (!settings.HTTPS_PROXY || isExcepted(settings.NO_PROXY ?? '', host)) return null;
  return new URL(settings.HTTPS_PROXY).host;
}

/** NO_PROXY as Node reads it: `*`, whole names, `.suffix`, `*.suffix`, each with a port or without. */
function isExcepted(exceptions: string, host: string): boolean {
  const hostname = hostnameOf(host);
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .some((one) => {
      if (one === '*' || one === host || one === hostname) return true;
      const suffix = one.replace(/^\*/, '');
      return suffix.startsWith('.') && hostname.endsWith(suffix);
    });
}

function hostnameOf(host: string): string {
  return new URL(`https://${host}`).hostname;
}

function read(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[name] ?? environment[name.toUpperCase()];
  return value?.trim() ? value.trim() : undefined;
}
