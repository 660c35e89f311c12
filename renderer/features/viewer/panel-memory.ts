const key = 'eidetic.viewer.information';

/** Whether the information panel was open when the viewer was last used in this window's browser. */
export function wasInformed(): boolean {
  try {
    return localStorage.getItem(key) === 'open';
  } catch {
    return false;
  }
}

export function rememberInformed(informed: boolean): void {
  try {
    localStorage.setItem(key, informed ? 'open' : 'closed');
  } catch {
    // A browser that keeps nothing may refuse: then the panel begins closed next time.
  }
}
