import type { Party } from '../order/choices.ts';
import type { Concepts } from './concepts.ts';
import { hashOf } from './hash.ts';
import type { Normalise, Term } from './normalise.ts';
import type { Pattern, Patterns } from './patterns.ts';
import { type Bits, bitsOf } from './slots.ts';
import type { WordList } from './word-list.ts';
import { piecesOfWord } from './wording.ts';

/** A word with everything that matching asks about it. */
export type Form = Term & {
  bits: Bits;
  /** A number for the word, for hashing pairs. */
  hash: number;
  /** Its pieces for the wording, and the concepts it stands for. */
  pieces: Int32Array;
  concepts: readonly number[];
  /** The patterns whose rarest word this is, by whose words they are about. */
  anchors: Readonly<Record<Party, Anchored>>;
  /** The slots it satisfies that some pattern needs beside its anchor. */
  needed: readonly number[];
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

/** Patterns, and beside each the slot of its second rarest word, or -1. */
export type Anchored = { patterns: readonly Pattern[]; seconds: Int32Array };

/** Looks up what a typed word stands for: usually one form, several for a contraction. */
export type Lexicon = { look: (raw: string) => readonly Form[]; joins: (raw: string) => boolean };

/** A lexicon keeps what it looked up, because people use few words often; it forgets all when it holds this many. */
const MOST_KEPT = 20_000;

/** What a lexicon is made of. */
type Sources = { words: WordList; normalise: Normalise; patterns: Patterns; concepts: Concepts };

export function makeLexicon(sources: Sources): Lexicon {
  const { words, normalise } = sources;
  const forms = new Map<string, Form>();
  const raws = new Map<string, readonly Form[]>();
  const makeForm = formMaker(sources);
  const formOf = (term: Term): Form => {
    const known = forms.get(term.exact);
    if (known !== undefined) return known;
    const form = makeForm(term);
    forms.set(term.exact, form);
    return form;
  };
  const look = (raw: string): readonly Form[] => {
    const known = raws.get(raw);
    if (known !== undefined) return known;
    if (raws.size >= MOST_KEPT) {
      raws.clear();
      forms.clear();
    }
    const found = normalise(raw).map(formOf);
    raws.set(raw, found);
    return found;
  };
  const joined = new Set(words.joined);
  return { look, joins: (raw) => raw.length < 6 && joined.has(raw.toLowerCase()) };
}

function formMaker({ words, patterns, concepts }: Sources): (term: Term) => Form {
  const { slots, anchored, needed } = patterns;
  const none = bitsOf([], slots.count);
  const lists = {
    negates: new Set(words.negators),
    negatesNext: new Set(words.nearNegators),
    transparent: new Set(words.transparent),
    filler: new Set(words.fillers),
    greets: new Set(words.greetings),
    common: new Set(words.stopWords),
    wantsOut: new Set(words.wantOut),
    yes: new Set(words.yes),
    no: new Set(words.no),
  };
  return (term) => {
    const satisfied = slots.satisfiedBy(term);
    return {
      ...term,
      hash: hashOf(term.exact, 0, term.exact.length),
      pieces: piecesOfWord(term),
      concepts: concepts(term),
      bits: satisfied.length === 0 ? none : bitsOf(satisfied, slots.count),
      anchors: bySpeaker(satisfied.flatMap((slot) => anchored.get(slot) ?? [])),
      needed: satisfied.filter((slot) => needed.has(slot)),
      negates: lists.negates.has(term.exact),
      negatesNext: lists.negatesNext.has(term.exact),
      transparent: lists.transparent.has(term.exact) || lists.transparent.has(term.lemma),
      filler: lists.filler.has(term.exact),
      greets: lists.greets.has(term.exact),
      common: lists.common.has(term.exact),
      wantsOut: lists.wantsOut.has(term.exact) || lists.wantsOut.has(term.lemma),
      yes: lists.yes.has(term.exact),
      no: lists.no.has(term.exact),
    };
  };
}

function bySpeaker(patterns: readonly Pattern[]): Form['anchors'] {
  const of = (speaker: Party): Anchored => {
    const own = patterns.filter(({ cue }) => cue.speaker === speaker);
    return { patterns: own, seconds: Int32Array.from(own, ({ second }) => second) };
  };
  return { buyer: of('buyer'), seller: of('seller') };
}
