import { PIECES, pieceOf } from './buckets.ts';
import type { Form } from './form.ts';
import { hashOf } from './hash.ts';

/** The pieces of one word, kept with it: training asks for them again and again. */
export function piecesOfWord(word: Form): Int32Array {
  word.pieces ??= listWordPieces(word);
  return word.pieces;
}

/** The pieces of one word: its lemma and the stems of what it means, and the runs of 3 to 5 letters of it and of those, both ends marked. */
export function listWordPieces({ exact, lemma, gloss }: Pick<Form, 'exact' | 'lemma' | 'gloss'>): Int32Array {
  const pieces = [lemma, ...gloss].map((word) => pieceOf(hashOf(word), 1));
  for (const word of [exact.slice(0, LONGEST), ...gloss]) addRuns(pieces, `<${word}>`);
  return Int32Array.from(pieces.length > MANY ? new Set(pieces) : pieces.filter(isFirst));
}

function addRuns(to: number[], marked: string): void {
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length += 1)
    for (let at = 0; at + length <= marked.length; at += 1) to.push(hashOf(marked, at, at + length) % PIECES);
}

const LONGEST = 20;
const SHORTEST_RUN = 3;
const LONGEST_RUN = 5;
/** For fewer numbers than this a look through the list is faster than a set. */
const MANY = 24;

function isFirst(piece: number, at: number, pieces: readonly number[]): boolean {
  return pieces.indexOf(piece) === at;
}
