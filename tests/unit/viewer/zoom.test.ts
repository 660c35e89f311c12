import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bounded,
  fitZoom,
  isAtFit,
  movedBy,
  type Scene,
  sizeOnStage,
  toggledZoom,
  viewAtFit,
  zoomedAbout,
  zoomStep,
} from '../../../renderer/features/viewer/zoom.ts';

const stage = { width: 1000, height: 500 };
const large: Scene = { picture: { width: 4000, height: 3000 }, stage, covered: 0, pixelRatio: 1 };
const small: Scene = { picture: { width: 200, height: 100 }, stage, covered: 0, pixelRatio: 1 };
const underBar: Scene = { ...large, covered: 50 };

const side = fc.integer({ min: 1, max: 20_000 });
const scene: fc.Arbitrary<Scene> = fc.record({
  picture: fc.record({ width: side, height: side }),
  stage: fc.record({
    width: fc.integer({ min: 200, max: 4_000 }),
    height: fc.integer({ min: 200, max: 2_500 }),
  }),
  covered: fc.constantFrom(0, 52, 100),
  pixelRatio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
});
const offset = fc.double({ min: -5_000, max: 5_000, noNaN: true });
const point = fc.record({ x: offset, y: offset });
const anyView = fc.record({ zoom: fc.double({ min: 0.001, max: 50, noNaN: true }), x: offset, y: offset });

describe('the whole picture', () => {
  test('touches two edges of the stage when it is larger than it', () => {
    expect(sizeOnStage(large, fitZoom(large))).toEqual({ width: 500 * (4 / 3), height: 500 });
  });

  test('is shown in its own size when it is smaller, not blown up', () => {
    expect(sizeOnStage(small, fitZoom(small))).toEqual({ width: 200, height: 100 });
  });

  test('lies inside the stage, whatever its shape', () => {
    fc.assert(
      fc.property(scene, (any) => {
        const size = sizeOnStage(any, fitZoom(any));
        expect(size.width).toBeLessThanOrEqual(any.stage.width + 1e-6);
        expect(size.height).toBeLessThanOrEqual(any.stage.height - any.covered + 1e-6);
      }),
    );
  });

  test('keeps clear of the bar, and stands in the middle of what is clear', () => {
    const { zoom, y } = viewAtFit(underBar);
    const { height } = sizeOnStage(underBar, zoom);
    expect(height).toBeCloseTo(450);
    expect(stage.height / 2 + y - height / 2).toBeCloseTo(50);
  });
});

describe('100 %', () => {
  test('is one picture pixel for every pixel of the screen', () => {
    expect(sizeOnStage({ ...large, pixelRatio: 2 }, 1)).toEqual({ width: 2000, height: 1500 });
  });

  test('is where a double click leads, and back', () => {
    const zoom = toggledZoom(large, viewAtFit(large));
    expect(zoom).toBe(1);
    expect(toggledZoom(large, { zoom, x: 0, y: 0 })).toBe(fitZoom(large));
  });

  test('a picture that is already seen at 100 % is doubled instead', () => {
    expect(toggledZoom(small, viewAtFit(small))).toBe(2);
  });

  test('stops a key press that would jump over it', () => {
    expect(zoomStep(0.8, 'in')).toBe(1);
    expect(zoomStep(1.2, 'out')).toBe(1);
    expect(zoomStep(1, 'in')).toBe(1.5);
    expect(zoomStep(0.4, 'in')).toBeCloseTo(0.6);
  });
});

describe('bounds', () => {
  test('the zoom stays between the whole picture and 800 %', () => {
    fc.assert(
      fc.property(scene, anyView, (any, view) => {
        const { zoom } = bounded(any, view);
        expect(zoom).toBeGreaterThanOrEqual(fitZoom(any));
        expect(zoom).toBeLessThanOrEqual(Math.max(8, fitZoom(any)));
      }),
    );
  });

  test('no gap opens on one side while picture hides beyond the other', () => {
    fc.assert(
      fc.property(scene, anyView, (any, view) => {
        const { zoom, x, y } = bounded(any, view);
        const size = sizeOnStage(any, zoom);
        const sides: [number, number, number][] = [
          [x, size.width, any.stage.width],
          [y - any.covered / 2, size.height, any.stage.height - any.covered],
        ];
        for (const [at, length, room] of sides) {
          if (length <= room) expect(at).toBe(0);
          else expect(Math.abs(at)).toBeLessThanOrEqual((length - room) / 2 + 1e-9);
        }
      }),
    );
  });

  test('keeping within bounds twice changes nothing more', () => {
    fc.assert(
      fc.property(scene, anyView, (any, view) => {
        const once = bounded(any, view);
        expect(bounded(any, once)).toEqual(once);
      }),
    );
  });

  test('at fit there is nowhere to move to', () => {
    expect(movedBy(large, viewAtFit(large), { x: 80, y: -80 })).toEqual(viewAtFit(large));
  });

  test('zoomed in, moving goes as far as the picture’s edge', () => {
    const moved = movedBy(large, { zoom: 1, x: 0, y: 0 }, { x: 9_000, y: -10 });
    expect(moved).toEqual({ zoom: 1, x: 1_500, y: -10 });
  });
});

test('zoomed in, the picture’s upper edge can be drawn out from under the bar', () => {
  const { zoom, y } = movedBy(underBar, { zoom: 1, x: 0, y: 0 }, { x: 0, y: 9_000 });
  expect(stage.height / 2 + y - sizeOnStage(underBar, zoom).height / 2).toBe(50);
});

describe('zooming about a point', () => {
  test('keeps what is seen there in its place, unless an edge is reached', () => {
    fc.assert(
      fc.property(
        scene,
        anyView,
        fc.double({ min: 0.01, max: 8, noNaN: true }),
        point,
        (any, view, zoom, at) => {
          const before = bounded(any, view);
          const after = zoomedAbout(any, before, zoom, at);
          const seen = ({ zoom: by, x, y }: typeof before) => ({ x: (at.x - x) / by, y: (at.y - y) / by });
          const wanted = {
            zoom: after.zoom,
            x: at.x - seen(before).x * after.zoom,
            y: at.y - seen(before).y * after.zoom,
          };
          const expected = bounded(any, wanted);
          expect(after.x).toBeCloseTo(expected.x, 4);
          expect(after.y).toBeCloseTo(expected.y, 4);
        },
      ),
    );
  });

  test('the picture’s corner stays beneath the pointer', () => {
    const start = { zoom: 1, x: 0, y: 0 };
    const view = zoomedAbout(large, start, 2, { x: 300, y: 200 });
    expect(view).toEqual({ zoom: 2, x: -300, y: -200 });
  });

  test('all the way out is the whole picture in the middle, from anywhere', () => {
    fc.assert(
      fc.property(scene, anyView, point, (any, view, at) => {
        const out = zoomedAbout(any, bounded(any, view), 0, at);
        expect(isAtFit(any, out)).toBe(true);
        expect(out.x).toBe(0);
        expect(out.y).toBe(any.covered / 2);
      }),
    );
  });
});
