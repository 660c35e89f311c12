import { EideticError } from '../../../preload/contract/index.ts';
import type { Downloadable, ModelFile } from './downloadable.ts';

/** Where models are fetched from. */
export interface ModelSource {
  readonly base: URL;
  /** With its port, where that is not the usual one. */
  readonly host: string;
  /** Hosts that may be handed on to, besides `host` itself; `*.` stands for any name before it. */
  readonly handsOnTo: readonly string[];
}

const hub = 'https://huggingface.co';
/** The hub keeps large files with content servers of its own, under these names. */
const hubServers = ['*.huggingface.co', '*.hf.co'];

/**
 * The hub, or what `EIDETIC_MODEL_MIRROR` names: the start of an address, to which the hub's own paths are added. Plain
 * HTTP is for a mirror on this very computer; from anywhere else it would tell the network what is fetched.
 *
 * @throws EideticError `model.mirror-invalid`
 */
export function modelSource(environment: NodeJS.ProcessEnv): ModelSource {
  const mirror = environment['EIDETIC_MODEL_MIRROR']?.trim();
  if (!mirror) return { base: new URL(hub), host: new URL(hub).host, handsOnTo: hubServers };
  const base = parseMirror(mirror);
  // Mirrors of the hub often keep the small files and hand on to its content servers for the large ones.
  const handsOnTo = isLoopback(base.hostname)
    ? ['localhost', '127.0.0.1', ...hubServers]
    : [`*.${base.hostname}`, 'huggingface.co', ...hubServers];
  return { base, host: base.host, handsOnTo };
}

/** The address of one file, by the paths of the hub: `REPOSITORY/resolve/REVISION/PATH`. */
export function fileAddress(source: ModelSource, entry: Downloadable, file: ModelFile): URL {
  const origin = file.origin ?? entry.origin;
  if (!origin) throw new EideticError('model.ships', { model: entry.name });
  const path = file.origin?.path ?? file.path;
  const steps = [...origin.repository.split('/'), 'resolve', origin.revision, ...path.split('/')];
  const before = source.base.pathname.replace(/\/+$/, '');
  return new URL(`${before}/${steps.map(encodeURIComponent).join('/')}`, source.base);
}

/** Whether an answer from `from` may lead to `to`: only to hosts that were named, and never from HTTPS down to HTTP. */
export function mayHandOn(source: ModelSource, from: URL, to: URL): boolean {
  if (to.username || to.password) return false;
  if (to.protocol === 'http:') {
    return from.protocol === 'http:' && isLoopback(source.base.hostname) && isLoopback(to.hostname);
  }
  if (to.protocol !== 'https:') return false;
  return to.host === source.host || source.handsOnTo.some((pattern) => fits(pattern, to.hostname));
}

/** Names of this very computer, as they stand in an address. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function fits(pattern: string, hostname: string): boolean {
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}

function parseMirror(mirror: string): URL {
  const invalid = (problem: string) => new EideticError('model.mirror-invalid', { mirror, problem });
  const base = URL.parse(mirror);
  if (!base || !/^https?:$/.test(base.protocol)) {
    throw invalid('it is no address that begins with https://');
  }
  if (base.protocol === 'http:' && !isLoopback(base.hostname)) {
    throw invalid('http:// is for a mirror on this computer alone; elsewhere it has to be https://');
  }
  if (base.username || base.password) throw invalid('it must not hold a name or a password');
  if (base.search || base.hash) throw invalid('it must end with a path, without “?” and “#”');
  return base;
}
