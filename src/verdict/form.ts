import { type Party, parties } from '../order/choices.ts';
import type { Concepts } from './concepts.ts';
import { GATE } from './gate.ts';
import type { Glosses } from './glosses.ts';
import { hashOf } from './hash.ts';
import { marks, marksOf, OF_LEMMA } from './marks.ts';
import type { Term } from './normalise.ts';
import type { Pattern } from './pattern-table.ts';
import { gatesOf, NOTHING_ELSE, type Patterns } from './patterns.ts';
import { EMPTY_LIST, EMPTY_SET, EMPTY_SHEET, type Sheets } from './sheets.ts';
import { type SlotSet, tableOfSlots } from './slots.ts';
import type { WordList } from './word-list.ts';

/** A word with everything that matching and weighing ask about it. */
export type Form = Term &
  SlotSet & {
    /** Its number in the language's vocabulary; below 0 for a word that only this talk has. */
    number: number;
    /** See marks.ts. */
    marks: number;
    /**
     * Where on its sheet the checks begin of the patterns whose rarest word this is, by whose words they are about; and the needs
     * that it meets for other patterns.
     */
    buyerChecks: number;
    sellerChecks: number;
    buyerMeets: number;
    sellerMeets: number;
    concepts: readonly number[];
    /** The stems of what it means in plain English; none without a gloss. */
    gloss: readonly string[];
    /** What stands for the word, and for its meaning or else its dictionary form, where pairs are hashed. */
    hash: number;
    kin: number;
    /** Its pieces for the wording, once training asked for them. */
    pieces: Int32Array | null;
    /** The wording that they were last weighed under, and what they add to each reason there, in whole numbers. */
    weighedUnder: object | null;
    forMistake: number;
    forMind: number;
    forOther: number;
    forUnclear: number;
  };

/**
 * Lists begin with how many there are. After the needs of all patterns of a list of checks, which turn most away, stand the number of
 * each and its two gates.
 */
export const CHECK = 1 + 2 * GATE;

/** Makes the form of a word; its lists are written on the sheets. */
export type MakeForm = (term: Term, number: number, sheets: Sheets) => Form;

/** What a form is made of. */
export type FormSources = { words: WordList; patterns: Patterns; concepts: Concepts; glosses: Glosses };

export function formMaker({ words, patterns, concepts: { of, mistake }, glosses }: FormSources): MakeForm {
  const marked = marksOf(words);
  const write = rowWriter(patterns);
  return (term, number, sheets) => {
    const meaning = glosses(term.exact);
    const concepts = join(of(term), meaning.concepts);
    const rows = write(patterns.satisfied.by(term), sheets);
    return {
      exact: term.exact,
      lemma: term.lemma,
      number,
      marks:
        (marked.get(term.exact) ?? 0) |
        ((marked.get(term.lemma) ?? 0) & OF_LEMMA) |
        (concepts.includes(mistake) ? marks.ofMistake : 0),
      sheet: rows.sheet,
      slots: rows.slots,
      mask: rows.mask,
      buyerChecks: rows.buyerChecks,
      sellerChecks: rows.sellerChecks,
      buyerMeets: rows.buyerMeets,
      sellerMeets: rows.sellerMeets,
      concepts,
      hash: hashOf(term.exact) | 0,
      gloss: meaning.stems,
      kin: hashOf(meaning.stems.at(-1) ?? term.lemma) | 0,
      pieces: null,
      weighedUnder: null,
      forMistake: 0,
      forMind: 0,
      forOther: 0,
      forUnclear: 0,
    };
  };
}

/** The numbers of both lists, each once; one of the lists itself where that is all. */
function join(some: readonly number[], more: readonly number[]): readonly number[] {
  if (more.every((number) => some.includes(number))) return some;
  return some.length === 0 ? more : [...new Set([...some, ...more])];
}

type Rows = SlotSet & Pick<Form, 'buyerChecks' | 'sellerChecks' | 'buyerMeets' | 'sellerMeets'>;

const NO_ROWS: Rows = {
  sheet: EMPTY_SHEET,
  slots: EMPTY_SET,
  mask: 0,
  buyerChecks: EMPTY_LIST,
  sellerChecks: EMPTY_LIST,
  buyerMeets: EMPTY_LIST,
  sellerMeets: EMPTY_LIST,
};

/** Writes down which slots a word satisfies, and what it is to the patterns. */
function rowWriter(patterns: Patterns): (satisfied: readonly number[], sheets: Sheets) => Rows {
  const needsMet = needsLister(patterns);
  return (satisfied, sheets) => {
    if (satisfied.length === 0) return NO_ROWS;
    const anchored = satisfied
      .flatMap((slot) => patterns.anchored.get(slot))
      .map((number) => patterns.all.at(number));
    const table = tableOfSlots(satisfied);
    const lists = [
      ...parties.map((speaker) => checksOf(anchored.filter(({ cue }) => cue.speaker === speaker))),
      ...parties.map((speaker) => counted(needsMet(satisfied, speaker))),
    ];
    const { sheet, at } = sheets.write(table, ...lists);
    const [slots, ...places] = at as [number, ...number[]];
    const [buyerChecks, sellerChecks, buyerMeets, sellerMeets] = places.map((place, index) =>
      lists[index]!.length === 0 ? EMPTY_LIST : place,
    ) as [number, number, number, number];
    return { sheet, slots, mask: table.length - 1, buyerChecks, sellerChecks, buyerMeets, sellerMeets };
  };
}

/** Lists the needs that slots meet for the patterns about one side's words. A map of needs for each side would take half a megabyte. */
function needsLister({ all, needs }: Patterns): (satisfied: readonly number[], speaker: Party) => number[] {
  const room = needs.count + 1;
  const asked = { buyer: new Uint8Array(room), seller: new Uint8Array(room) };
  for (const { cue, need } of all) if (need !== NOTHING_ELSE) asked[cue.speaker][need] = 1;
  return (satisfied, speaker) =>
    satisfied.map((slot) => needs.bySlot[slot] ?? NOTHING_ELSE).filter((need) => asked[speaker][need] === 1);
}

function checksOf(patterns: readonly Pattern[]): number[] {
  return [
    ...counted(patterns.map(({ need }) => need)),
    ...patterns.flatMap((pattern) => [pattern.number, ...gatesOf(pattern).flat()]),
  ];
}

/** The list with its length before it; none for an empty list. */
function counted(list: readonly number[]): number[] {
  return list.length === 0 ? [] : [list.length, ...list];
}
