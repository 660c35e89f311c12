import sharp, { type Sharp } from 'sharp';
import { sceneOf } from '../fixtures/draw-picture.ts';
import { randomFrom } from '../fixtures/random.ts';
import { Canvas, longSide } from '../screenshots/landscapes/canvas.ts';
import { lights } from '../screenshots/landscapes/light.ts';
import { flowerField } from '../screenshots/landscapes/scenes/fields.ts';
import { skiSlope, snowyFirs } from '../screenshots/landscapes/scenes/snow.ts';

/**
 * What is drawn where the photographs at hand show none: screenshots, documents and nights as examples, days to be told
 * from them, and snow and flowers for the concepts of that name alone.
 */
export type SceneKind = 'screenshot' | 'document' | 'night' | 'day' | 'snow' | 'flowers';

type Random = () => number;

const words =
  'total invoice date the and for with your account settings home search photo message order item price tax thank you ' +
  'please sign name address street city number due paid cash receipt milk bread coffee tea water apples open close file ' +
  'edit view help today tomorrow meeting report summary section page table';
const vocabulary = words.split(' ');

/** A picture of a kind, chosen by the seed: no two seeds share colours, layout or texts. */
export function drawKind(kind: SceneKind, seed: number): Sharp {
  const random = randomFrom(seed * 97 + kind.length);
  if (kind === 'screenshot') return random() < 0.5 ? phoneScreen(random) : desktopScreen(random);
  if (kind === 'document') return random() < 0.5 ? receipt(random) : page(random);
  if (kind === 'snow' || kind === 'flowers') return landscape(kind, seed);
  return kind === 'night' ? cityAtNight(random) : sceneOf(seed, { width: 480, height: 360 });
}

const winterLights = [lights.winter, lights.day, lights.rose, lights.overcast];
const summerLights = [lights.day, lights.golden, lights.overcast, lights.misty];
const petals = [
  undefined,
  ['#f4f0e4', '#ffffff', '#efe3c0'],
  ['#d96a9a', '#e79bb8', '#b8447a'],
  ['#e8c33a', '#f2d86b'],
];

function landscape(kind: 'snow' | 'flowers', seed: number): Sharp {
  const canvas = new Canvas(seed + 1, seed % 3 === 0 ? 3 / 4 : 4 / 3);
  const draw = () => {
    if (kind === 'flowers') {
      const colours = petals[seed % petals.length];
      return flowerField(
        canvas,
        summerLights[seed % summerLights.length]!,
        colours ? { petals: colours } : {},
      );
    }
    const light = winterLights[seed % winterLights.length]!;
    return seed % 3 === 1 ? skiSlope(canvas, light) : snowyFirs(canvas, light, { falling: seed % 2 === 0 });
  };
  const content = canvas.finish(draw());
  const box = `viewBox="0 0 ${canvas.width} ${canvas.height}"`;
  const side = (units: number) => Math.round((units * 480) / longSide);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side(canvas.width)}" height="${side(canvas.height)}" ${box}>${content}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#000000' });
}

function phoneScreen(random: Random): Sharp {
  const dark = random() < 0.3;
  const [paper, ink] = dark ? ['#16181d', '#e8e8ea'] : ['#ffffff', '#202124'];
  const accent = `hsl(${hue(random)} 70% 50%)`;
  const rows = Array.from({ length: 8 }, (_, row) => {
    const y = 130 + row * 64;
    return (
      `<circle cx="44" cy="${y}" r="20" fill="hsl(${hue(random)} 45% 60%)"/>` +
      line(80, y - 4, 15, sentence(random, 3), ink) +
      line(80, y + 16, 12, sentence(random, 5), '#8a8d93') +
      `<rect x="16" y="${y + 31}" width="328" height="1" fill="#8a8d93" opacity="0.3"/>`
    );
  });
  const bar = `<rect width="360" height="72" fill="${accent}"/>${line(16, 22, 12, '9:41', '#fff')}${line(16, 54, 20, sentence(random, 2), '#fff')}`;
  return fromSvg(360, 640, `<rect width="360" height="640" fill="${paper}"/>${bar}${rows.join('')}`);
}

function desktopScreen(random: Random): Sharp {
  const accent = `hsl(${hue(random)} 60% 45%)`;
  const menu = Array.from({ length: 9 }, (_, row) =>
    line(16, 90 + row * 32, 13, sentence(random, 2), '#333'),
  );
  const text = Array.from({ length: 12 }, (_, row) =>
    line(196, 140 + row * 24, 13, sentence(random, 7), '#222'),
  );
  const buttons = [0, 1, 2].map(
    (index) => `<rect x="${196 + index * 120}" y="72" width="100" height="30" rx="6" fill="${accent}"/>`,
  );
  const frame =
    `<rect width="640" height="440" fill="#f4f5f7"/><rect width="640" height="44" fill="#dfe1e6"/>` +
    `<circle cx="20" cy="22" r="6" fill="#ff5f57"/><circle cx="40" cy="22" r="6" fill="#febc2e"/><circle cx="60" cy="22" r="6" fill="#28c840"/>` +
    `<rect x="120" y="10" width="400" height="24" rx="12" fill="#fff"/><rect y="44" width="176" height="396" fill="#e9ebef"/>`;
  return fromSvg(640, 440, frame + menu.join('') + buttons.join('') + text.join(''));
}

function receipt(random: Random): Sharp {
  const desk = `hsl(${hue(random)} ${20 + random() * 25}% ${30 + random() * 35}%)`;
  const lines = Array.from({ length: 13 }, (_, row) => {
    const y = 150 + row * 26;
    return line(118, y, 14, sentence(random, 2), '#333') + line(262, y, 14, price(random), '#333');
  });
  const strip =
    `<rect x="100" y="60" width="220" height="500" fill="#f7f5ef"/>${line(130, 100, 22, sentence(random, 2).toUpperCase(), '#222')}` +
    `${lines.join('')}<rect x="118" y="496" width="184" height="2" fill="#333"/>${line(118, 526, 20, `TOTAL ${price(random)}`, '#111')}`;
  const turned = `<g transform="rotate(${(random() - 0.5) * 16} 210 310)">${strip}</g>`;
  return fromSvg(420, 620, `<rect width="420" height="620" fill="${desk}"/>${turned}`);
}

function page(random: Random): Sharp {
  const lines = Array.from({ length: 22 }, (_, row) =>
    line(60, 160 + row * 24, 13, sentence(random, row % 6 === 5 ? 2 : 8), '#2a2a2a'),
  );
  const light = 88 + random() * 10;
  const head = line(60, 100, 26, sentence(random, 3), '#111');
  return fromSvg(
    500,
    700,
    `<rect width="500" height="700" fill="hsl(45 20% ${light}%)"/>${head}${lines.join('')}`,
  );
}

function cityAtNight(random: Random): Sharp {
  const houses = Array.from({ length: 9 }, (_, index) => {
    const [width, height] = [46 + random() * 40, 80 + random() * 170];
    const [x, y] = [index * 54 - 10, 360 - height];
    const windows = Array.from({ length: 14 }, () => {
      const [dx, dy] = [4 + random() * (width - 14), 8 + random() * (height - 24)];
      return `<rect x="${x + dx}" y="${y + dy}" width="6" height="9" fill="hsl(${38 + random() * 20} 90% ${60 + random() * 25}%)"/>`;
    });
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="hsl(225 20% ${6 + random() * 6}%)"/>${windows.join('')}`;
  });
  const lamps = Array.from(
    { length: 5 },
    () => `<circle cx="${random() * 480}" cy="${300 + random() * 50}" r="22" fill="url(#glow)"/>`,
  );
  const moon =
    random() < 0.6
      ? `<circle cx="${60 + random() * 360}" cy="${40 + random() * 60}" r="${12 + random() * 14}" fill="#f3efd8"/>`
      : '';
  const glow =
    '<radialGradient id="glow"><stop stop-color="#ffdf9a"/><stop offset="1" stop-color="#ffdf9a" stop-opacity="0"/></radialGradient>';
  return fromSvg(
    480,
    360,
    `${glow}<rect width="480" height="360" fill="hsl(${215 + random() * 40} 45% ${5 + random() * 8}%)"/>${moon}${houses.join('')}${lamps.join('')}`,
  );
}

function line(x: number, y: number, size: number, text: string, fill: string): string {
  return `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}" fill="${fill}">${text}</text>`;
}

function sentence(random: Random, length: number): string {
  return Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
}

function price(random: Random): string {
  return (random() * 40 + 0.5).toFixed(2);
}

function hue(random: Random): number {
  return Math.floor(random() * 360);
}

function fromSvg(width: number, height: number, content: string): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' });
}
