import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/drafts/draft.ts';
import type { Reason } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { choosePlan } from '../../src/plan/choose.ts';
import { planIds } from '../../src/plan/plan.ts';
import { anOrder } from '../order/an-order.ts';
import { aVerdict, draftsOf } from './a-case.ts';

type Letter = {
  name: string;
  followed: Reason;
  input?: object;
  /** Who wrote what, and when; the buyer's first. */
  chat?: readonly (readonly ['buyer' | 'seller', string, string?])[];
  /** Message index and the words that the verdict rests on. */
  quotes?: readonly (readonly [number, string])[];
  timeZone?: string;
};

const rich = {
  order: {
    number: '#FO7A21C0DE44',
    title: 'Logo design, Standard package',
    kind: 'gig',
    placedAt: '2026-11-20T10:02:00Z',
    dueAt: '2026-11-24T10:02:00Z',
    status: 'in-progress',
    requirements: 'submitted',
    work: 'not-started',
  },
  request: {
    askedBy: 'buyer',
    askedAt: '2026-11-20T10:09:00Z',
    formal: {
      openedBy: 'buyer',
      openedAt: '2026-11-20T10:15:00Z',
      reason: 'I ordered by mistake',
      answer: 'open',
    },
  },
  buyer: { name: 'anna_b', priorOrders: 3, relationshipMonths: 5 },
  seller: { name: 'studio_karim', completed60Days: 9, cancelled60Days: 0 },
  supportTicket: '4471902',
  screenshots: ['chat-20-nov.png', 'order-page.png'],
};
const wrongGig = [
  [
    'buyer',
    'So sorry, I clicked the wrong gig. I wanted the logo, not the banner. Can you cancel it?',
    '2026-11-20T10:09:00Z',
  ],
  ['seller', 'Thank you for telling me. I have not started.', '2026-11-20T10:15:00Z'],
] as const;

const letters: Letter[] = [
  // The eight real cases.
  {
    name: 'real-1-old-custom-offer-buyer-cancels-alone',
    followed: 'mistaken-order',
    input: {
      order: { requirements: 'not-submitted', work: 'not-started', kind: 'custom-offer' },
      request: { askedBy: 'buyer', minutesAfterOrder: 20 },
      buyer: { priorOrders: 9, relationshipMonths: 14 },
    },
    chat: [
      [
        'buyer',
        'Hi! So sorry, I was looking through our old messages and I pressed accept on that custom offer you sent me weeks ago. I did not mean to order it again. Can we cancel?',
      ],
    ],
    quotes: [[0, 'did not mean to order']],
  },
  {
    name: 'real-2-cheaper-keep-the-order',
    followed: 'change-of-mind',
    input: {
      order: { requirements: 'submitted', work: 'started' },
      request: { askedBy: 'buyer' },
      buyer: { priorOrders: 0 },
    },
    chat: [['buyer', 'hey found someone cheaper, ordered by mistake lol. cancel pls']],
    quotes: [[0, 'found someone cheaper']],
  },
  {
    name: 'real-3-ordered-twice-ask-support-first',
    followed: 'mistaken-order',
    input: {
      order: {
        placedAt: '2026-11-20T09:58:00Z',
        status: 'in-progress',
        requirements: 'submitted',
        work: 'not-started',
        duplicate: true,
      },
      request: {
        askedBy: 'buyer',
        formal: { openedBy: 'buyer', openedAt: '2026-11-20T10:10:00Z', answer: 'open' },
      },
    },
    chat: [['buyer', 'I ordered twice within two minutes, the page froze. Please cancel one of them.']],
    quotes: [[0, 'ordered twice']],
  },
  {
    name: 'real-4-wrong-package-ordered-again',
    followed: 'mistaken-order',
    input: {
      order: { requirements: 'submitted', work: 'not-started', otherNumber: 'FO77AA88BB99' },
      request: { askedBy: 'buyer' },
      reorder: 'placed',
    },
    chat: [
      [
        'buyer',
        'Oh no, I chose the basic package instead of the premium. I already placed the right order. Please cancel this one.',
      ],
    ],
    quotes: [
      [0, 'basic package instead'],
      [0, 'placed the right order'],
    ],
  },
  {
    name: 'real-5-only-please-cancel',
    followed: 'unclear',
    chat: [['buyer', 'please cancel']],
  },
  {
    name: 'real-6-cancelled-check-the-effect',
    followed: 'mistaken-order',
    input: {
      order: { status: 'cancelled', requirements: 'submitted', work: 'not-started' },
      request: { askedBy: 'buyer', minutesAfterOrder: 5 },
    },
    chat: [
      [
        'buyer',
        'sorry my thumb hit the order button by accident, i did not want to buy anything. please cancel',
      ],
    ],
    quotes: [
      [0, 'by accident'],
      [0, 'did not want to buy'],
    ],
  },
  {
    name: 'real-7-hardly-anything-known',
    followed: 'mistaken-order',
    input: { seller: { completed60Days: 9, cancelled60Days: 0 } },
    chat: [['buyer', 'ordered by mistake, please cancel']],
    quotes: [[0, 'ordered by mistake']],
  },
  {
    name: 'real-8-contact-details-are-not-repeated',
    followed: 'mistaken-order',
    input: { order: { requirements: 'submitted' }, request: { askedBy: 'buyer' } },
    chat: [
      [
        'buyer',
        'I ordered by mistake, sorry. Write me at ali.khan@example.com and I will pay you by PayPal instead.',
      ],
    ],
    quotes: [[0, 'ordered by mistake']],
  },
  // Every plan, with everything known and with almost nothing.
  {
    name: 'ask-support-first-rich',
    followed: 'mistaken-order',
    input: rich,
    chat: wrongGig,
    quotes: [
      [0, 'clicked the wrong gig'],
      [0, 'not the banner'],
    ],
  },
  {
    name: 'ask-support-first-in-karachi',
    followed: 'mistaken-order',
    input: { ...rich, request: { askedBy: 'buyer', minutesAfterOrder: 7 }, supportTicket: null },
    chat: wrongGig,
    quotes: [[0, 'clicked the wrong gig']],
    timeZone: 'Asia/Karachi',
  },
  {
    name: 'ask-support-first-sellers-own-reading',
    followed: 'mistaken-order',
    input: { request: { askedBy: 'buyer' } },
  },
  {
    name: 'ask-support-first-the-seller-asked',
    followed: 'mistaken-order',
    input: {
      ...rich,
      request: { ...rich.request, askedBy: 'seller', formal: { openedBy: 'seller', answer: 'withdrawn' } },
    },
    chat: wrongGig,
    quotes: [[0, 'clicked the wrong gig']],
  },
  {
    name: 'ask-support-first-in-spanish',
    followed: 'mistaken-order',
    input: {
      order: { number: 'FO7A21C0DE44', requirements: 'submitted', work: 'started' },
      request: { askedBy: 'buyer' },
    },
    chat: [
      [
        'buyer',
        'Hola! Perdón, lo pedí sin querer, me equivoqué de servicio. ¿Puedes cancelarlo?',
        '2026-11-20T10:09:00Z',
      ],
    ],
    quotes: [[0, 'lo pedí sin querer']],
  },
  {
    name: 'ask-support-first-said-twice',
    followed: 'mistaken-order',
    input: { order: { number: 'FO7A21C0DE44' } },
    chat: [
      ['buyer', 'wrong order'],
      ['seller', 'What do you mean?'],
      ['buyer', 'wrong order'],
      ['seller', 'I see.'],
    ],
    quotes: [[0, 'wrong order']],
  },
  {
    name: 'check-the-effect-rich',
    followed: 'mistaken-order',
    input: {
      ...rich,
      order: { ...rich.order, status: 'cancelled', otherNumber: 'FO77AA88BB99' },
      request: { ...rich.request, formal: { ...rich.request.formal, answer: 'accepted' } },
      reorder: 'placed',
    },
    chat: wrongGig,
    quotes: [[0, 'clicked the wrong gig']],
  },
  {
    name: 'support-decides-delivered',
    followed: 'mistaken-order',
    input: { ...rich, order: { ...rich.order, status: 'delivered', work: 'delivered' } },
    chat: wrongGig,
    quotes: [[0, 'clicked the wrong gig']],
  },
  {
    name: 'support-decides-completed-poor',
    followed: 'mistaken-order',
    input: { order: { status: 'completed' } },
  },
  {
    name: 'stand-by-the-delivery',
    followed: 'change-of-mind',
    input: { ...rich, order: { ...rich.order, status: 'delivered', work: 'delivered' } },
  },
  {
    name: 'ask-buyer-first-nobody-asked',
    followed: 'mistaken-order',
    input: { ...rich, request: { askedBy: 'nobody' } },
  },
  { name: 'ask-buyer-first-unclear', followed: 'unclear', input: rich, chat: [['buyer', 'pls cancel this']] },
  {
    name: 'buyer-cancels-alone-with-alternative',
    followed: 'change-of-mind',
    input: {
      ...rich,
      order: { status: 'awaiting-requirements' },
      alternative: 'a smaller package, or the same work next month',
    },
  },
  {
    name: 'reorder-agreed-rich',
    followed: 'mistaken-order',
    input: { ...rich, reorder: 'agreed' },
    chat: wrongGig,
    quotes: [
      [0, 'clicked the wrong gig'],
      [0, 'not the banner'],
    ],
  },
  {
    name: 'keep-the-order-not-begun-rich',
    followed: 'change-of-mind',
    input: {
      ...rich,
      request: { ...rich.request, formal: { ...rich.request.formal, reason: 'No longer needed' } },
      alternative: 'A smaller package.',
    },
    chat: [
      [
        'buyer',
        'Hi, my client has put the project on hold, so I do not need the logo any more. Can we cancel?',
        '2026-11-20T10:09:00Z',
      ],
      ['seller', 'I am sorry to hear that.', '2026-11-20T10:20:00Z'],
      ['seller', 'Would a smaller package help?', '2026-11-20T10:21:00Z'],
    ],
    quotes: [[0, 'do not need the logo any more']],
  },
  { name: 'keep-the-order-poor', followed: 'change-of-mind' },
];

describe('the letters, whole', () => {
  it.each(letters)(
    '$name',
    async ({ name, followed, input = {}, chat = [], quotes = [], timeZone = 'UTC' }) => {
      const messages = chat.map(([from, text, at]): Message => ({ from, at: at ?? null, text }));
      const verdict = aVerdict(followed, messages, quotes);
      const drafts = draftsOf({ order: anOrder(input), messages, verdict }, timeZone);
      await expect(drafts.map(page).join('\n')).toMatchFileSnapshot(`letters/${name}.txt`);
    },
  );

  it('show every plan that sends something', () => {
    const shown = new Set(letters.map(({ followed, input }) => choosePlan(anOrder(input), followed)));
    const silent = ['another-door', 'accept-the-effect'];
    expect(planIds.filter((id) => !shown.has(id))).toEqual(silent);
  });
});

/** A draft as a person reads it, and below it what each sentence rests on. */
function page({ id, audience, subject, body, parts, length, limit }: Draft): string {
  const sources = parts.map(({ text, from, facts }) => {
    const start = text.trim().replaceAll('\n', ' ').slice(0, 40);
    return `    ${start.padEnd(42)}${[from.join(', ') || '(fixed)', facts.join(' ')].filter((piece) => piece !== '').join('  | ')}`;
  });
  return [
    `======== ${id}, to ${audience}, ${length} of ${limit}`,
    ...(subject === '' ? [] : [`Subject: ${subject}`]),
    '',
    body,
    '',
    ...sources,
    '',
  ].join('\n');
}
