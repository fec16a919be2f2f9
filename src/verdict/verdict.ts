import type { Reason } from '../order/choices.ts';

/** A piece of one message: UTF-16 offsets into that message's text, and exactly that slice. */
export type Quote = { message: number; start: number; end: number; text: string };

/** Something that moved the verdict. `weight` is in log-odds against the strongest rival; `quote` is null for a fact of the order. */
export type Sign = { id: string; says: string; favours: Reason; weight: number; quote: Quote | null };

export type Verdict = {
  reason: Reason;
  /** A named cause such as `wrong-package`, or null. */
  cause: string | null;
  /** Probability of `reason`, calibrated; when it abstains: 1 minus the leading reading's. */
  confidence: number;
  probabilities: Record<Reason, number>;
  /** Everything that moved the verdict, strongest first. */
  because: Sign[];
  /** What would settle it; empty when settled. */
  questions: string[];
  /** The reason that plan and drafts follow. */
  followed: Reason;
  /** Why the seller's own reading was not followed: one sentence that quotes what speaks against it. */
  conflict: string | null;
};
