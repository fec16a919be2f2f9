import * as z from 'zod';

const list = z.array(z.string().min(1)).default([]);

/** What one language's word file may hold; all words folded (lower case, no accents). */
export const wordListSchema = z.strictObject({
  language: z.string().min(2),
  /** Chat spelling and contractions: as typed -> as read ("dont" -> "do not"). */
  spelling: z.record(z.string(), z.string().min(1)).default({}),
  /** Words that no stemmer brings together: lemma -> its other forms. */
  irregular: z.record(z.string(), list).default({}),
  /** First parts that a hyphen joins to the word after it: "re-order" is one word. */
  joined: list,
  /** Words that turn a cue off up to four words later. */
  negators: list,
  /** Words that turn off only the cue right after them: "no mistake". */
  nearNegators: list,
  /** Negators that only reach what stands right behind them, so that both can be negated in turn: "no fue sin querer". */
  without: list,
  /** Verbs that leave what follows true though they are negated: "I did not notice that I pressed it". */
  transparent: list,
  /** Words that may stand between the words of a pattern. */
  fillers: list,
  /** The most frequent words: they tell the language, and nothing else. */
  stopWords: list,
  /** Other words that tell the language, for lines such as "falsches Paket gewählt" that hold none of the most frequent ones. */
  typical: list,
  /** Words of greeting and of taking leave: they say nothing, however a talk begins or ends. */
  greetings: list,
  /** Words of thanks, apology and address: they say nothing of why somebody wants out. */
  courtesies: list,
  /** Words by which cancelling comes up: what was said well before counts less. */
  wantOut: list,
  /** Words by which somebody says that they only suppose something. */
  guesses: list,
  yes: list,
  no: list,
  classes: z.record(z.string(), list).default({}),
});

export type WordList = z.output<typeof wordListSchema>;
