import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/order/chat/clean-text.ts';
import { type Conversation, readConversation } from '../../src/order/conversation.ts';
import { readOrder } from '../../src/order/order.ts';
import { pastes } from './pastes.ts';

const say = ({ messages }: Conversation) =>
  messages.map(({ from, at, text }) => `${from}${at === null ? '' : ` ${at}`}: ${text}`);
const sayEvents = ({ events }: Conversation) =>
  events.map(({ kind, by, reason }) => `${kind}${by === null ? '' : ` ${by}`}: ${reason ?? ''}`);

describe('a pasted chat', () => {
  it.each(pastes)('is read in the dress: $dress', ({ pasted, aids, sides, read, events }) => {
    const conversation = readConversation(pasted, aids ?? {});
    expect(say(conversation)).toEqual(read);
    expect(conversation.sides).toBe(sides);
    expect(sayEvents(conversation)).toEqual(events ?? []);
  });

  it('gives no message a moment that its own list would be refused for', () => {
    for (const year of ['2126', '1926', '3026']) {
      const { messages } = readConversation(`[20/11/${year}, 15:02] anna_b: please cancel`, {});
      expect(messages).toEqual([{ from: 'buyer', at: null, text: 'please cancel' }]);
      expect(readOrder({ conversation: messages })).toHaveProperty('order');
    }
  });

  it('is not there when nothing was pasted', () => {
    const nothing = { messages: [], buyer: null, seller: null, sides: 'none', events: [] };
    expect(readConversation(undefined, {})).toEqual(nothing);
    expect(readConversation(' \n\t', {})).toEqual(nothing);
  });

  it('of heads without words is one text, unless a notice stands among them', () => {
    for (const pasted of ['Anna 10:02', 'see you 14:02', 'Anna 10:02\nOnline'])
      expect(say(readConversation(pasted, {}))).toEqual([`buyer: ${pasted.split('\n')[0]}`]);
    const noticed = readConversation('Anna 10:02\nanna_b placed an order', {});
    expect(noticed.messages).toEqual([]);
    expect(sayEvents(noticed)).toEqual(['other anna_b: ']);
  });

  it('says under which names the sides were seen', () => {
    expect(readConversation('Anna: cancel my order\nDave: ok', {})).toMatchObject({
      buyer: 'Anna',
      seller: 'Dave',
    });
    for (const chat of [
      'Anna : cancel my order\nDave : ok',
      '[14:02] Anna : cancel my order\n[14:03] Dave : ok',
      '[14:02] Anna\ncancel my order\n[14:03] Dave\nok',
      'Anna (10:02) : cancel my order\nDave (10:03) : ok',
      'Anna wrote: cancel my order\nDave replied: ok\nAnna wrote: thanks\nDave replied: bye',
    ])
      expect(readConversation(chat, {})).toMatchObject({ buyer: 'Anna', seller: 'Dave' });
    expect(readConversation('Anna: cancel my order\nMe: ok', {})).toMatchObject({
      buyer: 'Anna',
      seller: 'Me',
    });
  });

  it('lets the names of the form decide against labels and guesses', () => {
    const chat = 'Anna: please cancel my order\nDave: ok';
    expect(readConversation(chat, { seller: 'anna' })).toMatchObject({
      sides: 'named',
      buyer: 'Dave',
      seller: 'Anna',
    });
  });

  it('gives no time for a zone that does not exist', () => {
    const { messages } = readConversation('[20/11/2026, 14:02] Anna: hi', { timeZone: 'Mars/Base' });
    expect(messages).toEqual([{ from: 'buyer', at: null, text: 'hi' }]);
  });
});

describe('a notice in a chat', () => {
  const heard = (pasted: string, aids = {}) => {
    const { messages, events } = readConversation(pasted, aids);
    return [messages.map(({ text }) => text), events.map(({ by }) => by)];
  };
  const chat = (line: string) => `Anna: hi\nDave: ok\nAnna: cancel\nDave: yes\n${line}`;

  it.each([
    'Anna placed an order',
    'The buyer placed an order',
    'Client placed an order',
    'bob_7 placed an order',
  ])('names somebody of this chat, a role or a username: %s', (line) =>
    expect(heard(chat(line))).toEqual([['hi', 'ok', 'cancel', 'yes'], [line.split(' placed')[0]]]),
  );

  it('is a person talking when it names somebody of whom nothing is known', () => {
    expect(heard(chat('Wife placed an order'))).toEqual([
      ['hi', 'ok', 'cancel', 'yes\nWife placed an order'],
      [],
    ]);
    expect(heard(chat('Wife placed an order'), { buyer: 'wife' })[1]).toEqual(['Wife']);
    expect(heard(chat('Wife requested to cancel the order'))[1]).toEqual(['Wife']);
  });
});

describe('lines that begin with a date and name nobody', () => {
  it.each([
    '[14:02] Sorry, I clicked the wrong gig\n[14:05] please cancel',
    '[20/11/2026, 14:02] Sorry, I clicked the wrong gig',
    '20/11/2026, 14:02 - Sorry, I clicked the wrong gig',
  ])('are somebody’s words in a chat without names: %j', (pasted) =>
    expect(readConversation(pasted, {})).toMatchObject({
      messages: [{ from: 'buyer', text: pasted }],
      events: [],
    }),
  );

  it('are notices beside names', () => {
    const { messages, events } = readConversation(
      '[14:02] Anna: hi\n[14:03] Ben: ok\n[14:04] Missed call',
      {},
    );
    expect(messages.map(({ text }) => text)).toEqual(['hi', 'ok']);
    expect(events.map(({ text }) => text)).toEqual(['Missed call']);
  });
});

describe('a list of messages', () => {
  it('is kept as it is, without the empty ones', () => {
    const list = [
      { from: 'buyer' as const, at: null, text: ' Anna: > hi ' },
      { from: 'seller' as const, at: '2026-11-20T10:02:00Z', text: ' \n' },
    ];
    expect(readConversation(list, {})).toEqual({
      messages: [list[0]],
      buyer: null,
      seller: null,
      sides: 'given',
      events: [],
    });
  });
});

/** Lines that heads, notices, quotes and dates are made of, in any mixture. */
const pieces = fc.constantFrom(
  ...pastes.flatMap(({ pasted }) => pasted.split(/[\r\n]+/)),
  ...[
    ':',
    '[',
    ']',
    '(',
    '10:',
    '> ',
    'Replying to Anna',
    'Reason:',
    'A',
    '',
    '‎',
    '\u0000',
    '20/11/2026',
    ' - ',
    'Me:',
    '\ud800',
  ],
);
const anyPaste = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(pieces, { maxLength: 40 }).map((lines) => lines.join('\n')),
  fc.array(pieces, { maxLength: 40 }).map((lines) => lines.join(' ')),
);
const anyNames = fc.record({
  buyer: fc.option(fc.string(), { nil: undefined }),
  seller: fc.constantFrom('Me', 'dave', undefined),
});

describe('any text', () => {
  it('is read without an error, into trimmed messages that are not empty', () => {
    fc.assert(
      fc.property(anyPaste, anyNames, (pasted, names) => {
        for (const { text } of readConversation(pasted, names).messages) {
          expect(text).not.toBe('');
          expect(text).toBe(text.trim());
          expect(text).not.toContain('\r');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives messages whose every line stands in the paste', () => {
    fc.assert(
      fc.property(anyPaste, anyNames, (pasted, names) => {
        const source = cleanText(pasted);
        for (const { text } of readConversation(pasted, names).messages)
          for (const line of text.split('\n')) expect(source).toContain(line);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the same conversation every time, and "none" always is one message of the buyer at most', () => {
    fc.assert(
      fc.property(anyPaste, (pasted) => {
        const conversation = readConversation(pasted, {});
        expect(readConversation(pasted, {})).toEqual(conversation);
        if (conversation.sides !== 'none') return;
        expect(conversation.messages.length).toBeLessThanOrEqual(1);
        expect(conversation.messages.every(({ from }) => from === 'buyer')).toBe(true);
      }),
    );
  });

  it.each([
    ['colons', ':'],
    ['colons and blanks', ': '],
    ['brackets', '[('],
    ['heads', 'A: b\n'],
    ['dated heads', '[20/11/2026, 14:02] A: b\n'],
    ['dates', '20/11/2026 '],
    ['lines of dates', '20/11/2026, 14:02\n'],
    ['names and dates', 'anna_b\nYesterday\n'],
    ['quotes', '> a\n'],
    ['reply marks', 'Replying to anna\n'],
    ['reply marks in a message', 'Anna: x\nReplying to anna\nb\n\n'],
    ['letters', 'A\n'],
    ['empty lines', '\n'],
    ['one word', 'a'],
    ['blanks', ' '],
    ['zero-width signs', '\u200b'],
    ['many names', 'Ab\n10:02\nCd Ef\n'],
    ['letters above names', 'A\nAnna\nhi\n10:02\n'],
    ['badges', 'anna_b\nBuyer\n10:02\n'],
    ['cards', 'anna_b\n10:02\nMe\nwas it a mistake?\nyes\nMe\n10:03\n\n'],
    ['names without words', 'Me\n10:02\nMe\n\n'],
    ['told talks', 'Buyer: a\nI said: b\n'],
    ['notices', 'anna_b requested to cancel the order. Reason: \n'],
    ['digits', '1'],
    ['heads of mails', 'From: a\n'],
    ['complaints', 'You are late.\n'],
    ['numbered lines', '1. A: b\n'],
    ['dated notices', 'anna_b requested a revision\n10:02\n\n'],
  ])('of 200,000 characters is read to its end: %s', (_, piece) => {
    const pasted = piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000);
    const { messages } = readConversation(pasted, { buyer: 'anna', seller: 'dave' });
    expect(messages.length).toBeLessThanOrEqual(100_000);
  });

  it('of 200,000 characters with a different name on every line is read to its end', () => {
    const pasted = Array.from({ length: 14_000 }, (_, at) => `Name${at.toString(36)}: x${at}`)
      .join('\n')
      .slice(0, 200_000);
    expect(readConversation(pasted, {}).messages.length).toBeGreaterThan(0);
  });
});
