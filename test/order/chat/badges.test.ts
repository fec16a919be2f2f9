import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const read = (pasted: string, aids = {}) => {
  const { messages, sides } = readConversation(pasted, aids);
  return [sides, ...messages.map(({ from, text }) => `${from}: ${text}`)];
};
const at = (minute: number) => `Nov 24, 2026, 3:0${minute} PM`;

describe('a badge between a name and its date', () => {
  it.each([
    ['Buyer', 'Seller', 'labelled'],
    ['@anna_b', '@dave_d', 'guessed'],
    ['Repeat Buyer', 'Level 2', 'guessed'],
  ])('is no name and nobody’s words: %s', (badge, other, told) => {
    const chat = `Anna Bell\n${badge}\n${at(1)}\nplease cancel\nDave Low\n${other}\n${at(2)}\nwhy?\nAnna Bell\n${badge}\n${at(3)}\nwrong one`;
    expect(read(chat)).toEqual([told, 'buyer: please cancel', 'seller: why?', 'buyer: wrong one']);
  });

  it.each(['United States', 'Away'])(
    'is told where it stands once, below a username that ends no message: %s',
    (badge) => {
      const chat = `kate_w88\n${badge}\n${at(1)}\nwrong gig\nMe\n${at(2)}\nwhy?`;
      expect(readConversation(chat, {}).buyer).toBe('kate_w88');
      expect(read(chat)).toEqual(['labelled', 'buyer: wrong gig', 'seller: why?']);
    },
  );

  it('is none either that only one of both has', () => {
    for (const badge of ['Buyer', 'United States'])
      expect(
        read(
          `anna_b\n${badge}\n${at(1)}\nplease cancel\nMe\n${at(2)}\nwhy?\nanna_b\n${badge}\n${at(3)}\nwrong one`,
        ),
      ).toEqual(['labelled', 'buyer: please cancel', 'seller: why?', 'buyer: wrong one']);
  });

  it('says who is who, also beside the date', () => {
    expect(
      read(`dave_d\nSeller · ${at(1)}\nhello\nanna_b\nBuyer · ${at(2)}\nplease cancel, I ordered wrong`),
    ).toEqual(['labelled', 'seller: hello', 'buyer: please cancel, I ordered wrong']);
  });

  it('may be the username of the form', () => {
    const chat = `Dave Low\n@dave_d\n${at(1)}\nplease wait\nAnna Bell\n@anna_b\n${at(2)}\nok`;
    expect(read(chat, { seller: 'dave_d' })).toEqual(['named', 'seller: please wait', 'buyer: ok']);
  });

  it('is the name itself where no name stands above each', () => {
    expect(read(`Seller\n${at(1)}\nhi\nLogo\nBuyer\n${at(2)}\nplease cancel`)).toEqual([
      'labelled',
      'seller: hi\nLogo',
      'buyer: please cancel',
    ]);
  });

  it.each([{}, { seller: 'dave' }])(
    'is not made from the name that closes the message before: %j',
    (aids) => {
      const chat = `Dave\n${at(1)}\nhello\nDave\nanna_b\n${at(2)}\nplease cancel\nDave\n${at(3)}\nwhy?\nDave\nanna_b\n${at(4)}\nwrong gig`;
      expect(
        read(chat, aids)
          .slice(1)
          .map((said) => said.split(':')[0]),
      ).toEqual(['seller', 'buyer', 'seller', 'buyer']);
    },
  );
});
