import texts from './sentences.json' with { type: 'json' };

/** The sentences of the verdict, by the name of what they say. */
export const sentences = texts;

/** What may be known of the order, or that nothing was said: each has its sentence. */
export type OrderFact = keyof typeof sentences.facts;
