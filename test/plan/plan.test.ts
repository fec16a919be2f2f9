import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditions } from '../../src/marketplaces/advice.ts';
import type { Reason } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { findConditions } from '../../src/plan/conditions.ts';
import { makePlan, planIds } from '../../src/plan/plan.ts';
import { settleStatus } from '../../src/plan/status.ts';
import type { Sign } from '../../src/verdict/verdict.ts';
import {
  anOrder,
  anyAnswers,
  anyMessages,
  anyVerdict,
  aSign,
  aVerdict,
  fill,
  NOW,
  planFor,
  profile,
} from './a-situation.ts';

const steps = (input: object, setting: Parameters<typeof planFor>[1] = {}) =>
  planFor(input, setting).steps.map(({ text }) => text);

it('does not say that a request calls work delivered which no answer calls so', () => {
  const told = steps({ order: { status: 'completed', number: 'FO1' } }).join(' ');
  expect(told).toContain('Send support the request below. It says plainly how the order stands.');
  expect(told).not.toMatch(/\bdeliver/i);
});

it('has the order number added before support is written to, where it is not known', () => {
  for (const status of ['in-progress', 'delivered', 'cancelled'])
    for (const reorder of ['placed', 'no']) {
      const told = (number?: string) => steps({ order: { status, number }, reorder }).join(' ');
      expect(told()).toMatch(/Add the order number to your answers\. Then send support the request below/);
      expect(told('FO1')).not.toContain('order number');
      expect(told('FO1')).toContain('Send support the request below');
    }
  expect(steps({ order: { status: 'in-progress' } }, { reason: 'change-of-mind' }).join(' ')).toContain(
    'add the order number to your answers',
  );
});

it('asks for more time also where a new order replaces one whose status is not known', () => {
  const order = (dueAt: string) => ({ order: { work: 'not-started', dueAt }, reorder: 'agreed' });
  const late = steps(order('2026-11-21T02:10:00Z'));
  expect(late.join(' ')).toContain('If the order runs, it is late: use “Extend delivery date”');
  expect(steps(order('2026-11-23T02:10:00Z')).join(' ')).toContain('If the order runs, use “Extend delivery');
  expect(late.at(-1)).toMatch(/send the follow-up once\. .*open a cancellation request\..*short note below/);
});

it('has screenshots taken before the request about a cancelled order is sent', () => {
  const told = steps({ order: { status: 'cancelled', number: 'FO1' } }).join(' ');
  expect(told.indexOf('Take screenshots')).toBeGreaterThan(-1);
  expect(told.indexOf('Take screenshots')).toBeLessThan(told.indexOf('Send support the request'));
});

it('says how long an open request lasts, since nobody may know when it was opened', () => {
  for (const status of ['in-progress', 'delivered']) {
    const { steps, deadlines } = planFor({
      order: { status },
      request: { askedBy: 'buyer', formal: { openedBy: 'buyer', answer: 'open' } },
    });
    expect(deadlines).toEqual([]);
    expect(steps.map(({ text }) => text).join(' ')).toContain('it ends 48 hours after it was opened');
  }
});

describe('makePlan', () => {
  it('gives any order a plan that can be followed', () => {
    const seen = new Set<string>();
    const check = (
      answers: object,
      messages: Parameters<typeof makePlan>[0]['messages'],
      verdict: ReturnType<typeof aVerdict>,
    ) => {
      const order = anOrder(answers);
      const plan = makePlan({
        order,
        messages,
        verdict,
        profile,
        now: new Date(NOW),
        timeZone: 'Asia/Karachi',
        fill,
      });
      seen.add(plan.id);
      expect(plan.steps.length).toBeGreaterThanOrEqual(3);
      expect(plan.steps.length).toBeLessThanOrEqual(6);
      expect(plan.why).not.toBe('');
      expect(plan.warnings.length).toBeLessThanOrEqual(4);
      expect(plan.checklist.length).toBeGreaterThan(0);
      expect(new Set(plan.warnings.map(({ id }) => id)).size).toBe(plan.warnings.length);
      expect(new Set(plan.steps.map(({ text }) => text)).size).toBe(plan.steps.length);
      expect(JSON.stringify(plan)).not.toMatch(/\{\{|undefined|Invalid|NaN/);
    };
    fc.assert(fc.property(anyAnswers, anyMessages, anyVerdict, check), { numRuns: 4000 });
    expect([...seen].sort()).toEqual([...planIds].sort());
  });

  it('opens exactly one door for any order', () => {
    const doors = conditions.filter((name) => name.startsWith('door-'));
    fc.assert(
      fc.property(anyAnswers, anyVerdict, (answers, verdict) => {
        const order = anOrder(answers);
        const { status } = settleStatus(order);
        const holding = findConditions({
          order,
          messages: [],
          verdict,
          plan: 'another-door',
          profile,
          status,
          now: Date.parse(NOW),
        });
        expect(doors.filter((name) => holding.has(name))).toHaveLength(1);
      }),
    );
  });

  it.each([
    [
      'mistaken-order',
      {},
      [
        'The help page names orders by mistake as a rare exception, and tells sellers to ask support.',
        'Support said about 2019 that a cancelled order cannot be restored, so ask before.',
      ],
    ],
    [
      'unclear',
      { request: { askedBy: 'nobody' } },
      ['Nobody has asked to cancel yet.', 'Support reads the buyer’s own words on Fiverr.'],
    ],
    [
      'unclear',
      {},
      [
        'It is not clear yet why the buyer wants to cancel.',
        'Support reads the buyer’s own words on Fiverr.',
      ],
    ],
  ] as const)(
    'tells why, one sentence after another, with those alone that fit: %s, %j',
    (reason, input, why) => {
      expect(planFor(input, { reason }).why).toBe(why.join(' '));
    },
  );

  it.each([
    ['mistaken-order', {}],
    ['change-of-mind', {}],
    ['something-else', {}],
    ['mistaken-order', { status: 'cancelled' }],
  ] as const)('asks for the number of the new order only while it is not given: %s, %j', (reason, more) => {
    const texts = (otherNumber?: string) =>
      steps({ order: { number: 'FO1', otherNumber, ...more }, reorder: 'placed' }, { reason }).join(' ');
    expect(texts()).toMatch(/the number of the new order/);
    expect(texts('FO2')).not.toMatch(/the number of the new order/);
    expect(texts('FO1')).toMatch(/the number of the new order/);
  });

  it.each([
    ['change-of-mind', {}],
    ['mistaken-order', { requirements: 'not-submitted' }],
  ] as const)('says why an offer of the seller stands in no text: %s, %j', (reason, order) => {
    const said = (alternative: string) =>
      steps({ order, request: { askedBy: 'buyer' }, alternative }, { reason }).join(' ');
    expect(said('pay me on anna@example.com')).toContain('We left your other offer out');
    expect(said('the small package')).not.toContain('We left your other offer out');
  });

  it('gives the same plan twice', () => {
    const input = { order: { status: 'late', dueAt: '2026-11-20T10:00:00Z' }, request: { askedBy: 'buyer' } };
    expect(planFor(input)).toEqual(planFor(input));
  });

  it('never sends an order that is over to the Resolution Center', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyVerdict,
        fc.constantFrom('completed', 'cancelled'),
        (answers, verdict, status) => {
          const formal = undefined;
          const input = {
            ...answers,
            order: { ...answers.order, status },
            request: { ...answers.request, formal },
          };
          for (const text of steps(input, { verdict }))
            expect(text).not.toMatch(
              /use the Resolution Center|open a cancellation request|accept the open request|Extend delivery/i,
            );
        },
      ),
    );
  });

  it('never asks for more time while another request is open', () => {
    fc.assert(
      fc.property(anyAnswers, anyVerdict, (answers, verdict) => {
        const input = { ...answers, request: { ...answers.request, formal: { answer: 'open' } } };
        for (const text of steps(input, { verdict })) expect(text).not.toContain('Extend delivery date');
      }),
    );
  });
});

describe('the steps', () => {
  it('look at the order page first while the status is not known', () => {
    expect(steps({})[0]).toContain('Look at the order page first');
    expect(steps({ order: { kind: 'custom-offer' } })[0]).toContain('a custom offer may have begun');
    expect(steps({ order: { status: 'in-progress' } })[0]).not.toContain('Look at the order page first');
  });

  it('withdraw the seller’s own request before anything else', () => {
    const request = { askedBy: 'buyer', formal: { answer: 'open', openedBy: 'seller' } };
    expect(steps({ order: { status: 'in-progress' }, request })[0]).toContain('Withdraw it');
  });

  it('ask for more time when the date is near or gone', () => {
    const due = (dueAt: string, status?: string) =>
      steps({ order: { dueAt, status, requirements: 'submitted' } }).join(' ');
    expect(due('2026-11-24T02:00:00Z')).toContain('The delivery date is near');
    expect(due('2026-11-26T02:00:00Z')).not.toContain('Extend delivery date');
    expect(due('2026-11-21T02:00:00Z')).toContain('The order is late');
    expect(due('2026-11-20T02:00:00Z', 'late')).toContain('The order is late');
    expect(steps({ order: { status: 'late' } }).join(' ')).toContain('The order is late');
  });

  it('offer no refund to a buyer who asked for nothing', () => {
    const delivered = { order: { status: 'delivered', work: 'delivered' } };
    const stepsFor = (askedBy: string) =>
      planFor({ ...delivered, request: { askedBy } }, { reason: 'unclear' })
        .steps.map(({ text }) => text)
        .join(' ');
    expect(stepsFor('buyer')).toContain('partial refund');
    expect(stepsFor('nobody')).not.toContain('refund');
  });

  it.each(['review-pressure', 'off-platform'])(
    'look at the work too where a buyer complains about it beside what is to be reported: %s',
    (cause) => {
      const messages = [{ from: 'buyer' as const, at: null, text: 'The work is bad.' }];
      const complaint = { ...aSign(messages, 0, 'work is bad', 'something-else'), id: 'quality' };
      const told = (because: Sign[], order: object) =>
        steps({ order }, { messages, verdict: aVerdict('something-else', { cause, because }) }).join(' ');
      expect(told([complaint], { status: 'delivered' })).toMatch(/Report the message .* offer a revision/);
      expect(told([], { status: 'delivered' })).not.toContain('revision');
      expect(told([complaint], { work: 'not-started' })).not.toContain('revision');
    },
  );

  it('offer a partial refund only where the price allows one', () => {
    const offer = (value: number, currency = 'USD') =>
      steps({ order: { work: 'started', amount: { value, currency } } }, { reason: 'change-of-mind' }).join(
        ' ',
      );
    expect(offer(45)).not.toContain('partial refund');
    expect(offer(50)).not.toContain('partial refund');
    expect(offer(51)).toContain('partial refund');
    expect(offer(45, 'EUR')).toContain('partial refund');
  });

  it.each([
    ['seller-cannot', 'what you can do and what you cannot'],
    ['off-platform', 'Report the message'],
    ['payment-problem', 'about the payment'],
    ['late-delivery', 'Extend delivery date'],
    ['quality', 'offer a revision'],
    ['scope', 'what was agreed'],
    ['testing', 'if they want the work after all'],
    [null, 'Talk to the buyer'],
  ])('name the door for the cause %s', (cause, words) => {
    const verdict = aVerdict('something-else', { cause });
    expect(steps({ order: { status: 'in-progress' } }, { verdict }).join(' ')).toContain(words);
  });

  it('name no door that is shut: more time can be asked for only while no request is open', () => {
    const verdict = aVerdict('something-else', { cause: 'late-delivery' });
    const request = { formal: { answer: 'open' } };
    expect(steps({ order: { status: 'late' }, request }, { verdict }).join(' ')).not.toContain(
      'Extend delivery date',
    );
    expect(steps({ order: { status: 'delivered' } }, { verdict }).join(' ')).not.toContain(
      'Extend delivery date',
    );
  });

  it('name no door from the cause of a reason that the seller overruled', () => {
    const verdict = aVerdict('mistaken-order', { cause: 'payment-problem', followed: 'something-else' });
    expect(steps({}, { verdict }).join(' ')).not.toContain('about the payment');
  });

  it.each(['buyer', undefined])(
    'have an open request withdrawn before the buyer cancels alone, and claim of nobody that it is theirs: %s',
    (openedBy) => {
      const request = { formal: { answer: 'open', openedBy } };
      const told = steps({ order: { requirements: 'not-submitted' }, request }).join(' ');
      expect(told).toContain('The open request must be withdrawn on the order page first.');
      expect(told).not.toMatch(/they withdraw/i);
    },
  );
});

it('asks for no third order where the buyer has the one that they meant', () => {
  const cancelled = (more: object) => steps({ order: { status: 'cancelled', ...more } }).join(' ');
  expect(cancelled({})).toContain('If the buyer orders again');
  expect(cancelled({ duplicate: true })).not.toContain('orders again');
  expect(cancelled({ number: 'FO1', otherNumber: 'FO2' })).not.toContain('orders again');
});

describe('while the order waits for the requirements, the end of an open request', () => {
  const ends = (openedBy: string | undefined, reason: Reason) => {
    const formal = { openedBy, openedAt: '2026-11-21T10:00:00Z', answer: 'open' };
    const input = { order: { requirements: 'not-submitted' }, request: { askedBy: 'buyer', formal } };
    return steps(input, { reason }).filter((text) => text.includes('is still there near'));
  };

  it.each<Reason>(['mistaken-order', 'something-else'])(
    'is no silence: that would cancel the order together, and not by the buyer alone: %s',
    (reason) => {
      expect(ends('buyer', reason).join()).toContain('If the open request is still there');
      expect(ends(undefined, reason).join()).toContain(
        'If the open request is the buyer’s and is still there',
      );
      expect(ends('seller', reason)).toEqual([]);
    },
  );
});

it('says the 14 days where they are the way', () => {
  const plan = planFor({ reorder: 'placed', order: { requirements: 'submitted' } });
  expect(`${plan.title} ${plan.why}`).toContain('14 days');
});

describe('an order that was cancelled long ago', () => {
  const told = (reason: Reason, input: object, askedAt: string) =>
    planFor({ order: { status: 'cancelled' }, request: { askedAt }, ...input }, { reason });
  const LONG_AGO = '2026-08-01T10:10:00Z';

  it.each<Reason>(['mistaken-order', 'change-of-mind', 'unclear'])(
    'is promised nothing from a new order, and still has its steps: %s',
    (reason) => {
      const { steps: left } = told(reason, {}, LONG_AGO);
      const texts = left.map(({ text }) => text).join(' ');
      expect(texts).not.toMatch(/orders again within|may make the cancellation/);
      expect(left.length).toBeGreaterThanOrEqual(3);
      const { steps: before } = told(reason, {}, '2026-11-20T10:10:00Z');
      expect(before.map(({ text }) => text).join(' ')).toMatch(
        /orders again within|may make the cancellation/,
      );
    },
  );

  it('keeps what is true of a new order that is placed', () => {
    const { steps: left } = told('change-of-mind', { reorder: 'placed' }, LONG_AGO);
    expect(left.map(({ text }) => text).join(' ')).toContain('You may ask support to look at it');
  });
});

it('lets a buyer who typed a wrong quantity keep a part', () => {
  const note = (cause: string) =>
    planFor(
      { order: { status: 'in-progress' } },
      { verdict: aVerdict('mistaken-order', { cause }) },
    ).steps.filter(({ text }) => text.includes('Answer the buyer with the note'));
  expect(note('wrong-quantity').map(({ text }) => text)).toEqual([
    expect.stringContaining('want a part of it'),
  ]);
  expect(note('wrong-package').map(({ text }) => text)).toEqual([
    expect.not.stringContaining('want a part of it'),
  ]);
});

describe('a plan and its letters tell one story:', () => {
  const running = { order: { status: 'in-progress', requirements: 'submitted' } };

  it('a seller whom nobody asked waits for what the buyer wants, which is what the note asks', () => {
    expect(steps({ request: { askedBy: 'nobody' } })).toContain(
      'They tell you what they want, in their own words, in the order chat.',
    );
    expect(steps({}, { reason: 'unclear' })).toContain(
      'They tell what happened in their own words, in the order chat.',
    );
  });

  it.each(['placed', 'agreed'])(
    'support is asked before both cancel, as the buyer reads, for an order that was %s',
    (reorder) => {
      const told = steps({ ...running, reorder }, { reason: 'change-of-mind' });
      expect(told).toContain(
        'Send support the honest request below, before you cancel together. It claims no mistake.',
      );
      expect(told.join(' ')).not.toContain('If the buyer still wants to cancel');
    },
  );

  it.each([{}, { reorder: 'placed' }])(
    'a cancelled order of an unclear reason is not said to show no mistake, or to leave nothing to ask: %j',
    (more) => {
      const { why } = planFor({ order: { status: 'cancelled' }, ...more }, { reason: 'unclear' });
      expect(why).toContain('It is not clear yet that this was one');
      expect(why).not.toMatch(/nothing/i);
    },
  );

  it('a title asks nobody to keep an order that a new one replaces', () => {
    const { id, title } = planFor({ ...running, reorder: 'placed' }, { reason: 'change-of-mind' });
    expect([id, title]).toEqual(['keep-the-order', expect.not.stringMatching(/keep the order/i)]);
  });

  it('an open request is answered after the talk with the buyer', () => {
    const formal = { openedBy: 'buyer', openedAt: '2026-11-21T10:10:00Z', answer: 'open' };
    const told = steps({ ...running, request: { formal } }, { reason: 'something-else' });
    const at = (start: string) => told.findIndex((text) => text.startsWith(start));
    expect(at('Talk to the buyer')).toBe(0);
    expect(at('Read the open request')).toBe(1);
  });
});

describe('while a new order is awaited', () => {
  const late = { status: 'late', dueAt: '2026-11-21T10:00:00Z' };
  const soon = { status: 'in-progress', dueAt: '2026-11-24T10:00:00Z' };

  it.each([
    [late, 'The order is late. Use “Extend delivery date”'],
    [soon, 'The delivery date is near. Use “Extend delivery date”'],
  ])('more time is asked for, since support may take days: %j', (order, step) => {
    expect(steps({ order, reorder: 'agreed' }).join(' ')).toContain(step);
    const formal = { openedBy: 'buyer', openedAt: '2026-11-21T10:10:00Z', answer: 'open' };
    expect(steps({ order, reorder: 'agreed', request: { formal } }).join(' ')).not.toContain('Extend');
  });

  it('nobody is told “within 14 days” once these may be over', () => {
    const asked = (askedAt: string) =>
      steps({ order: soon, reorder: 'agreed', request: { askedAt } }).join(' ');
    expect(asked('2026-11-20T10:00:00Z')).toContain('with you, within 14 days.');
    expect(asked('2026-11-01T10:00:00Z')).toContain('It may come too late for the 14 days');
    expect(asked('2026-11-01T10:00:00Z')).not.toContain('within 14 days');
    const messages: Message[] = [{ from: 'buyer', at: null, text: 'Please keep the order.' }];
    const takenBack = { order: soon, reorder: 'agreed', request: { askedAt: '2026-11-01T10:00:00Z' } };
    const told = steps(takenBack, { messages }).join(' ');
    expect(told).toContain('If they still want to cancel, they place the right order');
    expect(told).not.toContain('within 14 days');
  });
});
