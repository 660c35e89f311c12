/** Fastest and best kept first; `cpu` always comes last and needs no place here. */
const preferred: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['coreml', 'webgpu'],
  win32: ['dml', 'cuda', 'webgpu'],
  linux: ['cuda', 'webgpu'],
};

const names: Readonly<Record<string, string>> = {
  cpu: 'the CPU',
  coreml: 'CoreML',
  dml: 'DirectML',
  cuda: 'CUDA',
  webgpu: 'WebGPU',
};

/**
 * The accelerators worth a trial on a platform, in the order they are tried. The CPU is not among them: it is what
 * they are compared with.
 *
 * @param supported names that this build of onnxruntime lists; it may list what this computer lacks
 */
export function acceleratorsFor(platform: NodeJS.Platform, supported: readonly string[]): string[] {
  return (preferred[platform] ?? []).filter((provider) => supported.includes(provider));
}

/** What people call a provider, in the middle of a sentence. */
export function providerName(provider: string): string {
  return names[provider] ?? provider;
}
