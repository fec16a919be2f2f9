import type { Impact } from '../plan/impact.ts';

type Point = { x: number; y: number };

/**
 * The completion rate as a line: now, if this cancellation counts, and back to the threshold; in units of the box.
 * `threshold` is the height of its line, `right` where it ends;
 * `back` is null where the rate stays at the threshold or above.
 */
export type ImpactPicture = {
  width: number;
  height: number;
  threshold: number;
  right: number;
  now: Point;
  after: Point;
  back: Point | null;
  path: string;
};

const BOX = { width: 320, height: 160 } as const;

/** Room for figures around the line; on the right for the threshold's. */
const ROOM = { left: 28, right: 56, top: 26, bottom: 28 } as const;

/** Steps on the way back; more would not be seen. */
const STEPS = 24;

/** Pictures an impact; `completed` and `cancelled` are the orders of 60 days that it was worked out from. */
export function drawImpact(
  { now, ifItCounts, threshold, ordersToRecover }: Impact,
  { completed, cancelled }: { completed: number; cancelled: number },
): ImpactPicture {
  const { left } = ROOM;
  const right = BOX.width - ROOM.right;
  const isBack = ordersToRecover > 0;
  const fall = isBack ? left + (right - left) / 3 : right;
  const heightOf = scale([now, ifItCounts, threshold]);
  const point = (x: number, rate: number): Point => ({ x: round(x), y: round(heightOf(rate)) });
  const way = isBack
    ? Array.from({ length: STEPS }, (_, step) => (step + 1) / STEPS).map((share) =>
        point(fall + share * (right - fall), rateAfter(share * ordersToRecover)),
      )
    : [];
  const [first, after] = [point(left, now), point(fall, ifItCounts)];
  const path = [first, after, ...way].map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  return {
    ...BOX,
    threshold: round(heightOf(threshold)),
    right: right + 14,
    now: first,
    after,
    back: way.at(-1) ?? null,
    path,
  };

  function rateAfter(orders: number): number {
    return (completed + orders) / (completed + orders + cancelled + 1);
  }
}

/** Reaches over the rates that are shown, in full steps of five percent, so that small changes can be seen. */
function scale(rates: readonly number[]): (rate: number) => number {
  const floor = Math.floor(round(Math.min(...rates) * GRADES)) / GRADES;
  const ceiling = Math.max(Math.ceil(round(Math.max(...rates) * GRADES)) / GRADES, floor + 1 / GRADES);
  const [top, bottom] = [ROOM.top, BOX.height - ROOM.bottom];
  return (rate) => bottom - ((rate - floor) / (ceiling - floor)) * (bottom - top);
}

const GRADES = 20;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
