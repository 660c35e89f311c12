import { readdirSync, readFileSync } from 'node:fs';
import { arch, cpus, platform, release } from 'node:os';

/**
 * What tells that a library has come to another computer, or that its graphics card or driver has changed: then a
 * provider that was right before may not be now. Reads a few small files, starts nothing.
 *
 * Windows and macOS bring new drivers with new releases of the system; on Linux the cards and NVIDIA's driver are
 * listed by the kernel.
 */
export function computerFingerprint(): string {
  const parts = [platform(), arch(), release(), cpus()[0]?.model.trim() ?? 'unknown processor'];
  if (platform() === 'linux') parts.push(...linuxGraphics());
  return parts.join(', ');
}

function linuxGraphics(): string[] {
  const cards = namesIn('/sys/class/drm').filter((name) => /^card\d+$/.test(name));
  const devices = cards.map((card) => {
    const fact = (name: string) => firstLine(`/sys/class/drm/${card}/device/${name}`);
    return `${fact('vendor')}:${fact('device')}`;
  });
  // A loader for Vulkan can be told to use another driver than the card's own.
  const vulkan = process.env['VK_ICD_FILENAMES'] ?? process.env['VK_DRIVER_FILES'] ?? '';
  return [...devices, firstLine('/proc/driver/nvidia/version'), vulkan].filter(Boolean);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    // No graphics card, or a container that does not show it.
    return [];
  }
}

function firstLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n')[0] ?? '';
  } catch {
    // Not every driver tells everything; what is missing cannot change either.
    return '';
  }
}
