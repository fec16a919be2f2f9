import { sayMoment } from '../order/moment.ts';
import type { Fact } from './facts.ts';

/** A fact that prints nothing, where it holds. */
export function flag(holds: boolean, ...from: string[]): Fact | undefined {
  return holds ? { value: '', from } : undefined;
}

/** A fact that prints its value, where there is one. */
export function said(value: string | undefined, ...from: string[]): Fact | undefined {
  return value === undefined ? undefined : { value, from };
}

/** A fact that prints a moment on the clock of `timeZone` (IANA), where it is known. */
export function saidMoment(at: string | undefined, from: string, timeZone: string): Fact | undefined {
  return said(at && sayMoment(at, timeZone), from);
}
