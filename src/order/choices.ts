/** The closed lists of the order: the values that each field may have. "unknown" is not among them: it stands for a field without a value. */
export const kinds = ['gig', 'custom-offer'] as const;
export const statuses = [
  'awaiting-requirements',
  'in-progress',
  'late',
  'delivered',
  'completed',
  'cancelled',
] as const;
export const requirementStates = ['not-submitted', 'submitted', 'skipped-by-seller', 'none-asked'] as const;
export const workStates = ['not-started', 'started', 'delivered'] as const;
export const askers = ['buyer', 'seller', 'nobody'] as const;
export const parties = ['buyer', 'seller'] as const;
export const formalAnswers = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export const reorderStates = ['placed', 'agreed', 'no'] as const;
export const reasons = ['mistaken-order', 'change-of-mind', 'something-else', 'unclear'] as const;
export const sellerReadings = ['mistaken-order', 'change-of-mind', 'something-else'] as const;

export type Status = (typeof statuses)[number];
export type Party = (typeof parties)[number];
/** Why the buyer wants out. */
export type Reason = (typeof reasons)[number];
