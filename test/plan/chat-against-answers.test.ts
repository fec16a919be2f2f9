import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { chatAgainstAnswers } from '../../src/plan/chat-against-answers.ts';
import { anOrder, aVerdict, planFor } from './a-situation.ts';

type Name = keyof typeof chatAgainstAnswers;

const wrote = (from: Party, text: string, at: string | null = null): Message => ({ from, at, text });
const isTold = (name: Name, message: Message, input: object) =>
  chatAgainstAnswers[name]({ order: anOrder(input), messages: [message] });
const nothingYet = { order: { work: 'not-started', status: 'in-progress' } };

describe('what the chat tells and the answers do not know', () => {
  it.each([
    'hello sir i have delivered your logo please check',
    'sir but i already send the files yesterday',
    'Here is your delivery! I hope you love it',
    'I delivered it yesterday',
    'I’ve already delivered',
    'ya entregué el trabajo',
    'J’ai déjà livré',
    'ich habe schon geliefert',
    'já entreguei',
    'ho già consegnato',
    'ik heb al geleverd',
  ])('is that something is delivered: “%s”', (text) => {
    expect(isTold('chat-tells-of-delivery', wrote('seller', text), nothingYet)).toBe(true);
    expect(isTold('chat-tells-of-delivery', wrote('buyer', text), nothingYet)).toBe(false);
  });

  it.each([
    'I have not delivered anything',
    'I have delivered your last order, and this one waits',
    'if i have delivered you can check it',
    'I will deliver tomorrow',
    'no he entregado nada',
    'je n’ai pas livré',
    'ich habe noch nicht geliefert',
    'I have sent you an offer',
  ])('is no delivery: “%s”', (text) =>
    expect(isTold('chat-tells-of-delivery', wrote('seller', text), nothingYet)).toBe(false),
  );

  it.each([
    'I already begin because you did not send requirements',
    'Hi! I started already, half is done',
    'I have already started',
    'já comecei o trabalho',
    'ya empecé',
    'j’ai déjà commencé',
    'ich habe schon angefangen',
    'ho già iniziato',
    'ik ben al begonnen',
  ])('is that work has begun: “%s”', (text) =>
    expect(isTold('chat-tells-of-work', wrote('seller', text), nothingYet)).toBe(true),
  );

  it.each([
    'I have not started yet',
    'I haven’t started',
    'hello sir thank you for order, i start now',
    'no he empezado',
    'je n’ai pas encore commencé',
    'I already started another project',
    'I had not started work on it',
  ])('is no work: “%s”', (text) =>
    expect(isTold('chat-tells-of-work', wrote('seller', text), nothingYet)).toBe(false),
  );

  it('is not asked about where an answer knows it', () => {
    const delivered = wrote('seller', 'I have delivered your logo');
    for (const order of [{ work: 'delivered' }, {}])
      expect(isTold('chat-tells-of-delivery', delivered, { order })).toBe(false);
    expect(isTold('chat-tells-of-work', wrote('seller', 'ya empecé'), { order: { work: 'started' } })).toBe(
      false,
    );
  });

  it('is not read in a message that is older than the order', () => {
    const order = { ...nothingYet.order, placedAt: '2026-11-20T10:02:00Z' };
    const at = (time: string) => wrote('seller', 'I have delivered your logo', time);
    expect(isTold('chat-tells-of-delivery', at('2026-11-19T10:00:00Z'), { order })).toBe(false);
    expect(isTold('chat-tells-of-delivery', at('2026-11-20T11:00:00Z'), { order })).toBe(true);
  });

  it.each(['I cancelled the first one and placed a new order', 'I already cancelled it', 'ya cancelé'])(
    'is that the buyer may have cancelled: “%s”',
    (text) => {
      expect(isTold('chat-tells-of-cancelling', wrote('buyer', text), nothingYet)).toBe(true);
      expect(
        isTold('chat-tells-of-cancelling', wrote('buyer', text), { order: { status: 'cancelled' } }),
      ).toBe(false);
      const request = { formal: { openedBy: 'buyer', answer: 'open' } };
      expect(isTold('chat-tells-of-cancelling', wrote('buyer', text), { request })).toBe(false);
    },
  );

  it.each([
    'we cancelled the project',
    'I’ve cancelled the show so also the poster',
    'I have not cancelled the order',
    'please cancel the order',
  ])('is no order cancelled: “%s”', (text) =>
    expect(isTold('chat-tells-of-cancelling', wrote('buyer', text), nothingYet)).toBe(false),
  );

  it('is told first of all, since support reads the chat', () => {
    const messages = [wrote('seller', 'I have delivered your logo')];
    const [first] = planFor(nothingYet, { messages }).warnings;
    expect(first).toMatchObject({
      id: 'answers-disagree',
      text: expect.stringContaining('nothing is delivered'),
    });
  });
});

describe('a new order', () => {
  const messages = [wrote('buyer', 'wrong one, I will order the right gig')];
  const quote = { message: 0, start: 11, end: 37, text: messages[0]!.text.slice(11, 37) };
  const sign = { id: 'reorder-right', says: 'A sign.', favours: 'mistaken-order', weight: 1, quote } as const;
  const warned = (reorder?: string) =>
    planFor(
      { ...nothingYet, reorder: reorder ?? 'unknown' },
      { messages, verdict: aVerdict('mistaken-order', { because: [sign] }) },
    )
      .warnings.map(({ text }) => text)
      .join(' ');

  it('of which the buyer writes is asked about while no answer tells of it', () => {
    expect(warned()).toContain('the buyer may have told you of a new order.');
    expect(warned('no')).not.toContain('the buyer may have told you of a new order.');
  });

  it('is asked about where the buyer meant another seller', () => {
    const told = (cause: string, reorder: string) =>
      planFor({ ...nothingYet, reorder }, { verdict: aVerdict('mistaken-order', { cause }) }).warnings[0]
        ?.text;
    expect(told('wrong-seller', 'placed')).toContain('meant another seller');
    expect(told('wrong-seller', 'no')).not.toContain('meant another seller');
    expect(told('wrong-gig', 'placed')).not.toContain('meant another seller');
  });
});

describe('a buyer who may want to keep the order', () => {
  const messages = [wrote('buyer', 'ok please continue with the order then')];
  const said = (order: object) =>
    planFor({ order }, { messages, reason: 'something-else' })
      .steps.map(({ text }) => text)
      .join(' ');

  it('is asked also where the reason is neither a mistake nor a change of mind', () => {
    expect(said({ status: 'in-progress' })).toContain('the buyer may want to keep the order');
    expect(said({ status: 'in-progress' })).not.toContain('Extend delivery date');
    expect(said({ status: 'late' })).toContain('If they keep the order, use “Extend delivery date”');
    expect(said({ status: 'cancelled' })).not.toContain('keep the order');
  });
});

it('nobody is said to have asked where a request is open', () => {
  const why = (formal?: object) => planFor({ request: { askedBy: 'nobody', formal } }).why;
  expect(why()).toContain('Nobody has asked to cancel yet.');
  expect(why({ openedBy: 'buyer', answer: 'open' })).not.toContain('Nobody has asked');
});
