import type { Concept, Learning } from '../../../../preload/contract/index.ts';
import { say, styled } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';

/** A concept in a few lines: what it is, what it does, how far it has come. */
export function sayConcept(concept: Concept): void {
  const { name, phrases, contrasts, photos } = concept;
  say(`${styled('bold', visible(name))}  ${count(photos, 'photo')}, ${stateOf(concept)}`);
  say(`  Shows:    ${phrases.map(visible).join(' · ')}`);
  if (contrasts.length > 0) say(`  But not:  ${contrasts.map(visible).join(' · ')}`);
  say(`  Learning: ${learningOf(concept.learning)}`);
}

/** What it does now, in a few words. */
export function stateOf(concept: Concept): string {
  if (concept.reviewOnly) return 'only with your yes';
  if (concept.version === 0) return 'not tagging yet';
  if (concept.modelChanged) return 'waiting for your look, since the model changed';
  const does = { tag: 'tags', album: 'fills its album with', veil: 'blurs' }[concept.action];
  const state = concept.active ? `${does} new photos` : 'paused';
  return concept.changed ? `${state}, something to apply` : state;
}

function learningOf({ yes, no, mistakes }: Learning): string {
  if (yes + no === 0) return 'from its words alone';
  const answers = `from your ${count(yes + no, 'answer')} (${yes} yes, ${no} no)`;
  if (!mistakes) return answers;
  const words = mistakes.words === mistakes.learnt ? 'as many' : String(mistakes.words);
  return `${answers}; ${count(mistakes.learnt, 'mistake')} on them, the words alone make ${words}`;
}
