import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/order/conversation.ts';
import { anOrder } from '../order/an-order.ts';
import { aVerdict, draftsOf } from './a-case.ts';

const buyer = (text: string, at: string | null = null): Message => ({ from: 'buyer', at, text });
type Said = readonly (readonly [number, string])[];
type Told = { input?: object; chat?: Message[]; said?: Said; cause?: string };

const running = { number: 'FO1', requirements: 'submitted', work: 'not-started', status: 'in-progress' };

/** The texts of a running order that the buyer wants to cancel, by their id. */
function textsFor(
  followed: Parameters<typeof aVerdict>[0],
  { input, chat = [], said = [], cause }: Told = {},
) {
  const order = anOrder({ order: running, request: { askedBy: 'buyer' }, ...input });
  const verdict = { ...aVerdict(followed, chat, said), cause: cause ?? null };
  const drafts = draftsOf({ order, messages: chat, verdict });
  return Object.fromEntries(drafts.map(({ id, subject, body }) => [id, `${subject}\n${body}`]));
}

const all = (texts: Record<string, string>) => Object.values(texts).join('\n');

describe('where the buyer may have taken the wish back', () => {
  const chat = [
    buyer('I ordered the wrong package by accident, please cancel'),
    buyer('never mind, no need to cancel, the package is fine. go ahead'),
  ];
  const said: Said = [
    [1, 'no need'],
    [0, 'wrong package'],
  ];

  it.each(['mistaken-order', 'change-of-mind'] as const)(
    'no letter quotes it as the reason: %s',
    (reason) => {
      const texts = textsFor(reason, { chat, said });
      expect(all(texts)).not.toMatch(/never mind|no need|package is fine/);
    },
  );

  it('the words before it are quoted', () =>
    expect(textsFor('mistaken-order', { chat, said })['support-request']).toContain('the wrong package'));

  it.each([
    ['mistaken-order', 'buyer-note', {}],
    ['mistaken-order', 'buyer-note', { reorder: 'agreed' }],
    ['mistaken-order', 'buyer-note', { order: { ...running, status: 'delivered' } }],
    ['change-of-mind', 'buyer-note', { order: { ...running, status: 'delivered' } }],
    ['change-of-mind', 'buyer-alternative', {}],
    ['change-of-mind', 'buyer-cancel-steps', { order: { requirements: 'not-submitted' } }],
    ['unclear', 'buyer-note', {}],
  ] as const)('the buyer is asked and nothing is settled: %s, %s', (reason, id, input) => {
    const text = textsFor(reason, { chat, said, input })[id];
    expect(text).toContain('Would you like to keep this order, or to cancel it?');
    expect(text).not.toMatch(/that you want to cancel|I am asking/);
  });

  it('the seller’s other offer is still made, once', () => {
    const text = textsFor('change-of-mind', { chat, said, input: { alternative: 'a smaller logo' } });
    expect(text['buyer-alternative']).toContain('I could also offer you this: a smaller logo.');
  });

  it('support does not read that the client no longer wants the order', () => {
    const texts = textsFor('change-of-mind', { chat, said });
    expect(all(texts)).not.toContain('no longer wants');
  });

  it('a wish that comes again is a wish', () => {
    const again = [...chat, buyer('sorry, please cancel it after all')];
    expect(textsFor('mistaken-order', { chat: again, said })['buyer-note']).toContain(
      'that you want to cancel',
    );
  });
});

it('a buyer who asked for nothing is asked, and not told that support decides about a delivered order', () => {
  const input = { order: { ...running, status: 'delivered' }, request: { askedBy: 'nobody' } };
  const note = textsFor('mistaken-order', { input })['buyer-note'];
  expect(note).toContain('Is everything with it as you want it?');
  expect(note).not.toContain('I am asking');
});

describe('where the buyer may want to keep a part', () => {
  const chat = [buyer('I typed 10 instead of 1 by accident. Please keep one and cancel the rest.')];

  it.each([
    ['by the words', { chat, said: [[0, 'instead of 1']] as Said }],
    ['by the cause', { cause: 'wrong-quantity' }],
  ])('support is asked what is possible, and nothing whole is claimed: %s', (_, told) => {
    const texts = textsFor('mistaken-order', told);
    for (const id of ['support-request', 'support-request-short'])
      expect(texts[id]).toContain('what is possible: to cancel a part of it, or all, with a full refund.');
    expect(all(texts)).not.toMatch(/refund the client in full|asked to cancel it|was placed by mistake/);
    expect(texts['support-request']).toContain(
      'There was a mistake when order FO1 from the client was placed.',
    );
    expect(texts['buyer-note']).toContain('a part of this order, or all of it.');
  });

  it('the subject of a delivered order calls the whole order no mistake either', () => {
    const order = anOrder({ order: { ...running, status: 'delivered' }, request: { askedBy: 'buyer' } });
    const verdict = { ...aVerdict('mistaken-order', chat), cause: 'wrong-quantity' };
    const drafts = draftsOf({ order, messages: chat, verdict });
    const subjects = drafts.map(({ subject }) => subject).filter((subject) => subject !== '');
    expect(subjects).toHaveLength(3);
    for (const subject of subjects) expect(subject).toMatch(/mistake in an order/i);
  });

  it('it is asked for also where words of a number typed wrong sound like a second order', () => {
    const verdict = aVerdict('mistaken-order', chat, [[0, 'cancel the rest']]);
    const because = verdict.because.map((sign) => ({ ...sign, id: 'duplicate' }));
    const order = anOrder({ order: running, request: { askedBy: 'buyer' } });
    const drafts = draftsOf({
      order,
      messages: chat,
      verdict: { ...verdict, because, cause: 'wrong-quantity' },
    });
    expect(drafts[0]?.body).toContain('what is possible: to cancel a part of it');
  });

  it('who wants a part is not said to have asked to cancel the order', () => {
    const times = { placedAt: '2026-11-20T10:02:00Z' };
    for (const request of [
      { askedBy: 'buyer', askedAt: '2026-11-20T10:09:00Z' },
      { askedBy: 'buyer', minutesAfterOrder: 7 },
    ]) {
      const input = { order: { ...running, ...times }, request };
      const text = textsFor('mistaken-order', { chat, input })['support-request'];
      expect(text).toMatch(/The client asked about this (about )?7 minutes after/);
      expect(text).not.toContain('asked to cancel');
    }
  });

  it('the steps to cancel alone say that the whole order goes', () => {
    const input = { order: { requirements: 'not-submitted' } };
    const steps = (told: Told) => textsFor('mistaken-order', { input, ...told })['buyer-cancel-steps'];
    expect(steps({ chat })).toContain(
      'That cancels the whole order. If you want to keep a part of it, please',
    );
    expect(steps({})).not.toContain('the whole order');
  });

  it('a change of mind about a part is told as one', () =>
    expect(textsFor('change-of-mind', { chat })['support-request']).toContain(
      'The client no longer wants all of order FO1.',
    ));

  it.each([
    'Please cancel the extra one',
    'Cancel it, please, the rest of my day is full',
    'I need one thing only: cancel',
  ])('a wish for the whole is a wish for the whole: %s', (words) =>
    expect(textsFor('mistaken-order', { chat: [buyer(words)] })['support-request']).toContain(
      'refund the client in full',
    ),
  );

  it('of two orders the one that is too many is cancelled whole', () => {
    const two = [buyer('I ordered twice, keep one and cancel the rest')];
    for (const told of [
      { chat: two, cause: 'duplicate' },
      { chat: two, input: { order: { ...running, duplicate: true } } },
      { chat: two, input: { order: { ...running, otherNumber: 'FO2' } } },
    ])
      expect(textsFor('mistaken-order', told)['support-request']).toContain('refund the client in full');
  });
});

describe('what tells of a part, and what of a second order', () => {
  const letter = (words: string, said: Said = [], ids: string[] = []) => {
    const chat = [buyer(words)];
    const verdict = aVerdict('mistaken-order', chat, said);
    const because = verdict.because.map((sign, index) => ({ ...sign, id: ids[index] ?? sign.id }));
    const order = anOrder({ order: running, request: { askedBy: 'buyer' } });
    const drafts = draftsOf({ order, messages: chat, verdict: { ...verdict, because } });
    return drafts.find(({ id }) => id === 'support-request')?.body;
  };

  it.each([
    'Can I keep two of the three logos and drop the last?',
    'I only need one of the three',
    'please reduce the quantity to 1',
    'I clicked the wrong quantity, cancel two of the three',
    'Hi, I typed 10 instead of 1 in the quantity box!',
    'wrong package! can you just make it basic and refund the difference?',
    'I want basic, please give me the difference back',
    'can you just make it basic and give back the difference?',
    'can I get a partial refund?',
    'I added the "source file" extra. Can you remove it from the order and keep the rest?',
    'can i get refund of the extra only?',
    'please remove the fast delivery extra',
    'Can you downgrade it to basic?',
    '¿Me puede devolver la diferencia?',
    'Je voudrais un remboursement partiel',
    'Bitte die Differenz zurück',
    'Quero reembolso parcial',
    'Vorrei un rimborso parziale',
    'Kan ik een gedeeltelijke terugbetaling krijgen?',
    'Solo quiero uno de los tres',
    'Je n’ai besoin que d’un des trois',
    'Ich brauche nur eins von den drei',
    'Só preciso de um dos três',
    'Mi serve solo uno dei tre',
    'Ik wil alleen een van de drie',
  ])('this is a wish for a part: “%s”', (words) => expect(letter(words)).toContain('what is possible'));

  it.each([
    'please cancel the extra order',
    'I found two orders. I only ordered one. Please cancel the extra',
    'refund the extra one, I have two',
    'what is the difference between basic and premium? Please refund me',
    'I will keep the logo in mind, please cancel',
  ])('this is no wish for a part: “%s”', (words) => expect(letter(words)).not.toContain('what is possible'));

  it.each([
    [
      'I pressed the order button twice by accident. Please keep just one and cancel the other order.',
      'twice',
    ],
    ['My son pressed buy again on my phone. Keep one and refund the second.', 'again'],
  ])('this is a second order, cancelled whole: “%s”', (words, sign) => {
    for (const id of ['duplicate', 'charged-twice'])
      expect(letter(words, [[0, sign]], [id])).toContain('refund the client in full');
    expect(letter(words, [[0, sign]], ['misclick'])).toContain('what is possible');
  });
});

describe('who placed the order', () => {
  it('is not said, since a child or a fault may have done it', () => {
    const chat = [buyer('My son pressed the button and placed this order')];
    const texts = textsFor('mistaken-order', { chat, said: [[0, 'My son']], cause: 'child-or-pet' });
    for (const id of ['support-request', 'support-request-short'])
      expect(texts[id]).toContain('Order FO1 from the client was placed by mistake.');
    expect(all(texts)).not.toContain('The client placed');
  });
});

describe('with a new order', () => {
  it.each(['placed', 'agreed'])('letters and notes tell of one cancellation, together: %s', (reorder) => {
    const texts = textsFor('mistaken-order', { input: { reorder } });
    for (const id of ['support-request', 'support-request-short'])
      expect(texts[id]).toContain('Before we cancel order FO1 together, please confirm');
    // Sent days later, when an open request may have cancelled the order already.
    expect(texts['follow-up']).toContain('cover this order?');
    expect(texts['follow-up']).not.toMatch(/(?:before|when) we cancel/i);
    expect(texts['buyer-note']).toContain('Then we can cancel it together');
    expect(texts['resolution-note']).toContain('If we both accept');
    expect(all(texts)).not.toMatch(/please cancel|how (?:can )?this order/i);
  });

  it('who agreed to order again is not said to do it', () => {
    const texts = textsFor('mistaken-order', { input: { reorder: 'agreed' } });
    expect(texts['resolution-note']).toContain('The client has agreed to place a new order with me.');
  });

  it('who took a custom offer may need a new one, which only the seller can send', () => {
    const note = (kind: string) =>
      textsFor('mistaken-order', { input: { order: { kind }, reorder: 'agreed' } })['buyer-note'];
    expect(note('custom-offer')).toContain('If you need a new offer, please tell me here.');
    expect(note('gig')).not.toContain('new offer');
  });

  it.each(['mistaken-order', 'change-of-mind'] as const)(
    'no note says “within 14 days” once these may be over: %s',
    (reason) => {
      const notes = (askedAt: string) => {
        const texts = textsFor(reason, {
          input: { reorder: 'agreed', request: { askedBy: 'buyer', askedAt } },
        });
        return `${texts['buyer-note'] ?? ''}${texts['buyer-alternative'] ?? ''}`;
      };
      expect(notes('2026-11-19T12:00:00Z')).toContain('Please order here on Fiverr, within 14 days.');
      expect(notes('2026-11-01T12:00:00Z')).toContain('Please order here on Fiverr. I am');
    },
  );

  it('support is told of both exceptions where the order is cancelled already', () =>
    expect(
      textsFor('mistaken-order', {
        input: { order: { ...running, status: 'cancelled' }, reorder: 'placed' },
      })['support-request'],
    ).toContain(
      'names two exceptions: a client ordering by mistake, and a mutual cancellation with a new order',
    ));

  it.each(['delivered', 'completed'])('support reads of it where the order is %s', (status) => {
    const order = { ...running, status, work: 'delivered', otherNumber: 'FO99' };
    const texts = textsFor('mistaken-order', { input: { order, reorder: 'placed' } });
    expect(texts['support-request']).toContain('placed the right order with me: FO99.');
    expect(texts['support-request-short']).toContain('The right order with me is FO99.');
  });

  it('the reason of the buyer’s request stands in the short text where no words of theirs do', () => {
    const short = (openedBy: string, told: Told = {}) =>
      textsFor('mistaken-order', {
        ...told,
        input: {
          request: { askedBy: 'buyer', formal: { openedBy, answer: 'open', reason: 'By mistake' } },
        },
      })['support-request-short'];
    expect(short('buyer')).toContain('Their cancellation request shows the reason "By mistake".');
    expect(short('seller')).not.toContain('shows the reason');
    const chat = [buyer('I clicked the wrong gig')];
    expect(short('buyer', { chat, said: [[0, 'wrong gig']] })).not.toContain('shows the reason');
  });

  it('the open request and its reason stay in the request, with everything else known', () => {
    const at = '2026-11-20T10:09:00Z';
    const chat = [buyer('So sorry, I clicked the wrong gig.', at), buyer('I wanted the logo.')];
    const formal = {
      openedBy: 'buyer',
      openedAt: '2026-11-20T10:15:00Z',
      reason: 'By mistake',
      answer: 'open',
    };
    const text = textsFor('mistaken-order', {
      chat,
      said: [
        [0, 'wrong gig'],
        [1, 'the logo'],
      ],
      input: {
        order: { ...running, title: 'Logo design, Standard package', placedAt: '2026-11-20T10:02:00Z' },
        request: { askedBy: 'buyer', askedAt: at, formal },
        buyer: { name: 'anna_b', priorOrders: 3, relationshipMonths: 5 },
        reorder: 'placed',
      },
    })['support-request'];
    expect(text).toContain(
      'opened a cancellation request on 20 November 2026, 10:15 (UTC). It is still open.',
    );
    expect(text).toContain('Its reason is "By mistake".');
  });

  it('a buyer whose work has begun is offered a later date, no later start', () => {
    const texts = textsFor('change-of-mind', { input: { order: { ...running, work: 'started' } } });
    expect(texts['buyer-alternative']).toContain('or a later date, still be useful');
    expect(all(texts)).not.toContain('later start');
  });

  it('a buyer who changed their mind is offered no swap, and support is asked about that exception', () => {
    const input = {
      order: { ...running, otherNumber: 'FO2' },
      reorder: 'placed',
      alternative: 'a smaller logo',
    };
    const texts = textsFor('change-of-mind', { input });
    expect(texts['buyer-alternative']).toContain('thank you for your new order FO2.');
    expect(all(texts)).not.toMatch(/later date|smaller logo|mistake/);
    for (const id of ['support-request', 'support-request-short']) {
      expect(texts[id]).toContain('The client no longer wants order FO1.');
      expect(texts[id]).toContain('The client has placed another order with me: FO2.');
      expect(texts[id]).toContain('a mutual cancellation with a new order within 14 days as an exception.');
      expect(texts[id]).toContain('with its true reason');
    }
    expect(texts['follow-up']).toContain('the exception for a new order within 14 days');
  });

  it('nothing is said of that exception without one', () =>
    expect(all(textsFor('change-of-mind'))).not.toMatch(/exception|14 days/));
});

describe('the short note of a request', () => {
  it('fits a request of either side', () => {
    const formal = { openedBy: 'seller', openedAt: '2026-11-20T10:15:00Z', answer: 'open' };
    const note = textsFor('mistaken-order', { input: { request: { askedBy: 'buyer', formal } } })[
      'resolution-note'
    ];
    expect(note).toContain(
      'For now I do not accept a cancellation request, so that they can look at the order first.',
    );
    expect(note).not.toContain('this request');
  });

  it('says of no request that it is not accepted where one was', () => {
    const noteFor = (answer: string) =>
      textsFor('mistaken-order', { input: { request: { formal: { openedBy: 'buyer', answer } } } })[
        'resolution-note'
      ];
    expect(noteFor('accepted')).not.toContain('I do not accept');
    for (const answer of ['open', 'declined', 'withdrawn', 'expired'])
      expect(noteFor(answer)).toContain('I do not accept');
  });
});

describe('the seller’s own open request', () => {
  const formal = { openedBy: 'seller', openedAt: '2026-11-20T10:15:00Z', answer: 'open' };
  const request = { askedBy: 'buyer', formal };

  it.each([
    ['mistaken-order', running],
    ['mistaken-order', { ...running, status: 'delivered' }],
    ['change-of-mind', running],
  ] as const)('is not called open where the plan withdraws it first: %s', (reason, order) => {
    const text = textsFor(reason, { input: { order, request } })['support-request'];
    expect(text).toContain('I opened a cancellation request on 20 November 2026, 10:15 (UTC).');
    expect(text).not.toContain('still open');
  });

  it('is called open where the plan leaves it open', () =>
    expect(
      textsFor('mistaken-order', { input: { request, reorder: 'placed' } })['support-request'],
    ).toContain('It is still open.'));
});

describe('the steps of a buyer who can cancel alone', () => {
  const order = { number: 'FO1', requirements: 'not-submitted', otherNumber: 'FO2', duplicate: true };

  it('say which order is meant, since two may wait', () => {
    const steps = textsFor('mistaken-order', { input: { order } })['buyer-cancel-steps'];
    expect(steps).toContain('Cancel order FO1 on its page.');
    expect(steps).toContain('Do not send the requirements of order FO1.');
  });

  it('do not doubt that a buyer who ordered again wants to work with the seller', () => {
    const text = (more: object) =>
      textsFor('mistaken-order', {
        input: { order: { ...order, ...more }, alternative: 'a smaller logo', reorder: 'placed' },
      })['buyer-alternative'];
    expect(text({ duplicate: false })).toContain(
      'If your new order does not fit, I could offer you this instead: a smaller logo.',
    );
    expect(text({ duplicate: true })).toContain('If your other order does not fit, I could offer you this');
    for (const duplicate of [true, false]) expect(text({ duplicate })).not.toContain('like to work with me');
  });
});

describe('a number that both orders were given', () => {
  const order = { ...running, otherNumber: 'fo1' };

  it.each([{ duplicate: true }, {}])('is never called the number of the order to keep: %j', (more) => {
    const texts = all(textsFor('mistaken-order', { input: { order: { ...order, ...more } } }));
    expect(texts).not.toContain('fo1');
    expect(texts).not.toContain('order to keep');
  });

  it('is never called the number of a new order', () => {
    const texts = all(textsFor('mistaken-order', { input: { order, reorder: 'placed' } }));
    expect(texts).not.toContain('fo1');
    expect(texts).toContain('The client has since placed the right order with me.');
  });
});

describe('the note after a delivery', () => {
  const input = { order: { ...running, status: 'delivered', work: 'delivered' } };

  it('does not ask a buyer who gave a reason what happened', () => {
    const note = textsFor('change-of-mind', {
      input,
      chat: [buyer('I lost my job')],
      said: [[0, 'lost my job']],
    });
    expect(note['buyer-note']).toContain('Is there anything more that I should know?');
    expect(note['buyer-note']).not.toContain('what happened');
  });

  it('asks one whose reason is unclear', () =>
    expect(textsFor('unclear', { input, chat: [buyer('mistake, cancel')] })['buyer-note']).toContain(
      'what happened?',
    ));
});

describe('the buyer’s words', () => {
  it('are not called the reason: support reads them and decides', () => {
    const chat = [buyer('Great progress honestly')];
    const texts = textsFor('change-of-mind', { chat, said: [[0, 'Great progress']] });
    expect(texts['support-request']).toContain('They wrote in the chat: "Great progress honestly".');
  });
});

describe('a time and an answer', () => {
  const at = '2026-11-20T10:09:00Z';

  it('a time is said once for two quotes of one moment', () => {
    const chat = [buyer('I clicked the wrong gig. I wanted the logo.', at)];
    const said: Said = [
      [0, 'wrong gig'],
      [0, 'the logo'],
    ];
    const text = textsFor('mistaken-order', { chat, said })['support-request'];
    expect(text).toContain(
      'On 20 November 2026, 10:09 (UTC), they wrote: "I clicked the wrong gig." They also wrote:',
    );
    const later = [
      buyer('I clicked the wrong gig.', at),
      buyer('I wanted the logo.', '2026-11-20T10:15:00Z'),
    ];
    const two: Said = [
      [0, 'wrong gig'],
      [1, 'the logo'],
    ];
    expect(textsFor('mistaken-order', { chat: later, said: two })['support-request']).toContain(
      'On 20 November 2026, 10:15 (UTC), they also wrote:',
    );
  });

  it.each(['accepted', 'declined', 'withdrawn', 'expired'])(
    'a request that was %s keeps its answer longer than its reason',
    (answer) => {
      const words = `I clicked the wrong package ${'and I am sorry '.repeat(8)}`;
      const formal = { openedBy: 'buyer', openedAt: at, reason: 'By mistake', answer };
      const input = (title: string) => ({
        order: { ...running, title, placedAt: '2026-11-20T10:02:00Z', duplicate: true },
        request: { askedBy: 'buyer', askedAt: at, formal },
        buyer: { name: title, priorOrders: 3, relationshipMonths: 5 },
      });
      const chat = [buyer(words, at)];
      for (const length of [1, 6, 9, 12, 15]) {
        const title = 'a b '.repeat(length).trim();
        const text = textsFor('mistaken-order', { chat, said: [[0, 'wrong package']], input: input(title) });
        const body = text['support-request'] ?? '';
        if (body.includes('Its reason is')) expect(body).toMatch(/It was \w+\.|Its time ran out\./);
      }
    },
  );
});

it('the buyer reads which order support is asked to cancel', () => {
  expect(textsFor('mistaken-order')['buyer-note']).toContain(
    'to cancel order FO1 with a full refund to you.',
  );
  const { number: _, ...unnamed } = running;
  expect(textsFor('mistaken-order', { input: { order: unnamed } })['buyer-note']).toContain(
    'to cancel this order with',
  );
});
