import type { Form } from './form.ts';
import { marks } from './marks.ts';
import { FREE, type Sheet } from './sheets.ts';
import { hasSlot } from './slots.ts';
import { countOf, gapOf, isOptional, type Strides, slotOf } from './strides.ts';

/**
 * What must stand right beside a pattern's anchor: a slot, how many words may stand between, and on which side. Most patterns are
 * turned away by it after a look at one word. It takes two numbers of a sheet.
 */
export type Gate = readonly [slot: number, way: number];

export const GATE = 2;

export const AHEAD = 1;
export const BEHIND = 0;

/** Turns nothing away. */
export const OPEN: Gate = [FREE, 0];

/** Matches reach at most this far from their anchor. */
export const REACH = 31;

/** The gate of a pattern whose strides on that side these are; a nearest one that may be missing turns nothing away. */
export function gateOf(strides: Strides, side: number): Gate {
  if (countOf(strides) === 0 || isOptional(strides, 0)) return OPEN;
  return [slotOf(strides, 0), (Math.min(gapOf(strides, 0), REACH) << 1) | side];
}

/** True when the gate that stands at `gate` on the sheet lets a pattern try with its anchor at word `at` of a sentence. */
export function passes(
  sheet: Sheet,
  gate: number,
  forms: readonly Form[],
  range: Range,
  at: number,
): boolean {
  const slot = sheet[gate]!;
  if (slot === FREE) return true;
  const way = sheet[gate + 1]!;
  const step = (way & 1) === AHEAD ? 1 : -1;
  const stop = step === 1 ? Math.min(range.end, at + REACH + 1) : Math.max(range.first, at - REACH) - 1;
  let left = way >>> 1;
  for (let place = at + step; place !== stop; place += step) {
    const form = forms[place]!;
    if (hasSlot(form, slot)) return true;
    if (left > 0) left -= 1;
    else if ((form.marks & marks.filler) === 0) return false;
  }
  return false;
}

/** A sentence: its words run from `first` up to `end`. */
type Range = { first: number; end: number };
