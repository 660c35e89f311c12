import axe from 'axe-core';

/** What axe finds wrong, serious or worse, as lines to read: rule, and where. */
export async function seriousProblems(root: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(root, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

/** Lets movements end: a text that is still fading in has too little contrast, and rightly so. */
export async function atRest(): Promise<void> {
  const movements = document
    .getAnimations()
    .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(movements.map(({ finished }) => finished));
}

/** Things to press that are smaller than a finger or an unsteady hand needs, as `label width×height`. */
export function smallTargets(leastPx = 32): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'button, select, summary, [role="menuitem"], [role="switch"], input[type="range"]',
  );
  return [...targets].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || Math.min(width, height) >= leastPx) return [];
    const label = target.getAttribute('aria-label') ?? target.textContent?.trim();
    return [`${label} ${Math.round(width)}×${Math.round(height)}`];
  });
}
