/** Pictures for photos that are only pretended: each in its own colours. */
export function drawnPixels(photo: string): string {
  const index = Number.parseInt(photo.slice(-6), 16);
  const hue = (index * 47) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="hsl(${hue} 45% 62%)"/><path d="M0 150 L90 70 L160 140 L220 90 L300 160 V200 H0Z" fill="hsl(${(hue + 40) % 360} 40% 38%)"/><circle cx="${60 + ((index * 31) % 180)}" cy="50" r="22" fill="hsl(${(hue + 180) % 360} 70% 85%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
