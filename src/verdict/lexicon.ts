import type { Party } from '../order/choices.ts';
import type { Concepts } from './concepts.ts';
import { fold } from './fold.ts';
import { hashOf } from './hash.ts';
import { foldedNormaliserOf, type Normalise, type Term } from './normalise.ts';
import type { Pattern, Patterns } from './patterns.ts';
import { ODD } from './scan.ts';
import { type SlotSet, setOfSlots } from './slots.ts';
import type { WordList } from './word-list.ts';
import { WordTable } from './word-table.ts';

/** A word with everything that matching asks about it. */
export type Form = Term & {
  slots: SlotSet;
  /** Its number in the language's vocabulary; below 0 for a word that only this talk has. */
  number: number;
  /** What stands for the word where pairs are hashed. */
  hash: number;
  /** Its pieces for the wording, once they were asked for; what they add under the wording that was last asked; its concepts. */
  pieces: Int32Array | null;
  added: { under: object | null; sum: Float64Array };
  concepts: readonly number[];
  /** The patterns whose rarest word this is, by whose words they are about. */
  anchors: Readonly<Record<Party, Anchored>>;
  negates: boolean;
  negatesNext: boolean;
  transparent: boolean;
  filler: boolean;
  greets: boolean;
  /** One of the most frequent words, which tell nothing by themselves. */
  common: boolean;
  wantsOut: boolean;
  yes: boolean;
  no: boolean;
};

/** Patterns; of each its need and its two gates, all in a row; and the needs that the word meets for other patterns. */
type Anchored = { patterns: readonly Pattern[]; checks: readonly number[]; meets: readonly number[] };

/** So many checks a pattern has. */
export const CHECKS = 3;

/** What a word is to the patterns about one side's words. Two names in one place would make the engine look them up anew. */
export function anchoredOf({ anchors }: Form, speaker: Party): Anchored {
  return speaker === 'buyer' ? anchors.buyer : anchors.seller;
}

/** The words of one language. Those of its vocabulary keep their forms; those that people bring are forgotten with their talk. */
export type Lexicon = { open: () => Lookup };

/** Looks up what the words of one talk stand for. */
export type Lookup = {
  /** The forms of the word from `start` up to `end` (see scan.ts for `hash`): usually one, several for a contraction. */
  look: (text: string, start: number, end: number, hash: number) => readonly Form[];
  /** True when a hyphen after this word joins it to the next. */
  joins: (raw: string) => boolean;
};

/** What a lexicon is made of. `vocabulary` gives folded words, and is asked when the language is first met. */
type Sources = {
  words: WordList;
  patterns: Patterns;
  concepts: Concepts;
  vocabulary: () => Iterable<string>;
};

export function makeLexicon(sources: Sources): Lexicon {
  let kept: KeptWords | undefined;
  return {
    open: () => {
      kept ??= new KeptWords(sources);
      return new TalkLookup(kept);
    },
  };
}

/** The vocabulary, of which each word gets its forms when it is first met. */
class KeptWords {
  readonly #table = new WordTable();
  readonly #formsOf: (readonly Form[] | undefined)[] = [];
  readonly #forms: (Form | undefined)[] = [];
  readonly makeForm: (term: Term, number: number) => Form;
  readonly termsOf: Normalise;
  readonly joined: ReadonlySet<string>;

  constructor(sources: Sources) {
    const { words, vocabulary } = sources;
    this.makeForm = formMaker(sources);
    this.termsOf = foldedNormaliserOf(words);
    this.joined = new Set(words.joined);
    for (const word of vocabulary()) {
      this.#table.add(word);
      const isParted = word.includes("'") || Object.hasOwn(words.spelling, word);
      if (isParted) for (const { exact } of this.termsOf(word)) this.#table.add(exact);
    }
  }

  /** Forms of the word that stands in a text; null when it is not in the vocabulary, or must be folded first. */
  find(text: string, start: number, end: number, hash: number): readonly Form[] | null {
    return this.#formsOfNumber(this.#table.find(text, start, end, hash));
  }

  findFolded(word: string): readonly Form[] | null {
    return this.#formsOfNumber(this.#table.numberOf(word));
  }

  /** The form of one word; null when it is not in the vocabulary. */
  formOf(term: Term): Form | null {
    const number = this.#table.numberOf(term.exact);
    if (number < 0) return null;
    this.#forms[number] ??= this.makeForm(term, number);
    return this.#forms[number];
  }

  #formsOfNumber(number: number): readonly Form[] | null {
    if (number < 0) return null;
    this.#formsOf[number] ??= this.termsOf(this.#table.words[number]!).map((term) => this.formOf(term)!);
    return this.#formsOf[number];
  }
}

class TalkLookup implements Lookup {
  readonly #kept: KeptWords;
  /** The words that only this talk has, by how they are folded, and their forms. */
  readonly #words = new Map<string, readonly Form[]>();
  readonly #forms = new Map<string, Form>();

  constructor(kept: KeptWords) {
    this.#kept = kept;
  }

  look(text: string, start: number, end: number, hash: number): readonly Form[] {
    const found = hash === ODD ? null : this.#kept.find(text, start, end, hash);
    return found ?? this.#lookFolded(fold(text.slice(start, end)));
  }

  joins(raw: string): boolean {
    return raw.length < 6 && this.#kept.joined.has(raw.toLowerCase());
  }

  #lookFolded(word: string): readonly Form[] {
    const known = this.#words.get(word) ?? this.#kept.findFolded(word);
    if (known !== null) return known;
    const forms = this.#kept.termsOf(word).map((term) => this.#kept.formOf(term) ?? this.#ownForm(term));
    this.#words.set(word, forms);
    return forms;
  }

  #ownForm(term: Term): Form {
    const known = this.#forms.get(term.exact);
    if (known !== undefined) return known;
    const form = this.#kept.makeForm(term, -1 - this.#forms.size);
    this.#forms.set(term.exact, form);
    return form;
  }
}

function formMaker({ words, patterns, concepts }: Sources): KeptWords['makeForm'] {
  const { slots } = patterns;
  const meetsOf = needsBySpeaker(patterns);
  const marks = marksOf(words);
  return (term, number) => {
    const satisfied = slots.satisfiedBy(term);
    const own = marks.get(term.exact) ?? UNMARKED;
    const ofLemma = marks.get(term.lemma) ?? UNMARKED;
    return {
      exact: term.exact,
      lemma: term.lemma,
      number,
      hash: hashOf(term.exact, 0, term.exact.length) | 0,
      pieces: null,
      added: { under: null, sum: new Float64Array(4) },
      concepts: concepts(term),
      slots: setOfSlots(satisfied),
      anchors: bySpeaker(satisfied, patterns, meetsOf),
      negates: own.negates ?? false,
      negatesNext: own.negatesNext ?? false,
      transparent: own.transparent ?? ofLemma.transparent ?? false,
      filler: own.filler ?? false,
      greets: own.greets ?? false,
      common: own.common ?? false,
      wantsOut: own.wantsOut ?? ofLemma.wantsOut ?? false,
      yes: own.yes ?? false,
      no: own.no ?? false,
    };
  };
}

type Marks = Partial<
  Pick<
    Form,
    'negates' | 'negatesNext' | 'transparent' | 'filler' | 'greets' | 'common' | 'wantsOut' | 'yes' | 'no'
  >
>;
const UNMARKED: Marks = {};

/** What the word lists say of each word. */
function marksOf(words: WordList): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Marks>();
  const mark = (list: readonly string[], name: keyof Marks) => {
    for (const word of list) marks.set(word, { ...marks.get(word), [name]: true });
  };
  mark(words.negators, 'negates');
  mark(words.nearNegators, 'negatesNext');
  mark(words.transparent, 'transparent');
  mark(words.fillers, 'filler');
  mark(words.greetings, 'greets');
  mark(words.stopWords, 'common');
  mark(words.wantOut, 'wantsOut');
  mark(words.yes, 'yes');
  mark(words.no, 'no');
  return marks;
}

/** For each side, the slots that its patterns need, with their numbers. */
function needsBySpeaker({ anchored, needs }: Patterns): Record<Party, ReadonlyMap<number, number>> {
  const wanted = { buyer: new Set<number>(), seller: new Set<number>() };
  for (const patterns of anchored.values())
    for (const { cue, need } of patterns) wanted[cue.speaker].add(need);
  const of = (speaker: Party) => new Map([...needs].filter(([, need]) => wanted[speaker].has(need)));
  return { buyer: of('buyer'), seller: of('seller') };
}

const NOT_ANCHORED: Anchored = { patterns: [], checks: [], meets: [] };
const NO_ANCHORS: Form['anchors'] = { buyer: NOT_ANCHORED, seller: NOT_ANCHORED };

function bySpeaker(
  slots: readonly number[],
  { anchored }: Patterns,
  needs: ReturnType<typeof needsBySpeaker>,
): Form['anchors'] {
  if (slots.length === 0) return NO_ANCHORS;
  const patterns = slots.flatMap((slot) => anchored.get(slot) ?? []);
  const of = (speaker: Party): Anchored => {
    const own = patterns.filter(({ cue }) => cue.speaker === speaker);
    if (own.length === 0 && !slots.some((slot) => needs[speaker].has(slot))) return NOT_ANCHORED;
    return {
      patterns: own,
      checks: own.flatMap(({ need, gates }) => [need, ...gates]),
      meets: slots.flatMap((slot) => needs[speaker].get(slot) ?? []),
    };
  };
  return { buyer: of('buyer'), seller: of('seller') };
}
