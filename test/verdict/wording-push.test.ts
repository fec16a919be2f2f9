import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUCKETS,
  bucketOf,
  fingerprintOf,
  KINDS_OF_PIECES,
  ROW,
  readRows,
} from '../../src/verdict/buckets.ts';
import type { Form } from '../../src/verdict/form.ts';
import { cutPhrase, type Gap, type Phrase } from '../../src/verdict/phrase.ts';
import { companyOf, piecesOf } from '../../src/verdict/wording.ts';
import { WordingPush } from '../../src/verdict/wording-push.ts';
import type { Wording } from '../../src/verdict/wording-sum.ts';

const company = companyOf(['late-on-record', 'work-started']);
const pushOf = (phrases: Phrase[], weights: Wording = wording) => new WordingPush(phrases, weights, company);
/** Words of the language (from 0 on) and of the talk (below 0). */
const words = ['cat', 'dog', 'cow', 'owl', 'hen', 'fox'].map(
  (exact, at) =>
    ({
      exact,
      lemma: exact,
      number: at - 3,
      hash: 77 * at,
      kin: 55 * (at >> 1),
      concepts: at > 3 ? [at] : [],
      gloss: [],
      marks: 0,
      pieces: null,
      added: { under: null, sum: [0, 0, 0, 0] },
    }) as unknown as Form,
);
/** The sentences of some turns, of which every second is the seller's: each a list of words by their places above. */
function phrasesOf(turns: number[][][]): Phrase[] {
  return turns.flatMap((sentences, turn) => {
    const forms = sentences.flat().map((at) => words[at]!);
    let end = 0;
    return sentences.map((sentence) => {
      const start = end;
      end += sentence.length;
      const places = sentence.map((_, at) => start + at);
      const heard = { turn, from: turn % 2 === 0 ? 'buyer' : 'seller', reading: { forms } };
      return {
        heard,
        start,
        end,
        places,
        last: turn === turns.length - 1,
      } as unknown as Phrase;
    });
  });
}
/** Any weights, the same each time. Two of three pieces own their buckets: those of all rows of three words, whoever says them. */
function aTable(): Int8Array<ArrayBuffer> {
  const table = Int8Array.from({ length: ROW * KINDS_OF_PIECES * BUCKETS }, (_, at) =>
    at % ROW === 0 ? 0 : ((at * 2_654_435_761) >>> 9) % 19,
  );
  const numbers = [...words.keys()];
  const rows = numbers.flatMap((a) => numbers.flatMap((b) => numbers.map((c) => [a, b, c])));
  for (const row of rows)
    for (const piece of piecesOf(phrasesOf([[row], [row], [row]]), company))
      if (piece % 3 > 0) table[ROW * bucketOf(piece)] = fingerprintOf(piece);
  return table;
}
const table = aTable();
const wording = { ...readRows(table), scale: 1 / 1024 };
const close = (scores: readonly number[]) => scores.map((score) => expect.closeTo(score, 9));
/** What all pieces of some sentences that own their bucket weigh, each once, added up one by one. */
function weighPlainly(phrases: readonly Phrase[], scale = wording.scale): number[] {
  const sum = [0, 0, 0, 0];
  const owners = piecesOf(phrases, company).filter(
    (piece) => table[ROW * bucketOf(piece)] === fingerprintOf(piece),
  );
  for (const bucket of owners.map(bucketOf))
    for (let at = 0; at < 4; at += 1) sum[at]! += table[ROW * bucket + 1 + at]! * scale;
  return sum;
}
const holds = ({ heard, start, end }: Phrase, { turn, first, last }: Gap) =>
  heard.turn === turn && first >= start && last < end;
const cut = (phrases: Phrase[], gap: Gap) =>
  phrases.map((phrase) => (holds(phrase, gap) ? cutPhrase(phrase, gap) : phrase));
const gap = (turn: number, first: number, last = first): Gap => ({ turn, first, last });

const sentence = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 });
const aTalk = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
const aGap = fc
  .tuple(fc.nat(2), fc.nat(20), fc.nat(3))
  .map(([turn, first, more]) => gap(turn, first, first + more));

describe('what the wording adds', () => {
  it('is what all of its pieces weigh, each once', () => {
    fc.assert(
      fc.property(aTalk, (turns) => {
        const phrases = phrasesOf(turns);
        expect(pushOf(phrases).scores).toEqual(close(weighPlainly(phrases)));
      }),
    );
  });

  it('is less, for one gap after another, by just what goes with its words', () => {
    fc.assert(
      fc.property(aTalk, fc.array(aGap, { maxLength: 4 }), (turns, gaps) => {
        let phrases = phrasesOf(turns);
        const push = pushOf(phrases);
        for (const one of gaps) {
          for (const other of gaps) push.scoresWithin(other);
          const [whole, rest] = [weighPlainly(phrases), weighPlainly(cut(phrases, one))];
          const gone = whole.map((score, at) => score - rest[at]!);
          expect(push.scoresWithin(one)).toEqual(close(gone));
          expect(push.scoresWithin(one)).toEqual(close(gone));
          expect(push.scores).toEqual(close(whole));
          push.drop(one);
          phrases = cut(phrases, one);
          expect(push.scores).toEqual(close(rest));
          expect(push.phrases.map(({ places }) => places)).toEqual(phrases.map(({ places }) => places));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, Gap]>([
    ['a turn that says nothing', gap(5, 0)],
    ['words beyond its turn', gap(0, 9)],
    ['words of two sentences', gap(0, 1, 2)],
  ])('stays as it is for %s', (_, nowhere) => {
    const push = pushOf(phrasesOf([[[0, 1], [2]], [[3, 4]]]));
    const { scores } = push;
    expect(push.scoresWithin(nowhere).every((score) => score === 0)).toBe(true);
    push.drop(nowhere);
    expect(push.scores).toEqual(scores);
  });

  it('is nothing where no piece owns its bucket', () => {
    const strange = table.map((byte, at) => (at % ROW === 0 ? ~byte : byte));
    expect(pushOf(phrasesOf([[[0, 1, 2]], [[3, 4]]]), { ...readRows(strange), scale: 1 }).scores).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('moves no reason further than sixteen from the mean of all', () => {
    const loud = { ...wording, scale: 1 };
    const phrases = phrasesOf([[[0, 1, 2, 3, 4, 5]]]);
    const plain = weighPlainly(phrases, 1);
    const farthest = (scores: readonly number[]) => {
      const mean = scores.reduce((sum, score) => sum + score, 0) / 4;
      return Math.max(...scores.map((score) => Math.abs(score - mean)));
    };
    const push = pushOf(phrases, loud);
    expect(farthest(plain)).toBeGreaterThan(16);
    expect(farthest(push.scores)).toBeCloseTo(16, 9);
    expect(push.scores).toEqual(close(plain.map((score) => (16 * score) / farthest(plain))));
    push.drop(gap(0, 0, 2));
    const rest = pushOf(cut(phrases, gap(0, 0, 2)), loud);
    expect(push.scores).toEqual(close(rest.scores));
    push.drop(gap(0, 3, 5));
    expect(push.scores).toEqual([0, 0, 0, 0]);
    const one = phrasesOf([[[0]]]);
    expect(pushOf(one, { ...wording, scale: 0.1 }).scores).toEqual(close(weighPlainly(one, 0.1)));
  });

  it('is as it was when another talk was weighed in between', () => {
    const phrases = phrasesOf([
      [
        [0, 1, 2],
        [2, 4],
      ],
    ]);
    const [push, alike] = [pushOf(phrases), pushOf(phrases)];
    pushOf(phrasesOf([[[2, 3, 4, 5, 2]]]));
    expect(push.scoresWithin(gap(0, 3))).toEqual(alike.scoresWithin(gap(0, 3)));
    push.drop(gap(0, 1, 2));
    alike.drop(gap(0, 1, 2));
    pushOf(phrasesOf([[[2, 3, 4, 5, 2]]]));
    const rest = pushOf(cut(phrases, gap(0, 1, 2)));
    for (const one of [push, alike]) {
      expect(one.scores).toEqual(close(rest.scores));
      expect(one.scoresWithin(gap(0, 4))).toEqual(close(rest.scoresWithin(gap(0, 4))));
    }
  });

  it('keeps what a word weighs under one wording from another', () => {
    const phrases = phrasesOf([[[0, 1]]]);
    const none = { ...readRows(new Int8Array(table.length)), scale: 1 };
    expect(pushOf(phrases, none).scores).toEqual([0, 0, 0, 0]);
    expect(pushOf(phrases).scores).toEqual(close(weighPlainly(phrases)));
    expect(pushOf(phrases, none).scores).toEqual([0, 0, 0, 0]);
  });
});

it('weighs the words of a sentence by themselves, each time that they are said', () => {
  const [once, twice] = phrasesOf([[[0], [0, 0]]]) as [Phrase, Phrase];
  const push = pushOf([once, twice]);
  const scores = push.scoresOf(once);
  expect(scores.some((score) => score > 0)).toBe(true);
  expect(push.scoresOf(twice)).toEqual(close(scores.map((score) => 2 * score)));
  expect(push.scoresOf({ ...once, places: [] })).toEqual([0, 0, 0, 0]);
});

it('weighs a sentence of the seller’s by its pieces', () => {
  const [, reply] = phrasesOf([[[0]], [[1, 4]]]) as [Phrase, Phrase];
  expect(pushOf([]).scoresOf(reply)).toEqual(close(weighPlainly([reply])));
});
