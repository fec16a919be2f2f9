import { describe, expect, it } from 'vitest';
import { readConversation } from '../../src/order/conversation.ts';
import { noticesAgainstAnswers } from '../../src/plan/notices-against-answers.ts';
import { anOrder } from './a-situation.ts';

type Name = keyof typeof noticesAgainstAnswers;

const chatWith = (notice: string) =>
  `anna_b  Nov 20, 2026, 10:05 AM\nHi, I clicked the wrong gig, please cancel\n\n${notice}\nNov 20, 2026, 11:00 AM\n`;
const isAsked = (name: Name, input: object, notice: string) => {
  const names = { buyer: 'anna_b', seller: 'omar' };
  const { events } = readConversation(chatWith(notice), names);
  return noticesAgainstAnswers[name]({ order: anOrder(input), notices: events });
};

describe('a line of the marketplace in the chat that the answers do not know', () => {
  it.each(['You delivered the order', 'omar delivered the order', 'The order was completed'])(
    'is asked about where nothing is said to be delivered: “%s”',
    (notice) => {
      const name = 'notice-of-delivery';
      expect(isAsked(name, { order: { work: 'not-started' } }, notice)).toBe(true);
      expect(isAsked(name, { order: { work: 'delivered' } }, notice)).toBe(false);
      expect(isAsked(name, {}, notice)).toBe(false);
    },
  );

  it.each(['anna_b submitted the requirements', 'Requirements submitted', 'The order started'])(
    'is asked about where the requirements are said to be missing: “%s”',
    (notice) => {
      const name = 'notice-of-start';
      expect(isAsked(name, { order: { requirements: 'not-submitted' } }, notice)).toBe(true);
      expect(isAsked(name, { order: { requirements: 'submitted' } }, notice)).toBe(false);
    },
  );

  it.each(['The order was cancelled', 'El pedido fue cancelado', 'You accepted the cancellation request'])(
    'is asked about where the order is not said to be cancelled: “%s”',
    (notice) => {
      const name = 'notice-of-cancelling';
      expect(isAsked(name, { order: { status: 'in-progress' } }, notice)).toBe(true);
      expect(isAsked(name, { order: { status: 'cancelled' } }, notice)).toBe(false);
      expect(isAsked(name, {}, 'anna_b placed the order')).toBe(false);
    },
  );

  it('is asked about where it tells of a cancellation request and no answer does', () => {
    const name = 'notice-of-request';
    const notice = 'You requested to cancel the order';
    expect(isAsked(name, {}, notice)).toBe(true);
    expect(isAsked(name, { request: { formal: { openedBy: 'seller' } } }, notice)).toBe(false);
    expect(isAsked(name, { order: { status: 'cancelled' } }, notice)).toBe(false);
    expect(isAsked(name, {}, 'You delivered the order')).toBe(false);
  });

  it('is asked about where it gives the reason of a request of the buyer’s and no answer does', () => {
    const name = 'notice-of-reason';
    const notice = 'anna_b requested to cancel the order. Reason: I do not need it';
    const told = (formal: object) => isAsked(name, { request: { formal } }, notice);
    expect(told({ answer: 'open' })).toBe(true);
    expect(told({ openedBy: 'buyer' })).toBe(true);
    expect(told({ openedBy: 'seller' })).toBe(false);
    expect(told({ openedBy: 'buyer', reason: 'I do not need it' })).toBe(false);
    expect(isAsked(name, {}, notice)).toBe(false);
    expect(
      isAsked(name, { request: { formal: { answer: 'open' } } }, 'anna_b requested to cancel the order'),
    ).toBe(false);
  });

  it('is none in a list of messages', () =>
    expect(noticesAgainstAnswers['notice-of-request']({ order: anOrder({}) })).toBe(false));
});
