import { rgbaToThumbHash } from 'thumbhash';

/** A picture drawn for a test, and its addresses as the window would ask for them. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  readonly address: string;
}

/** Draws sky, hills and a sun in a colour of their own: enough to tell pictures apart by eye. */
export async function drawPicture(width: number, height: number, hue: number): Promise<DrawnPicture> {
  const canvas = new OffscreenCanvas(width, height);
  const blob = await paint(canvas, hue).convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const small = paint(new OffscreenCanvas(48, Math.max(1, Math.round((48 * height) / width))), hue);
  const { data } = small.getContext('2d')!.getImageData(0, 0, small.width, small.height);
  const hash = rgbaToThumbHash(small.width, small.height, data);
  return {
    width,
    height,
    thumbhash: btoa(String.fromCharCode(...hash)),
    address: URL.createObjectURL(blob),
  };
}

function paint(canvas: OffscreenCanvas, hue: number): OffscreenCanvas {
  const { width, height } = canvas;
  const brush = canvas.getContext('2d')!;
  const sky = brush.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${hue} 60% 38%)`);
  sky.addColorStop(1, `hsl(${hue + 40} 70% 78%)`);
  brush.fillStyle = sky;
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = `hsl(${hue + 40} 90% 88%)`;
  brush.beginPath();
  brush.arc(width * 0.7, height * 0.42, Math.min(width, height) * 0.1, 0, 7);
  brush.fill();
  for (const [step, lightness] of [34, 24, 14].entries()) {
    brush.fillStyle = `hsl(${hue - 20} 34% ${lightness}%)`;
    brush.beginPath();
    brush.moveTo(0, height);
    for (let x = 0; x <= width; x += width / 64) {
      const wave = Math.sin((x / width) * (5 + step * 3) + hue + step) * 0.07;
      brush.lineTo(x, height * (0.6 + step * 0.12 + wave));
    }
    brush.lineTo(width, height);
    brush.fill();
  }
  return canvas;
}
