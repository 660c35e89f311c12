import type { Strings } from '../../strings.svelte.ts';

/** Die Grenze selbst. */
export const contractErrors = {
  'contract.invalid': {
    message: 'Die Anfrage wurde nicht verstanden: {problem}.',
    nextStep: 'Das ist ein Fehler in Eidetic; bitte melde ihn.',
  },
  internal: {
    message: 'In Eidetic ist etwas schiefgegangen: {problem}.',
    nextStep:
      'Versuch es noch einmal. Bleibt es dabei, melde es mit dem, was „eidetic doctor“ im Terminal sagt.',
  },
} satisfies Partial<Strings['errors']>;
