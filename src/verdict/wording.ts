import { CONCEPTS, pieceOf } from './buckets.ts';
import type { Form } from './form.ts';
import { hashOf } from './hash.ts';
import { isReply, type Phrase } from './phrase.ts';
import { PieceList } from './piece-list.ts';
import { piecesOfWord } from './word-pieces.ts';

/** What a concept is met with: 0 for what it says by itself, then the facts of the order, since the same words say more beside some. */
export type Company = readonly number[];

/** The company of all concepts of a talk, given the names of its order's facts. */
export function companyOf(facts: readonly string[]): Company {
  return [0, ...facts.map((name) => hashOf(name) | 0)];
}

/** The piece of a concept beside one of its company. */
export function pieceOfConcept(beside: number, concept: number): number {
  return CONCEPTS + pieceOf(beside, concept);
}

/** The pieces of some phrases, sorted: of each different word and concept of the buyer's all its pieces, of the others each once. */
export function piecesOf(phrases: readonly Phrase[], company: Company): Int32Array {
  const [words, concepts, others] = [new Set<Form>(), new Set<number>(), new Set<number>()];
  const list = new PieceList();
  for (const phrase of phrases) {
    if (!isReply(phrase)) for (const place of phrase.places) words.add(phrase.heard.reading.forms[place]!);
    list.read(phrase);
    for (let at = 0; at < list.concepts; at += 1) concepts.add(list.met[at]!);
    for (let at = 0; at < list.count; at += 1) others.add(list.pieces[at]!);
  }
  const ofWords = [...words].flatMap((word) => [...piecesOfWord(word)]);
  const ofConcepts = [...concepts].flatMap((concept) =>
    company.map((beside) => pieceOfConcept(beside, concept)),
  );
  return Int32Array.from([...ofWords, ...ofConcepts, ...others]).sort();
}
