import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { buyerQuote, keptAnswering } from '../../src/plan/talk.ts';
import type { Sign } from '../../src/verdict/verdict.ts';
import { anOrder, aSign, aVerdict } from './a-situation.ts';

const say = (from: Message['from'], text: string): Message => ({ from, at: null, text });
const buyer = (text: string) => say('buyer', text);
const seller = (text: string) => say('seller', text);

const quoteOf = (messages: Message[], because: Sign[], followed: Reason = 'mistaken-order') =>
  buyerQuote({ order: anOrder(), messages, verdict: aVerdict(followed, { because }) });
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
    const messages = [seller('a mistake?'), buyer('wrong button. found cheaper')];
    const fact: Sign = { id: 'a', says: 'A fact.', favours: 'mistaken-order', weight: 1, quote: null };
    const sellers = aSign(messages, 0, 'a mistake');
    const motive = aSign(messages, 1, 'found cheaper', 'change-of-mind');
    const because = [fact, sellers, motive, aSign(messages, 1, 'wrong button'), aSign(messages, 1, 'wrong')];
    expect(quoteOf(messages, because)).toBe('wrong button.');
    expect(quoteOf(messages, because, 'change-of-mind')).toBe('found cheaper');
  });

  it('is the whole sentence, its clause where that is too long, else what is quoted alone', () => {
    const long = 'very '.repeat(40);
    const whole = [buyer('Hello! So sorry, I clicked the wrong gig. Thanks')];
    expect(quoteOf(whole, [aSign(whole, 0, 'clicked the wrong')])).toBe('So sorry, I clicked the wrong gig.');
    const clause = [buyer(`I am ${long}sorry, I clicked the wrong gig, really`)];
    expect(quoteOf(clause, [aSign(clause, 0, 'clicked the wrong')])).toBe('I clicked the wrong gig');
    const alone = [buyer(`I clicked the wrong gig and am ${long}sorry`)];
    expect(quoteOf(alone, [aSign(alone, 0, 'clicked the wrong')])).toBe('clicked the wrong');
  });

  it('is a plain reason rather than a stronger way of putting things', () => {
    const messages = [buyer('Didn’t notice until I saw the card bill. This order was an accident.')];
    const wording = { ...aSign(messages, 0, 'Didn’t notice'), id: 'wording', weight: 3 };
    const named = aSign(messages, 0, 'was an accident');
    expect(quoteOf(messages, [wording, named])).toBe('This order was an accident.');
  });

  it('is never what may take the wish back', () => {
    const messages = [buyer('I picked the wrong package'), buyer('I will keep it, it was no mistake')];
    const because = [aSign(messages, 1, 'mistake'), aSign(messages, 0, 'wrong package')];
    expect(quoteOf(messages, because)).toBe('I picked the wrong package');
  });

  it('is none while the reason is unclear: words that tell nothing show nothing', () => {
    const messages = [buyer('please cancel')];
    expect(quoteOf(messages, [aSign(messages, 0, 'please cancel', 'unclear')], 'unclear')).toBeUndefined();
  });
});

describe('words that do not give the reason', () => {
  const messages = [seller('I think we must cancel.'), buyer('Alright, no problem. I pressed the wrong one')];
  const wording = { ...aSign(messages, 1, 'Alright, no problem'), id: 'wording', weight: 3 };
  const named = aSign(messages, 1, 'pressed the wrong one');
  const quote = (because: Sign[], input: object = {}, more: object = {}) =>
    buyerQuote({
      order: anOrder(input),
      messages,
      verdict: aVerdict('mistaken-order', { because, ...more }),
    });

  it('are shown where the verdict rests on how the buyer puts it, and on little else', () => {
    expect(quote([wording])).toBe('Alright, no problem.');
    expect(quote([{ ...wording, weight: 1 }])).toBe('Alright, no problem.');
    expect(quote([{ ...wording, weight: 0.9 }])).toBeUndefined();
  });

  it('are not the buyer’s way of putting things under the seller’s own reading', () => {
    expect(quote([wording], {}, { reason: 'unclear' })).toBeUndefined();
    expect(quote([wording, named], {}, { reason: 'unclear' })).toBe('I pressed the wrong one');
  });

  it('are not what the buyer answers to a seller who wants to cancel', () => {
    const input = { request: { askedBy: 'seller' } };
    expect(quote([wording], input)).toBeUndefined();
    expect(quote([wording, named], input)).toBe('I pressed the wrong one');
  });

  it('are not what the buyer writes where the verdict says that no plain reason is given', () => {
    const little: Sign = { ...wording, id: 'nothing-told', favours: 'unclear', quote: null };
    expect(quote([wording, little])).toBeUndefined();
    expect(quote([wording, named, little])).toBe('I pressed the wrong one');
  });

  it.each(['thanks-and-goodbye', 'undo', 'refund-demand', 'said-yes-to-mistake', 'reorder-right'])(
    'are those of a sign that only goes with the reason: %s',
    (id) => expect(quote([{ ...wording, id }, named])).toBe('I pressed the wrong one'),
  );
});

describe('whether the seller kept answering', () => {
  const kept = (messages: Message[], because: Sign[] = []) =>
    keptAnswering({ order: anOrder(), messages, verdict: aVerdict('mistaken-order', { because }) });

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
