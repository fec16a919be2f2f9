import { describe, expect, it } from 'vitest';
import { minutesUntilRequest } from '../../src/order/minutes-until-request.ts';
import { type Order, readOrder } from '../../src/order/order.ts';

const minutes = (request: object, placedAt: string | undefined = '2026-11-20T10:00:00Z') => {
  const { order } = readOrder({ order: { placedAt }, request }) as { order: Order };
  return minutesUntilRequest(order);
};

const askedAt = '2026-11-20T10:07:00Z';
const formal = { openedAt: '2026-11-20T11:00:00Z' };

describe('the minutes from the order to the wish to cancel', () => {
  it('are told by the exact times, whatever was guessed', () => {
    expect(minutes({ minutesAfterOrder: 3, askedAt, formal })).toBe(7);
  });

  it('are told by the seller’s count where a time is missing', () => {
    expect(minutes({ minutesAfterOrder: 3, formal })).toBe(3);
    expect(minutes({ minutesAfterOrder: 3, askedAt }, 'unknown')).toBe(3);
  });

  it('are told by a formal request where nothing else tells, unless the seller opened it', () => {
    expect(minutes({ formal })).toBe(60);
    expect(minutes({ formal: { ...formal, openedBy: 'buyer' } })).toBe(60);
    expect(minutes({ formal: { ...formal, openedBy: 'seller' } })).toBeUndefined();
  });

  it('are not known without a time of the order and of the request', () => {
    expect(minutes({})).toBeUndefined();
    expect(minutes({ askedAt }, 'unknown')).toBeUndefined();
    expect(minutes({ formal }, 'unknown')).toBeUndefined();
  });
});
