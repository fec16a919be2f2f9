import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { buyerQuote, keptAnswering } from '../../src/plan/talk.ts';
import type { Sign } from '../../src/verdict/verdict.ts';
import { aSign, aVerdict } from './a-situation.ts';

const say = (from: Message['from'], text: string): Message => ({ from, at: null, text });
const buyer = (text: string) => say('buyer', text);
const seller = (text: string) => say('seller', text);

const quoteOf = (messages: Message[], because: Sign[], followed: Reason = 'mistaken-order') =>
  buyerQuote({ messages, verdict: aVerdict(followed, { because }) });
/** What is shown of a message that is quoted whole. */
const shown = (text: string) => quoteOf([buyer(text)], [aSign([buyer(text)], 0, text)]);

describe('the quote that is shown', () => {
  it.each([
    ['wrong\n\n  button', 'wrong button'],
    [' \n wrong button\t', 'wrong button'],
    ['a'.repeat(160), 'a'.repeat(160)],
    ['a'.repeat(161), `${'a'.repeat(160)} …`],
    [`${'a'.repeat(159)} bcd`, `${'a'.repeat(159)} …`],
    ['😀'.repeat(161), `${'😀'.repeat(160)} …`],
  ])('stands on one line and ends in good time: %j', (text, line) => expect(shown(text)).toBe(line));

  it('is none when no word is in it', () => {
    expect(shown(' \n ')).toBeUndefined();
    expect(quoteOf([buyer('wrong button')], [])).toBeUndefined();
  });

  it('is the first of the buyer’s words for the reason that is followed', () => {
    const messages = [seller('a mistake?'), buyer('wrong button, found cheaper')];
    const fact: Sign = { id: 'a', says: 'A fact.', favours: 'mistaken-order', weight: 1, quote: null };
    const sellers = aSign(messages, 0, 'a mistake');
    const motive = aSign(messages, 1, 'found cheaper', 'change-of-mind');
    const because = [fact, sellers, motive, aSign(messages, 1, 'wrong button'), aSign(messages, 1, 'wrong')];
    expect(quoteOf(messages, because)).toBe('wrong button');
    expect(quoteOf(messages, because, 'change-of-mind')).toBe('found cheaper');
  });

  it('is none while the reason is unclear: words that tell nothing show nothing', () => {
    const messages = [buyer('please cancel')];
    expect(quoteOf(messages, [aSign(messages, 0, 'please cancel', 'unclear')], 'unclear')).toBeUndefined();
  });
});

describe('whether the seller kept answering', () => {
  const kept = (messages: Message[], because: Sign[] = []) =>
    keptAnswering({ messages, verdict: aVerdict('mistaken-order', { because }) });

  it.each<[string, Message[], boolean | null]>([
    ['an answer after the buyer wrote', [buyer('cancel?'), seller('I will look')], true],
    ['words of the seller only before', [seller('hello'), buyer('cancel?'), buyer('hello?')], false],
    ['no word of the seller', [buyer('cancel?'), buyer('hello?')], null],
    ['no word of the buyer', [seller('hello'), seller('hello?')], null],
    ['no word', [], null],
  ])('is told from the chat: %s', (_what, messages, answered) => expect(kept(messages)).toBe(answered));

  it('counts from the message that is quoted, when one is', () => {
    const messages = [buyer('hello'), seller('welcome'), buyer('wrong button')];
    expect(kept(messages)).toBe(true);
    expect(kept(messages, [aSign(messages, 2, 'wrong button')])).toBe(false);
  });
});
