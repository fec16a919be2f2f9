import { describe, expect, it } from 'vitest';
import { readOrder } from '../../src/order/order.ts';
import { pictureImpact } from '../../src/plan/impact.ts';
import { drawImpact } from '../../src/web/impact-picture.ts';
import { drawWeights } from '../../src/web/weight-picture.ts';

describe('the bars of the weights', () => {
  it('go right for the reading and left against it, the strongest over its whole half', () => {
    expect(
      drawWeights([
        { weight: 4, side: 'for' },
        { weight: -2, side: 'against' },
        { weight: 1, side: 'for' },
      ]),
    ).toEqual([
      { x: 100, width: 100 },
      { x: 50, width: 50 },
      { x: 100, width: 25 },
    ]);
  });

  it('can always be seen', () => {
    const [, weak] = drawWeights([
      { weight: 9, side: 'for' },
      { weight: -0.05, side: 'against' },
    ]);
    expect(weak).toEqual({ x: 98, width: 2 });
    expect(drawWeights([{ weight: 0, side: 'for' }])).toEqual([{ x: 100, width: 2 }]);
    expect(drawWeights([])).toEqual([]);
  });
});

describe('the picture of the completion rate', () => {
  const draw = (completed: number, cancelled: number) => {
    const reading = readOrder({ seller: { completed60Days: completed, cancelled60Days: cancelled } });
    if ('faults' in reading) throw new Error('not an order');
    return drawImpact(pictureImpact(reading.order)!, { completed, cancelled });
  };

  it('falls from now to what is left if it counts, and climbs back to the line', () => {
    const picture = draw(20, 2);
    expect(picture).toMatchObject({ width: 320, height: 160, threshold: 79 });
    expect(picture.now).toEqual({ x: 28, y: 69.4 });
    expect(picture.after).toEqual({ x: 106.7, y: 111.2 });
    expect(picture.back).toEqual({ x: 264, y: 79 });
    expect(picture.path).toMatch(/^M28 69\.4 L106\.7 111\.2 L.* L264 79$/);
  });

  it('has no way back where none is needed', () => {
    const picture = draw(40, 0);
    expect(picture.back).toBeNull();
    expect(picture.path).toBe(`M28 26 L264 ${picture.after.y}`);
    expect(picture.after.y).toBeLessThan(picture.threshold);
  });

  it('touches the line where the rate is just on it', () => {
    const picture = draw(9, 0);
    expect(picture.after.y).toBe(picture.threshold);
    expect(picture.back).toBeNull();
  });

  it('stays inside its box, whatever the numbers', () => {
    for (const [completed, cancelled] of [
      [0, 1],
      [1, 0],
      [0, 900],
      [5_000, 1],
      [100_000, 99_999],
      [9, 1],
    ] as const) {
      const { path, width, height } = draw(completed, cancelled);
      const places = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(places.length).toBeGreaterThanOrEqual(2);
      for (const [x, y] of places as [number, number][]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(20);
        expect(y).toBeLessThanOrEqual(height - 20);
      }
      expect(path).not.toMatch(/NaN|Infinity/);
    }
  });

  it('climbs slower the nearer it comes, as rates do', () => {
    const { path } = draw(0, 3);
    const heights = [...path.matchAll(/L[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    const steps = heights.slice(1).map((height, at) => heights[at]! - height);
    expect(steps.at(0)!).toBeGreaterThan(steps.at(-1)!);
  });
});
