type Colour = readonly [number, number, number];
/** Colour at a place, both coordinates from 0 to under 128. */
type Formula = (x: number, y: number) => Colour;

/** The side of the pictures as their formulas see them; other sizes stretch them. */
const canvas = 128;

const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value)));

const formulas: Readonly<Record<string, Formula>> = {
  // The first three are those of models/starter/golden.json.
  gradient: (x, y) => [byte(2 * x), byte(2 * y), byte(255 - x - y)],
  checks: (x, y) => ((Math.floor(x / 16) + Math.floor(y / 16)) % 2 === 1 ? [230, 60, 40] : [20, 40, 200]),
  disc: (x, y) => ((x - 64) ** 2 + (y - 64) ** 2 < 1600 ? [250, 210, 40] : [40, 120, 60]),
  // Fine detail, near-black, near-white and a scene of sorts: where half precision and odd kernels go astray.
  stripes: (x, y) => (Math.floor(x + y) % 4 < 2 ? [255, 255, 255] : [0, 0, 0]),
  dusk: (_, y) => [byte(30 + y / 8), byte(20 + y / 16), byte(60 - y / 4)],
  snow: (x, y) => [byte(236 + ((x * 7 + y * 13) % 19)), byte(238 + ((x * 5 + y * 3) % 17)), 250],
  shore: (x, y) => {
    if (y < 50) return [byte(120 + y), byte(170 + y), 240];
    return y < 80 + 6 * Math.sin(x / 9) ? [20, byte(80 + y / 2), 150] : [225, 200, byte(130 + x / 8)];
  },
  rings: (x, y) => {
    const wave = Math.sin(Math.hypot(x - 40, y - 80) / 4);
    return [byte(128 + 100 * wave), byte(128 - 60 * wave), byte(90 + 30 * wave)];
  },
};

export interface TestPicture {
  readonly name: string;
  /** `size * size * 3` bytes. */
  readonly rgb: Uint8Array;
}

/**
 * Pictures drawn by formula, the same on every computer, to compare execution providers by.
 *
 * @param size side in pixels; at 128 the first three are those of the starter's golden embeddings
 */
export function testPictures(size: number): TestPicture[] {
  return Object.entries(formulas).map(([name, colourAt]) => {
    const rgb = new Uint8Array(size * size * 3);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        rgb.set(colourAt((x * canvas) / size, (y * canvas) / size), (y * size + x) * 3);
      }
    }
    return { name, rgb };
  });
}
