import * as z from 'zod';
import type { Reason } from '../order/choices.ts';
import { BUCKETS, type Buckets, KINDS_OF_PIECES, ROW, readRows } from './buckets.ts';
import {
  type ConceptList,
  type Concepts,
  conceptListSchema,
  numberConcepts,
  readConcepts,
} from './concepts.ts';
import { completePack, cuePackSchema, cueSchema } from './cue.ts';
import type { Weights } from './factor.ts';
import { glossListSchema, readGlosses } from './glosses.ts';
import type { Ears } from './hear.ts';
import { collectStopWords } from './language.ts';
import { normaliserOf } from './normalise.ts';
import { makeTongue } from './tongue.ts';
import { type WordList, wordListSchema } from './word-list.ts';
import type { Wording } from './wording-sum.ts';

/** Everything a judgement needs: how to read, how much each factor weighs, and when to say so. */
export type Model = Ears & {
  /** By factor name; a factor without weights counts nothing. */
  weights: ReadonlyMap<string, Weights>;
  wording: Wording;
  /** Above 1 it makes all chances less extreme. */
  temperature: number;
  /** The least chance at which a reason is said. */
  thresholds: Record<Exclude<Reason, 'unclear'>, number>;
  /** The highest chance of "unclear" beside which a mistaken order is said. */
  mostUnclear: number;
  /** The same where no cue and no record names the mistake, only the way things are put. */
  mostUnclearByWording: number;
};

const chance = z.number().min(0).max(1);
const weights = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** What `npm run train` writes. */
export const learnedSchema = z.strictObject({
  temperature: z.number().positive(),
  thresholds: z.strictObject({
    'mistaken-order': chance,
    'change-of-mind': chance,
    'something-else': chance,
  }),
  mostUnclear: chance,
  mostUnclearByWording: chance,
  weights: z.record(z.string(), weights),
  wording: z.strictObject({ scale: z.number(), table: z.base64() }),
});

export type Learned = z.output<typeof learnedSchema>;

const earsSchema = z.object({
  cues: z.array(cueSchema),
  packs: z.array(cuePackSchema),
  words: z.array(wordListSchema).min(1),
  concepts: z.array(conceptListSchema),
  glosses: z.array(glossListSchema).default([]),
  /** By language, the words that buyers and sellers use again and again, with blanks between. */
  vocabulary: z.record(z.string(), z.string()).default({}),
});

/** Makes a model of its files' JSON: `{ learned, cues, packs, words, concepts, glosses, vocabulary }`. Throws an Error that names what is wrong. */
export function readModel(raw: unknown): Model {
  const { learned } = z.object({ learned: learnedSchema }).parse(raw);
  return { ...readEars(raw), ...readLearned(learned) };
}

/** The part of a model that reads: `{ cues, packs, words, concepts, glosses, vocabulary }`. */
export function readEars(raw: unknown): Ears {
  const { cues, packs, words, concepts, glosses, vocabulary } = parseEars(raw);
  const spoken = [
    ...cues.map((cue) => ({ ...cue, language: 'en' })),
    ...packs.flatMap((pack) => completePack(pack, cues)),
  ];
  const english = englishConcepts(concepts, words);
  const tongues = words.map((list) =>
    makeTongue(
      list,
      spoken.filter(({ language }) => language === list.language),
      {
        concepts,
        glosses: readGlosses(
          glosses.find(({ language }) => language === list.language),
          english,
        ),
        common: vocabulary[list.language] ?? '',
      },
    ),
  );
  return {
    tongues: new Map(tongues.map((tongue) => [tongue.language, tongue])),
    stopWords: collectStopWords(words),
  };
}

/** Throws an Error with a line for each fault, or that names two cues with one id, of which one would go unheard. */
function parseEars(raw: unknown): z.output<typeof earsSchema> {
  const { data, error } = earsSchema.safeParse(raw);
  if (error !== undefined)
    throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const ids = data.cues.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`Two cues have the id "${twice}": give one of them another.`);
  return data;
}

function englishConcepts(concepts: readonly ConceptList[], words: readonly WordList[]): Concepts {
  const own = concepts.find(({ language }) => language === 'en');
  const english = words.find(({ language }) => language === 'en') ?? wordListSchema.parse({ language: 'en' });
  return readConcepts(own, numberConcepts(concepts), normaliserOf(english));
}

/** The part of a model that weighs. */
export function readLearned(learned: Learned): Omit<Model, keyof Ears> {
  const { weights, wording, temperature, thresholds, mostUnclear, mostUnclearByWording } = learned;
  return {
    weights: new Map(Object.entries(weights)),
    wording: { scale: wording.scale, ...readTable(wording.table) },
    temperature,
    thresholds,
    mostUnclear,
    mostUnclearByWording,
  };
}

function readTable(base64: string): Buckets {
  const letters = atob(base64);
  const size = ROW * KINDS_OF_PIECES * BUCKETS;
  if (letters.length !== size)
    throw new Error(`The wording table holds ${letters.length} numbers instead of ${size}.`);
  const table = new Int8Array(size);
  for (let at = 0; at < size; at += 1) table[at] = letters.charCodeAt(at);
  return readRows(table);
}
