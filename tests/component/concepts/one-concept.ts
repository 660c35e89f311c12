import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { PretendConcepts, pretendConcept } from '../../fixtures/pretend-concepts.ts';
import { openConcepts } from './open-concepts.ts';

export const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const line = () => page.getByRole('slider', { name: 'The line between photos' });
export const photos = () => page.getByRole('listbox', { name: /^Photos from sure to unsure/ });
export const photo = (index: number) =>
  photos().getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) });
export const isDimmed = (index: number) => photo(index).element().classList.contains('dimmed');

/** Opens the page of one concept, and waits for its photos. */
export async function openConcept(options: ConstructorParameters<typeof PretendConcepts>[0] = {}) {
  const pretend = new PretendConcepts({ concepts: [pretendConcept()], ...options });
  await openConcepts('/concepts/1', pretend);
  await expect.element(photos()).toBeInTheDocument();
  await expect.poll(() => document.querySelector('[role=option][aria-label*=photo]')).toBeTruthy();
  return pretend;
}
