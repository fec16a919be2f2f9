import type { Party } from './choices.ts';

/** One message of the talk between buyer and seller; `at` is ISO 8601, or null when the chat did not say. */
export type Message = { from: Party; at: string | null; text: string };
