import { marks } from './marks.ts';
import type { Reading } from './reading.ts';

/** Words `first` to `last`, in a sentence that begins with the word `sentence`. */
type Place = { sentence: number; first: number; last: number };

/** Where the words begin that turn off what these say: at a negation before them, or at `first` where one is among them; -1 where none does. */
export function whereNegated(reading: Reading, place: Place): number {
  const before = negatorBefore(reading, place);
  return before < 0 && isNegatedWithin(reading, place) ? place.first : before;
}

/** True when one of these words negates: a pattern that asks for "nicht|gar" may have taken "gar". */
export function holdsNegator({ forms }: Reading, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if ((forms[at]!.marks & NEGATOR) !== 0) return true;
  return false;
}

/** "No, it was a mistake": a comma parts the negator that these words begin with from what it would negate. */
export function isCutOff({ forms, breaks }: Reading, first: number, last: number): boolean {
  return last > first && breaks[first + 1]! && (forms[first]!.marks & NEGATOR) !== 0;
}

const NEGATOR = marks.negates | marks.negatesNext;

const NEGATION_REACH = 4;

/** A negator up to four words before, with no comma between, unless its verb leaves the rest true. "No no no wrong button" is a cry. */
function negatorBefore({ forms, breaks }: Reading, { sentence, first }: Place): number {
  const from = Math.max(sentence, first - NEGATION_REACH);
  let transparent = false;
  for (let at = first - 1; at >= from && !breaks[at + 1]; at -= 1) {
    const said = forms[at]!.marks;
    if ((said & marks.negatesNext) !== 0 && at === first - 1)
      return at === sentence || forms[at - 1] !== forms[at] ? at : -1;
    if ((said & marks.negates) !== 0) return transparent ? -1 : at;
    transparent ||= (said & marks.transparent) !== 0;
  }
  return -1;
}

/** "Es mir nicht anders überlegt": a negator that the pattern does not ask for, with no comma behind it, unless its verb leaves the rest true. */
function isNegatedWithin({ forms, breaks }: Reading, { first, last }: Place): boolean {
  let negated = false;
  for (let at = first + 1; at <= last; at += 1) {
    const said = forms[at]!.marks;
    if ((said & marks.negates) !== 0) negated = (said & marks.without) === 0;
    else if (breaks[at] || (said & marks.transparent) !== 0) negated = false;
  }
  return negated;
}
