import type { OutcomeId } from '../marketplaces/advice.ts';
import type { PlanId } from '../plan/plan.ts';
import type { FactName, Facts, Words } from './facts.ts';

export const draftIds = [
  'support-request',
  'support-request-short',
  'buyer-note',
  'buyer-cancel-steps',
  'buyer-alternative',
  'resolution-note',
  'follow-up',
  'support-reply',
] as const;

export type DraftId = (typeof draftIds)[number];
/** A sentence (with the space or line ends after it), the inputs it rests on, and the marketplace facts it uses. */
export type Part = { text: string; from: string[]; facts: string[] };
export type Draft = {
  id: DraftId;
  audience: 'support' | 'buyer' | 'both';
  /** Empty where the text goes into a chat, which has no subject. */
  subject: string;
  /** The parts joined, exactly. Plain text. */
  body: string;
  parts: Part[];
  /** Code points of the body, and how many the box may hold. */
  length: number;
  limit: number;
};

/**
 * A sentence as its template gives it, on one line and without anything after it.
 * `drop`: the lower, the sooner it is left out of a text that is too long; null: never.
 * `prints`: the facts it rests on.
 */
export type Sentence = { text: string; prints: FactName[]; facts: string[]; drop: number | null };
/** Sentences that stand together: each item on a line of its own in a list, all in one line in a paragraph. */
export type Block = { kind: 'paragraph' | 'list'; lead: Sentence | null; items: Sentence[][] };
export type Writing = { subject: Sentence[]; blocks: Block[] };

/** What a plan sends, or what is sent once support has answered. Also the place of its template. */
export type TextName = `${PlanId}/${DraftId}` | `follow-up/${OutcomeId}/${DraftId}`;
/** The templates, compiled: what a text says for the facts that are known. Throws for a text without a template. */
export type Texts = { write(name: TextName, facts: Facts, words: Words): Writing };
