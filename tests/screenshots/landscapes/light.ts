/** The colours that an hour and a weather give a place: `#rrggbb` each. */
export interface Light {
  readonly zenith: string;
  readonly sky: string;
  readonly horizon: string;
  readonly sun: string;
  /** What far things fade into. */
  readonly haze: string;
  /** What near things look like. */
  readonly near: string;
}

export const lights = {
  dawn: light('#5d7ca6', '#c4b3c6', '#f7dcbd', '#fff3d6', '#e6c8bb', '#2b3950'),
  golden: light('#5f86a8', '#dcc49e', '#f8bd72', '#fff0c4', '#e8b47f', '#35292c'),
  dusk: light('#273862', '#86688f', '#f2a27a', '#ffd9a8', '#b57c87', '#181c33'),
  ember: light('#3a2748', '#b1515a', '#f6a35c', '#ffe2a6', '#c06a5c', '#1d1424'),
  day: light('#3a79b4', '#8bb7d8', '#dcebf0', '#ffffff', '#b3ccd8', '#1f4038'),
  overcast: light('#86949e', '#b2bdc3', '#dadedc', '#f4f4ee', '#c4cccb', '#2c3b39'),
  night: light('#070d26', '#122044', '#2c4569', '#f4f1e2', '#1d3454', '#050814'),
  winter: light('#7399bf', '#bcd1e2', '#f4e8e1', '#fff6e6', '#d3dfea', '#3a5069'),
  rose: light('#5f7fae', '#cfb0c6', '#f7cfbd', '#fff0de', '#dcbac6', '#3f4167'),
  teal: light('#1c576e', '#6aa6ac', '#eadfb6', '#fff5d2', '#9bc0b6', '#0f2c35'),
  autumn: light('#6b8ca3', '#c2cfce', '#f3e4c5', '#fff4d8', '#dac59d', '#54301f'),
  misty: light('#9fb3b5', '#c5d0cc', '#e9e8dd', '#fffaea', '#d5dbd3', '#1f3a36'),
} as const;

export type LightName = keyof typeof lights;

/** A colour between two: `share` 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16);
  const blended = [0, 1, 2].map((at) =>
    Math.round(
      channel(first, at) + (channel(second, at) - channel(first, at)) * Math.min(1, Math.max(0, share)),
    ),
  );
  return `#${blended.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function light(zenith: string, sky: string, horizon: string, sun: string, haze: string, near: string): Light {
  return { zenith, sky, horizon, sun, haze, near };
}
