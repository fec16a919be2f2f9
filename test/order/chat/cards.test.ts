import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string, aids = {}) =>
  readConversation(pasted, aids).messages.map(({ from, text }) => `${from}: ${text}`);
const at = (minute: number) => `Nov 24, 2026, 3:0${minute} PM`;
const asked = `Me\n${at(1)}\nDid you order this by mistake or not?`;
const end = `Me\n${at(5)}\nok`;

describe('a card with a name and words that an answer quotes', () => {
  it.each([
    ['Me\nDid you order this by mistake or not?\nYes', 'Yes'],
    ['Me\nDid you order this by mista...\nYes', 'Yes'],
    ['Me\nA line from another day\nYes', 'Yes'],
    ['Me\nDid you order this by mistake or not?\nYes\n\nPlease cancel', 'Yes\n\nPlease cancel'],
    ['Me\nDid you order this by mistake or not?\n👍', '👍'],
    ['hello\nMe\nDid you order this by mistake or not?\nYes', 'hello\nYes'],
    ['Replied to you\nDid you order this by mistake or not?\nYes', 'Yes'],
  ])('leaves the answer with who answers: %j', (written, heard) => {
    expect(say(`${asked}\nanna_b\n${at(2)}\n${written}\n${end}`)).toEqual([
      'seller: Did you order this by mistake or not?',
      `buyer: ${heard}`,
      'seller: ok',
    ]);
  });

  it('may quote the other side, and oneself', () => {
    const wish = 'please cancel, wrong gig';
    const chat = `anna_b\n${at(1)}\n${wish}\nanna_b\n${at(2)}\nanna_b\n${wish}\n??`;
    expect(say(`${chat}\nMe\n${at(3)}\nanna_b\n${wish}\nSure`)).toEqual([
      `buyer: ${wish}`,
      'buyer: ??',
      'seller: Sure',
    ]);
  });

  it('may stand where the date comes last', () => {
    expect(
      say('Anna\nwrong one, please cancel\n14:02\nDave\nwhy?\n14:03\nAnna\nDave\nwhy?\nmy thumb\n14:04'),
    ).toEqual(['buyer: wrong one, please cancel', 'seller: why?', 'buyer: my thumb']);
  });

  it('is none where a picture is all that was sent, where no answer follows, or where no date stands above', () => {
    expect(
      say(`anna_b\n${at(2)}\nimage omitted\nMe\nwhat is it?\ntell me\nanna_b\n${at(3)}\nhm\n${end}`),
    ).toEqual(['seller: what is it?\ntell me', 'buyer: hm', 'seller: ok']);
    expect(say(`anna_b\n${at(2)}\nMe\nwhat is it?\nanna_b\n${at(3)}\nhm\n${end}`)).toEqual([
      'seller: what is it?',
      'buyer: hm',
      'seller: ok',
    ]);
    expect(say('anna_b\nMe\nhi there\nhow are you?\nanna_b\nplease cancel\nMe\nwhy?')).toEqual([
      'seller: hi there\nhow are you?',
      'buyer: please cancel',
      'seller: why?',
    ]);
  });

  it('is not all that was written, where each message has its date', () => {
    const who = `Me\n${at(1)}\nWho ordered?`;
    for (const written of ['Me', 'Moi', 'Dave'])
      expect(say(`${who}\nanna_b\n${at(2)}\n${written}\n${end}`, { seller: 'dave' })).toEqual([
        'seller: Who ordered?',
        `buyer: ${written}`,
        'seller: ok',
      ]);
  });

  it('is not the answer "Me"', () => {
    expect(say('Anna 14:02\nwho should order?\nMe\nor my wife\nDave 14:03\nok')).toEqual([
      'buyer: who should order?\nMe\nor my wife',
      'seller: ok',
    ]);
  });

  it('is not a name that calls who is written to: no word is lost, and none changes sides', () => {
    expect(
      say(
        `Dave\n${at(1)}\nhello\nanna_b\n${at(2)}\nDave\nplease cancel\nI ordered wrong\nDave\n${at(3)}\nok`,
      ),
    ).toEqual(['seller: hello', 'buyer: Dave\nplease cancel\nI ordered wrong', 'seller: ok']);
    const chat = `Me\n${at(1)}\nhello\nkate_w88\n${at(2)}\ndave_d\ncancel please`;
    const { messages } = readConversation(chat, { seller: 'dave_d' });
    expect(messages).toMatchObject([
      { from: 'seller', text: 'hello' },
      { from: 'buyer', text: 'dave_d\ncancel please' },
    ]);
  });
});
