import type { Form } from './lexicon.ts';
import type { Stride } from './patterns.ts';
import { hasSlot } from './slots.ts';

/**
 * What must stand right beside a pattern's anchor, as one number: a slot, how many words may stand between, and on which side.
 * Most patterns are turned away by it after a look at one word. OPEN turns nothing away.
 */
export type Gate = number;

export const AHEAD = 1;
export const BEHIND = 0;
export const OPEN = -1;

/** Matches reach at most this far from their anchor. */
export const REACH = 31;

/** The gate of a pattern whose nearest step on that side is `stride`; a step that may be missing turns nothing away. */
export function gateOf(stride: Stride | undefined, side: number): Gate {
  if (stride === undefined || stride.optional) return OPEN;
  return (stride.slot << 6) | (Math.min(stride.gap, REACH) << 1) | side;
}

/** True when the gate lets a pattern try with its anchor at word `at` of a sentence. */
export function passes(gate: Gate, forms: readonly Form[], { first, end }: Range, at: number): boolean {
  if (gate === OPEN) return true;
  const slot = gate >>> 6;
  const step = (gate & 1) === AHEAD ? 1 : -1;
  const furthest = step === 1 ? Math.min(end - 1, at + REACH) : Math.max(first, at - REACH);
  let left = (gate >>> 1) & REACH;
  for (let place = at; place !== furthest; left -= 1) {
    place += step;
    const form = forms[place]!;
    if (hasSlot(form.slots, slot)) return true;
    if (left > 0) continue;
    if (!form.filler) return false;
    left = 1;
  }
  return false;
}

/** A sentence: its words run from `first` up to `end`. */
type Range = { first: number; end: number };
