import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string) =>
  readConversation(pasted, {}).messages.map(({ from, text }) => `${from}: ${text}`);

describe('a letter that stands in for a picture', () => {
  const at = (minute: number) => `Nov 12, 2026, 3:0${minute} PM`;

  it('is nobody’s word above "Me", whose letter is that of a name not shown', () => {
    expect(say(`K\nkate_w88\n${at(4)}\nwrong gig\nZ\nMe\n${at(5)}\nwhy?`)).toEqual([
      'buyer: wrong gig',
      'seller: why?',
    ]);
  });

  it('is an answer where it is all that was written', () => {
    expect(say(`Me\n${at(3)}\nby mistake?\nkate_w88\n${at(4)}\nY\nMe\n${at(5)}\nok`)).toEqual([
      'seller: by mistake?',
      'buyer: Y',
      'seller: ok',
    ]);
  });

  it('is nobody’s word above a notice of what that person did', () => {
    const page = `K\nkate_w88 placed the order\n${at(1)}\nZ\nYou delivered the order\n${at(2)}\nHere it is\nK\nkate_w88 requested to cancel the order\n${at(3)}\nwrong gig`;
    expect(say(page)).toEqual(['seller: Here it is', 'buyer: wrong gig']);
  });

  it('is no part of the name on its line', () => {
    const { messages, buyer } = readConversation(
      `K kate_w88 ${at(4)}\nwrong gig\nZ Me ${at(5)}\nwhy?\nK kate_w88 ${at(6)}\nsorry`,
      {},
    );
    expect(buyer).toBe('kate_w88');
    expect(messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'buyer: wrong gig',
      'seller: why?',
      'buyer: sorry',
    ]);
  });
});
