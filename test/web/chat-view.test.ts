import { describe, expect, it } from 'vitest';
import { type Message, type ReadingAids, readConversation } from '../../src/order/conversation.ts';
import type { Mark } from '../../src/web/chat-marks.ts';
import { foldQuiet } from '../../src/web/chat-stretches.ts';
import { chatView } from '../../src/web/chat-view.ts';

const say = (text: string, more: Partial<Message> = {}): Message => ({
  from: 'buyer',
  at: null,
  text,
  ...more,
});
const markAt = (message: number, text: string, words: string): Mark => ({
  id: 'mark-sign-1',
  kind: 'for',
  quote: { message, start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words },
  note: 'sign-1',
  tag: '+1.0',
  says: 'an order by mistake, clearly',
});
const view = (messages: Message[], marks: Mark[] = []) =>
  chatView(
    { buyer: 'anna_b', seller: null, sides: 'named', events: [] },
    { messages },
    { marks, timeZone: 'Asia/Karachi', languages: { buyer: 'en', seller: null } },
  );
const shown = (messages: Message[], marks: Mark[] = []) =>
  view(messages, marks).stretches.flatMap((stretch) => stretch.messages);

describe('the chat as it was read', () => {
  it('tells times in the seller’s zone, and who wrote', () => {
    const [first, second] = shown([
      say('hello', { at: '2026-11-20T10:02:00Z' }),
      say('hi', { from: 'seller' }),
    ]);
    expect(first).toMatchObject({
      at: '20 November 2026, 15:02 (Asia/Karachi)',
      isBuyer: true,
      buyer: 'anna_b',
    });
    expect(second).toMatchObject({ at: null, isBuyer: false });
  });

  it('says where the names of the form put a label of the chat on the other side, and only there', () => {
    const againstIn = (pasted: string, aids: ReadingAids) => {
      const { messages, ...reading } = readConversation(pasted, aids);
      return chatView(
        reading,
        { messages },
        { marks: [], timeZone: 'UTC', languages: { buyer: 'en', seller: null } },
      ).against;
    };
    const chat = 'anna_b: I ordered by mistake, please cancel\nMe: No problem, I look into it.';
    expect(againstIn(chat, { buyer: 'design_dave', seller: 'anna_b' })).toEqual({
      label: 'Me',
      isBuyer: true,
    });
    expect(againstIn(chat, { buyer: 'anna_b', seller: 'design_dave' })).toBeNull();
    expect(againstIn(chat, { buyer: 'anna_b' })).toBeNull();
    expect(againstIn(chat, {})).toBeNull();
    const labelled = 'Client (anna_b): wrong gig, sorry\nSeller (design_dave): No problem.';
    expect(againstIn(labelled, { buyer: 'design_dave', seller: 'anna_b' })).toEqual({
      label: 'Seller (design_dave)',
      isBuyer: true,
    });
    expect(againstIn(labelled, { buyer: 'anna_b', seller: 'design_dave' })).toBeNull();
  });

  it('asks whether some words are the seller’s where the chat may have lost who wrote them, and only there', () => {
    const asks = (pasted: string, aids: ReadingAids = {}) => {
      const { messages, ...reading } = readConversation(pasted, aids);
      return chatView(
        reading,
        { messages },
        { marks: [], timeZone: 'UTC', languages: { buyer: 'en', seller: null } },
      ).maybeBoth;
    };
    expect(asks('wrong gig, please cancel\nSure! Which one did you want?')).toBe(true);
    expect(asks('he said wrong gig. i said which one did you want')).toBe(true);
    expect(asks('anna_b\nwrong gig 3:04 PM\nSure! Which one? 3:06 PM', { buyer: 'anna_b' })).toBe(true);
    expect(asks('Fiverr • now\nanna_b\nwrong gig, please cancel')).toBe(false);
    expect(asks('anna_b: wrong gig,\nplease cancel\nMe: Which one did you want?')).toBe(false);
    expect(asks('')).toBe(false);
    const list = [say('wrong gig,\nplease cancel')];
    expect(
      chatView(
        { buyer: 'anna_b', seller: null, sides: 'given', events: [] },
        { messages: list },
        { marks: [], timeZone: 'UTC', languages: { buyer: 'en', seller: null } },
      ).maybeBoth,
    ).toBe(false);
  });

  it('is shown where nothing but lines of the marketplace was pasted', () => {
    const { messages, ...reading } = readConversation('anna_b placed the order\nOrder started', {});
    const { isShown, events, count } = chatView(
      reading,
      { messages },
      { marks: [], timeZone: 'UTC', languages: { buyer: 'en', seller: null } },
    );
    expect({ isShown, count, events }).toEqual({
      isShown: true,
      count: 0,
      events: ['anna_b placed the order', 'Order started'],
    });
  });

  it.each(['Buyer', 'client', 'Kunde'])('does not take the label "%s" for the buyer’s name', (buyer) => {
    const { stretches } = chatView(
      { buyer, seller: null, sides: 'named', events: [] },
      { messages: [say('hello')] },
      { marks: [], timeZone: 'UTC', languages: { buyer: 'en', seller: null } },
    );
    expect(stretches[0]?.messages[0]).toMatchObject({ isBuyer: true, buyer: null });
  });

  it('puts each mark into its own message', () => {
    const messages = [say('one two'), say('two one')];
    const [first, second] = shown(messages, [markAt(1, 'two one', 'one')]);
    expect(first?.segments.map(({ mark }) => mark)).toEqual([null]);
    expect(second?.segments.map(({ text, mark }) => [text, mark?.note])).toEqual([
      ['two ', undefined],
      ['one', 'sign-1'],
    ]);
  });

  it('says which sorts of marks there are, for the key', () => {
    expect(view([say('one')], [markAt(0, 'one', 'one')])).toMatchObject({
      kinds: { for: true, against: false, alert: false },
      hasMarks: true,
    });
    expect(view([say('one')]).hasMarks).toBe(false);
  });

  it('shortens a very long message around its marks, and keeps the whole of it behind a tap', () => {
    const text =
      `${'before it all '.repeat(200)}clicked the wrong one ${'and after that '.repeat(200)}`.trim();
    const [message] = shown([say(text)], [markAt(0, text, 'clicked the wrong one')]);
    const short = message!.segments.map((segment) => segment.text).join('');
    expect(short.length).toBeLessThan(500);
    expect(short).toMatch(/… .*before it all clicked the wrong one and after that .*…/);
    expect(message!.whole).toEqual({ text, length: text.length });
  });

  it('shows a message of usual length as it is', () => {
    const [message] = shown([say('word '.repeat(200).trim())]);
    expect(message).toMatchObject({ whole: null, segments: [{ text: 'word '.repeat(200).trim() }] });
  });

  it('never cuts a letter in half, and shortens words without spaces too', () => {
    const [message] = shown([say('😀'.repeat(2_000))]);
    const text = message!.segments.map((segment) => segment.text).join('');
    expect(text.isWellFormed()).toBe(true);
    expect(text.length).toBeLessThan(400);
  });
});

describe('a long chat', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const stretches = (count: number, ...marked: number[]) =>
    foldQuiet(numbers(count), (at) => marked.includes(at)).map(({ isFolded, messages }) =>
      isFolded ? `(${messages.length})` : messages.join(' '),
    );

  it('shows marked messages with their neighbours and the ends, and folds the rest', () => {
    expect(stretches(50, 20, 22)).toEqual(['0 1', '(17)', '19 20 21 22 23', '(24)', '48 49']);
  });

  it('does not fold what is short, or a gap that is not worth a tap', () => {
    expect(stretches(12)).toEqual(['0 1 2 3 4 5 6 7 8 9 10 11']);
    expect(stretches(14, 6)).toEqual(['0 1 2 3 4 5 6 7', '(4)', '12 13']);
    expect(stretches(14, 5, 8)).toEqual(['0 1 2 3 4 5 6 7 8 9 10 11 12 13']);
  });

  it('folds without any mark too, and loses no message', () => {
    expect(stretches(2_000)).toEqual(['0 1', '(1996)', '1998 1999']);
    for (const count of [0, 1, 13, 40])
      expect(foldQuiet(numbers(count), (at) => at % 9 === 4).flatMap(({ messages }) => messages)).toEqual(
        numbers(count),
      );
  });

  it('says how many messages a stretch holds', () => {
    expect(foldQuiet(numbers(30), () => false).map(({ count }) => count)).toEqual([2, 26, 2]);
  });
});
