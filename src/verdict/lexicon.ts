import type { Party } from '../order/choices.ts';
import type { Concepts } from './concepts.ts';
import { hashOf } from './hash.ts';
import type { Normalise, Term } from './normalise.ts';
import type { Pattern, Patterns } from './patterns.ts';
import { type SlotSet, setOfSlots } from './slots.ts';
import type { WordList } from './word-list.ts';
import { piecesOfWord } from './wording.ts';

/** A word with everything that matching asks about it. */
export type Form = Term & {
  slots: SlotSet;
  /** A number for the word, for hashing pairs. */
  hash: number;
  /** Its pieces for the wording, and the concepts it stands for. */
  pieces: Int32Array;
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
type Anchored = { patterns: readonly Pattern[]; checks: Int32Array; meets: Uint16Array };

/** So many checks a pattern has. */
export const CHECKS = 3;

/** What a word is to the patterns about one side's words. Two names in one place would make the engine look them up anew. */
export function anchoredOf({ anchors }: Form, speaker: Party): Anchored {
  return speaker === 'buyer' ? anchors.buyer : anchors.seller;
}

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
  const { slots } = patterns;
  const meetsOf = needsBySpeaker(patterns);
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
      slots: setOfSlots(satisfied),
      anchors: bySpeaker(satisfied, patterns, meetsOf),
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

/** For each side, the slots that its patterns need, with their numbers. */
function needsBySpeaker({ anchored, needs }: Patterns): Record<Party, ReadonlyMap<number, number>> {
  const wanted = { buyer: new Set<number>(), seller: new Set<number>() };
  for (const patterns of anchored.values())
    for (const { cue, need } of patterns) wanted[cue.speaker].add(need);
  const of = (speaker: Party) => new Map([...needs].filter(([, need]) => wanted[speaker].has(need)));
  return { buyer: of('buyer'), seller: of('seller') };
}

function bySpeaker(
  slots: readonly number[],
  { anchored }: Patterns,
  needs: ReturnType<typeof needsBySpeaker>,
): Form['anchors'] {
  const patterns = slots.flatMap((slot) => anchored.get(slot) ?? []);
  const of = (speaker: Party): Anchored => {
    const own = patterns.filter(({ cue }) => cue.speaker === speaker);
    return {
      patterns: own,
      checks: Int32Array.from(own.flatMap(({ need, gates }) => [need, ...gates])),
      meets: Uint16Array.from(slots.flatMap((slot) => needs[speaker].get(slot) ?? [])),
    };
  };
  return { buyer: of('buyer'), seller: of('seller') };
}
