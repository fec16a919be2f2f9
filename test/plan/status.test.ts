import { describe, expect, it } from 'vitest';
import { settleStatus } from '../../src/plan/status.ts';
import { anOrder } from './a-situation.ts';

describe('settleStatus', () => {
  it.each([
    [{ status: 'late' }, 'late', ['order.status']],
    [
      { status: 'cancelled', requirements: 'not-submitted', work: 'delivered' },
      'cancelled',
      ['order.status'],
    ],
    [{ requirements: 'not-submitted' }, 'awaiting-requirements', ['order.requirements']],
    [{ requirements: 'not-submitted', work: 'not-started' }, 'awaiting-requirements', ['order.requirements']],
    [{ work: 'delivered' }, 'delivered', ['order.work']],
    [{ requirements: 'submitted', work: 'delivered' }, 'delivered', ['order.work']],
    [{ requirements: 'submitted' }, 'in-progress', ['order.requirements']],
    [{ requirements: 'none-asked' }, 'in-progress', ['order.requirements']],
    [
      { requirements: 'skipped-by-seller', work: 'started' },
      'in-progress',
      ['order.requirements', 'order.work'],
    ],
    [{ work: 'started' }, 'in-progress', ['order.work']],
  ])('settles %j as %s', (order, status, from) => {
    expect(settleStatus(anOrder({ order }))).toEqual({ status, from });
  });

  it.each([{}, { work: 'not-started' }, { status: 'unknown', requirements: null, work: 'unknown' }])(
    'does not claim to know the status from %j',
    (order) => {
      expect(settleStatus(anOrder({ order }))).toEqual({ status: undefined, from: [] });
    },
  );
});
