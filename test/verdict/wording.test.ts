import { describe, expect, it } from 'vitest';
import {
  ADDS,
  BUCKETS,
  bucketOf,
  bucketOfOwner,
  KINDS_OF_PIECES,
  REPLIES,
} from '../../src/verdict/buckets.ts';
import { hear } from '../../src/verdict/hear.ts';
import { claimGaps, cutGaps, cutPhrase, type Phrase, phrasesOf } from '../../src/verdict/phrase.ts';
import { companyOf, piecesOf } from '../../src/verdict/wording.ts';
import { WordingPush } from '../../src/verdict/wording-push.ts';
import { model, talk } from './reading-aloud.ts';

const company = companyOf(['work-started']);
const pushOf = (phrases: Phrase[]) => new WordingPush(phrases, model.wording, company);
const heard = (...lines: string[]) => hear(talk(...lines), undefined, model);
const wordsOf = (...lines: string[]) => {
  const spoken = heard(...lines);
  const phrases = cutGaps(phrasesOf(spoken), claimGaps(spoken.flatMap(({ hits }) => hits)));
  return phrases.map(({ places, heard: { reading } }) =>
    places.map((place) => reading.forms[place]!.exact).join(' '),
  );
};

describe('the wording', () => {
  it('is what the buyer says, without greetings and without the claim of a mistake', () => {
    expect(
      wordsOf('buyer: Hello! I ordered this by mistake, my cat sat there', 'seller: no problem'),
    ).toEqual(['', 'my cat sat there']);
  });

  it('counts a word or a piece once, however often it is said', () => {
    const once = pushOf(phrasesOf(heard('buyer: cheaper elsewhere')));
    const thrice = pushOf(phrasesOf(heard('buyer: cheaper elsewhere. cheaper elsewhere. cheaper elsewhere')));
    expect(thrice.scores).toEqual(once.scores);
  });

  it('tells exactly what goes with some words', () => {
    const phrases = phrasesOf(heard('buyer: my boss said no and found a cheaper designer'));
    const gap = { turn: 0, first: 1, last: 3 };
    const whole = pushOf(phrases);
    const rest = pushOf(phrases.map((phrase) => cutPhrase(phrase, gap)));
    const gone = whole.scoresWithin(gap);
    for (const [at, score] of whole.scores.entries())
      expect(score - rest.scores[at]!).toBeCloseTo(gone[at]!, 9);
    expect(whole.scoresWithin(gap)).toEqual(gone);
  });

  it('is learnt from the same pieces that are judged', () => {
    const phrases = phrasesOf(heard('buyer: my boss said no'));
    const sum = [0, 0, 0, 0];
    const { adds, scale } = model.wording;
    const buckets = [...piecesOf(phrases, company)].map((piece) => bucketOfOwner(piece, model.wording));
    const learnt = buckets.filter((bucket) => bucket >= 0);
    expect(learnt.length).toBeGreaterThan(20);
    for (const bucket of learnt)
      for (let at = 0; at < 4; at += 1) sum[at]! += adds[ADDS * bucket + at]! * scale;
    const { scores } = pushOf(phrases);
    for (const [at, score] of scores.entries()) expect(score).toBeCloseTo(sum[at]!, 9);
  });

  it('lets no word of the seller speak for a reason of the buyer, nor against any', () => {
    const { adds } = model.wording;
    let [forElse, forUnclear] = [0, 0];
    for (let bucket = bucketOf(REPLIES); bucket < KINDS_OF_PIECES * BUCKETS; bucket += 1) {
      const [mistaken, mind, other, unclear] = adds.subarray(ADDS * bucket, ADDS * (bucket + 1));
      if (mistaken !== 0 || mind !== 0 || other! < 0 || unclear! < 0) expect.fail(`bucket ${bucket}`);
      if (other! > 0) forElse += 1;
      if (unclear! > 0) forUnclear += 1;
    }
    expect(forElse).toBeGreaterThan(1000);
    expect(forUnclear).toBeGreaterThan(1000);
  });
});
