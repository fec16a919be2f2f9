import { beforeAll, describe, expect, it } from 'vitest';
import { planDrafts } from '../../src/drafts/plan-drafts.ts';
import { type Reason, type Status, statuses, workStates } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import type { Order } from '../../src/order/order.ts';
import { applies, findConditions } from '../../src/plan/conditions.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import { settleStatus } from '../../src/plan/status.ts';
import { aVerdict, fill, NOW, profile } from './a-situation.ts';

/** One order in one standing, and all that it is told. */
type Told = {
  status: Status | undefined;
  askedBy: string | undefined;
  reorder: string | undefined;
  dueAt: string | undefined;
  work: string | undefined;
  isOpen: boolean;
  isOwn: boolean;
  /** No answer says who opened it. */
  isAnybodys: boolean;
  hasLapsed: boolean;
  /** Accepted: it has cancelled the order, whatever status was given. */
  isAccepted: boolean;
  plan: Plan;
  steps: string;
  warnings: string;
  deadlines: string;
  checklist: string;
  outcomes: string;
};

const told: Told[] = [];
/** Each fifth of them, with a last message that takes the wish back. */
const toldTakenBack: Told[] = [];
beforeAll(() => {
  for (const [index, order] of everyOrder().entries())
    for (const { verdict, ...wish } of wishes) {
      told.push(tell({ ...order, ...wish }, verdict));
      if (index % 5 === 0) toldTakenBack.push(tell({ ...order, ...wish }, verdict, [TAKEN_BACK]));
    }
});

const TAKEN_BACK = { from: 'buyer', at: null, text: 'Please keep the order.' } as const;

const isClosed = ({ status }: Told) => status === 'completed' || status === 'cancelled';
const isWaiting = ({ status }: Told) => status === 'awaiting-requirements';
const mayRun = ({ status }: Told) => status === undefined || status === 'in-progress' || status === 'late';
const hasBegun = (one: Told) => !isWaiting(one) && !(mayRun(one) && one.work === 'not-started');

describe('whatever the order and its request, the plan', () => {
  it.each<[string, keyof Told, RegExp, (one: Told) => boolean]>([
    [
      'lets a request be answered only while it is open, and only by the side that did not open it',
      'steps',
      /open request wait|Answer the open request|Read the open request|accept the open request|the end, decline it|may decline it/,
      (one) => one.isOpen && !one.isOwn && !isClosed(one),
    ],
    [
      'speaks of an open request as the buyer’s only where an answer says so',
      'steps',
      /open request wait|Answer the open request|Read the open request|accept the open request/,
      (one) => !one.isAnybodys,
    ],
    [
      'sends to see who opened a request only where it is open and no answer tells',
      'steps',
      /who opened the open request/,
      (one) => one.isOpen && one.isAnybodys && !isClosed(one),
    ],
    [
      'has a request answered after support only where an answer says that it is the buyer’s',
      'outcomes',
      /Answer the open request/,
      (one) => one.isOpen && !one.isOwn && !one.isAnybodys && !isClosed(one),
    ],
    [
      'lets the seller accept a request after support agreed only where it is not their own',
      'outcomes',
      /accept the open request/,
      (one) => !(one.isOpen && one.isOwn),
    ],
    [
      'speaks of the seller’s own request only while it is open',
      'steps',
      /own request is open|accept your open request/,
      (one) => one.isOpen && one.isOwn && !isClosed(one),
    ],
    [
      'has a request withdrawn before the buyer cancels alone only while one is open, and speaks otherwise of the seller’s own',
      'steps',
      /open request must be withdrawn/,
      (one) => one.isOpen && !one.isOwn && isWaiting(one),
    ],
    [
      'sends to the order page after 48 hours only for a request that lapsed on an order that may go on',
      'steps',
      /48 hours of the open request are over/,
      (one) => one.hasLapsed && !isClosed(one),
    ],
    [
      'asks for more time only while the order may run and no request is in the way',
      'steps',
      /Extend delivery date/,
      (one) => mayRun(one) && !one.isOpen && !one.hasLapsed,
    ],
    [
      'offers a revision only where something may be there to revise, or if something is',
      'steps',
      /revision/,
      (one) => one.status !== 'cancelled' && hasBegun(one),
    ],
    [
      'offers a revision for a reason without a name only once something is delivered',
      'steps',
      /A revision/,
      (one) => one.status === 'delivered' || one.status === 'completed',
    ],
    [
      'offers a partial refund only on an active order, and not before work has begun',
      'steps',
      /offer a partial refund|or a partial refund|partial refund may be/,
      (one) => (mayRun(one) && one.work !== 'not-started') || one.status === 'delivered',
    ],
    [
      'sends to the Resolution Center only where it works and is needed',
      'steps',
      /use the Resolution Center|open a cancellation request/,
      (one) => !isClosed(one) && !isWaiting(one) && !one.isOpen,
    ],
    [
      'says that the seller wants to cancel only of a seller who asked to',
      'steps',
      /that you want to cancel/,
      (one) => one.askedBy === 'seller' && one.status !== 'cancelled',
    ],
    [
      'lets the buyer cancel alone only while the requirements may be missing',
      'steps',
      /cancel alone|page, alone|there, alone/,
      (one) => isWaiting(one) || one.status === undefined,
    ],
    [
      'calls an order very late only where its date says so, and leaves its buyer no request to wait for',
      'steps',
      /more than 24 hours late/,
      (one) => mayRun(one) && one.dueAt === DAYS_AGO && !one.isOpen && !one.hasLapsed,
    ],
    [
      'names the exception of a new order only where both may have to cancel, and only for one placed or agreed',
      'steps',
      /both cancel, and the buyer orders again/,
      (one) => !isClosed(one) && !isWaiting(one) && one.reorder !== undefined,
    ],
    [
      'offers another way only where the buyer has not placed or agreed to a new order',
      'steps',
      /one other way|your other offer/,
      (one) => one.reorder === undefined,
    ],
    [
      'calls no cancellation an ordinary one beside a new order',
      'steps',
      /ordinary cancellation/,
      (one) => one.reorder === undefined,
    ],
    [
      'asks whoever was only testing about the work only while nothing is delivered',
      'steps',
      /want the work after all/,
      (one) => mayRun(one) || isWaiting(one),
    ],
    [
      'opens no request in the reorder plan before support was asked',
      'steps',
      /open a cancellation request/,
      ({ steps }) =>
        steps.indexOf('open a cancellation request') > steps.indexOf('request below') &&
        steps.includes('If support tells you to cancel together'),
    ],
    [
      'gives no exception away in the reply to support beside a new order',
      'outcomes',
      /Claim no exception|there is an ordinary one/,
      (one) => one.reorder === undefined,
    ],
    [
      'calls an order late only where no date says otherwise, and something says that it runs',
      'steps',
      /order is (?:late|more)/,
      (one) => mayRun(one) && one.status !== undefined,
    ],
    [
      'warns that an order is very late only where something says that it runs',
      'warnings',
      /^The order is more than 24 hours late/m,
      (one) => mayRun(one) && one.status !== undefined && one.dueAt === DAYS_AGO,
    ],
    [
      'speaks of what is late if it runs only where nobody knows whether it does',
      'steps',
      /runs, it is|If the order runs/,
      (one) => one.status === undefined,
    ],
    [
      'calls an order late after support only where something says that it runs',
      'outcomes',
      /The order is (?:late|more)/,
      (one) => mayRun(one) && one.status !== undefined && !one.isAccepted,
    ],
    [
      'calls an order cancelled only where it is',
      'steps',
      /The order is cancelled/,
      (one) => one.status === 'cancelled',
    ],
    [
      'warns against accepting only where something may be accepted',
      'warnings',
      /Do not accept/,
      (one) => !isClosed(one) && !one.hasLapsed && !one.isAccepted && !(one.isOpen && one.isOwn),
    ],
    [
      'warns that a request may end only while it is open',
      'warnings',
      /open request may end/,
      (one) => one.isOpen && !isClosed(one),
    ],
    [
      'warns of what both accept only where both may have to accept',
      'warnings',
      /both sides accept/,
      (one) => !isClosed(one) && !isWaiting(one),
    ],
    [
      'gives the seller the time to answer only a request of the buyer',
      'deadlines',
      /request needs an answer/,
      (one) => !one.isOwn,
    ],
    [
      'speaks in the checklist of no request that the plan may not send',
      'checklist',
      /in the request/,
      () => false,
    ],
    [
      'lets an order stand only while nothing says that it may be cancelled',
      'outcomes',
      /still stands|delivery stands/,
      (one) => !one.hasLapsed && !one.isAccepted,
    ],
    [
      'sends nobody back to the Resolution Center once it does not work any more',
      'outcomes',
      /try the order page and the Resolution Center/,
      (one) => !isClosed(one),
    ],
  ])('%s', (_promise, part, words, isAllowed) => {
    const said = told.filter((one) => words.test(String(one[part])));
    expect(said.length > 0).toBe(part !== 'checklist');
    expect(said.find((one) => !isAllowed(one))).toBeUndefined();
  });

  it('never calls an order late beside a delivery date that is still to come', () => {
    const late = told.filter(({ steps, outcomes }) => /order is late/.test(steps + outcomes));
    expect(late.length).toBeGreaterThan(0);
    expect(late.find(({ deadlines }) => deadlines.includes('delivery is due before'))).toBeUndefined();
  });

  it('names every text below that it has, and none that it has not', () => {
    const texts = { 'resolution-note': 'short note below', 'support-request': 'request below' };
    for (const { plan, steps } of [...told, ...toldTakenBack])
      for (const [draft, words] of Object.entries(texts))
        expect([plan.id, draft, steps.includes(words)]).toEqual([
          plan.id,
          draft,
          planDrafts[plan.id].some((id) => id === draft),
        ]);
  });

  it('has the seller see who opened a request before one of them answers it', () => {
    const open = [...told, ...toldTakenBack].filter(
      (one) => one.isOpen && one.isAnybodys && !isClosed(one) && !isWaiting(one),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(
      open.find(({ steps }) => !steps.includes('See on the order page who opened'))?.plan,
    ).toBeUndefined();
  });

  it('has three to six steps', () => {
    const all = [...told, ...toldTakenBack];
    const wrong = all.filter(({ plan }) => plan.steps.length < 3 || plan.steps.length > 6);
    expect([...new Set(wrong.map(({ plan, steps }) => `${plan.id}\n${steps}`))]).toEqual([]);
  });

  it('looks at the order page first where a request was accepted and the order is said to run', () => {
    const accepted = told.filter((one) => one.isAccepted && one.status !== 'cancelled');
    expect(accepted.length).toBeGreaterThan(0);
    for (const { plan } of accepted)
      expect([plan.id, plan.steps[0]?.text]).toEqual([
        plan.id,
        expect.stringContaining('a request was accepted'),
      ]);
  });
});

describe('where the buyer may have taken the wish back, the plan', () => {
  const asks = /Send support nothing until they answer|asks? (?:first )?if (?:they|the buyer) want/;

  it('asks the buyer before it sends support anything', () => {
    const sending = toldTakenBack.filter(({ steps }) => steps.includes('request below'));
    expect(sending.length).toBeGreaterThan(0);
    for (const { plan, steps } of sending)
      expect([plan.id, steps.search(asks) >= 0, steps.search(asks) < steps.indexOf('request below')]).toEqual(
        [plan.id, true, true],
      );
  });

  it('sends support something only if they still want to cancel', () => {
    for (const { steps } of toldTakenBack)
      expect(steps).not.toMatch(
        /^(?:Send support the request|They cancel|They place|Answer the buyer with)/m,
      );
  });

  it('says of no text that it tells what happens next, or asks one open question', () => {
    for (const { steps } of toldTakenBack) expect(steps).not.toMatch(/what happens next|open question/);
  });

  it('says so only there, or where nobody asked', () => {
    const words = /still want to cancel|Send support nothing/;
    expect(toldTakenBack.some(({ steps }) => words.test(steps))).toBe(true);
    const others = told.filter(({ plan, askedBy }) => plan.id !== 'keep-the-order' && askedBy !== 'nobody');
    expect(others.find(({ steps }) => words.test(steps))).toBeUndefined();
  });
});

describe('an order that was cancelled before the requirements were in', () => {
  it.each<Reason>(['mistaken-order', 'change-of-mind', 'unclear', 'something-else'])(
    'is told of that exception, whatever the reason: %s',
    (reason) => {
      const order = { ...anyOrder, order: { status: 'cancelled', requirements: 'not-submitted' } } as Order;
      const { plan, steps } = tell(order, aVerdict(reason));
      expect(`${plan.why} ${steps}`).toContain('before the requirements');
      expect(`${plan.title} ${plan.why}`).not.toMatch(/nothing more|not among the exceptions|nothing true/);
    },
  );

  it('is not assumed where the requirements were in, or nobody knows', () => {
    for (const requirements of ['submitted', undefined]) {
      const order = { ...anyOrder, order: { status: 'cancelled', requirements } } as Order;
      const { plan, steps } = tell(order, aVerdict('change-of-mind'));
      expect(`${plan.why} ${steps}`).not.toContain('before the requirements');
    }
  });
});

const anyOrder = { marketplace: 'fiverr', order: {}, request: {}, buyer: {}, seller: {} } as unknown as Order;

const verdicts = [
  aVerdict('mistaken-order'),
  aVerdict('change-of-mind'),
  aVerdict('unclear'),
  ...[
    null,
    'seller-cannot',
    'refund-complaint',
    'scope',
    'late',
    'off-platform',
    'payment-problem',
    'testing',
  ].map((cause) => aVerdict('something-else', { cause })),
];

/** A new order, by what it changes: the way of a mistake, of a change of mind, of what fits no named door. */
const wishes = [
  ...(['placed', 'agreed'] as const).flatMap((reorder) =>
    (['mistaken-order', 'change-of-mind', 'something-else'] as const).map((reason) => ({
      reorder,
      verdict: aVerdict(reason),
    })),
  ),
  { reorder: undefined, verdict: aVerdict('mistaken-order', { cause: 'wrong-quantity' }) },
  { reorder: 'agreed' as const, verdict: aVerdict('change-of-mind'), alternative: 'the small package' },
  ...verdicts.map((verdict) => ({ reorder: undefined, verdict })),
];

const OPEN_SINCE = '2026-11-21T02:10:00Z';
const LAPSED_SINCE = '2026-11-19T02:10:00Z';
const DAYS_AHEAD = '2026-11-24T02:10:00Z';
const DAYS_AGO = '2026-11-20T02:10:00Z';

/** A request and a delivery date that stand beside each other. */
const standings = [
  { formal: { openedBy: 'buyer', openedAt: LAPSED_SINCE, answer: 'accepted' }, dueAt: undefined },
  ...[undefined, DAYS_AHEAD, DAYS_AGO].map((dueAt) => ({ formal: undefined, dueAt })),
  ...[
    { openedBy: undefined, openedAt: undefined },
    { openedBy: 'buyer', openedAt: OPEN_SINCE },
    { openedBy: 'buyer', openedAt: LAPSED_SINCE },
    { openedBy: 'seller', openedAt: OPEN_SINCE },
    { openedBy: 'seller', openedAt: LAPSED_SINCE },
  ].map((formal, index) => ({
    formal: { ...formal, answer: 'open' },
    dueAt: [DAYS_AHEAD, DAYS_AGO][index % 2],
  })),
];

function everyOrder(): Order[] {
  const choices: Record<string, readonly unknown[]> = {
    status: [...statuses, undefined],
    work: [...workStates, undefined],
    requirements: ['not-submitted', 'submitted', undefined],
    askedBy: ['buyer', 'seller', 'nobody'],
    standing: standings,
  };
  let rows: Record<string, unknown>[] = [{}];
  for (const [name, values] of Object.entries(choices))
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  // The schema is left out on purpose: parsing each of the combinations would take seconds.
  return rows.map(({ askedBy, standing, ...order }) => {
    const { formal, dueAt } = standing as (typeof standings)[number];
    return { ...anyOrder, order: { ...order, dueAt }, request: { askedBy, formal } } as Order;
  });
}

function tell(order: Order, verdict: (typeof verdicts)[number], messages: Message[] = []): Told {
  const now = new Date(NOW);
  const given = { order, messages, verdict, profile };
  const plan = makePlan({ ...given, now, timeZone: 'UTC', fill });
  const { status } = settleStatus(order);
  const holding = findConditions({ ...given, plan: plan.id, status, now: now.getTime() });
  const { formal, askedBy } = order.request;
  const isAccepted = formal?.answer === 'accepted';
  const hasLapsed = formal?.openedAt === LAPSED_SINCE && !isAccepted;
  const outcomes = profile.outcomes.advice.filter(
    (advice) => advice.plans.includes(plan.id) && applies(advice, holding),
  );
  return {
    status,
    askedBy,
    reorder: order.reorder,
    dueAt: order.order.dueAt,
    work: order.order.work,
    isOpen: formal?.answer === 'open' && !hasLapsed,
    isOwn: formal?.openedBy === 'seller',
    isAnybodys: formal !== undefined && formal.openedBy === undefined,
    hasLapsed,
    isAccepted,
    plan,
    steps: join(plan.steps),
    warnings: join(plan.warnings),
    deadlines: join(plan.deadlines),
    checklist: plan.checklist.map(({ text, how }) => `${text} ${how}`).join('\n'),
    outcomes: join(outcomes),
  };
}

function join(sentences: readonly { text: string }[]): string {
  return sentences.map(({ text }) => text).join('\n');
}
