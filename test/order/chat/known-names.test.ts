import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string, aids = {}) =>
  readConversation(pasted, aids).messages.map(({ from, text }) => `${from}: ${text}`);

describe('a name of the form', () => {
  it.each([
    ['Dave, please cancel the order\nI clicked the wrong package, sorry', { seller: 'dave' }],
    ['Dave,\nplease cancel the order', { seller: 'dave' }],
    ['same thing happened again, I clicked twice\nplease cancel', { buyer: 'sam' }],
    ['Mark this order as cancelled please, I clicked wrong\nthanks', { seller: 'mark' }],
    ['Design Dave please cancel, wrong gig\nthanks', { seller: 'design_dave' }],
    ['anna_b ordered twice by mistake\nplease help', { buyer: 'anna_b' }],
    ['Dave!\nplease cancel the order', { seller: 'dave' }],
  ])('at the beginning of a sentence is no head: %j', (pasted, aids) => {
    expect(say(pasted, aids)).toEqual([`buyer: ${pasted}`]);
  });

  it('in a sentence turns no side', () => {
    const aids = { buyer: 'anna', seller: 'dave' };
    expect(say('anna\nDave please cancel it\nI clicked wrong\ndave\nok\nanna\nthanks dave', aids)).toEqual([
      'buyer: Dave please cancel it\nI clicked wrong',
      'seller: ok',
      'buyer: thanks dave',
    ]);
  });

  it.each(['Logo King', 'Video Pro', 'The Design Guy', 'Brand & Co.', 'Pro', 'Anna / ACME', '24/7 Design'])(
    'is a name whatever else it could be: %s',
    (seller) => {
      const aids = { buyer: 'anna_b', seller };
      const pasted = `anna_b\nNov 24, 2026, 3:02 PM\nwrong one, please cancel\n${seller}\nNov 24, 2026, 3:04 PM\nok`;
      expect(say(pasted, aids)).toEqual(['buyer: wrong one, please cancel', 'seller: ok']);
    },
  );

  it.each(['Will', 'May', 'An', 'So Young', 'Mark Brand'])(
    'is a name on a line of its own and beside a time: %s',
    (buyer) => {
      for (const gap of ['\n', ' '])
        expect(
          say(`${buyer}${gap}3:02 PM\nwrong one, please cancel\nDave${gap}3:04 PM\nok`, { buyer }),
        ).toEqual(['buyer: wrong one, please cancel', 'seller: ok']);
    },
  );

  it.each([
    ['Anna Bell', 'anna_b', 'named'],
    ['Anna Maria', 'anna', 'named'],
    ['Samantha', 'sam', 'guessed'],
    ['Annabell', 'anna', 'guessed'],
  ])('is the beginning of a longer one only word by word: %s, %s', (shown, buyer, sides) => {
    const { sides: told } = readConversation(`${shown}: hi\nZoe: yes\n${shown}: ok`, { buyer });
    expect(told).toBe(sides);
  });
});

describe('who writes', () => {
  it.each(['Fiverr', 'Customer Support', 'System'])(
    'is never kept out by what the marketplace writes as %s',
    (name) => {
      const pasted = `${name}\nNov 24, 2026, 3:00 PM\nOrder started\nMe\nNov 24, 2026, 3:02 PM\nHi!\nanna_b\nNov 24, 2026, 3:04 PM\nI ordered by mistake`;
      expect(say(pasted)).toEqual(['seller: Hi!', 'buyer: I ordered by mistake']);
      expect(say(`${name}: welcome\nanna_b: I ordered by mistake\nDave: ok`)).toEqual([
        'buyer: I ordered by mistake',
        'seller: ok',
      ]);
    },
  );

  it.each([
    ['Anna B.', 'Dave L.'],
    ['ACME Inc.', 'Dave Jr.'],
    ['Anna Ltd.', 'Tom & Co.'],
  ])('may have a name that ends with a dot: %s, %s', (one, other) => {
    expect(say(`${one}\n3:02 PM\nwrong one, please cancel\n${other}\n3:04 PM\nok`)).toEqual([
      'buyer: wrong one, please cancel',
      'seller: ok',
    ]);
  });

  it.each(['Ich', 'Je', 'You sent', 'Me'])('may be called %s above a date', (name) => {
    const pasted = `${name}\n24. Nov. 2026, 15:02\nwas?\nanna_b\n24. Nov. 2026, 15:05\nfalsch bestellt`;
    expect(say(pasted)).toEqual(['seller: was?', 'buyer: falsch bestellt']);
  });

  it.each([
    'anna_b 24.11.2026 15:02\nfalsch bestellt\nIch 24.11.2026 15:04\nwarum?',
    '[24.11.2026 15:02] anna_b\nfalsch bestellt\n[24.11.2026 15:04] Ich\nwarum?',
    'Nov 24, 2026, 3:02 PM\nanna_b\nfalsch bestellt\nYou sent\nwarum?',
  ])('may be "Ich" or "You sent" beside other dates: %j', (pasted) => {
    expect(say(pasted)).toEqual(['buyer: falsch bestellt', 'seller: warum?']);
  });
});
