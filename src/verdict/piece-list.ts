import { CONCEPTS, NEARBY, PAIRS, pieceOf, REPLIES } from './buckets.ts';
import type { Form } from './form.ts';
import { marks } from './marks.ts';
import { isReply, type Phrase, WINDOW } from './phrase.ts';

/**
 * Lists the pieces of one phrase after the other, in the same rows: pairs of neighbours, as they are written and by what they mean,
 * words that stand near each other in any order, words of the last message, pairs of concepts, and concepts with their neighbours.
 * Pieces of single words come with the words themselves, and those of single concepts with the concepts. What a seller says has pieces
 * of its own, simpler ones: by what they mean the words, pairs of neighbours, and the concepts.
 */
export class PieceList {
  /** The pieces, up to `count`; what stands behind is left of other phrases. */
  readonly pieces: number[] = [];
  count = 0;
  /** The concepts in their order, each as often as it is met; up to `concepts`. */
  readonly met: number[] = [];
  concepts = 0;
  /** Which of the counting words bear a concept, or negate. */
  readonly #bearers: number[] = [];

  read(phrase: Phrase): void {
    this.count = 0;
    this.concepts = 0;
    if (isReply(phrase)) {
      this.#addReply(phrase);
      return;
    }
    this.#addPairs(phrase);
    this.#addConcepts(phrase);
  }

  #addReply({ heard, places }: Phrase): void {
    const { forms } = heard.reading;
    let previous = KIN;
    for (let at = 0; at < places.length; at += 1) {
      const { kin, concepts } = forms[places[at]!]!;
      this.#add(REPLIES + pieceOf(BY_ITSELF, kin));
      this.#add(REPLIES + pieceOf(previous, kin));
      for (let index = 0; index < concepts.length; index += 1)
        this.#add(REPLIES + pieceOf(MEANT, concepts[index]!));
      previous = kin ^ KIN;
    }
  }

  #addPairs({ heard, places, last }: Phrase): void {
    const { forms } = heard.reading;
    let previous = 0;
    let previousKin = KIN;
    for (let at = 0; at < places.length; at += 1) {
      const { hash, kin } = forms[places[at]!]!;
      this.#add(PAIRS + pieceOf(previous, hash));
      this.#add(PAIRS + pieceOf(previousKin, kin));
      if (last) this.#add(PAIRS + pieceOf(LAST, hash));
      this.#addNear(forms, places, at);
      previous = hash;
      previousKin = kin ^ KIN;
    }
  }

  /** "The wrong package" and "el paquete equivocado" have the same words in another order. */
  #addNear(forms: readonly Form[], places: readonly number[], at: number): void {
    const { kin } = forms[places[at]!]!;
    for (let before = Math.max(0, at - NEAR); before < at; before += 1) {
      const other = forms[places[before]!]!.kin;
      this.#add(NEARBY + (kin < other ? pieceOf(kin, other) : pieceOf(other, kin)));
    }
  }

  /** Every concept makes a pair with each that stands a few words before it. */
  #addConcepts(phrase: Phrase): void {
    const { heard, places } = phrase;
    const { forms } = heard.reading;
    const bearers = this.#bearers;
    let [from, end] = [0, 0];
    for (let at = 0; at < places.length; at += 1) {
      const form = forms[places[at]!]!;
      if (form.concepts.length === 0 && (form.marks & marks.negates) === 0) continue;
      this.#meet(phrase, at);
      while (from < end && at - bearers[from]! > WINDOW) from += 1;
      for (let other = from; other < end; other += 1)
        this.#addConceptPairs(forms[places[bearers[other]!]!]!, form);
      bearers[end] = at;
      end += 1;
    }
  }

  /** Every concept makes a pair with the word before it, and one with the word after, by what they mean. */
  #meet(phrase: Phrase, at: number): void {
    const { concepts } = phrase.heard.reading.forms[phrase.places[at]!]!;
    const [before, after] = [kinAt(phrase, at - 1) ^ BEFORE, kinAt(phrase, at + 1) ^ AFTER];
    for (let index = 0; index < concepts.length; index += 1) {
      const concept = concepts[index]!;
      this.met[this.concepts] = concept;
      this.concepts += 1;
      this.#add(CONCEPTS + pieceOf(before, concept));
      this.#add(CONCEPTS + pieceOf(after, concept));
      if (phrase.last) this.#add(CONCEPTS + pieceOf(LAST, concept));
    }
  }

  /** A word that negates is met as that alone. */
  #addConceptPairs(before: Form, { concepts }: Form): void {
    const met = (before.marks & marks.negates) === 0 ? before.concepts : NEGATION;
    for (let index = 0; index < concepts.length; index += 1)
      for (let other = 0; other < met.length; other += 1)
        this.#add(CONCEPTS + pieceOf(met[other]!, concepts[index]!));
  }

  #add(piece: number): void {
    this.pieces[this.count] = piece;
    this.count += 1;
  }
}

/** What stands for the meaning of a word that counts; 0 where there is none. */
function kinAt({ heard, places }: Phrase, at: number): number {
  return at < 0 || at >= places.length ? 0 : heard.reading.forms[places[at]!]!.kin;
}

/** Words that stand this far apart, or nearer, make a pair in any order. At most `WINDOW`. */
const NEAR = 3;
/** Sets pairs of what words mean apart from those of the words themselves. */
const KIN = 0x3c6ef372;
const BEFORE = 0x5bd1e995;
const AFTER = 0x68e31da4;
const LAST = 0x1b873593;
const NEGATION: readonly number[] = [0x2545f491];
/** Set a seller's single words and concepts apart from pairs. */
const BY_ITSELF = 0x7feb352d;
const MEANT = 0x846ca68b;
