import { describe, expect, it } from 'vitest';
import { readOrderTalk } from '../../src/verdict/judge.ts';
import { anOrder, judged, model, talk } from './reading-aloud.ts';

const DOUBT = 'claim-after-seller';
const factorsOf = (...lines: string[]) =>
  readOrderTalk({ order: anOrder(), messages: talk(...lines), model }).factors.map(({ id }) => id);

describe('a mistake that a buyer claims after the seller wanted out', () => {
  it.each([
    ['seller: Hi, I cannot do this order, please cancel from your side', 'buyer: ok, ordered by mistake'],
    ['buyer: Hello!', 'seller: I am sick this week and cannot work', 'buyer: ok then I ordered by mistake'],
    ['seller: I can not deliver this, sorry', 'buyer: ok', 'buyer: i ordered by mistake'],
    ['seller: Tomorrow for sure sir', 'seller: I cannot do this, sorry', 'buyer: ok, ordered by mistake'],
    ['seller: Did you order by mistake? I cannot do this, sorry', 'buyer: yes, I ordered by mistake'],
  ])('is doubted: %s / %s', (...lines) => {
    expect(factorsOf(...lines)).toContain(DOUBT);
  });

  it('is never called certain', () => {
    const { reason, confidence } = judged(
      {},
      'seller: Hi, I cannot do this order, please cancel from your side',
      'buyer: ok i ordered by mistake, cancelled',
    );
    expect(reason === 'mistaken-order' ? confidence : 0).toBeLessThanOrEqual(0.85);
  });

  it.each([
    [
      'the buyer had said so before',
      'buyer: I ordered by mistake',
      'seller: Please cancel from your side',
      'buyer: I ordered by mistake, done',
    ],
    [
      'the buyer wanted to cancel before',
      'buyer: please cancel',
      'seller: Please cancel from your side',
      'buyer: I ordered by mistake',
    ],
    ['the buyer tells how it happened', 'seller: I cannot do this', 'buyer: I clicked the wrong gig'],
    ['the seller only asks', 'seller: Hello! What happened?', 'buyer: I ordered by mistake'],
    ['the seller only agrees', 'seller: Sure, what is wrong?', 'buyer: I ordered by mistake'],
  ])('stands when %s', (_, ...lines) => {
    expect(factorsOf(...lines)).not.toContain(DOUBT);
  });
});

describe('a mistake that only the seller names', () => {
  const GUESS = 'only-guessed';

  it.each([
    ['seller: Maybe you ordered by mistake.', 'buyer: please cancel'],
    ['seller: I think you ordered my gig by mistake, I will cancel it', 'buyer: ok'],
    ['seller: Looks like a misclick since the brief is empty'],
    ['seller: Creo que compraste por error', 'buyer: hola'],
    ['seller: Vermutlich haben Sie aus Versehen bestellt', 'buyer: Guten Tag'],
    ['seller: Imagino que foi engano', 'buyer: ok'],
    ['seller: Je suppose que vous avez commandé par erreur', 'buyer: ok'],
    ['seller: Penso che tu abbia ordinato per sbaglio', 'buyer: ok'],
    ['seller: Ik denk dat je per ongeluk hebt besteld', 'buyer: ok'],
  ])('is only guessed: %s / %s', (...lines) => expect(factorsOf(...lines)).toContain(GUESS));

  it.each([
    ['the seller only asks', 'seller: Did you order by mistake?', 'buyer: please cancel'],
    ['the buyer says so', 'seller: I guess you ordered by mistake', 'buyer: I clicked the wrong gig'],
    ['the buyer says yes', 'seller: I think you ordered by mistake', 'buyer: yes'],
    ['the buyer says no', 'seller: I think you ordered by mistake', 'buyer: no'],
    ['the buyer has another reason', 'seller: I guess it was a mistake', 'buyer: I found a cheaper seller'],
    ['the seller states it', 'seller: You ordered this by mistake.', 'buyer: ok'],
    ['the seller guesses another reason', 'seller: I think you found a cheaper seller', 'buyer: ok'],
    ['the seller guesses only a sign', 'seller: Maybe you have no project for this', 'buyer: ok'],
    ['the seller cannot work', 'seller: I cannot do this. Maybe you ordered by mistake?', 'buyer: ok'],
    ['the seller asks to cancel', 'seller: Maybe you ordered by mistake. Please cancel it from your side'],
  ])('is not only guessed when %s', (_, ...lines) => expect(factorsOf(...lines)).not.toContain(GUESS));
});
