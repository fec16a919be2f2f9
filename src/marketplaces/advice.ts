/** The closed lists that a marketplace's advice is written in: what its data files must cover, and nothing else. */
export const planIds = [
  'another-door',
  'check-the-effect',
  'accept-the-effect',
  'support-decides',
  'stand-by-the-delivery',
  'ask-buyer-first',
  'buyer-cancels-alone',
  'reorder-within-14-days',
  'ask-support-first',
  'keep-the-order',
] as const;

export const deadlineIds = ['request-lapses', 'delivery-due', 'answer-the-buyer', 'reorder-by'] as const;

export const warningIds = [
  'answers-disagree',
  'status-not-known',
  'buyer-may-cancel-late',
  'request-will-lapse-before-support-answers',
  'do-not-accept-yet',
  'do-not-skip-requirements',
  'do-not-deliver-empty',
  'no-untrue-reason',
  'not-guaranteed',
  'mutual-counts',
  'no-outside-contact',
] as const;

/** In the order in which a checklist is read. */
export const checkIds = [
  'order-number',
  'buyer-words-in-chat',
  'times-known',
  'asked-soon',
  'requirements-state',
  'no-work-begun',
  'nothing-delivered',
  'seller-kept-answering',
  'reorder-placed',
  'screenshots-listed',
] as const;

export const alertIds = [
  'takes-back',
  'contact-details',
  'payment-outside',
  'threat',
  'dispute',
  'review-talk',
] as const;

/** What came of asking support. */
export const outcomeIds = ['no-answer', 'standard-text', 'refused', 'granted'] as const;

/** What a sentence of advice may hang on; `plan/conditions.ts` says when each holds. */
export const conditions = [
  // Where the order stands.
  'awaiting-requirements',
  'running',
  'delivered',
  'completed',
  'cancelled',
  'status-unknown',
  'number-unknown',
  'custom-offer',
  'work-begun',
  'nothing-begun',
  'requirements-missing',
  'small-order',
  'may-refund-part',
  'due-soon',
  'late',
  'very-late',
  // Who asked for what.
  'asked-by-seller',
  'nobody-asked',
  'request-open',
  'request-open-by-seller',
  'request-opener-unknown',
  'request-state-unknown',
  'request-lapsed',
  'request-dropped-by-buyer',
  'asked-long-ago',
  'seller-asked-to-cancel',
  'reorder-placed',
  'reorder-agreed',
  'new-number-known',
  'meant-order-stands',
  'new-order-in-chat',
  'new-order-elsewhere',
  'alternative-known',
  'alternative-withheld',
  'taken-back',
  'keeps-part',
  'work-complained-of',
  // Which reason is followed.
  'change-of-mind',
  'unclear',
  'own-reading',
  // Which door fits another reason; exactly one of them holds.
  'door-late',
  'door-quality',
  'door-scope',
  'door-rules',
  'door-payment',
  'door-testing',
  'door-seller',
  'door-unnamed',
  // Which answers speak against each other.
  'work-without-requirements',
  'running-without-requirements',
  'status-against-requirements',
  'status-against-work',
  'first-order-with-history',
  'closed-with-open-request',
  'ended-request-on-running-order',
  'nobody-asked-with-request',
  'same-number',
  'agreed-with-number',
  'late-before-due',
  'time-in-the-future',
  'asked-after-request',
  // What the chat tells and the answers do not know.
  'chat-tells-of-delivery',
  'chat-tells-of-work',
  'chat-tells-of-requirements',
  'chat-tells-of-cancelling',
  'buyer-asks-in-chat',
  'buyer-asks-first-in-chat',
  'seller-asks-first-in-chat',
  'words-before-order',
  'message-in-the-future',
  'notice-of-delivery',
  'notice-of-start',
  'notice-of-cancelling',
  'notice-of-request',
  'notice-of-reason',
] as const;

/** The names that a sentence of each kind may print. */
export const slots = {
  advice: [],
  deadlines: ['moment', 'left'],
  checklist: ['quote', 'span'],
} as const;

export type PlanId = (typeof planIds)[number];
export type DeadlineId = (typeof deadlineIds)[number];
export type WarningId = (typeof warningIds)[number];
export type CheckId = (typeof checkIds)[number];
export type OutcomeId = (typeof outcomeIds)[number];
export type AlertId = (typeof alertIds)[number];
export type Condition = (typeof conditions)[number];
