import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/order/choices.ts';
import type { Weights } from '../../src/verdict/factor.ts';
import { chancesOf, type Push, pushDownTo, rank } from '../../src/verdict/score.ts';

const push = (...scores: Weights): Push => ({
  name: 'a',
  id: 'a',
  says: 'A.',
  side: null,
  quote: null,
  scores,
});
const even = { 'mistaken-order': 0.25, 'change-of-mind': 0.25, 'something-else': 0.25, unclear: 0.25 };

describe('the chances', () => {
  it('are even where nothing pushes, and sum to 1 however hard the pushes are', () => {
    expect(chancesOf([])).toEqual(even);
    for (const scores of [
      [800, 0, -800, 0],
      [-900, -900, -900, -901],
    ] as Weights[])
      expect(
        Object.values(chancesOf([push(...scores)])).reduce((sum, chance) => sum + chance, 0),
      ).toBeCloseTo(1, 9);
  });

  it('are those of the log-odds added up', () => {
    const chances = chancesOf([push(1, 0, 0, 0), push(Math.log(3) - 1, 0, Math.log(2), 0)]);
    expect(chances['mistaken-order']).toBeCloseTo(3 / 7, 9);
    expect(chances['something-else']).toBeCloseTo(2 / 7, 9);
    expect(chances['change-of-mind']).toBeCloseTo(1 / 7, 9);
    expect(chances.unclear).toBeCloseTo(1 / 7, 9);
  });

  it('are ranked from the most to the least likely, equals in the order of the reasons', () => {
    expect(rank(even)).toEqual([...reasons]);
    expect(
      rank({ 'mistaken-order': 0.1, 'change-of-mind': 0.2, 'something-else': 0.3, unclear: 0.4 }),
    ).toEqual(['unclear', 'something-else', 'change-of-mind', 'mistaken-order']);
  });

  it('are held down to a mark when they are above it, and then lie just below', () => {
    const high = chancesOf([push(4, 0, 0, 0)]);
    const down = pushDownTo(0.85, 'mistaken-order', high);
    expect(down?.slice(1)).toEqual([0, 0, 0]);
    const held = chancesOf([push(4, 0, 0, 0), push(...down!)]);
    expect(held['mistaken-order']).toBeLessThanOrEqual(0.85);
    expect(held['mistaken-order']).toBeCloseTo(0.85, 6);
    expect(pushDownTo(0.25, 'unclear', even)).toBeNull();
    expect(pushDownTo(0.5, 'unclear', even)).toBeNull();
  });
});
