import { describe, expect, it } from 'vitest';
import { beginningOf, isSwapped, swapOnce } from '../../../src/order/form/swapped-chat.ts';

const chat =
  'Me\nNov 20, 2026, 3:02 PM\nHi, please send the brief.\nanna_b\nNov 20, 2026, 3:10 PM\nplease cancel';

describe('a chat whose sides were swapped', () => {
  it('is swapped once, and back when the button is pressed again', () => {
    const mark = swapOnce(chat, '');
    expect(isSwapped(chat, mark)).toBe(true);
    expect(swapOnce(chat, mark)).toBe('');
    expect(isSwapped(chat, '')).toBe(false);
  });

  it('stays swapped with more lines below it, with blanks lost, and with the line breaks of another system', () => {
    const mark = swapOnce(chat, '');
    expect(isSwapped(`${chat}\nMe\nNov 20, 2026, 3:20 PM\nok`, mark)).toBe(true);
    expect(isSwapped(`\r\n${chat.replaceAll('\n', '\r\n')}`, mark)).toBe(true);
    expect(isSwapped('Anna: hi\nDave: why?', swapOnce('Anna: hi', ''))).toBe(true);
  });

  it('is not the chat of another buyer or another day that is pasted over it, which the button swaps for itself', () => {
    const mark = swapOnce(chat, '');
    const other = chat.replace('Nov 20', 'Nov 24');
    expect(isSwapped(other, mark)).toBe(false);
    expect(isSwapped(other, swapOnce(other, mark))).toBe(true);
    expect(isSwapped('', mark)).toBe(false);
  });

  it('is known by a short beginning, however long it is', () =>
    expect(beginningOf(` \n${'wrong gig '.repeat(20_000)}`).length).toBeLessThanOrEqual(80));
});
