/** Every name that a draft may print or hang a sentence on. */
export const factNames = [
  // Which reason is followed.
  'mistaken',
  'changeOfMind',
  // The order.
  'orderName',
  'orderAtStart',
  'orderNumber',
  'placedAt',
  'statusAwaiting',
  'statusDelivered',
  'statusCompleted',
  'statusCancelled',
  'requirementsMissing',
  'requirementsSubmitted',
  'requirementsSkipped',
  'requirementsNoneAsked',
  'workNotStarted',
  'workStarted',
  'workDelivered',
  'customOffer',
  'duplicate',
  'otherNumber',
  'reorderPlaced',
  'reorderAgreed',
  'newOrder',
  // The wish to cancel.
  'askedByBuyer',
  'askedBySeller',
  'nobodyAsked',
  'takenBack',
  'keepsPart',
  'askedLongAgo',
  'askedAt',
  'askedAtAlone',
  'exactSpan',
  'roughSpan',
  'formalByBuyer',
  'formalBySeller',
  'formalOpener',
  'formalAt',
  'formalReason',
  'formalOpen',
  'formalAccepted',
  'formalDeclined',
  'formalWithdrawn',
  'formalExpired',
  'requestEnded',
  // The chat.
  'quote',
  'quoteVerb',
  'quoteAt',
  'shortQuote',
  'shortQuoteVerb',
  'shortQuoteAt',
  'secondQuote',
  'secondQuoteVerb',
  'secondQuoteAt',
  'repliedOnce',
  'repliedOften',
  // The people, and what the seller can add.
  'namedBuyer',
  'buyerName',
  'sellerName',
  'firstOrder',
  'earlierOrders',
  'months',
  'alternative',
  'supportTicket',
  'screenshots',
  // What support has answered, and which points of the request it left open. Known only after the request.
  'answered',
  'refused',
  'granted',
  'together',
  'cancelGranted',
  'mayBeCancelled',
  'answerRead',
  'nothingOpen',
  'numberOpen',
  'cancelOpen',
  'lookOpen',
  'exceptionOpen',
  'countOpen',
  'waysOpen',
  'recordOpen',
] as const;

export type FactName = (typeof factNames)[number];
/** What may be printed (empty for a bare yes), the inputs it rests on, and the buyer's own words in it, if any. */
export type Fact = { value: string; from: readonly string[]; quoted?: string };
/** An absent name is not known. */
export type Facts = { readonly [Name in FactName]?: Fact | undefined };

/** What the marketplace calls things. These rest on no input. */
export const wordNames = [
  'marketplace',
  'buyerWord',
  'listing',
  'resolutionCenter',
  'support',
  'exceptionNames',
  'exceptionArticle',
  'exceptionNumber',
] as const;

type WordName = (typeof wordNames)[number];
export type Words = Readonly<Record<WordName, string>>;
