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
