import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureImpact } from '../../src/plan/impact.ts';
import { anOrder } from './a-situation.ts';

const impactOf = (completed60Days?: number, cancelled60Days?: number) =>
  pictureImpact(anOrder({ seller: { completed60Days, cancelled60Days } }));

describe('pictureImpact', () => {
  it('gives the picture of the contract for nine completed and none cancelled', () => {
    expect(impactOf(9, 0)).toEqual({
      rule: 'order-completion-rate',
      now: 1,
      ifItCounts: 0.9,
      threshold: 0.9,
      ordersToRecover: 0,
      cancellationsBearable: 1,
      facts: ['B4'],
    });
  });

  it.each([
    [4, 0, 1, 0.8, 5, 0],
    [49, 0, 1, 0.98, 0, 5],
    [7, 1, 0.875, 0.7778, 11, 0],
    [0, 1, 0, 0, 18, 0],
    [18, 1, 0.9474, 0.9, 0, 1],
    [5, 5, 0.5, 0.4545, 49, 0],
  ])(
    'reckons %i completed and %i cancelled',
    (completed, cancelled, now, ifItCounts, ordersToRecover, cancellationsBearable) => {
      expect(impactOf(completed, cancelled)).toMatchObject({
        now,
        ifItCounts,
        ordersToRecover,
        cancellationsBearable,
      });
    },
  );

  it('says nothing where a number is not known or there are no orders', () => {
    expect([impactOf(), impactOf(9), impactOf(undefined, 0), impactOf(0, 0)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('names just enough orders to be back at the line', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (completed, cancelled) => {
        fc.pre(completed + cancelled > 0);
        const { ordersToRecover } = impactOf(completed, cancelled)!;
        const rateWith = (more: number) => (completed + more) / (completed + more + cancelled + 1);
        expect(rateWith(ordersToRecover)).toBeGreaterThanOrEqual(0.9);
        if (ordersToRecover > 0) expect(rateWith(ordersToRecover - 1)).toBeLessThan(0.9);
      }),
    );
  });
});
