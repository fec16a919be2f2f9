import texts from './sentences.json' with { type: 'json' };

/** The sentences of the verdict, by the name of what they say. */
export const sentences = texts;

/** What a fact of the order is called. */
export function sayFact(name: string): string {
  return (sentences.facts as Record<string, string>)[name] ?? name;
}
