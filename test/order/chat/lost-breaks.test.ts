import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string, aids = {}) =>
  readConversation(pasted, aids).messages.map(({ from, text }) => `${from}: ${text}`);

describe('a chat whose lines were run together', () => {
  const names = { buyer: 'kate_w88', seller: 'zubair' };

  it.each([
    ['Buyer: wrong gig, sorry Me: which one did you want? Buyer: the logo', {}],
    ['buyer: wrong gig, sorry / me: which one did you want? buyer: the logo', {}],
    ['kate_w88: wrong gig, sorry zubair: which one did you want? kate_w88: the logo', names],
    ['Client: wrong gig, sorry\nMe: which one did you want? Client: the logo', {}],
  ])('gives nobody the words of the other: %j', (pasted, aids) => {
    expect(say(pasted, aids)).toEqual([
      'buyer: wrong gig, sorry',
      'seller: which one did you want?',
      'buyer: the logo',
    ]);
  });

  it('that begins with the seller has the buyer’s answer', () => {
    expect(say('Me: did you order by mistake? Buyer: yes, sorry')).toEqual([
      'seller: did you order by mistake?',
      'buyer: yes, sorry',
    ]);
  });

  it.each([
    'Buyer: hello\nMe: I had a client: he was bad. Tell me: why?',
    'Buyer: hello\nMe: please answer. Client: who are they? Budget: how much?',
    'Buyer: hello\nMe: two points. Note: I asked support',
  ])('is not made up from a label in somebody’s text: %j', (pasted) => {
    const [, seller = ''] = pasted.split('\nMe: ');
    expect(say(pasted)).toEqual(['buyer: hello', `seller: ${seller}`]);
  });
});
