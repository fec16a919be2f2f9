import { describe, expect, it } from 'vitest';
import { loadSite } from '../../src/load.ts';
import { type OutcomeId, outcomeIds } from '../../src/marketplaces/advice.ts';
import { planIds } from '../../src/plan/plan.ts';
import { aVerdict, fiverr } from '../drafts/a-case.ts';
import { anOrder } from '../order/an-order.ts';
import { type AReturn, follow } from './a-follow-up.ts';

const RUNNING = { number: 'FO1234ABCD567', requirements: 'submitted', work: 'not-started' };
const aReturn = (change: Partial<AReturn> = {}): AReturn => ({
  order: anOrder({ order: RUNNING, request: { askedBy: 'buyer' } }),
  messages: [],
  verdict: aVerdict('mistaken-order'),
  outcome: 'standard-text',
  supportAnswer: '',
  ...change,
});
const bodies = (change: Partial<AReturn> = {}) =>
  Object.fromEntries(follow(aReturn(change)).texts.map(({ id, body }) => [id, body]));
const reply = (change: Partial<AReturn> = {}) => bodies(change)['support-reply'];
const advice = (change: Partial<AReturn> = {}) =>
  follow(aReturn(change)).advice.map(({ text, facts }) => `${text} [${facts}]`);
const cancelled = anOrder({ order: { ...RUNNING, status: 'cancelled' } });

it('does not leave out the new order where the order is cancelled, which the plan calls a possible exception', () => {
  for (const reason of ['change-of-mind', 'unclear', 'something-else'] as const)
    for (const outcome of ['no-answer', 'standard-text', 'refused'] as const) {
      const told = (reorder: string) =>
        advice({
          order: anOrder({ order: { ...RUNNING, status: 'cancelled' }, reorder }),
          verdict: aVerdict(reason),
          outcome,
        }).join(' ');
      expect(told('placed')).toContain('A new order within 14 days may make the cancellation an exception.');
      expect(told('no')).not.toContain('has ordered again');
    }
});

describe('the reply to a standard text', () => {
  it('names every point of the request in general while nothing is pasted', () =>
    expect(reply()).toBe(
      [
        'Hello, thank you for your answer. My request is about order FO1234ABCD567.',
        '',
        'I do not find an answer to:',
        '- my question whether you can cancel this order with a full refund',
        '- my question whether article 360010560198 applies: a client ordering by mistake',
        '- my question whether this order counts in my performance metrics',
        '',
        'Please answer this, or tell me which step is needed. Thank you.',
      ].join('\n'),
    ));

  it('asks only for what the request asked: with a new order both cancel together, so support need not', () => {
    const order = (input: object) => anOrder({ order: RUNNING, request: { askedBy: 'buyer' }, ...input });
    const mistaken = reply({ order: order({ reorder: 'agreed' }) });
    expect(mistaken).toContain('whether this order counts');
    expect(mistaken).not.toContain('whether you can cancel');
    const changed = reply({ order: order({ reorder: 'placed' }), verdict: aVerdict('change-of-mind') });
    expect(changed).toContain('the exception for a new order within 14 days (article 360010560198)');
    expect(changed).not.toContain('by us both');
  });

  it('asks for a part where the request did', () => {
    const verdict = { ...aVerdict('mistaken-order'), cause: 'wrong-quantity' };
    expect(reply({ verdict })).toContain('whether you can cancel a part of this order, or all of it');
  });

  it('names the points that the pasted answer does not touch', () => {
    const supportAnswer =
      'Thank you for reaching out! Cancellations are one of many factors that affect your success score.';
    expect(reply({ supportAnswer })).toBe(
      [
        'Hello, thank you for your answer. It does not name order FO1234ABCD567.',
        '',
        'I could not find in it:',
        '- whether you can cancel this order with a full refund',
        '- whether article 360010560198 applies: a client ordering by mistake',
        '',
        'Please answer this, or tell me which step is needed. Thank you.',
      ].join('\n'),
    );
  });

  it.each([
    ['the order number', 'About your order #fo-1234-abcd-567:', 'It does not name order'],
    ['a cancellation', 'We are not able to cancel.', 'whether you can cancel'],
    ['a refund', 'The buyer has been refunded by our team.', 'whether you can cancel'],
    ['the exception', 'No exception will be made for this.', 'whether article'],
    ['the article', 'Please read our article 360010560198.', 'whether article'],
    ['the effect', 'This will impact you.', 'counts in my performance'],
    ['the metrics', 'See the performance page for this.', 'counts in my performance'],
  ])('says nothing of %s once the answer has touched it', (_, supportAnswer, gone) => {
    expect(reply({ supportAnswer: 'Hello and thank you for this.' })).toContain(gone);
    expect(reply({ supportAnswer })).not.toContain(gone);
  });

  it.each([
    'Your order has now been successfully cancelled and the full amount was returned to your buyer.',
    'I have gone ahead and processed the cancelation for you.',
    'The buyer got the full amount back, as you have asked.',
    'Your request has been approved.',
    'We are sorry, but our answer is no.',
    'We would ask you to deliver the order as usual.',
    'This is not something that we can do for you.',
    'The order will remain active.',
    'It has been voided on our end and the client has their money.',
    'The client has to use the Resolution Center for this.',
    'The purchase was reverted and the client knows of it.',
    'The transaction was rolled back by our team.',
    'I have gone ahead with your request, and you will see it soon.',
    'This is outside of what I can do from here with the tools that I have.',
    'Orders in progress must be settled between both parties, and we do not take sides.',
    'Заказ отменён. Thank you and have a great day with your gigs!',
    'Wir haben die Bestellung storniert. Thank you and have a great day with your gigs!',
  ])('asks nothing about the cancellation when the answer says "%s"', (supportAnswer) => {
    expect(reply({ supportAnswer })).not.toContain('whether you can cancel');
  });

  it.each([
    'The order will not be taken into account when we work out your success.',
    'It will not be held against you.',
    'This has no bearing on how you are judged.',
    'Your profile will not suffer from this.',
    'The order is left out of your analytics.',
    'You will not be held responsible for this.',
    'The order was excluded, as you have asked.',
    'Nothing of this will show up on your side.',
    'It has been taken off your record.',
  ])('asks nothing about the count when the answer says "%s"', (supportAnswer) => {
    expect(reply({ supportAnswer })).not.toContain('counts in my performance');
  });

  it.each([
    'We will revert to you about this matter as soon as we can, and thank you for your patience.',
    'Please go ahead and send us the conversation between you and the client.',
    'We ask you to keep our community safe from deals outside the platform.',
    'Have a look at this: which order would it be? We are looking into the matter.',
  ])('still asks what a greeting and a question do not touch: "%s"', (supportAnswer) => {
    expect(reply({ supportAnswer })).toContain('whether you can cancel');
  });

  it.each([
    'An unintentional purchase is handled like any other order, so we have to say no.',
    'The client clicked the wrong button, but your request is not one that we can meet.',
    'The article that you mention does not apply to your case.',
    'We cannot waive this for you.',
  ])('misses no exception when the refusal says "%s"', (supportAnswer) => {
    const exception = 'could not find the exception';
    expect(reply({ supportAnswer: 'Hello and no to this.', outcome: 'refused' })).toContain(exception);
    expect(reply({ supportAnswer, outcome: 'refused' })).not.toContain(exception);
  });

  it.each([
    'We kunnen de bestelling niet annuleren. We raden het Resolution Center aan.',
    'Has de usar el Centro de Resoluciones. No podemos ayudarte con el pedido.',
    'Wir will be happy, aber es geht nicht.',
  ])('does not take "%s" for English', (supportAnswer) => {
    expect(reply({ supportAnswer })).not.toMatch(/could not find in it|does not name/);
  });

  it('asks what the answer means for the order once every point is touched', () => {
    const supportAnswer =
      'We cannot cancel FO1234ABCD567. Your exception does not apply, and it will affect your score.';
    expect(reply({ supportAnswer })).toBe(
      [
        'Hello, thank you for your answer. My request is about order FO1234ABCD567.',
        '',
        'Please tell me what your answer means for this order, or which step is needed. Thank you.',
      ].join('\n'),
    );
  });

  it('claims nothing about an answer in a language that it does not read, and does not ask for what it holds', () => {
    const thanks = 'Vielen Dank für Ihre Nachricht.';
    expect(reply({ supportAnswer: thanks })).toBe(reply());
    const supportAnswer = `${thanks} Wir können die Bestellung leider nicht stornieren.`;
    const cancel = '- my question whether you can cancel this order with a full refund\n';
    expect(reply()).toContain(cancel);
    expect(reply({ supportAnswer })).toBe(reply()!.replace(cancel, ''));
  });

  it('asks after the effect once the order is cancelled', () =>
    expect(reply({ order: cancelled })).toContain(
      'whether you will look into the effect of this cancellation',
    ));

  it('asks an honest question for a change of mind, and names no exception', () => {
    const text = reply({ verdict: aVerdict('change-of-mind') });
    expect(text).toContain('my question how this order can be cancelled: by you, or by us both');
    expect(text).toContain('how a cancellation would be recorded with its true reason');
    expect(text).not.toMatch(/exception|360010560198|metrics/);
  });
});

describe('after a plan with a new order, where both cancel', () => {
  const order = (reorder: string, more: object = {}) =>
    anOrder({ order: RUNNING, request: { askedBy: 'buyer', ...more }, reorder });
  const reasons = ['mistaken-order', 'change-of-mind'] as const;

  it.each(reasons)('the granted note claims no cancellation that nobody asked support for: %s', (reason) => {
    const given = { order: order('placed'), verdict: aVerdict(reason), outcome: 'granted' } as const;
    const note = bodies(given)['buyer-note'];
    expect(note).toContain('We can now cancel order FO1234ABCD567 together in the Resolution Center.');
    expect(note).not.toContain('has agreed to a cancellation');
    expect(advice(given)[0]).toContain('If not, cancel together in the Resolution Center');
    expect(advice(given).join()).not.toContain('A change of mind is not among the exceptions');
  });

  it.each(reasons)(
    'the granted note believes support that wrote of the cancellation as done: %s',
    (reason) => {
      const verdict = aVerdict(reason);
      const said = { order: order('placed'), verdict, outcome: 'granted' } as const;
      const note = bodies({ ...said, supportAnswer: 'We have cancelled the order.' })['buyer-note'];
      expect(note).toContain('has agreed to a cancellation of order FO1234ABCD567.');
      expect(note).not.toContain('We can now cancel');
      const told = bodies({ ...said, supportAnswer: 'You may cancel it together in the Resolution Center.' });
      expect(told['buyer-note']).toContain('We can now cancel order FO1234ABCD567 together');
    },
  );

  it.each([
    { openedBy: 'buyer', openedAt: '2026-11-22T10:00:00Z', answer: 'open' },
    { openedBy: 'buyer', answer: 'expired' },
  ])('the granted note sends nobody to cancel an order that a request may have ended: %j', (formal) => {
    const given = { order: order('agreed', { formal }), outcome: 'granted' } as const;
    expect(bodies(given)['buyer-note']).not.toContain('We can now cancel');
    expect(advice(given)[0]).toContain('Look at the order page: the order may be cancelled.');
  });

  it('the buyer of a custom offer is told that a new one can be had', () => {
    const offered = (kind: string) =>
      bodies({
        order: anOrder({ order: { ...RUNNING, kind }, request: { askedBy: 'buyer' }, reorder: 'agreed' }),
        outcome: 'granted',
      })['buyer-note'];
    expect(offered('custom-offer')).toContain('If you need a new offer, please tell me here.');
    expect(offered('gig')).not.toContain('new offer');
  });

  it('the buyer accepts the seller’s own open request', () => {
    const formal = { openedBy: 'seller', openedAt: '2026-11-24T02:00:00Z', answer: 'open' };
    const said = advice({ order: order('placed', { formal }), outcome: 'granted' });
    expect(said[0]).toContain('the buyer accepts your open request');
    expect(said.join()).not.toContain('accept the open request, or open one');
  });

  it.each(reasons)(
    'the refused note talks to the buyer of no exception, and offers no change: %s',
    (reason) => {
      const given = { order: order('agreed'), verdict: aVerdict(reason), outcome: 'refused' } as const;
      const note = bodies(given)['buyer-note'];
      expect(note).toContain('Fiverr Customer Support has answered my question.');
      expect(note).not.toContain('exception');
      expect(note).toContain('We can still cancel order FO1234ABCD567 together');
      expect(note).not.toMatch(/has not agreed|the order as it is/);
      expect(advice(given).join()).not.toContain('Leave it at this answer');
    },
  );

  it.each(reasons)(
    'a refusal says nothing of a cancellation without a new order once it is placed: %s',
    (reason) => {
      const said = (reorder: 'placed' | 'agreed') =>
        advice({ order: order(reorder), verdict: aVerdict(reason), outcome: 'refused' }).join();
      expect(said('placed')).toContain('The buyer has ordered again.');
      expect(said('placed')).not.toMatch(/without a new order|and the buyer orders again/);
      expect(said('agreed')).toContain('without a new order');
    },
  );

  it('the reply to a standard text names both exceptions', () =>
    expect(reply({ order: order('placed') })).toContain(
      'applies: a client ordering by mistake, and a new order within 14 days',
    ));
});

it('a refusal asks for no third order where the buyer has the one that they meant', () => {
  const said = (more: object) =>
    advice({
      order: anOrder({ order: { ...RUNNING, ...more }, request: { askedBy: 'buyer' } }),
      outcome: 'refused',
    }).join();
  expect(said({})).toContain('and the buyer orders again');
  expect(said({ duplicate: true })).not.toContain('orders again');
  expect(said({ otherNumber: 'FO2' })).not.toContain('orders again');
});

describe('the notes to the buyer', () => {
  it('speak of a part where the request did', () => {
    const verdict = { ...aVerdict('mistaken-order'), cause: 'wrong-quantity' };
    for (const outcome of ['granted', 'refused'] as const)
      expect(bodies({ verdict, outcome })['buyer-note']).toContain('of this order, or of a part of it.');
  });

  it('name the order, since a buyer who ordered twice has two', () => {
    const twice = (number?: string) =>
      anOrder({ order: { ...RUNNING, number, duplicate: true }, request: { askedBy: 'buyer' } });
    for (const outcome of ['granted', 'refused'] as const) {
      const note = (number?: string) => bodies({ order: twice(number), outcome })['buyer-note'];
      expect(note('FO1')).toContain('agreed to a cancellation of order FO1.');
      expect(note()).toContain('agreed to a cancellation of this order.');
    }
  });

  it.each(['accepted', 'expired'])('offer no order as it is once a request was %s', (answer) => {
    const order = anOrder({ order: RUNNING, request: { askedBy: 'buyer', formal: { answer } } });
    const note = bodies({ order, outcome: 'refused' })['buyer-note'];
    expect(note).toContain('What would you like now?');
    expect(note).not.toContain('the order as it is');
    expect(advice({ order, outcome: 'refused' })[0]).toContain('Look at the order page');
  });
});

const noteAfter = (outcome: 'granted' | 'refused', supportAnswer: string, change: Partial<AReturn> = {}) =>
  bodies({ outcome, supportAnswer, ...change })['buyer-note'];
const AGREED = 'has agreed to a cancellation of order FO1234ABCD567.';

describe('what the note to the buyer says of the answer', () => {
  it.each([
    '',
    'Hi there, we have cancelled the order. Please note that it will affect your stats.',
    'I’ve cancelled your order, but we cannot make an exception for your metrics.',
    'Your order has been canceled and the buyer was refunded.',
    'We will cancel it today.',
    'I have gone ahead and cancelled the order for you.',
    'Good news: the cancellation has been approved.',
    'We have cancelled the order and it will not affect your order completion rate.',
    'Your order has been canceled, so it won’t count.',
    'Order #FO1234ABCD567 was canceled without affecting your rate.',
    'Your order is being cancelled.',
    'We’ll be canceling it shortly.',
    'The cancellation is done.',
  ])('is an agreement where the seller says yes and nothing speaks against it: %s', (answer) =>
    expect(noteAfter('granted', answer)).toContain(AGREED),
  );

  it.each([
    'We can refund half of the order, 50% goes back to the buyer.',
    'The order was cancelled in part.',
    'We have given the buyer a credit for the next order.',
    'Thank you, our team will look into it and come back to you.',
    'We will cancel the order once the buyer agrees.',
    'Your order will not be cancelled.',
    'We do not say that we have cancelled it.',
    'Other orders that have been cancelled do count.',
    'Order FO9999ABCD999 was cancelled.',
    'It will be seen whether the cancellation is approved.',
    'The order was cancelled by the buyer.',
    'We understand that you want to cancel the order.',
    'La orden se queda como está.',
  ])('is an answer alone where the pasted words do not plainly cancel the whole order: %s', (answer) => {
    const note = noteAfter('granted', answer);
    expect(note).toBe(
      'Hello, Fiverr Customer Support has answered me about this order. Thank you for your patience.',
    );
  });

  it('is no cancellation after a change of mind, of which the request asks none, unless support writes of one', () => {
    const verdict = aVerdict('change-of-mind');
    expect(noteAfter('granted', '', { verdict })).not.toContain(AGREED);
    expect(advice({ outcome: 'granted', verdict })[0]).toContain('Does the note say what support agreed to?');
    expect(noteAfter('granted', 'We have cancelled the order.', { verdict })).toContain(AGREED);
  });

  it('is left out after a no that cancelled the order all the same', () => {
    const answer = 'The order has been cancelled, but we cannot remove it from your statistics.';
    expect(noteAfter('refused', answer)).toBeUndefined();
    expect(noteAfter('refused', 'Order FO1234ABCD567 was cancelled. It counts.')).toBeUndefined();
    expect(noteAfter('refused', 'The order has not been cancelled.')).toContain('has not agreed');
  });

  it.each([
    'The order was refunded to the buyer. We cannot remove the effect.',
    'Your order has been closed and the buyer got the money back. It counts.',
    'The buyer cancelled it themselves, so nothing to do.',
    'We can cancel the order, but it will count.',
    'Hemos cancelado el pedido, pero la cancelación cuenta en sus métricas.',
    'La commande a été annulée. Nous ne pouvons pas faire d’exception.',
    'Der Auftrag wurde storniert, aber wir machen keine Ausnahme.',
    'O pedido foi cancelado, mas conta.',
    'L’ordine è stato annullato, ma conta.',
    'De bestelling is geannuleerd, maar telt mee.',
  ])('is left out after a no by which the order has ended, in other words and languages: %s', (answer) =>
    expect(noteAfter('refused', answer)).toBeUndefined(),
  );

  it.each([
    'We cannot cancel this order, and it cannot be refunded.',
    'El pedido no ha sido cancelado.',
    'Der Auftrag wird nicht storniert.',
    'De bestelling is niet geannuleerd.',
  ])('stays after a plain no: %s', (answer) =>
    expect(noteAfter('refused', answer)).toContain('has not agreed'),
  );
});

describe('each outcome', () => {
  it('without an answer uses the follow-up of the plan, and advises against a second ticket', () => {
    const [text, ...others] = follow(aReturn({ outcome: 'no-answer' })).texts;
    expect([text?.id, others]).toEqual(['follow-up', []]);
    expect(text?.body).toContain('My question is not answered yet');
    expect(advice({ outcome: 'no-answer' })).toContain(
      'Do not open a second ticket. One seller says that tickets count against you. This is not proven. [C8]',
    );
  });

  it('refused asks once more under the article, and asks the buyer what they prefer', () => {
    const texts = bodies({ outcome: 'refused' });
    expect(Object.keys(texts)).toEqual(['support-reply', 'buyer-note']);
    expect(texts['support-reply']).toContain(
      'Could someone look at it once more under your article 360010560198?',
    );
    expect(texts['buyer-note']).toContain('has not agreed to a cancellation of order FO1234ABCD567');
    const said = advice({ outcome: 'refused' }).join('\n');
    for (const fact of ['C2,D5,D7', 'E3', 'D3', 'C2,B7', 'A20', 'C3,C5']) expect(said).toContain(`[${fact}]`);
  });

  it('refused asks support nothing more for a change of mind', () =>
    expect(Object.keys(bodies({ outcome: 'refused', verdict: aVerdict('change-of-mind') }))).toEqual([
      'buyer-note',
    ]));

  it('refused sends the buyer nothing about an order that is over', () =>
    expect(Object.keys(bodies({ outcome: 'refused', order: cancelled }))).toEqual(['support-reply']));

  it('granted says what to look at and when, and thanks the buyer', () => {
    expect(Object.keys(bodies({ outcome: 'granted' }))).toEqual(['buyer-note']);
    const said = advice({ outcome: 'granted' }).join('\n');
    for (const fact of ['C4', 'C3', 'C5', 'C2,D7']) expect(said).toContain(`[${fact}]`);
  });

  it('standard text tells what to do with a receipt, a question of support, and a wish to hear the buyer', () => {
    const said = advice({ outcome: 'standard-text' }).join('\n');
    expect(said).toContain('Does it only say that your request arrived? Then wait');
    expect(said).toContain('Begin your reply with it: only what is true, only from Fiverr.');
    expect(said).toContain('let them use their own words');
  });

  it('standard text asks no buyer for words about a mistake after a change of mind', () =>
    expect(advice({ verdict: aVerdict('change-of-mind') }).join()).not.toContain('want to hear the buyer'));

  it('refused asks first whether the order was cancelled all the same, by the words of the choice', () => {
    const choice = loadSite().words.outcomes.granted;
    expect(advice({ outcome: 'refused' })[0]).toContain(`Then choose “${choice}” below.`);
    expect(advice({ outcome: 'refused', order: cancelled }).join()).not.toContain('Then choose');
  });

  it('granted asks whether the yes is whole, and sends no pair to the Resolution Center after it has run out', () => {
    const both = 'Did support ask you both to cancel?';
    const said = advice({ outcome: 'granted' }).join('\n');
    expect(said).toContain('Is the yes only for a part, or under a condition?');
    expect(said).toContain(both);
    const order = (answer: string) =>
      anOrder({ order: RUNNING, request: { askedBy: 'buyer', formal: { answer } } });
    expect(advice({ outcome: 'granted', order: order('accepted') }).join()).not.toContain(both);
    expect(advice({ outcome: 'granted', order: cancelled }).join()).not.toContain(both);
  });

  it('granted says that support may cancel only of an order that is not cancelled yet', () => {
    const verdict = aVerdict('change-of-mind');
    const may = 'Support may cancel, and the order may still count.';
    expect(advice({ outcome: 'granted', verdict }).join()).toContain(may);
    expect(advice({ outcome: 'granted', verdict, order: cancelled }).join()).not.toContain(may);
  });

  it('granted for an order that was cancelled before tells the buyer nothing', () =>
    expect(bodies({ outcome: 'granted', order: cancelled })).toEqual({}));

  it('keeps the clock of an open request in sight', () => {
    const opened = (openedBy?: 'buyer') =>
      anOrder({ order: RUNNING, request: { askedBy: 'buyer', formal: { openedBy, answer: 'open' } } });
    for (const outcome of ['no-answer', 'standard-text', 'refused'] as const) {
      expect(advice({ order: opened('buyer'), outcome })[0]).toContain('before its 48 hours end');
      expect(advice({ order: opened(), outcome })[0]).toContain('See on the order page who opened');
    }
    expect(advice({ order: opened('buyer'), outcome: 'granted' }).join()).not.toContain('48 hours');
  });

  it('does not say that the order still stands once the time of an open request is over', () => {
    const asked = (formal: object) =>
      advice({
        order: anOrder({ order: RUNNING, request: { askedBy: 'buyer', formal } }),
        outcome: 'refused',
      }).join();
    const openedAt = '2026-11-22T12:00:00Z';
    expect(asked({ answer: 'open', openedAt })).not.toContain('If the order still stands');
    expect(asked({ answer: 'expired', openedAt })).not.toContain('If the order still stands');
    expect(asked({ answer: 'open', openedAt: '2026-11-23T12:00:00Z' })).toContain(
      'If the order still stands',
    );
  });

  it('says that the order may be cancelled once the 48 hours of an open request are over', () => {
    const openedAt = (day: number) =>
      anOrder({
        order: RUNNING,
        request: {
          askedBy: 'buyer',
          formal: { openedBy: 'buyer', answer: 'open', openedAt: `2026-11-${day}T12:00:00Z` },
        },
      });
    expect(advice({ order: openedAt(22) })[0]).toContain('The 48 hours of the open request are over.');
    expect(advice({ order: openedAt(22) }).join()).not.toContain('before its 48 hours end');
    expect(advice({ order: openedAt(23) })[0]).toContain('before its 48 hours end');
  });

  it('asks the buyer first, whatever support answered, where their last message may keep the order', () => {
    const messages = [{ from: 'buyer', at: null, text: 'Never mind, please keep the order.' }] as const;
    const first = (change: Partial<AReturn>) => advice({ messages: [...messages], ...change })[0];
    for (const outcome of outcomeIds) {
      expect(first({ outcome })).toContain('the buyer may want to keep the order. Ask them before you send');
      expect(first({ outcome, order: cancelled })).toContain('the buyer may have wanted to keep the order.');
      expect(advice({ outcome }).join()).not.toContain('keep the order. Ask them');
    }
  });

  it('asks whether the buyer still wants to cancel once they withdrew or declined a request', () => {
    const still = 'Make sure that they still want to cancel, before you write to support again.';
    const told = (formal: object, outcome: OutcomeId) =>
      advice({ order: anOrder({ order: RUNNING, request: { askedBy: 'buyer', formal } }), outcome }).join();
    for (const outcome of ['no-answer', 'standard-text', 'refused'] as const) {
      expect(told({ openedBy: 'buyer', answer: 'withdrawn' }, outcome)).toContain(still);
      expect(told({ openedBy: 'seller', answer: 'declined' }, outcome)).toContain(still);
      expect(told({ openedBy: 'buyer', answer: 'declined' }, outcome)).not.toContain(still);
    }
  });

  it('sends support nothing where the plan asks support nothing', () => {
    const order = anOrder({ order: { requirements: 'not-submitted' }, request: { askedBy: 'buyer' } });
    for (const outcome of outcomeIds) expect(bodies({ order, outcome })).toEqual({});
    expect(advice({ order })[0]).toContain('the buyer can cancel alone');
  });
});

describe('the advice', () => {
  it('has words for every outcome of every plan', () => {
    for (const outcome of outcomeIds)
      for (const plan of planIds) {
        const said = fiverr.outcomes.advice.filter(
          ({ outcomes, plans, when }) =>
            outcomes.includes(outcome) && plans.includes(plan) && when.length === 0,
        );
        expect(said.length, `${outcome}, ${plan}`).toBeGreaterThan(0);
      }
  });

  it('is never longer than a person reads', () => {
    for (const outcome of outcomeIds)
      for (const reason of ['mistaken-order', 'change-of-mind', 'something-else', 'unclear'] as const)
        expect(advice({ outcome, verdict: aVerdict(reason) }).length).toBeLessThanOrEqual(10);
  });
});
