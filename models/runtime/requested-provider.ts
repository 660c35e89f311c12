/** The provider that the environment asks for in `EIDETIC_PROVIDER`; null when it leaves the choice to Eidetic. */
export function requestedProvider(environment: NodeJS.ProcessEnv = process.env): string | null {
  return environment['EIDETIC_PROVIDER']?.trim().toLowerCase() || null;
}
