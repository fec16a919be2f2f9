import { describe, expect, it } from 'vitest';
import { checkIds } from '../../src/marketplaces/advice.ts';
import type { Message } from '../../src/order/conversation.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { anOrder, aSign, aVerdict, fill, NOW, planFor, profile } from './a-situation.ts';

const checklist = (input: object, setting: Parameters<typeof planFor>[1] = {}) =>
  Object.fromEntries(planFor(input, setting).checklist.map((check) => [check.id, check]));

describe('the checklist', () => {
  it('keeps its order, and knows nothing where nothing was said', () => {
    const { checklist: checks } = planFor({});
    expect(checks.map(({ id }) => id)).toEqual(checkIds);
    expect(checks.every(({ met }) => met === null)).toBe(true);
  });

  it.each([
    ['order-number', { order: { number: 'FO1' } }, true],
    [
      'times-known',
      { order: { placedAt: '2026-11-20T10:02:00Z' }, request: { askedAt: '2026-11-20T10:09:00Z' } },
      true,
    ],
    ['times-known', { order: { placedAt: '2026-11-20T10:02:00Z' } }, null],
    ['asked-soon', { request: { minutesAfterOrder: 60 } }, true],
    ['asked-soon', { request: { minutesAfterOrder: 61 } }, false],
    [
      'asked-soon',
      {
        order: { placedAt: '2026-11-20T10:02:00Z' },
        request: { askedAt: '2026-11-21T10:02:00Z', minutesAfterOrder: 1 },
      },
      false,
    ],
    [
      'asked-soon',
      {
        order: { placedAt: '2026-11-20T10:02:00Z' },
        request: { formal: { openedAt: '2026-11-20T10:12:00Z' } },
      },
      true,
    ],
    [
      'asked-soon',
      {
        order: { placedAt: '2026-11-20T10:02:00Z' },
        request: { formal: { openedBy: 'seller', openedAt: '2026-11-20T10:12:00Z' } },
      },
      null,
    ],
    ['times-known', { request: { askedAt: '2026-11-20T10:09:00Z' } }, null],
    [
      'times-known',
      {
        order: { placedAt: '2026-11-20T10:02:00Z' },
        request: { formal: { openedAt: '2026-11-20T10:12:00Z' } },
      },
      true,
    ],
    [
      'times-known',
      {
        order: { placedAt: '2026-11-20T10:02:00Z' },
        request: { formal: { openedBy: 'seller', openedAt: '2026-11-20T10:12:00Z' } },
      },
      null,
    ],
    ['requirements-state', { order: { requirements: 'submitted' } }, true],
    ['requirements-state', { order: { status: 'awaiting-requirements' } }, true],
    ['requirements-state', { order: { status: 'in-progress' } }, null],
    ['no-work-begun', { order: { work: 'not-started' } }, true],
    ['no-work-begun', { order: { work: 'started' } }, false],
    ['nothing-delivered', { order: { work: 'started' } }, true],
    ['nothing-delivered', { order: { status: 'delivered' } }, false],
    ['nothing-delivered', { order: { status: 'completed' } }, false],
    ['nothing-delivered', { order: { work: 'delivered' } }, false],
    ['nothing-delivered', { order: { work: 'not-started', status: 'completed' } }, false],
    ['nothing-delivered', { order: { status: 'in-progress' } }, null],
    ['reorder-placed', { reorder: 'placed' }, true],
    ['reorder-placed', { reorder: 'agreed' }, false],
    ['screenshots-listed', { screenshots: ['chat.png'] }, true],
    ['screenshots-listed', { screenshots: [] }, null],
  ])('reads %s from %j as %s', (id, input, met) => {
    expect(checklist(input)[id]?.met).toBe(met);
  });

  it('asks nothing about a wish to cancel that nobody has', () => {
    const ids = Object.keys(checklist({ request: { askedBy: 'nobody', minutesAfterOrder: 7 } }));
    expect(ids).not.toContain('asked-soon');
    expect(ids).not.toContain('times-known');
    expect(ids).toContain('requirements-state');
  });

  it('takes hours that the seller counted for no exact time', () => {
    const metWith = (request: object) => {
      const placedAt = '2026-11-20T10:02:00Z';
      const formal = { openedAt: '2026-11-20T10:12:00Z' };
      const order = {
        ...anOrder({ order: { placedAt }, request: { formal, ...request } }),
        isOpenedAbout: true as const,
      };
      const verdict = aVerdict('mistaken-order');
      const given = { order, messages: [], verdict, profile, fill, now: new Date(NOW), timeZone: 'UTC' };
      const met = new Map(makePlan(given).checklist.map((check) => [check.id, check.met]));
      return [met.get('times-known'), met.get('asked-soon')];
    };
    expect(metWith({})).toEqual([null, null]);
    expect(metWith({ minutesAfterOrder: 7 })).toEqual([null, true]);
    expect(metWith({ askedAt: '2026-11-20T12:09:00Z' })).toEqual([true, false]);
  });

  it('asks the buyer for no reason where the wish is the seller’s', () => {
    const ids = (input: object, verdict = aVerdict('something-else')) =>
      Object.keys(checklist(input, { verdict }));
    expect(ids({ request: { askedBy: 'seller' } })).not.toContain('buyer-words-in-chat');
    expect(ids({}, aVerdict('something-else', { cause: 'seller-away' }))).not.toContain(
      'buyer-words-in-chat',
    );
    expect(ids({ request: { askedBy: 'buyer' } })).toContain('buyer-words-in-chat');
    expect(ids({ request: { askedBy: 'seller' } }, aVerdict('mistaken-order'))).toContain(
      'buyer-words-in-chat',
    );
  });

  it('asks for no third order of what stands ordered twice, and for none where the right one is named', () => {
    const asks = (input: object, cause: string | null = null) =>
      'reorder-placed' in checklist(input, { verdict: aVerdict('mistaken-order', { cause }) });
    expect(asks({})).toBe(true);
    expect(asks({ order: { duplicate: false } })).toBe(true);
    expect(asks({ order: { duplicate: true } })).toBe(false);
    expect(asks({}, 'duplicate')).toBe(false);
    expect(asks({ order: { otherNumber: 'FO2' } })).toBe(false);
    expect(asks({ order: { duplicate: true, otherNumber: 'FO2' }, reorder: 'placed' })).toBe(true);
  });

  it('does not send the seller to ask for a new order that the buyer may not want', () => {
    const { how } = checklist({}, { verdict: aVerdict('mistaken-order') })['reorder-placed']!;
    expect(how).toBe(
      'If the buyer still wants work from you, they can order again. It counts only within 14 days.',
    );
  });

  it('asks for no new order after the 14 days of a cancelled one', () => {
    const asks = (request: object, status = 'cancelled') =>
      'reorder-placed' in checklist({ order: { status, placedAt: '2026-11-01T02:09:00Z' }, request });
    expect(asks({ askedAt: '2026-11-08T02:09:00Z' })).toBe(false);
    expect(asks({ askedAt: '2026-11-08T02:11:00Z' })).toBe(true);
    expect(asks({ minutesAfterOrder: 5 })).toBe(false);
    expect(asks({})).toBe(true);
    expect(asks({ askedAt: '2026-11-08T02:09:00Z' }, 'in-progress')).toBe(true);
  });

  it('speaks of a new order, never of a right one: a change of mind had no wrong one', () => {
    const { text, how } = checklist({ order: { status: 'cancelled' } }, { reason: 'change-of-mind' })[
      'reorder-placed'
    ]!;
    expect(`${text} ${how}`).not.toContain('right');
  });

  it('asks for no more than the plan needs', () => {
    const { id, checklist: checks } = planFor(
      { order: { status: 'cancelled' } },
      { reason: 'change-of-mind' },
    );
    expect(checks.map((check) => check.id)).toEqual(profile.plans[id].checklist);
    expect(checks.length).toBeLessThan(checkIds.length);
  });

  it('says how to get what is not known, where it differs from what is missing', () => {
    expect(checklist({})['no-work-begun']?.how).toBe('Answer the question about your work so far.');
    expect(checklist({ order: { work: 'started' } })['no-work-begun']?.how).toContain('work has begun');
  });

  it('says how long it took', () => {
    expect(checklist({ request: { minutesAfterOrder: 7 } })['asked-soon']?.how).toBe(
      'It came 7 minutes after the order.',
    );
    expect(checklist({ request: { minutesAfterOrder: 0.5 } })['asked-soon']?.how).toBe(
      'It came less than a minute after the order.',
    );
    expect(checklist({ request: { minutesAfterOrder: 61 } })['asked-soon']?.how).toContain(
      'It came 1 hour 1 minute after the order.',
    );
  });
});

describe('what stands in the chat', () => {
  const messages: Message[] = [
    { from: 'seller', at: null, text: 'Did you order by mistake?' },
    { from: 'buyer', at: null, text: 'Sorry, I clicked\n the wrong one' },
    { from: 'seller', at: null, text: 'Thank you, I will look.' },
  ];
  const sign = aSign(messages, 1, 'I clicked\n the wrong one');
  const verdict = aVerdict('mistaken-order', { because: [sign] });

  it('shows the buyer’s own words on one line', () => {
    expect(checklist({}, { messages, verdict })['buyer-words-in-chat']).toMatchObject({
      met: true,
      how: 'The buyer wrote: “Sorry, I clicked the wrong one”',
    });
  });

  it('does not take the seller’s words, or words for another reason, for the buyer’s', () => {
    for (const because of [
      [aSign(messages, 0, 'by mistake')],
      [aSign(messages, 1, 'Sorry', 'change-of-mind')],
      [],
    ]) {
      const check = checklist({}, { messages, verdict: aVerdict('mistaken-order', { because }) })[
        'buyer-words-in-chat'
      ];
      expect(check?.met).toBe(false);
      expect(check?.how).toContain('ask one open question');
    }
  });

  it('does not know what the buyer wrote while no message of theirs is there', () => {
    const check = checklist({}, { messages: messages.slice(0, 1) })['buyer-words-in-chat'];
    expect(check).toMatchObject({ met: null, how: expect.stringContaining('Paste what the buyer wrote') });
  });

  it('cuts a long quote', () => {
    const long: Message[] = [{ from: 'buyer', at: null, text: '😀'.repeat(500) }];
    const because = [aSign(long, 0, long[0]!.text)];
    const how = checklist({}, { messages: long, verdict: aVerdict('mistaken-order', { because }) })[
      'buyer-words-in-chat'
    ]!.how;
    expect([...how].length).toBeLessThan(200);
    expect(how.isWellFormed()).toBe(true);
  });

  it('speaks of the buyer’s last message where no answer stands, beside a first one that was answered', () => {
    const twice: Message[] = [
      { from: 'buyer', at: '2026-11-20T10:02:00Z', text: 'please cancel' },
      { from: 'seller', at: '2026-11-20T10:10:00Z', text: 'Why?' },
      { from: 'buyer', at: '2026-11-20T10:12:00Z', text: 'I clicked the wrong gig' },
    ];
    const because = [aSign(twice, 2, 'clicked the wrong gig')];
    const setting = { messages: twice, verdict: aVerdict('mistaken-order', { because }) };
    const { deadlines, checklist: checks } = planFor({ request: { askedAt: twice[0]!.at } }, setting);
    expect(deadlines.map(({ text }) => text).join()).toContain('You answered the buyer');
    expect(checks.find(({ id }) => id === 'seller-kept-answering')?.how).toContain('last message');
  });

  it('sees whether the seller answered after the buyer asked', () => {
    const met = (some: Message[]) => checklist({}, { messages: some })['seller-kept-answering']?.met;
    expect(met(messages)).toBe(true);
    expect(met(messages.slice(0, 2))).toBe(false);
    expect(met(messages.slice(1, 2))).toBe(null);
    expect(met([])).toBe(null);
  });
});

it('does not say that the buyer gives no clear reason where they give another one than the seller chose', () => {
  const messages: Message[] = [{ from: 'buyer', at: null, text: 'I clicked the wrong package' }];
  const because = [aSign(messages, 0, 'wrong package')];
  const verdict = aVerdict('mistaken-order', { because, followed: 'change-of-mind' });
  const check = checklist({}, { verdict, messages })['buyer-words-in-chat'];
  expect(check).toMatchObject({ met: false, how: expect.not.stringContaining('no single clear reason') });
});
