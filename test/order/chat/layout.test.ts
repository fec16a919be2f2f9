import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string) =>
  readConversation(pasted, {}).messages.map(
    ({ from, at, text }) => `${from}${at === null ? '' : ` ${at}`}: ${text}`,
  );

describe('a pasted chat', () => {
  it.each([
    [
      '[20/11/2026, 14:02] Anna: hi\n[20/11/2026, 14:03] Dave: ok\nAnna: and cancel\nDave: why',
      [
        'buyer 2026-11-20T14:02:00Z: hi',
        'seller 2026-11-20T14:03:00Z: ok',
        'buyer: and cancel',
        'seller: why',
      ],
    ],
    [
      '[20/11/2026, 14:02] Anna: hi\n[20/11/2026, 14:03] Dave: ok\nAnna\ncancel it\nDave\nwhy',
      [
        'buyer 2026-11-20T14:02:00Z: hi',
        'seller 2026-11-20T14:03:00Z: ok',
        'buyer: cancel it',
        'seller: why',
      ],
    ],
    [
      '[20/11/2026, 14:02] Anna: hi\n[20/11/2026, 14:03] Dave: ok\nThanks,\nDave',
      ['buyer 2026-11-20T14:02:00Z: hi', 'seller 2026-11-20T14:03:00Z: ok\nThanks,\nDave'],
    ],
    [
      'Dave,\n[20/11/2026, 14:02] Anna: hi\n[20/11/2026, 14:03] Dave: ok\nAnna\n,wait',
      ['buyer 2026-11-20T14:02:00Z: hi', 'seller 2026-11-20T14:03:00Z: ok', 'buyer: ,wait'],
    ],
    [
      'Anna: hi\nDave: ok\nAnna: cancel\nDave 10:02\nwhy',
      ['buyer: hi', 'seller: ok', 'buyer: cancel', 'seller: why'],
    ],
    [
      'Anna: hi\nDave: ok\nAnna: cancel\nBob 10:02\nwhy',
      ['buyer: hi', 'seller: ok', 'buyer: cancel\nBob 10:02\nwhy'],
    ],
    [
      '[20/11/2026, 14:02] Anna: hi\n[20/11/2026, 14:03] Dave: ok\nBob: cancel',
      ['buyer 2026-11-20T14:02:00Z: hi', 'seller 2026-11-20T14:03:00Z: ok\nBob: cancel'],
    ],
    [
      'Anna 10:02\nplease cancel\nDave\n10:04\nwhy?\nDave\n10:05\nok',
      ['buyer: please cancel', 'seller: why?', 'seller: ok'],
    ],
    [
      '[20/11/2026, 14:02] Anna: hi\n[20/11/2026, 14:03] Dave: ok\n> Anna\nOnline\nwhy',
      ['buyer 2026-11-20T14:02:00Z: hi', 'seller 2026-11-20T14:03:00Z: ok\nwhy'],
    ],
  ])('heads of more than one dress are all seen once the speakers are known: %j', (pasted, read) =>
    expect(say(pasted)).toEqual(read),
  );

  it.each([
    [
      'Dec 1, 2026, 10:02 AM\nanna_b: please cancel\nDec 1, 2026\nanna_b: ok',
      ['buyer 2026-12-01T10:02:00Z: please cancel', 'buyer: ok'],
    ],
    ['Dec 1, 2026, 10:02 AM\nanna_b:\nplease cancel\nanna_b: ok', ['buyer: please cancel', 'buyer: ok']],
    [
      '10:00\n[20/11/2026, 14:02] Anna: hi\n10:00\n[20/11/2026, 14:03] Dave: ok',
      ['buyer 2026-11-20T14:02:00Z: hi', 'seller 2026-11-20T14:03:00Z: ok'],
    ],
    [
      '10:02\nAnna\nplease cancel\n10:04\nDave\nwhy?\n10:05\nAnna\nwrong\nno\nyes',
      ['buyer: please cancel', 'seller: why?', 'buyer: wrong\nno\nyes'],
    ],
    ['Anna\nplease cancel\nLogo\n10:02\nDave\nwhy?\n10:04', ['buyer: please cancel\nLogo', 'seller: why?']],
    [
      'Online\nAnna\nplease cancel\n\n10:02\nSeen\nDave\nwhy?\n10:04\nOnline',
      ['buyer: please cancel', 'seller: why?'],
    ],
    ['Anna\nplease\ncancel\nDave\n10:02\nwhy?', ['buyer: Anna\nplease\ncancel\nDave\nwhy?']],
    ['10:02\nplease\n10:03', ['buyer: please']],
    ['Anna\nplease cancel\n10:02\nDave\nwhy?', ['buyer: Anna\nplease cancel\nDave\nwhy?']],
    [
      'Anna\nplease cancel\n20/11/2026 10:02\nDave\nwhy?\n20/11/2026 10:04',
      ['buyer 2026-11-20T10:02:00Z: please cancel', 'seller 2026-11-20T10:04:00Z: why?'],
    ],
    [
      '20/11/2026 10:02\nAnna\nplease cancel\n20/11/2026 10:04\nDave\nwhy?\nDave\nor not',
      ['buyer 2026-11-20T10:02:00Z: please cancel', 'seller 2026-11-20T10:04:00Z: why?', 'seller: or not'],
    ],
    [
      'Anna\nplease cancel\n20/11/2026 10:02\nDave\nwhy?\n20/11/2026 10:04\nAnna\nno\nyes\n20/11/2026 10:05',
      [
        'buyer 2026-11-20T10:02:00Z: please cancel',
        'seller 2026-11-20T10:04:00Z: why?',
        'buyer 2026-11-20T10:05:00Z: no\nyes',
      ],
    ],
    ['20/11/2026\nAnna 10:02: hi\nToday\nDave 10:03: ok', ['buyer 2026-11-20T10:02:00Z: hi', 'seller: ok']],
    [
      '20/11/2026\nAnna 10:02: hi\n11:00\nDave 10:03: ok',
      ['buyer 2026-11-20T10:02:00Z: hi', 'seller 2026-11-20T10:03:00Z: ok'],
    ],
    ['Yesterday\nplease cancel', ['buyer: please cancel']],
    ['10:02', ['buyer: 10:02']],
    ['Yesterday\nOnline', ['buyer: Yesterday\nOnline']],
    [
      'Yesterday\n[20/11/2026, 14:02] Anna: hi\n[20/11/2026, 14:03] Dave: ok',
      ['buyer 2026-11-20T14:02:00Z: hi', 'seller 2026-11-20T14:03:00Z: ok'],
    ],
    [
      '[20/11/2026, 14:02] Anna:\nYesterday\n[20/11/2026, 14:03] Dave: ok',
      ['buyer 2026-11-20T14:02:00Z: Yesterday', 'seller 2026-11-20T14:03:00Z: ok'],
    ],
  ])('a date on a line of its own belongs to the message beside it: %j', (pasted, read) =>
    expect(say(pasted)).toEqual(read),
  );

  it.each([
    [
      'Anna\nplease cancel\nMe\nwhy?\nAnna\nwrong one',
      ['buyer: please cancel', 'seller: why?', 'buyer: wrong one'],
    ],
    [
      'Anna\nplease cancel\nBob\nwhy?\nAnna\nwrong one',
      ['buyer: Anna\nplease cancel\nBob\nwhy?\nAnna\nwrong one'],
    ],
    ['please cancel\nMe\nwhy?\nAnna\nwrong one', ['buyer: please cancel\nMe\nwhy?\nAnna\nwrong one']],
    [
      'Anna\nplease cancel\nMe\nwhy?\nZoe\nwrong one',
      ['buyer: please cancel', 'seller: why?\nZoe\nwrong one'],
    ],
    ['sorry\nplease cancel\nMe\nsorry\nwrong one', ['buyer: sorry\nplease cancel\nMe\nsorry\nwrong one']],
    ['Me\nok\n> Me\nhi\n10:02\nMe\nthen', ['seller: ok\nhi', 'seller: then']],
    ['Me\nyes\nlogo\nred\nlogo\nblue', ['seller: yes\nlogo\nred\nlogo\nblue']],
    ['Me\nyes\nLogo\nred\nAnna\nblue\nAnna\nok', ['seller: yes\nLogo\nred', 'buyer: blue', 'buyer: ok']],
    ['\nMe\nok\n\nAnna\nhi\n\nAnna\nyes', ['seller: ok', 'buyer: hi', 'buyer: yes']],
    [
      'Me\nred logo\nblue logo\nred logo\nGreen logo\nGreen logo',
      ['seller: red logo\nblue logo\nred logo\nGreen logo\nGreen logo'],
    ],
  ])(
    'names alone on their lines are heads when the chat begins with one that is known, and then repeated ones too: %j',
    (pasted, read) => expect(say(pasted)).toEqual(read),
  );

  it.each([
    ['Anna: please cancel\nDave: ok', ['buyer: please cancel', 'seller: ok']],
    ['hello\nAnna: please cancel\nDave: ok', ['seller: hello', 'buyer: please cancel', 'seller: ok']],
    ['a\nb\nc\nd\nAnna: please cancel\nDave: ok', ['buyer: a\nb\nc\nd\nAnna: please cancel\nDave: ok']],
    ['a\nb\nAnna: please cancel\nDave: ok', ['seller: a\nb', 'buyer: please cancel', 'seller: ok']],
    ['a\nb\nc\nAnna: please cancel\nDave: ok', ['buyer: a\nb\nc\nAnna: please cancel\nDave: ok']],
    ['Anna: please cancel\nDave: ok\nZoe: hi', ['buyer: Anna: please cancel\nDave: ok\nZoe: hi']],
    ['Anna: please cancel', ['buyer: Anna: please cancel']],
    ['cancel it\nAnna: please', ['buyer: cancel it\nAnna: please']],
    ['Anna 10:02\nplease cancel', ['buyer: please cancel']],
    ['Found it 10:02\nplease cancel\nbye', ['buyer: Found it 10:02\nplease cancel\nbye']],
    ['Anna 10:02\nx\nDave 10:03\ny\nZoe 10:04\nz', ['buyer: x', 'seller: y\nZoe 10:04\nz']],
    [
      'Anna 10:02\nx\nAnna 10:05\ny\nDave 10:03\ny\nZoe 10:04\nz',
      ['buyer: x', 'buyer: y', 'seller: y\nZoe 10:04\nz'],
    ],
    [
      'one\ntwo\nthree\nfour\nAnna 10:02\nx\nDave 10:03\ny',
      ['buyer: one\ntwo\nthree\nfour\nAnna 10:02\nx\nDave 10:03\ny'],
    ],
    ['\n\n\n\n\nAnna 10:02\nx\nDave 10:03\ny', ['buyer: x', 'seller: y']],
    ['one\n\nOnline\n\ntwo\n\nAnna 10:02\nx\nDave 10:03\ny', ['seller: one\n\ntwo', 'buyer: x', 'seller: y']],
    ['buyer: please cancel', ['buyer: please cancel']],
    ['please\nbuyer: cancel', ['buyer: please\nbuyer: cancel']],
    ['x\nAnna: hi\nAnna: cancel\ngo', ['seller: x', 'buyer: hi', 'buyer: cancel\ngo']],
    ['nice work 10:02\nx\nnice job 10:03\ny', ['buyer: nice work 10:02\nx\nnice job 10:03\ny']],
    ['Found it 7 am: the bug is here\nok', ['buyer: Found it 7 am: the bug is here\nok']],
    ['Anna 7 am: the bug is here\nok', ['buyer: Anna 7 am: the bug is here\nok']],
  ])(
    'who comes once is somebody who writes only where a side is still free, near the top: %j',
    (pasted, read) => expect(say(pasted)).toEqual(read),
  );

  it.each([
    ['Buyer: hi\nSeller: ok', ['buyer: hi', 'seller: ok']],
    ['Me: please\nSupport: hm\nSeller: ok', ['buyer: please', 'seller: ok']],
    ['Me: hi\nZoe: ok', ['seller: hi', 'buyer: ok']],
    ['You: hi\nZoe: ok', ['seller: hi', 'buyer: ok']],
    ['Me: hi\nBuyer: ok', ['seller: hi', 'buyer: ok']],
    ['You: hi\nSeller: ok', ['buyer: hi', 'seller: ok']],
    [
      'Me: hi\nSeller: ok\nZoe: well\nSeller: x\nZoe: y',
      ['seller: hi', 'seller: ok', 'buyer: well', 'seller: x', 'buyer: y'],
    ],
    ['You: hi\nMe: ok\nBuyer: x', ['buyer: hi', 'seller: ok', 'buyer: x']],
    ['x\nMe: hi\nZoe: ok\nMe: so', ['buyer: x', 'seller: hi', 'buyer: ok', 'seller: so']],
    [
      'x\nZoe: cancel my order please\nTom: ok\nZoe: so',
      ['seller: x', 'buyer: cancel my order please', 'seller: ok', 'buyer: so'],
    ],
    [
      'Tom: don’t you want it\nZoe: I haven’t ordered\nTom: x\nZoe: y',
      ['seller: don’t you want it', 'buyer: I haven’t ordered', 'seller: x', 'buyer: y'],
    ],
    ['Tom: 👍\nZoe: 👍\nTom: 👍\nZoe: 👍', ['buyer: 👍', 'seller: 👍', 'buyer: 👍', 'seller: 👍']],
    [
      'Tom: my orders\nZoe: ok\nTom: i\nZoe: i ordered',
      ['seller: my orders', 'buyer: ok', 'seller: i', 'buyer: i ordered'],
    ],
    ['x\nBuyer: hi\nSeller: ok', ['seller: x', 'buyer: hi', 'seller: ok']],
  ])('the sides are told by labels, by acts and by words, else by who comes first: %j', (pasted, read) =>
    expect(say(pasted)).toEqual(read),
  );

  it.each([
    [
      'A\nanna_b\nNov 20, 2026, 3:02 PM\nhi\nD\ndave_d\nNov 20, 2026, 3:03 PM\nok',
      ['buyer 2026-11-20T15:02:00Z: hi', 'seller 2026-11-20T15:03:00Z: ok'],
    ],
    [
      'AB\nanna_b\nNov 20, 2026, 3:02 PM\nhi\nX\ndave_d\nNov 20, 2026, 3:03 PM\nok\nA',
      ['buyer 2026-11-20T15:02:00Z: hi\nX', 'seller 2026-11-20T15:03:00Z: ok\nA'],
    ],
    [
      'A\n\nOnline\nanna_b\nNov 20, 2026, 3:02 PM\nhi\nDX1\ndave_d\nNov 20, 2026, 3:03 PM\nok',
      ['buyer 2026-11-20T15:02:00Z: hi\nDX1', 'seller 2026-11-20T15:03:00Z: ok'],
    ],
    [
      'anna_b\nNov 20, 2026, 3:02 PM\nhi\nda\ndave_d\nNov 20, 2026, 3:03 PM\nok\na',
      ['buyer 2026-11-20T15:02:00Z: hi\nda', 'seller 2026-11-20T15:03:00Z: ok\na'],
    ],
    [
      'anna_b\nNov 20, 2026, 3:02 PM\nhi\nA\nyes\nit\nis\ndave_d\nNov 20, 2026, 3:03 PM\nok',
      ['buyer 2026-11-20T15:02:00Z: hi\nA\nyes\nit\nis', 'seller 2026-11-20T15:03:00Z: ok'],
    ],
    [
      'Online\nanna_b\nNov 20, 2026, 3:02 PM\nOnline\ndave_d\nNov 20, 2026, 3:03 PM\nok',
      ['buyer 2026-11-20T15:03:00Z: ok'],
    ],
    ['[14:02] Anna: > hi\nno\n[14:03] Dave: ok', ['buyer: no', 'seller: ok']],
    ['Online\nAnna: hi\nDave: ok', ['buyer: hi', 'seller: ok']],
    [
      '[20/11/2026, 14:02] Anna: cancel it\n\n\n\nplease\n\n[20/11/2026, 14:03] Dave: ok',
      ['buyer 2026-11-20T14:02:00Z: cancel it\n\nplease', 'seller 2026-11-20T14:03:00Z: ok'],
    ],
    [
      'anna_b\nNov 20, 2026, 3:02 PM\nhi\nSeen 10:03 AM\ndave_d\nNov 20, 2026, 3:03 PM\nok\nDelivered by 10:05\n•\n✓✓\n...',
      ['buyer 2026-11-20T15:02:00Z: hi', 'seller 2026-11-20T15:03:00Z: ok\nDelivered by 10:05\n...'],
    ],
    [
      "anna_b\nNov 20, 2026, 3:02 PM\nhi\nanna_b is typing…\nAnna Bell's avatar\nmy own avatar\nLocal time here is a bit late and I am tired of it, so I go to bed now\ndave_d\nNov 20, 2026, 3:03 PM\nok",
      [
        'buyer 2026-11-20T15:02:00Z: hi\nmy own avatar\nLocal time here is a bit late and I am tired of it, so I go to bed now',
        'seller 2026-11-20T15:03:00Z: ok',
      ],
    ],
    [
      'anna_b\nNov 20, 2026, 3:02 PM\nThis message was deleted.\ndave_d\nNov 20, 2026, 3:03 PM\nMessage deleted. Why',
      ['buyer 2026-11-20T15:03:00Z: Message deleted. Why'],
    ],
  ])('what a copy takes along is nobody’s words: %j', (pasted, read) => expect(say(pasted)).toEqual(read));

  it.each([
    ['Anna B.', 'anna_b'],
    ['Anna', 'anna_b'],
    ['Anna Bell', 'anna'],
    ['Ali', 'alice'],
    ['Client (anna_b)', 'anna_b'],
    ['Client (Anna B.)', 'anna_b'],
    ['A.B', 'ab'],
    ['Anna [anna_b]', 'anna_b'],
    ['ANNA_B wrote', 'anna_b'],
    ['anna  b', 'Anna B'],
    ['ａｎｎａ', 'anna'],
  ])('knows "%s" as %s of the form', (shown, seller) => {
    const { messages, sides } = readConversation(`${shown}: hi\nZoe: yes\n${shown}: ok`, { seller });
    expect([sides, ...messages.map(({ from }) => from)]).toEqual(['named', 'seller', 'buyer', 'seller']);
  });

  it.each([
    ['Al', 'alice', undefined],
    ['Lice', 'alice', undefined],
    ['Bell Anna', 'anna', undefined],
    ['Anna', '...', '!'],
    ['Anna ()', '~', undefined],
    ['Anna', 'anna', 'anna'],
    ['Anna', 'anna_b', 'anna_c'],
  ])('does not know "%s" by the names %s and %s of the form', (shown, seller, buyer) => {
    const { sides } = readConversation(`${shown}: hi\nZoe: yes\n${shown}: ok`, { seller, buyer });
    expect(sides).toBe('guessed');
  });

  it.each([
    ['Anna Bell', 'Anna  Bell'],
    ['Anna', 'Ａｎｎａ'],
    ['anna_b', '@Anna_B'],
  ])('knows that "%s" and "%s" are one', (one, other) => {
    expect(say(`${one}: please cancel\nZoe: ok\n${other}: thanks\nZoe: bye`)).toEqual([
      'buyer: please cancel',
      'seller: ok',
      'buyer: thanks',
      'seller: bye',
    ]);
  });

  it('gives the two seats to who comes first, in whatever dress', () => {
    expect(say('Anna\n10:02\nplease cancel\nBob 10:03\nok\nZoe 10:04\nbye')).toEqual([
      'buyer: please cancel',
      'seller: ok\nZoe 10:04\nbye',
    ]);
  });

  it('takes the nearer of two names of the form', () => {
    const { messages } = readConversation('Anna B.: hi\nZoe: yes\nAnna B.: ok', {
      buyer: 'anna_bell',
      seller: 'anna_b',
    });
    expect(messages.map(({ from }) => from)).toEqual(['seller', 'buyer', 'seller']);
  });

  it('takes no quote, status, date or long line for the name of the form that stands in it', () => {
    const long = 'anna_b, I say it once more and then I will not say it again, is me';
    const { messages } = readConversation(
      `anna_b\nplease cancel\n> anna_b\nhi\nanna_b is typing…\n${long}\n10:02\n\nMe\nok`,
      { buyer: 'anna_b' },
    );
    expect(messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      `buyer: please cancel\nhi\n${long}`,
      'seller: ok',
    ]);
  });

  it.each([
    'Anna',
    'anna bell',
    'Anna Maria Del Rio',
    'Anna B',
    'anna_b',
    '3D_Anna',
    '❤ anna',
    'Ünal',
    'Anna  Bell',
    'أحمد',
    'A'.repeat(40),
  ])('may have somebody with the name "%s", who writes again and again', (name) => {
    expect(say(`${name}: please cancel\nZoe: ok\n${name}: thanks\nZoe: bye`)).toEqual([
      'buyer: please cancel',
      'seller: ok',
      'buyer: thanks',
      'seller: bye',
    ]);
  });

  it.each([
    'A'.repeat(41),
    'Anna Maria Del Rio Bell',
    'please note',
    'Note for Anna',
    'Anna Maria Note',
    'the logo',
    'Price list',
    'Your logo',
    '<Anna>',
    'Anna?',
    'A "B"',
    '...',
    '⭐',
  ])('has nobody with the name "%s"', (name) => {
    const chat = `${name}: please cancel\nok\n${name}: thanks\nbye`;
    expect(say(chat)).toEqual([`buyer: ${chat}`]);
  });

  it.each(['Anna and', 'Anna bell', 'anna bell', 'logo design'])(
    'has nobody with the name "%s" who comes once, beside a time',
    (name) => expect(say(`${name} 10:02\nplease cancel`)).toEqual([`buyer: ${name} 10:02\nplease cancel`]),
  );

  it.each(['Anna', 'Anna Bell', 'anna_b', '❤ Anna', '(Anna) Bell', 'أحمد علي', 'Anna 🌸'])(
    'has somebody with the name "%s" though she comes once, beside a time',
    (name) => expect(say(`${name} 10:02\nplease cancel`)).toEqual(['buyer: please cancel']),
  );

  it('takes a name of the form for a head where it would else be a part of the text', () => {
    const chat = 'ok\nAnna 7 am: the bug is here\nok';
    expect(say(chat)).toEqual([`buyer: ${chat}`]);
    expect(readConversation(chat, { buyer: 'anna' }).messages.map(({ text }) => text)).toEqual([
      'ok',
      'the bug is here\nok',
    ]);
  });
});

describe('names on lines of their own', () => {
  const sayOf = (pasted: string, buyer: string) =>
    readConversation(pasted, { buyer }).messages.map(({ from, text }) => `${from}: ${text}`);

  it('are those that are known, and what is repeated and looks like a name', () => {
    expect(sayOf('anna_b\nhi\nblue cat\nDave\nblue cat\nwell\nanna_b\nyes\nDave\nfine', 'anna_b')).toEqual([
      'buyer: hi\nblue cat',
      'seller: blue cat\nwell',
      'buyer: yes',
      'seller: fine',
    ]);
  });

  it('are not what is said once, though it looks like one', () => {
    expect(sayOf('anna_b\nhi\nDave\nok\nThanks\nanna_b\nyes\nDave\nfine', 'anna_b')).toEqual([
      'buyer: hi',
      'seller: ok\nThanks',
      'buyer: yes',
      'seller: fine',
    ]);
  });
});

describe('two names in turn, on lines of their own', () => {
  it('say who writes, though nobody is known', () => {
    const chat =
      'zubair_d\nthanks for your order\nkate_w\nplease cancel it\nzubair_d\nwhy?\nkate_w\nwrong gig';
    expect(readConversation(chat, {}).sides).toBe('guessed');
    expect(say(chat)).toEqual([
      'seller: thanks for your order',
      'buyer: please cancel it',
      'seller: why?',
      'buyer: wrong gig',
    ]);
  });

  it.each(['kate_w88', 'Kate'])('may be a username that comes once, below %s', (kate) => {
    expect(say(`${kate}\nwrong gig\nzubair_d\nwas it a mistake?\n${kate}\nyes`)).toEqual([
      'buyer: wrong gig',
      'seller: was it a mistake?',
      'buyer: yes',
    ]);
  });

  it.each([
    'Blue\nRed\nBlue\nRed',
    'page1\nHome\npage2\nAbout',
    'Blue\nfor us\nRed\nfor you\nBlue\nwell',
    'I want\nBlue\nor\nRed\nor\nBlue\nand\nRed\nok',
    'Blue\nx\nRed\ny\nGreen\nz\nBlue\nx\nRed\ny\nGreen\nz',
  ])('are told from a list: %j', (text) => {
    expect(readConversation(text, {}).sides).toBe('none');
  });
});

describe('the name of a company', () => {
  const at = (minute: number) => `Nov 12, 2026, 3:0${minute} PM`;

  it.each(['The Kate Co', 'All In One', 'Kate | The Logo'])(
    'is a name beside its date, once it is repeated: %s',
    (name) => {
      const read = ['buyer: wrong gig', 'seller: why?', 'buyer: sorry'];
      const texts = (pasted: string) =>
        readConversation(pasted, {}).messages.map(({ from, text }) => `${from}: ${text}`);
      expect(texts(`${name}\n${at(1)}\nwrong gig\nMe\n${at(2)}\nwhy?\n${name}\n${at(3)}\nsorry`)).toEqual(
        read,
      );
      expect(texts(`${name} ${at(1)}\nwrong gig\nMe ${at(2)}\nwhy?\n${name} ${at(3)}\nsorry`)).toEqual(read);
    },
  );
});

describe('a telephone number', () => {
  it('is who writes where the phone knows no name', () => {
    expect(
      say('Zubair\n20 hours ago\nthanks for your order\n+1 555 010 0100\n19 hours ago\nplease cancel it'),
    ).toEqual(['seller: thanks for your order', 'buyer: please cancel it']);
  });
});

describe('dates below the names', () => {
  it('are not those of the messages above them, though a text is repeated and the last ends with a day', () => {
    const at = (minute: number) => `Nov 12, 2026, 3:0${minute} PM`;
    const chat = `Kate\n${at(1)}\nplan hi Zubair\nMe\n${at(2)}\nI can deliver\nKate\n${at(3)}\nplan hi Zubair\nToday`;
    expect(readConversation(chat, {}).messages.map(({ from }) => from)).toEqual(['buyer', 'seller', 'buyer']);
  });
});

describe('the seller’s words', () => {
  const at = (minute: number) => `Nov 12, 2026, 3:0${minute} PM`;

  it.each([
    'kate_w88\nwrong gig\nYou sent\nwhy?',
    'Kate\nwrong gig\nYou\nwhy?',
    'wrong gig\nYou sent\nwhy?',
    `kate_w88\n${at(4)}\nwrong gig\nMe\nwhy?`,
  ])('are not the buyer’s where "Me" or "You sent" stands above them once: %j', (pasted) =>
    expect(readConversation(pasted, {}).messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'buyer: wrong gig',
      'seller: why?',
    ]),
  );

  it.each([
    [
      '12/11/2026, 15:04 - Kate: hi\n12/11/2026, 15:05 - Zubair: It says here\nKate: I love it\n12/11/2026, 15:06 - Kate: no',
    ],
    [`Kate\n${at(4)}\nhi\nZubair\n${at(5)}\nIt says here\nKate: I love it\nKate\n${at(6)}\nno`],
  ])(
    'are not the buyer’s where they tell what the buyer wrote, and each message has its date: %j',
    (pasted) =>
      expect(readConversation(pasted, {}).messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
        'buyer: hi',
        'seller: It says here\nKate: I love it',
        'buyer: no',
      ]),
  );

  it.each([
    `kate_w88\n${at(4)}\nwrong gig\nMe\n${at(5)}\nkate_w88: was it a mistake?`,
    'kate_w88 3:04 PM\nwrong gig\nMe 3:05 PM\nkate_w88: was it a mistake?',
  ])('are the seller’s where they begin with the name of the buyer whom they call: %j', (pasted) =>
    expect(readConversation(pasted, {}).messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'buyer: wrong gig',
      'seller: kate_w88: was it a mistake?',
    ]),
  );

  it('do not begin with the name that the form gave, where that stands above "Me"', () => {
    const chat = `kate_w88\n${at(4)}\nwrong gig\nReport\nzubair_designs\nMe\n${at(5)}\nwhy?`;
    const { messages } = readConversation(chat, { seller: 'zubair_designs' });
    expect(messages.map(({ text }) => text)).toEqual(['wrong gig', 'why?']);
  });
});

describe('a word that also means who copies the chat', () => {
  it.each(['yo', 'Yo', 'Je', 'Ich', 'Support'])(
    'makes nobody’s words the seller’s or the marketplace’s by standing on top: %s',
    (word) => {
      expect(say(`${word}\nplease cancel my order`)).toEqual([`buyer: ${word}\nplease cancel my order`]);
    },
  );
});

describe('May and Will', () => {
  it.each(['\nNov 20, 2026, 3:0', ' 3:0'])('are names beside a time: %j', (gap) => {
    const sides = say(`May${gap}2 PM\nplease cancel\nWill${gap}5 PM\nwhy?\nMay${gap}6 PM\nwrong`);
    expect(sides.map((said) => said.replace(/ .*Z/, ''))).toEqual([
      'buyer: please cancel',
      'seller: why?',
      'buyer: wrong',
    ]);
  });

  it('are words where no time stands beside them', () => {
    expect(say('Buyer: I need it in\nMay\n2027\nMe: ok')[0]).toBe('buyer: I need it in\nMay\n2027');
  });
});

describe('an app with the times below the messages', () => {
  it('may have a day above them, and letters in place of pictures', () => {
    for (const [day, buyer, seller] of [
      ['Today\n', '', ''],
      ['', 'A\n', 'D\n'],
      ['Friday\n', 'A\n', ''],
    ])
      expect(
        say(
          `${day}${buyer}anna_b\nplease cancel\n3:02 PM\n${seller}Me\nwhy?\n3:05 PM\n${buyer}anna_b\nwrong\n3:06 PM`,
        ),
      ).toEqual(['buyer: please cancel', 'seller: why?', 'buyer: wrong']);
  });
});

describe('a date on the line above a head', () => {
  it('is its date, and no line of the message before', () => {
    const date = (minute: number) => `20 Nov 2026, 14:0${minute}`;
    expect(
      say(`Anna: hi\n${date(1)}\nDave: ok\nand so on\n${date(2)}\nAnna: cancel\nplease\nDave: ok`),
    ).toEqual([
      'buyer: hi',
      'seller 2026-11-20T14:01:00Z: ok\nand so on',
      'buyer 2026-11-20T14:02:00Z: cancel\nplease',
      'seller: ok',
    ]);
  });
});

describe('people whose names hold small words', () => {
  it('write under them, also where they do so once', () => {
    for (const name of [
      'Juan de la Cruz',
      'Marta van den Berg',
      'Anna-Lena von der Heide',
      'Ana dos Santos',
    ]) {
      const { messages, buyer } = readConversation(
        `${name}\n20 nov 2026, 15:02\ntypo\nMe\n20 nov 2026, 15:04\nok`,
        {},
      );
      expect(buyer).toBe(name);
      expect(messages).toMatchObject([
        { from: 'buyer', at: '2026-11-20T15:02:00Z', text: 'typo' },
        { from: 'seller', text: 'ok' },
      ]);
    }
  });
});

describe('a person whom the seller’s phone calls "Anna (Fiverr)"', () => {
  it('is the buyer, not the marketplace', () => {
    const chat = '[20/11/2026, 15:02] Anna (Fiverr): I ordered by mistake\n[20/11/2026, 15:03] Dave: ok';
    const { messages, events } = readConversation(chat, {});
    expect(messages.map(({ from }) => from)).toEqual(['buyer', 'seller']);
    expect(events).toEqual([]);
  });
});
