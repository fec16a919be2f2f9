import { describe, expect, it } from 'vitest';
import { splitStampLast } from '../../../src/order/chat/head-splits.ts';
import { readNotice, readStampedHead } from '../../../src/order/chat/heads.ts';
import { readLabel } from '../../../src/order/chat/labels.ts';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string) =>
  readConversation(pasted, {}).messages.map(
    ({ from, at, text }) => `${from}${at === null ? '' : ` ${at}`}: ${text}`,
  );
const firstAt = '2026-11-20T14:02:00Z';
const secondAt = '2026-11-20T14:03:00Z';
const long =
  'I pressed the wrong one of your packages on my phone in the bus and I am so sorry for all of the trouble';

describe('the head of a message', () => {
  it.each([
    'Anna (10:02)\nplease cancel\nDave [10:05]\nok',
    'anna bell (10:02): please cancel\ndave low (10:05): ok',
    'anna bell, 20/11/2026: please cancel\ndave low, 20/11/2026: ok',
    'anna_b now\nplease cancel\ndave_d now\nok',
    'anna 10:02\nplease cancel\ndave 10:05\nok',
    'anna ١٠:٠٢\nplease cancel\ndave ١٠:٠٥\nok',
    'anna 2 days ago\nplease cancel\ndave 1 day ago\nok',
    'Anna @ 10:02\nplease cancel\nDave @ 10:03\nok',
    '[14:02] Anna\nplease cancel\n[14:05] Dave\nok',
    '[14:02] anna bell: please cancel\n[14:05] dave low: ok',
    'Anna：please cancel\nDave：ok',
    'Anna:\nplease cancel\nDave:\nok',
    'Acheteur : please cancel\nJe : ok',
    '~ Anna: please cancel\n@dave: ok',
  ])('says who writes: %j', (pasted) => expect(say(pasted)).toEqual(['buyer: please cancel', 'seller: ok']));

  it.each([
    '[20/11/2026, 14:02] Anna Maria Bell of the bakery in town: please cancel\n[20/11/2026, 14:03] Dave: ok',
    'Anna Maria Bell of the bakery in town (20/11/2026, 14:02): please cancel\nDave (20/11/2026, 14:03): ok',
    '(20/11/2026, 14:02) Anna: please cancel\n(20/11/2026, 14:03) Dave: ok',
    '[20/11/2026, 14:02] - Anna: please cancel\n[20/11/2026, 14:03]  – Dave: ok',
    '20/11/2026, 14:02 - Anna: please cancel\n20/11/2026, 14:03 – Dave: ok',
    '20 Nov 2026, 14:02 anna_b\nplease cancel\n20 Nov 2026, 14:03 dave_d\nok',
    'Anna (Nov 20, 2026, 2:02 PM)\nplease cancel\nDave (Nov 20, 2026, 2:03 PM)\nok',
    'Anna [20/11/2026, 14:02]: please cancel\nDave [20/11/2026, 14:03]: ok',
    'Anna B,20.11.2026 14:02\nplease cancel\nDave L,20.11.2026 14:03\nok',
    'anna_bNov 20, 2026, 2:02 PM\nplease cancel\nMeNov 20, 2026, 2:03 PM\nok',
    'Anna BellFri, Nov 20, 2026 2:02 PM\nplease cancel\nDaveFri, Nov 20, 2026 2:03 PM\nok',
    '· Anna · Nov 20, 2026, 2:02 PM\nplease cancel\n· Dave · Nov 20, 2026, 2:03 PM\nok',
  ])('says who writes, and when: %j', (pasted) =>
    expect(say(pasted)).toEqual([`buyer ${firstAt}: please cancel`, `seller ${secondAt}: ok`]),
  );

  it.each([
    ['20 Kas 2026 14:02', '20 Kasım 2026 14:03'],
    ['20 lis 2026, 14:02', '20 listopada 2026 14:03'],
    ['20 нояб. 2026 г., 14:02', '20 ноября 2026 в 14:03'],
    ['20 лист. 2026 р., 14:02', '20 листопада 2026 р., 14:03'],
    ['20 Nov 2026 pukul 14.02', '20 November 2026 14.03'],
    ['20 नवंबर 2026, 2:02 pm', '20 नवंबर 2026, 2:03 अपराह्न'],
    ['20 noi. 2026, 14:02', '20 listopadu 2026 14:03'],
    ['20 thg 11, 2026, 14:02', '20 tháng 11, 2026 14:03'],
    ['2026年11月20日 14:02', '2026年11月20日 下午2:03'],
    ['2026년 11월 20일 오후 2:02', '2026년 11월 20일 14:03'],
    ['20.11.2026 ÖS 2:02', '20.11.2026 14:03'],
    ['٢٠/١١/٢٠٢٦، ٢:٠٢ م', '٢٠/١١/٢٠٢٦، ١٤:٠٣'],
    ['२०/११/२०२६, १४:०२', '২০/১১/২০২৬, ১৪:০৩'],
  ])('stands beside and above dates as the world writes them: %s, %s', (first, second) => {
    const read = [`buyer ${firstAt}: please cancel`, `seller ${secondAt}: ok`];
    expect(say(`anna_b\n${first}\nplease cancel\nDave\n${second}\nok`)).toEqual(read);
    expect(say(`${first} - Anna: please cancel\n${second} - Dave: ok`)).toEqual(read);
  });

  it.each([
    ['2 saat önce', 'dün'],
    ['2 godziny temu', 'wczoraj 15:05'],
    ['2 часа назад', 'вчера в 15:05'],
    ['2 jam yang lalu', 'Kemarin 15.05'],
    ['2小时前', '昨天 15:05'],
    ['2時間前', '昨日'],
    ['2시간 전', '어제'],
  ])('stands above what says how long ago it was: %s, %s', (first, second) =>
    expect(say(`anna_b\n${first}\nplease cancel\nDave\n${second}\nok`)).toEqual([
      'buyer: please cancel',
      'seller: ok',
    ]),
  );

  it('says no hour where nobody knows which half of the day is meant', () => {
    expect(say('20/11/26, 2:02 అపరాహ్నం - Anna: please cancel\n20/11/26, 2:03 అపరాహ్నం - Dave: ok')).toEqual([
      'buyer: please cancel',
      'seller: ok',
    ]);
  });

  it('may name Jan or May behind a date', () => {
    expect(say('20-11-2026 14:02 - Jan: please cancel\n20-11-2026 14:03 - May: ok')).toEqual([
      `buyer ${firstAt}: please cancel`,
      `seller ${secondAt}: ok`,
    ]);
  });

  it.each(['Logo set 2', 'Ele tem 2', 'Call out 3'])('is not "%s", which counts something', (words) =>
    expect(say(`${words}\nplease cancel`)).toEqual([`buyer: ${words}\nplease cancel`]),
  );

  it('may stand before a long text', () => {
    for (const [first, second] of [
      ['[20/11/2026, 14:02]', '[20/11/2026, 14:03]'],
      ['[٢٠/١١/٢٠٢٦, ١٤:٠٢]', '[٢٠/١١/٢٠٢٦, ١٤:٠٣]'],
    ])
      expect(say(`${first} Anna: ${long}\n${second} Dave: ok`)).toEqual([
        `buyer ${firstAt}: ${long}`,
        `seller ${secondAt}: ok`,
      ]);
    expect(say(`Anna (10:02): ${long}\nDave (10:03): ok`)).toEqual([`buyer: ${long}`, 'seller: ok']);
  });

  it('ends at its first colon, though a number follows', () => {
    expect(say('Anna:2 of them please\nDave:3 you mean?\nAnna:yes: 2')).toEqual([
      'buyer: 2 of them please',
      'seller: 3 you mean?',
      'buyer: yes: 2',
    ]);
  });

  it.each([
    'please hurry\ntrain leaves 10:02: in the morning\nthanks',
    'please hurry\ntrain leaves 10:02\nthanks',
    'please hurry\n10:02 train leaves: in the morning\nthanks',
    '20 Nov 2026, 14:02 train leaves\nplease hurry',
    '(14:02) we call you about this\nplease',
    'We want all of it, 20/11/2026: the logo\nand that',
    'please hurry\n[14:02] train leaves\nthanks',
    'please hurry\nsending now\nsending now\nthanks',
    'Please remember all of these (10:02): milk\nand bread',
    'I paid (10:02) twice\nand then (10:05) again',
    '@ 10:02\nplease cancel',
    '20 Nov 2026 anna_b\nplease cancel\n15:08 dave_d\nwhy?',
    'Logo - red\nBanner - blue\nLogo - green',
    'Me - ok then\nMe - fine',
    'We need this: a logo\nWe need this: a banner',
    'A logo, a banner, five big cards: all of it\nA logo, a banner, five big cards: all of it',
    'Anna :) thanks\nAnna :) bye',
    'Anna/Dave: hi\nAnna/Dave: ok',
    'see http://example.com: it\nsee http://example.com: ok',
    ': hi\n: hi',
    '20/11/2026 - you changed this, so that we all see it\nplease',
    '14:02 - we call you about this\nplease',
    '20/11/2026, 14:02 we call you - ok?\nplease',
    'I [20/11/2026, 14:02] write this [20/11/2026, 14:02] twice',
  ])('is not made up from words that only look like one: %j', (pasted) =>
    expect(say(pasted)).toEqual([`buyer: ${pasted}`]),
  );

  it('is none where the date sets apart a line of the chat program, which is nobody’s message', () => {
    const note = 'You changed the settings of this chat, so that we all see it';
    for (const head of ['[20/11/2026, 14:01] ', '20/11/2026, 14:01 - ', '20/11/2026, 14:01 –  ']) {
      const { messages, events } = readConversation(
        `${head}${note}\n[20/11/2026, 14:02] Anna: please cancel\n[20/11/2026, 14:03] Dave: ok`,
        {},
      );
      expect(messages.map(({ text }) => text)).toEqual(['please cancel', 'ok']);
      expect(events).toEqual([{ kind: 'other', by: null, reason: null, text: note }]);
    }
    expect(say('[20/11/2026, 14:01]\n[20/11/2026, 14:02] Anna: hi')).toEqual([`buyer ${firstAt}: hi`]);
  });
});

describe('a line that may be a head', () => {
  it.each([
    ['[20/11/2026, 14:02]Anna Bell: hi', 'Anna Bell', 'hi'],
    ['[14:02] – - Anna: hi', 'Anna', 'hi'],
    ['Anna (10:02) :  hi there ', 'Anna', 'hi there'],
    [
      'Christopher A. Montgomery-Smithsonne, just about an hour ago',
      'Christopher A. Montgomery-Smithsonne',
      '',
    ],
  ])('holds a name, a date and what follows: %s', (line, name, rest) =>
    expect(readStampedHead(line, splitStampLast(line))).toMatchObject({ name, rest }),
  );

  it.each([
    'Christopher A. Montgomery-Smithsonnes, just about an hour ago',
    'Anna Bell',
    '[14:02 Anna: hi',
    '',
  ])('may hold none: %j', (line) => expect(readStampedHead(line, splitStampLast(line))).toBeNull());

  it.each([
    ['A: hi', 'A', 'hi'],
    ['Buyer - hi', 'Buyer', 'hi'],
    ['Anna Bell :', 'Anna Bell', ''],
  ])('may be a name and a colon, for a side a hyphen: %s', (line, name, rest) =>
    expect(readLabel(line)).toMatchObject({ name, rest, stamp: null }),
  );

  it.each(['Buyers', 'Anna - hi', ': hi', ''])('is no label: %j', (line) =>
    expect(readLabel(line)).toBeNull(),
  );

  it.each([
    ['20/11/2026, 14:02 - Messages are encrypted', 'Messages are encrypted'],
    ['[20/11/2026, 14:02] Messages are encrypted', 'Messages are encrypted'],
    ['[20/11/2026, 14:02x', null],
    ['20/11/2026 - Messages are encrypted', null],
    ['Messages are encrypted', null],
  ])('may be a notice with its date: %s', (line, notice) => expect(readNotice(line)).toBe(notice));

  it('has its date where a phone read letters for digits in a picture', () => {
    expect(say('kate_w88\nNov l2, 3:O4 PM\nwrong one\nMe\nNov l2, 3:O5 PM\nwhy?')).toEqual([
      'buyer: wrong one',
      'seller: why?',
    ]);
    expect(say('Anna l0:30: I5 or O2?\nMe 10:31: O5')).toEqual(['buyer: I5 or O2?', 'seller: O5']);
  });

  it('keeps the brackets of its name', () => {
    const { seller } = readConversation('Kate W 3:04 PM\nwrong one\nDave Low (You) 3:06 PM\nok', {});
    expect(seller).toBe('Dave Low (You)');
  });
});
