import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/plan/contradictions.ts';
import { anOrder, NOW } from './a-situation.ts';

type Name = keyof typeof contradictions;

const isTold = (name: Name, input: object) =>
  contradictions[name]({ order: anOrder(input), now: Date.parse(NOW) });
/** Orders of these answers, each set against every one of the others. */
const orders = (key: string, values: (string | undefined)[], other: string, others: (string | undefined)[]) =>
  values.flatMap((value) => others.map((beside) => ({ order: { [key]: value, [other]: beside } })));

describe('answers that cannot both be right', () => {
  it.each<[Name, object[]]>([
    [
      'work-without-requirements',
      [
        ...orders('requirements', ['not-submitted'], 'work', ['started', 'delivered']),
        ...orders('requirements', ['not-submitted'], 'status', ['delivered', 'completed']),
      ],
    ],
    [
      'status-against-requirements',
      orders('status', ['awaiting-requirements'], 'requirements', [
        'submitted',
        'skipped-by-seller',
        'none-asked',
      ]),
    ],
    [
      'status-against-work',
      [
        ...orders('status', ['delivered', 'completed'], 'work', ['not-started', 'started']),
        ...orders('work', ['delivered'], 'status', ['awaiting-requirements', 'in-progress', 'late']),
      ],
    ],
    [
      'first-order-with-history',
      [
        { buyer: { priorOrders: 0, relationshipMonths: 1 } },
        { buyer: { priorOrders: 0, relationshipMonths: 14 } },
      ],
    ],
    [
      'closed-with-open-request',
      ['completed', 'cancelled'].map((status) => ({
        order: { status },
        request: { formal: { answer: 'open' } },
      })),
    ],
    [
      'ended-request-on-running-order',
      ['accepted', 'expired'].flatMap((answer) =>
        [undefined, 'late'].map((status) => ({ order: { status }, request: { formal: { answer } } })),
      ),
    ],
    [
      'nobody-asked-with-request',
      [
        { request: { askedBy: 'nobody', askedAt: '2026-11-20T10:00:00Z' } },
        { request: { askedBy: 'nobody', minutesAfterOrder: 0 } },
        { request: { askedBy: 'nobody', formal: { openedBy: 'buyer' } } },
      ],
    ],
    [
      'running-without-requirements',
      orders('requirements', ['not-submitted'], 'status', ['in-progress', 'late']),
    ],
    [
      'same-number',
      [
        { order: { number: 'FO18', otherNumber: 'FO18' } },
        { order: { number: 'FO8A', otherNumber: '#fo 8a' } },
        { order: { number: 'FO8A', otherNumber: 'FO-8A' } },
      ],
    ],
    ['agreed-with-number', [{ reorder: 'agreed', order: { number: 'FO1', otherNumber: 'FO2' } }]],
    ['late-before-due', [{ order: { status: 'late', dueAt: '2026-11-22T02:10:01Z' } }]],
    [
      'time-in-the-future',
      [
        { order: { placedAt: '2026-11-22T03:10:01Z' } },
        { request: { askedAt: '2026-12-22T02:10:00Z' } },
        { request: { formal: { openedAt: '2026-12-21T00:00:00Z' } } },
      ],
    ],
    [
      'asked-after-request',
      [
        {
          request: {
            askedBy: 'buyer',
            askedAt: '2026-11-21T12:00:00Z',
            formal: { openedBy: 'buyer', openedAt: '2026-11-21T10:10:00Z' },
          },
        },
      ],
    ],
  ])('are found: %s', (name, inputs) => {
    for (const input of inputs) expect(isTold(name, input), JSON.stringify(input)).toBe(true);
  });

  it.each<[Name, object[]]>([
    [
      'work-without-requirements',
      [
        ...orders('requirements', ['not-submitted'], 'status', [undefined, 'awaiting-requirements', 'late']),
        ...orders('requirements', ['submitted', undefined], 'work', ['started', 'delivered']),
        { order: { requirements: 'not-submitted', work: 'not-started' } },
      ],
    ],
    [
      'status-against-requirements',
      [
        ...orders('status', ['awaiting-requirements'], 'requirements', ['not-submitted', undefined]),
        ...orders('status', ['in-progress', undefined], 'requirements', ['submitted', 'none-asked']),
      ],
    ],
    [
      'status-against-work',
      [
        ...orders('status', ['delivered', 'completed', 'cancelled', undefined], 'work', [
          'delivered',
          undefined,
        ]),
        ...orders('status', ['late', 'in-progress', undefined], 'work', ['started', 'not-started']),
      ],
    ],
    [
      'first-order-with-history',
      [
        { buyer: { priorOrders: 0, relationshipMonths: 0.9 } },
        { buyer: { priorOrders: 0 } },
        { buyer: { priorOrders: 1, relationshipMonths: 14 } },
        { buyer: { relationshipMonths: 14 } },
      ],
    ],
    [
      'closed-with-open-request',
      [
        { order: { status: 'delivered' }, request: { formal: { answer: 'open' } } },
        { order: { status: 'cancelled' }, request: { formal: { answer: 'accepted' } } },
        { order: { status: 'completed' } },
        { request: { formal: { answer: 'open' } } },
      ],
    ],
    [
      'agreed-with-number',
      [
        { reorder: 'placed', order: { number: 'FO1', otherNumber: 'FO2' } },
        { reorder: 'agreed', order: { number: 'FO1', otherNumber: 'FO1' } },
        { reorder: 'agreed', order: { duplicate: true, otherNumber: 'FO2' } },
        { reorder: 'agreed' },
      ],
    ],
    [
      'same-number',
      [{ order: { number: 'FO18', otherNumber: 'FO19' } }, { order: { otherNumber: 'FO18' } }, {}],
    ],
    [
      'ended-request-on-running-order',
      [
        { order: { status: 'cancelled' }, request: { formal: { answer: 'accepted' } } },
        { order: { status: 'late' }, request: { formal: { answer: 'declined' } } },
        { order: { status: 'late' } },
      ],
    ],
    [
      'nobody-asked-with-request',
      [
        { request: { askedBy: 'nobody' } },
        { request: { minutesAfterOrder: 7 } },
        { request: { askedBy: 'buyer', askedAt: '2026-11-20T10:00:00Z', formal: { openedBy: 'buyer' } } },
      ],
    ],
    [
      'running-without-requirements',
      [
        ...orders('requirements', ['not-submitted'], 'status', [
          undefined,
          'awaiting-requirements',
          'cancelled',
        ]),
        ...orders('requirements', ['submitted', 'skipped-by-seller', 'none-asked', undefined], 'status', [
          'in-progress',
          'late',
        ]),
      ],
    ],
    [
      'late-before-due',
      [
        { order: { status: 'late', dueAt: '2026-11-22T02:10:00Z' } },
        { order: { status: 'in-progress', dueAt: '2026-12-05T00:00:00Z' } },
        { order: { status: 'late' } },
      ],
    ],
    [
      'time-in-the-future',
      [
        { order: { placedAt: '2026-11-22T03:10:00Z', dueAt: '2026-12-05T00:00:00Z' } },
        { request: { askedAt: '2026-11-22T02:10:00Z', formal: { openedAt: '2026-11-22T02:12:00Z' } } },
        {},
      ],
    ],
    [
      'asked-after-request',
      ['buyer', 'seller'].flatMap((openedBy) => [
        {
          request: {
            askedBy: 'buyer',
            askedAt: '2026-11-21T10:00:00Z',
            formal: { openedBy, openedAt: '2026-11-21T10:10:00Z' },
          },
        },
        {
          request: {
            askedBy: 'seller',
            askedAt: '2026-11-21T12:00:00Z',
            formal: { openedBy, openedAt: '2026-11-21T10:10:00Z' },
          },
        },
        { request: { askedBy: 'buyer', askedAt: '2026-11-21T12:00:00Z', formal: { openedBy } } },
      ]),
    ],
  ])('are not seen where there are none: %s', (name, inputs) => {
    for (const input of inputs) expect(isTold(name, input), JSON.stringify(input)).toBe(false);
  });
});
