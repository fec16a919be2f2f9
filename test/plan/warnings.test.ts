import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/order/choices.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { aVerdict, planFor, profile } from './a-situation.ts';

const warnings = (input: object, reason: Reason = 'mistaken-order') => planFor(input, { reason }).warnings;
const ids = (input: object, reason?: Reason) => warnings(input, reason).map(({ id }) => id);
const open = { formal: { answer: 'open', openedBy: 'buyer' } };

describe('warnings', () => {
  it('keep a seller from closing the way to support', () => {
    expect(ids({ order: { status: 'in-progress' }, request: open })).toEqual([
      'do-not-accept-yet',
      'not-guaranteed',
      'request-will-lapse-before-support-answers',
      'do-not-deliver-empty',
    ]);
  });

  it('keep the buyer’s own way open while the requirements are not in', () => {
    expect(ids({ order: { requirements: 'not-submitted' } })).toContain('do-not-skip-requirements');
    expect(ids({ order: { requirements: 'submitted' } })).not.toContain('do-not-skip-requirements');
  });

  it('say that the status is not known, and only then', () => {
    expect(ids({})).toContain('status-not-known');
    expect(ids({ order: { work: 'started' } })).not.toContain('status-not-known');
  });

  it.each(['ask-support-first', 'check-the-effect', 'support-decides', 'reorder-within-14-days'])(
    'never let %s look like a promise, however much else there is to say',
    (plan) => {
      const disagree = { buyer: { priorOrders: 0, relationshipMonths: 5 }, request: open };
      const inputs: Record<string, object> = {
        'ask-support-first': { order: { status: 'late', dueAt: '2026-11-19T10:00:00Z' } },
        'check-the-effect': { order: { status: 'cancelled' } },
        'support-decides': { order: { status: 'delivered' } },
        'reorder-within-14-days': {
          order: { status: 'late', dueAt: '2026-11-19T10:00:00Z' },
          reorder: 'placed',
        },
      };
      const made = planFor({ ...disagree, ...inputs[plan] });
      expect(made.id).toBe(plan);
      expect(made.warnings.map(({ id }) => id)).toContain('not-guaranteed');
    },
  );

  it('tell of the buyer’s right to leave once the order is 24 hours late, and not before', () => {
    const due = (dueAt: string) => ({ order: { status: 'in-progress', dueAt } });
    expect(ids(due('2026-11-21T02:09:00Z'))).toContain('buyer-may-cancel-late');
    expect(ids(due('2026-11-21T02:11:00Z'))).not.toContain('buyer-may-cancel-late');
    expect(ids({ order: { status: 'delivered', dueAt: '2026-11-01T00:00:00Z' } })).not.toContain(
      'buyer-may-cancel-late',
    );
  });

  it('warn against an empty delivery first of all when the date is near', () => {
    expect(ids({ order: { status: 'in-progress', dueAt: '2026-11-22T20:00:00Z' } })).toContain(
      'do-not-deliver-empty',
    );
    expect(ids({ order: { status: 'late' } })).toContain('do-not-deliver-empty');
  });

  it('do not let a change of mind be told as a mistake', () => {
    expect(ids({ order: { requirements: 'submitted' } }, 'change-of-mind')).toContain('no-untrue-reason');
    expect(ids({ request: { askedBy: 'seller' } }, 'change-of-mind')).toContain('no-untrue-reason');
  });

  it('keep a seller who wants to cancel from asking the buyer for an untrue reason', () => {
    const said = (input: object, verdict: Verdict) =>
      planFor(input, { verdict }).warnings.find(({ id }) => id === 'no-untrue-reason')?.text;
    const asksBuyer = { id: 'asks-buyer-to-cancel', says: 'A sign.', weight: 1, quote: null } as const;
    const because = [{ ...asksBuyer, favours: 'something-else' as const }];
    const words = 'Do not ask the buyer to pick';
    expect(said({ request: { askedBy: 'seller' } }, aVerdict('something-else'))).toContain(words);
    expect(said({}, aVerdict('something-else', { cause: 'seller-away' }))).toContain(words);
    expect(said({}, aVerdict('something-else', { because }))).toContain(words);
    expect(said({ order: { status: 'late' } }, aVerdict('change-of-mind', { because }))).toContain(words);
    expect(said({}, aVerdict('something-else', { cause: 'quality' }))).not.toContain(words);
  });

  it.each([
    ['requirements are not in', { order: { requirements: 'not-submitted', work: 'started' } }],
    ['requirements are not in', { order: { requirements: 'not-submitted', status: 'delivered' } }],
    ['waits for the requirements', { order: { status: 'awaiting-requirements', requirements: 'submitted' } }],
    ['what you have delivered', { order: { status: 'in-progress', work: 'delivered' } }],
    ['what you have delivered', { order: { status: 'completed', work: 'not-started' } }],
    ['the order is closed', { order: { status: 'cancelled' }, request: open }],
    ['cancelled already', { order: { status: 'in-progress' }, request: { formal: { answer: 'accepted' } } }],
    ['cancelled already', { request: { formal: { answer: 'expired' } } }],
    ['the order runs, yet', { order: { status: 'in-progress', requirements: 'not-submitted' } }],
    ['still to come', { order: { status: 'late', dueAt: '2026-12-05T00:00:00Z' } }],
    ['Check your dates', { request: { formal: { answer: 'open', openedAt: '2026-12-21T00:00:00Z' } } }],
    ['nobody asked', { request: { askedBy: 'nobody', minutesAfterOrder: 7 } }],
    ['nobody asked', { request: { askedBy: 'nobody', askedAt: '2026-11-20T10:00:00Z' } }],
    ['not placed yet', { reorder: 'agreed', order: { number: 'FO1', otherNumber: 'FO2' } }],
    ['the same number', { order: { number: 'FO18', otherNumber: 'fo18' } }],
    ['no earlier orders', { buyer: { priorOrders: 0, relationshipMonths: 14 } }],
    ['still want to cancel', { request: { formal: { openedBy: 'buyer', answer: 'withdrawn' } } }],
    ['still want to cancel', { request: { formal: { openedBy: 'seller', answer: 'declined' } } }],
  ])('say first of all that answers disagree: %s', (words, input) => {
    const [first] = warnings(input);
    expect(first?.id).toBe('answers-disagree');
    expect(first?.text).toContain(words);
  });

  it.each([
    { order: { requirements: 'not-submitted', work: 'not-started' } },
    { order: { status: 'awaiting-requirements', requirements: 'not-submitted' } },
    { order: { status: 'completed', work: 'delivered', requirements: 'submitted' } },
    { order: { status: 'in-progress', work: 'started', requirements: 'skipped-by-seller' }, request: open },
    { order: { status: 'cancelled' }, request: { askedBy: 'buyer', formal: { answer: 'accepted' } } },
    { buyer: { priorOrders: 0, relationshipMonths: 0.2 } },
    { request: { askedBy: 'nobody' } },
  ])('find nothing to disagree in %j', (input) => {
    expect(ids(input)).not.toContain('answers-disagree');
  });
});

it('warn a seller who alone calls it a mistake, and no other', () => {
  const verdict = aVerdict('unclear', { followed: 'mistaken-order' });
  for (const order of [{ status: 'in-progress' }, { status: 'delivered' }, { status: 'cancelled' }]) {
    const told = (setting: object) =>
      planFor({ order }, setting)
        .warnings.map(({ text }) => text)
        .join(' ');
    expect(told({ verdict })).toContain('You chose this reason, and we do not see it clearly.');
    expect(told({ verdict })).toContain('If the buyer has not said it in the chat, ask them first.');
    expect(told({ reason: 'mistaken-order' })).not.toContain('You chose this reason');
  }
});

it('say nothing of a request that the plan withdraws first', () =>
  expect(
    ids({ order: { status: 'in-progress' }, request: { formal: { ...open.formal, openedBy: 'seller' } } }),
  ).not.toContain('request-will-lapse-before-support-answers'));

it('tell of the 48 hours where a request was told of and no answer says whether it is open', () => {
  const told = (formal: object) =>
    warnings({ order: { status: 'in-progress' }, request: { formal } }).map(({ text }) => text)[0];
  expect(told({ openedBy: 'buyer' })).toContain('an open one cancels the order after 48 hours');
  expect(told({ openedBy: 'buyer', answer: 'declined' })).not.toContain('48 hours');
});

it('have the buyer asked before support cancels a delivered order that nobody asked to cancel', () => {
  const told = (request: object) =>
    warnings({ order: { status: 'delivered' }, request })
      .map(({ text }) => text)
      .join(' ');
  expect(told({ askedBy: 'nobody' })).toContain(
    'Ask the buyer if they want to, before you write to support.',
  );
  expect(told({ askedBy: 'buyer' })).not.toContain('Ask the buyer if they want to');
});

it('and the plan says the same: the note comes first, and support hears nothing until the buyer has answered', () => {
  for (const number of ['FO1', undefined]) {
    const input = { order: { number, status: 'delivered' }, request: { askedBy: 'nobody' } };
    const steps = planFor(input).steps.map(({ text }) => text);
    expect(steps[0]).toContain('Send support nothing until they answer.');
    expect(steps[1]).toMatch(/^If they want to cancel, send support the request below\./);
    expect(steps.join(' ')).not.toMatch(/(?<!to cancel, )send support the request below/i);
  }
});

it('date what support said years ago, here as in the plans', () => {
  const said = [...profile.warnings, ...Object.values(profile.plans).flatMap(({ why }) => why)].filter(
    ({ facts }) => facts.includes('D6'),
  );
  expect(said.length).toBeGreaterThan(3);
  for (const { text } of said) expect(text).toContain('about 2019');
});
