import { describe, expect, it } from 'vitest';
import { readVerdictFiles } from '../../src/load-model.ts';
import { type Condition, conditions } from '../../src/marketplaces/advice.ts';
import type { Reason } from '../../src/order/choices.ts';
import { findConditions } from '../../src/plan/conditions.ts';
import { settleStatus } from '../../src/plan/status.ts';
import { anOrder, aVerdict, NOW, profile } from './a-situation.ts';

const holding = (input: object, reason: Reason = 'mistaken-order', cause: string | null = null) => {
  const order = anOrder(input);
  const { status } = settleStatus(order);
  const verdict = aVerdict(reason, { cause });
  const now = Date.parse(NOW);
  return findConditions({ order, messages: [], verdict, plan: 'ask-support-first', profile, status, now });
};
const status = (value: string) => ({ order: { status: value } });
const due = (at: string, more: object = { status: 'in-progress' }) => ({ order: { dueAt: at, ...more } });
const formal = (more: object) => ({ request: { formal: more } });
const price = (value: number, currency = profile.partialRefund.currency) => ({
  order: { amount: { value, currency } },
});
const { above } = profile.partialRefund;

describe('a condition', () => {
  /** What makes it hold, and what comes near but does not. */
  it.each<[Condition, object[], object[]]>([
    [
      'awaiting-requirements',
      [status('awaiting-requirements'), { order: { requirements: 'not-submitted' } }],
      [
        status('in-progress'),
        { order: { status: 'awaiting-requirements', kind: 'custom-offer', requirements: 'none-asked' } },
        {},
      ],
    ],
    [
      'running',
      [status('in-progress'), status('late'), { order: { work: 'started' } }],
      [status('delivered'), status('awaiting-requirements'), {}],
    ],
    ['delivered', [status('delivered')], [status('completed'), {}]],
    ['completed', [status('completed')], [status('delivered'), {}]],
    ['cancelled', [status('cancelled')], [status('completed'), {}]],
    ['status-unknown', [{}, { order: { work: 'not-started' } }], [status('in-progress')]],
    ['custom-offer', [{ order: { kind: 'custom-offer' } }], [{ order: { kind: 'gig' } }, {}]],
    ['work-begun', [{ order: { work: 'started' } }], [{ order: { work: 'not-started' } }, {}]],
    [
      'nothing-begun',
      [
        status('awaiting-requirements'),
        { order: { work: 'not-started' } },
        { order: { status: 'late', work: 'not-started' } },
      ],
      [
        status('in-progress'),
        { order: { status: 'completed', work: 'not-started' } },
        { order: { status: 'cancelled', work: 'not-started' } },
        {},
      ],
    ],
    [
      'requirements-missing',
      [{ order: { status: 'cancelled', requirements: 'not-submitted' } }],
      [status('awaiting-requirements'), { order: { requirements: 'skipped-by-seller' } }, {}],
    ],
    [
      'may-refund-part',
      [status('in-progress'), status('late'), status('delivered'), {}],
      [
        status('awaiting-requirements'),
        status('completed'),
        status('cancelled'),
        { order: { status: 'in-progress', ...price(above).order } },
      ],
    ],
    ['asked-by-seller', [{ request: { askedBy: 'seller' } }], [{ request: { askedBy: 'buyer' } }, {}]],
    ['small-order', [price(above), price(0.5)], [price(above + 0.01), price(above, 'XXX'), {}]],
    [
      'due-soon',
      [due('2026-11-25T02:09:59Z'), due('2026-11-22T02:10:00Z')],
      [
        due('2026-11-25T02:10:00Z'),
        due('2026-11-22T02:09:59Z'),
        due('2026-11-23T02:10:00Z', { status: 'delivered' }),
        {},
      ],
    ],
    [
      'late',
      [status('late'), due('2026-11-22T02:09:59Z'), due('2026-11-22T02:09:59Z', { status: 'late' })],
      [
        due('2026-11-22T02:10:00Z'),
        due('2026-12-05T00:00:00Z', { status: 'late' }),
        due('2026-11-20T02:10:00Z', { status: 'completed' }),
        {},
      ],
    ],
    [
      'very-late',
      [due('2026-11-21T02:09:59Z'), due('2026-11-21T02:09:59Z', { status: 'late' })],
      [due('2026-11-21T02:10:00Z'), due('2026-11-01T02:10:00Z', { status: 'cancelled' }), status('late')],
    ],
    [
      'request-state-unknown',
      [
        formal({ openedBy: 'buyer' }),
        formal({ reason: 'I ordered by mistake' }),
        { ...status('late'), ...formal({ openedAt: '2026-11-20T10:00:00Z' }) },
      ],
      [
        formal({ openedBy: 'buyer', answer: 'open' }),
        { ...status('cancelled'), ...formal({ openedBy: 'buyer' }) },
        { ...status('completed'), ...formal({ openedBy: 'buyer' }) },
        {},
      ],
    ],
    ['nobody-asked', [{ request: { askedBy: 'nobody' } }], [{ request: { askedBy: 'buyer' } }, {}]],
    [
      'request-open',
      [formal({ answer: 'open' }), formal({ answer: 'open', openedAt: '2026-11-20T02:10:01Z' })],
      [
        formal({ answer: 'open', openedAt: '2026-11-20T02:10:00Z' }),
        formal({ answer: 'declined' }),
        formal({ openedBy: 'seller' }),
        {},
      ],
    ],
    [
      'request-open-by-seller',
      [formal({ answer: 'open', openedBy: 'seller' })],
      [
        formal({ answer: 'open' }),
        formal({ answer: 'open', openedBy: 'buyer' }),
        formal({ answer: 'open', openedBy: 'seller', openedAt: '2026-11-20T02:10:00Z' }),
        formal({ openedBy: 'seller' }),
        {},
      ],
    ],
    [
      'request-opener-unknown',
      [formal({ answer: 'open' })],
      [
        formal({ answer: 'open', openedBy: 'seller' }),
        formal({ answer: 'open', openedBy: 'buyer' }),
        formal({ answer: 'open', openedAt: '2026-11-20T02:10:00Z' }),
        formal({ answer: 'declined' }),
        {},
      ],
    ],
    [
      'request-dropped-by-buyer',
      [
        formal({ openedBy: 'buyer', answer: 'withdrawn' }),
        formal({ openedBy: 'seller', answer: 'declined' }),
      ],
      [
        formal({ openedBy: 'buyer', answer: 'declined' }),
        formal({ openedBy: 'seller', answer: 'withdrawn' }),
        formal({ answer: 'declined' }),
        {},
      ],
    ],
    [
      'request-lapsed',
      [
        formal({ answer: 'open', openedAt: '2026-11-20T02:10:00Z' }),
        formal({ answer: 'open', openedAt: '2026-11-01T02:10:00Z' }),
      ],
      [
        formal({ answer: 'open', openedAt: '2026-11-20T02:10:01Z' }),
        formal({ answer: 'declined', openedAt: '2026-11-01T02:10:00Z' }),
        formal({ answer: 'open' }),
        {},
      ],
    ],
    [
      'asked-long-ago',
      [
        { request: { askedAt: '2026-11-08T02:09:59Z' } },
        formal({ openedAt: '2026-11-01T00:00:00Z', answer: 'accepted' }),
        { order: { placedAt: '2026-11-01T00:00:00Z' }, request: { minutesAfterOrder: 5 } },
      ],
      [
        { request: { askedAt: '2026-11-08T02:10:00Z' } },
        { order: { placedAt: '2026-11-01T00:00:00Z' }, request: { minutesAfterOrder: 14_400 } },
        { order: { placedAt: '2026-11-01T00:00:00Z' } },
        { request: { minutesAfterOrder: 5 } },
        {},
      ],
    ],
    ['reorder-placed', [{ reorder: 'placed' }], [{ reorder: 'agreed' }, {}]],
    [
      'meant-order-stands',
      [{ order: { duplicate: true } }, { order: { number: 'FO1', otherNumber: 'FO2' } }],
      [{ order: { duplicate: false } }, { order: { number: 'FO1', otherNumber: 'FO1' } }, {}],
    ],
    ['reorder-agreed', [{ reorder: 'agreed' }], [{ reorder: 'placed' }, {}]],
    [
      'alternative-known',
      [{ alternative: 'next month' }],
      [{}, { alternative: 'mail me: a@example.com' }, { alternative: 'a free logo for 5 stars review' }],
    ],
    [
      'alternative-withheld',
      [{ alternative: 'mail me: a@example.com' }, { alternative: 'a free logo for 5 stars review' }],
      [{}, { alternative: 'next month' }, { alternative: '--' }],
    ],
  ])('%s holds for what it says, and not for what comes near', (condition, does, doesNot) => {
    for (const input of does) expect(holding(input).has(condition), JSON.stringify(input)).toBe(true);
    for (const input of doesNot) expect(holding(input).has(condition), JSON.stringify(input)).toBe(false);
  });

  it.each<Reason>(['mistaken-order', 'change-of-mind', 'something-else', 'unclear'])(
    'of the reason holds for %s alone',
    (reason) => {
      const held = holding({}, reason);
      expect([held.has('change-of-mind'), held.has('unclear')]).toEqual([
        reason === 'change-of-mind',
        reason === 'unclear',
      ]);
    },
  );

  it('of a part to keep holds for a number typed wrong, and never for one of two orders', () => {
    const holds = (order: object, cause: string) =>
      holding({ order }, 'mistaken-order', cause).has('keeps-part');
    expect(holds({}, 'wrong-quantity')).toBe(true);
    expect(holds({}, 'wrong-package')).toBe(false);
    expect(holds({ duplicate: true }, 'wrong-quantity')).toBe(false);
    expect(holds({ otherNumber: 'FO2' }, 'wrong-quantity')).toBe(false);
  });

  const causesOf: Partial<Record<Condition, string[]>> = {
    'door-late': ['late-delivery', 'delivery-deadline'],
    'door-quality': ['quality', 'revision', 'plagiarism-complaint', 'refund-complaint'],
    'door-scope': ['scope', 'price', 'scope-impossible'],
    'door-rules': ['against-rules', 'off-platform', 'illicit-request', 'threat', 'review-pressure'],
    'door-payment': ['payment-problem', 'chargeback'],
    'door-seller': [
      'seller-cannot',
      'seller-price',
      'seller-away',
      'seller-demand',
      'seller-rude',
      'seller-proposes',
    ],
    'door-testing': ['testing'],
    'door-unnamed': [
      'silent-buyer',
      'seller-asks-buyer',
      'bad-communication',
      'bad-choice',
      'distrust',
      'forbidden',
      'technical-fault',
    ],
  };

  it.each(Object.entries(causesOf))('%s opens for its causes, and no other door with it', (door, causes) => {
    const doors = conditions.filter((name) => name.startsWith('door-'));
    for (const cause of causes) {
      const held = holding(status('in-progress'), 'something-else', cause);
      expect([cause, doors.filter((name) => held.has(name))]).toEqual([cause, [door]]);
    }
  });

  it('of a door is decided for every cause that a cue can name', () => {
    const cues = readVerdictFiles().cues as { favours: Reason; cause: string | null }[];
    const causes = cues.filter(({ favours }) => favours === 'something-else').map(({ cause }) => cause);
    const named = new Set(causes.filter((cause) => cause !== null));
    expect(Object.values(causesOf).flat().sort()).toEqual([...named].sort());
  });

  it('of a cause counts only where the reason is something else, and a wish of the seller goes before it', () => {
    expect(holding({}, 'change-of-mind', 'quality').has('door-unnamed')).toBe(true);
    const held = holding({ request: { askedBy: 'seller' } }, 'something-else', 'quality');
    expect([held.has('door-seller'), held.has('door-quality')]).toEqual([true, false]);
  });

  it.each<[Condition, string]>([
    ['door-quality', 'quality'],
    ['door-payment', 'payment-problem'],
  ])('%s stays open when the order has ended, or a request is open', (door, cause) => {
    for (const input of [status('delivered'), { ...status('late'), ...formal({ answer: 'open' }) }, {}])
      expect(holding(input, 'something-else', cause).has(door)).toBe(true);
  });

  it.each([
    [status('in-progress'), true],
    [status('awaiting-requirements'), true],
    [{}, true],
    [status('delivered'), false],
    [status('cancelled'), false],
  ])('asks a buyer who was only testing about the work while it may be wanted: %j', (input, open) => {
    const held = holding(input, 'something-else', 'testing');
    expect([held.has('door-testing'), held.has('door-unnamed')]).toEqual([open, !open]);
  });

  it.each([
    [status('late'), true],
    [status('in-progress'), true],
    [{ ...status('in-progress'), ...formal({ answer: 'declined' }) }, true],
    [{ ...status('in-progress'), ...formal({ answer: 'open' }) }, false],
    [status('delivered'), false],
    [{}, false],
  ])('lets ask for more time only while the order runs and no request is open: %j', (input, open) => {
    const held = holding(input, 'something-else', 'late');
    expect([held.has('door-late'), held.has('door-unnamed')]).toEqual([open, !open]);
  });
});
