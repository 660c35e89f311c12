const bars = new Set<HTMLElement>();

/**
 * Marks an element as a bar at the window's lower edge: while it is there, toasts stand above it (`--bottom-bar`, in
 * pixels), so that they never cover what a person is about to press. An attachment of Svelte.
 */
export function bottomBar(element: HTMLElement): () => void {
  bars.add(element);
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  // A bar that rises into its place is measured where it comes to rest.
  element.addEventListener('animationend', measure);
  window.addEventListener('resize', measure);
  measure();
  return () => {
    bars.delete(element);
    observer.disconnect();
    element.removeEventListener('animationend', measure);
    window.removeEventListener('resize', measure);
    measure();
  };
}

function measure(): void {
  const tops = Array.from(bars, (bar) => bar.getBoundingClientRect().top);
  const height = Math.max(0, window.innerHeight - Math.min(window.innerHeight, ...tops));
  document.documentElement.style.setProperty('--bottom-bar', `${Math.round(height)}px`);
}
