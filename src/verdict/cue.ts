import * as z from 'zod';
import { parties, reasons } from '../order/choices.ts';

const text = z.string().trim().min(1);
const lines = z.array(text).default([]);

/** The strength of a cue that leaves least doubt about what it says. */
export const STRONGEST = 3;

/** How each language says the same cue. */
const wordings = {
  classes: z.record(z.string(), z.array(text)).default({}),
  patterns: lines,
  weak: lines,
  /** Count as fully as `patterns`, but only in a sentence that tells nothing else: "a mistake, please cancel", not "a mistake in the file". */
  bare: lines,
  examples: lines,
  counterExamples: lines,
};

/** One way in which buyers or sellers show why an order is to be cancelled: a file in `cues/en`. */
export const cueSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  favours: z.enum(reasons),
  cause: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .nullable(),
  strength: z.union([z.literal(1), z.literal(2), z.literal(STRONGEST)]),
  speaker: z.enum(parties),
  kind: z.enum(['claim', 'mechanism', 'motive', 'sign']),
  says: text,
  /** What is called a mistake within its words, the buyer does not claim: "you can say it was by mistake". */
  encloses: z.boolean().default(false),
  ...wordings,
});

/** The same cues in another language: side, strength and sentence come from the English file of that id. */
export const cuePackSchema = z.strictObject({
  language: z.string().min(2),
  classes: z.record(z.string(), z.array(text)).default({}),
  cues: z.record(z.string(), z.strictObject(wordings)),
});

export type Cue = z.output<typeof cueSchema>;
export type CuePack = z.output<typeof cuePackSchema>;

/** A cue in one language. */
export type SpokenCue = Cue & { language: string };

/** What a cue says, however it is said: all that a match needs to know of it. */
export type CueMeaning = Omit<SpokenCue, keyof typeof wordings>;

/** The meaning of a cue, without the words and examples of its language. */
export function meaningOf({
  id,
  favours,
  cause,
  strength,
  speaker,
  kind,
  says,
  encloses,
  language,
}: SpokenCue): CueMeaning {
  return { id, favours, cause, strength, speaker, kind, says, encloses, language };
}

/** Enough examples to see what is meant; a page with all of them would be ten times as heavy. */
export const FEW_EXAMPLES = 3;

/** A cue that is compiled and checked: without patterns, and with few examples. */
export function shortenCue(cue: SpokenCue): SpokenCue {
  const unsaid = { classes: {}, patterns: [], weak: [], bare: [], counterExamples: [] };
  return { ...cue, ...unsaid, examples: cue.examples.slice(0, FEW_EXAMPLES) };
}

/** The cues of one language pack, completed from the English ones. Throws for an id that no English cue has. */
export function completePack(pack: CuePack, english: readonly Cue[]): SpokenCue[] {
  return Object.entries(pack.cues).map(([id, wording]) => {
    const cue = english.find((candidate) => candidate.id === id);
    if (cue === undefined) throw new Error(`${pack.language}: there is no English cue "${id}".`);
    return { ...cue, ...wording, classes: { ...pack.classes, ...wording.classes }, language: pack.language };
  });
}
