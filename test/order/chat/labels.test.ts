import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string, aids = {}) =>
  readConversation(pasted, aids).messages.map(({ from, text }) => `${from}: ${text}`);

describe('labels of both sides', () => {
  it.each([
    ['Alıcı', 'Satıcı'],
    ['Kupujący', 'Sprzedawca'],
    ['Покупатель', 'Продавец'],
    ['Pembeli', 'Penjual'],
    ['खरीदार', 'विक्रेता'],
    ['买家', '卖家'],
  ])('are known in the tongues of the sellers, whoever begins: %s, %s', (buyer, seller) => {
    const { sides, messages } = readConversation(`${seller}: hello\n${buyer}: ok\n${seller}: hm`, {});
    expect(sides).toBe('labelled');
    expect(messages.map(({ from }) => from)).toEqual(['seller', 'buyer', 'seller']);
  });
});

describe('May and Will', () => {
  it('are names before a colon too', () => {
    expect(say('Will: I took the wrong gig\nMay: no problem\nWill: thanks')).toEqual([
      'buyer: I took the wrong gig',
      'seller: no problem',
      'buyer: thanks',
    ]);
    expect(say('Will: please cancel, wrong gig\nAnna: ok').length).toBe(2);
  });

  it('are none in a list of months, nor within the words of both sides', () => {
    for (const text of ['May: 4 posts\nJune: 5 posts', 'I need it for\nMay: 4 posts'])
      expect(say(text)).toEqual([`buyer: ${text}`]);
    expect(say('Buyer: posts for\nMay: 4\nMe: ok')).toEqual(['buyer: posts for\nMay: 4', 'seller: ok']);
  });
});

describe('what sets a label apart', () => {
  it.each([
    'Buyer:- wrong one\nMe:- why?',
    'Buyer :- wrong one\nMe :-why?',
    'kate_w88:- wrong one\nMe:- why?',
    'Buyer:: wrong one\nMe:: why?',
    'Buyer- wrong one\nMe- why?',
    'Buyer > wrong one\nMe> why?',
    'Buyer = wrong one\nMe = why?',
    '[Buyer] wrong one\n[Me] why?',
    '(Client) wrong one\n(Me): why?',
  ])('may be another sign than a colon, or stand beside it: %j', (pasted) =>
    expect(say(pasted)).toEqual(['buyer: wrong one', 'seller: why?']),
  );

  it('is no smiley, and takes no sign from a number', () => {
    for (const text of ['Kate :-) wrong one', 'Buyer:-D wrong one', 'Me - ok', '[Me] ok'])
      expect(say(text)).toEqual([`buyer: ${text}`]);
    expect(say('Buyer:-5 is wrong\nMe: why?')).toEqual(['buyer: -5 is wrong', 'seller: why?']);
  });
});

describe('what is told from memory', () => {
  const sidesIn = (pasted: string) => say(pasted).map((said) => said.split(':')[0]);

  it.each([
    'Buyer: please cancel\nI said: why?\nBuyer: wrong one\nI said: ok',
    'Client: please cancel\nMy reply: why?\nClient: wrong one\nI wrote: ok',
    'He: please cancel\nMe: why?\nHe: wrong one\nMe: ok',
    'They: please cancel\nSeller: why?\nThey: wrong one\nSeller: ok',
    'he said: please cancel\ni said: why?\nhe said: wrong one\ni said: ok',
    'She wrote: please cancel\n\nI replied: why?\n\nShe wrote: wrong one\n\nI replied: ok',
    'He said: please cancel\nMe: why?\nHe said: wrong one\nMe: ok',
    'Buyer -> please cancel\nMe -> why?\nBuyer -> wrong one\nMe -> ok',
    'Buyer say: please cancel\nI say: why?\nBuyer say: wrong one\nI told: ok',
    'he told me: please cancel\nI told him: why?\nhe say: wrong one\nI say: ok',
    'Buyer message: please cancel\nMy message: why?\nBuyer reply: wrong one\nmy msg: ok',
    'Buyer 1: please cancel\nI: why?\nBuyer 2: wrong one\nI: ok',
    'Client’s reply: please cancel\nMe: why?\nClient msg: wrong one\nMe: ok',
  ])('has its sides: %j', (pasted) =>
    expect(sidesIn(pasted)).toEqual(['buyer', 'seller', 'buyer', 'seller']),
  );

  it.each([
    'Buyer: I told you\nI said: cancel it\nMe: ok',
    'Anna: hi\nMe: ok\nHe: is my brother',
    'Buyer: my son did it\nHe: a child\nMe: ok',
  ])('is no head where both sides are named: %j', (pasted) => expect(say(pasted).length).toBe(2));

  it('is no list that is counted', () => {
    for (const list of ['Vendor 1: Acme\nVendor 2: Foo', 'Shirt 1: red\nShirt 2: blue'])
      expect(say(list)).toEqual([`buyer: ${list}`]);
  });

  it('is the buyer’s story where nothing else names anybody', () => {
    for (const story of ['My husband ordered\nHe said: cancel\nI said: no', 'He said: cancel'])
      expect(say(story)).toEqual([`buyer: ${story}`]);
  });
});

describe('days and months in a list', () => {
  it.each([
    'Monday 10am: call\nTuesday 3pm: deliver\nI ordered by mistake',
    'Monday: logo\nFriday: banner\nplease',
    'June: 4 posts\nJuly: 5 posts',
  ])('are nobody’s names: %j', (pasted) => expect(say(pasted)).toEqual([`buyer: ${pasted}`]));

  it('may be somebody’s name where she is not one of two', () => {
    expect(say('June: please cancel\nMe: ok')).toEqual(['buyer: please cancel', 'seller: ok']);
  });
});

describe('labels before messages', () => {
  it.each([
    '1. Buyer: please cancel\n2. Me: ok\n3. Buyer: thanks',
    '1) anna_b: please cancel\n2) Me: ok\n3) anna_b: thanks',
    '1. anna_b: please cancel\n2. dave: ok\n3. anna_b: thanks\n4. dave: ok',
    '1: Buyer: please cancel\n2: Me: ok\n3: Buyer: thanks',
    '- Buyer: please cancel\n- Me: ok\n- Buyer: thanks',
    '• anna_b: please cancel\n• dave: ok\n• anna_b: thanks',
    '**Buyer:** please cancel\n**Me:** ok\n**Buyer:** thanks',
    '*Buyer:* please cancel\n*Me:* ok\n*Buyer:* thanks',
    'Buyer – please cancel\nMe – ok\nBuyer – thanks',
    'BUYER -- please cancel\nME -- ok\nBUYER -- thanks',
  ])('may stand in a list, in bold or before a dash: %j', (pasted) => {
    expect(say(pasted).slice(0, 3)).toEqual(['buyer: please cancel', 'seller: ok', 'buyer: thanks']);
  });

  it('keep the seller the seller in a list', () => {
    expect(say('- Me: did you order by mistake, I thought?\n- Buyer: yes, do you want it?')).toEqual([
      'seller: did you order by mistake, I thought?',
      'buyer: yes, do you want it?',
    ]);
  });

  it('may be the names of the form before a dash', () => {
    const aids = { buyer: 'anna_b' };
    expect(say('anna_b - wrong gig, please cancel\nme - ok, no problem\nanna_b - thanks', aids)).toEqual([
      'buyer: wrong gig, please cancel',
      'seller: ok, no problem',
      'buyer: thanks',
    ]);
  });

  it.each(['1. Logo: red\n2. Text: Foo\n3. Name: Bar', 'Logo - red\nMe - as the hero\nBanner - blue'])(
    'are not made of a list of wishes: %j',
    (pasted) => expect(say(pasted)).toEqual([`buyer: ${pasted}`]),
  );
});
