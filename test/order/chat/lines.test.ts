import { describe, expect, it } from 'vitest';
import { isIdle, isNameLine, readLines } from '../../../src/order/chat/lines.ts';
import { readConversation } from '../../../src/order/conversation.ts';

const only = (text: string) => readLines(text)[0]!;

describe('a line by itself', () => {
  it('stands without the blanks around it', () => {
    expect(readLines('  one \n\n two').map(({ text }) => text)).toEqual(['one', '', 'two']);
  });

  it.each([
    ['anna_b', true],
    ['Anna Bell', true],
    ['', false],
    ['Nov 20, 2026, 3:02 PM', false],
    ['Delivered', false],
    ['> Anna', false],
    ['Order started', false],
    ['I took the wrong one, sorry', false],
  ])('may be a name, when it is nothing else: %j', (text, isName) =>
    expect(isNameLine(only(text))).toBe(isName),
  );

  it.each([
    ['noise', { isNoise: true }],
    ['a quote', { isQuote: true }],
    ['a date', { stamp: only('Nov 20, 2026, 3:02 PM').stamp }],
    ['a notice', { event: only('Order started').event }],
  ])('is no name when it is %s', (_, more) => {
    const name = only('Anna Bell');
    expect(isNameLine(name)).toBe(true);
    expect(isNameLine({ ...name, ...more })).toBe(false);
  });

  it.each([
    ['', true],
    ['Delivered', true],
    ['ok', false],
  ])('may hold nothing of the talk: %j', (text, idle) => expect(isIdle(only(text))).toBe(idle));

  it('is a notice where its own date names nobody', () => {
    const { event, stampedHead } = only(
      '20/11/2026, 14:02 - Messages to this chat are encrypted by us and no one else',
    );
    expect(stampedHead).toBeNull();
    expect(event?.event.text).toBe('Messages to this chat are encrypted by us and no one else');
    expect(only('20/11/2026, 14:02 -').event).toBeNull();
    expect(only('[20/11/2026, 14:02] -').event).toBeNull();
    expect(only('please cancel').event).toBeNull();
  });
});

describe('the top of a page that names whose chat it is', () => {
  const chat = 'Maria Jose\n10:02 AM\nwrong gig\nMe\n10:05 AM\nok';

  it.each([
    'Maria Jose\n@maria_j\nLast seen: 2 hours ago\nLocal time: 10:02\nNov 20, 2026',
    'Conversation with Maria Jose\nM\nMaria Jose\n@maria_j\nLast seen 2 hours ago\nNov 20, 2026',
    'Conversación con Maria Jose\nMaria Jose\n@maria_j\nÚltima conexión: hace 2 horas\n20 nov 2026',
    'Maria Jose\nOnline\nNov 20, 2026',
  ])('is nobody’s words, and takes no day from the messages below: %j', (top) => {
    const { messages, buyer } = readConversation(`${top}\n${chat}`, {});
    expect(buyer).toBe('Maria Jose');
    expect(messages).toEqual([
      { from: 'buyer', at: '2026-11-20T10:02:00Z', text: 'wrong gig' },
      { from: 'seller', at: '2026-11-20T10:05:00Z', text: 'ok' },
    ]);
  });

  it('is no name of an account that somebody wrote', () => {
    const { messages } = readConversation('Buyer: write me\n@maria_j\nMe: no\n@maria_j', {});
    expect(messages.map(({ text }) => text)).toEqual(['write me\n@maria_j', 'no\n@maria_j']);
  });
});
