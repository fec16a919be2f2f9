import { describe, expect, it } from 'vitest';
import { isIdle, isNameLine, readLines } from '../../../src/order/chat/lines.ts';

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
