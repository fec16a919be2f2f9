export const draftIds = [
  'support-request',
  'support-request-short',
  'buyer-note',
  'buyer-cancel-steps',
  'buyer-alternative',
  'resolution-note',
  'follow-up',
] as const;

export type DraftId = (typeof draftIds)[number];
/** A sentence (with the space or line ends after it), the inputs it rests on, and the marketplace facts it uses. */
export type Part = { text: string; from: string[]; facts: string[] };
export type Draft = {
  id: DraftId;
  audience: 'support' | 'buyer' | 'both';
  subject: string;
  /** The parts joined, exactly. Plain text. */
  body: string;
  parts: Part[];
  /** Code points of the body, and how many the box may hold. */
  length: number;
  limit: number;
};
