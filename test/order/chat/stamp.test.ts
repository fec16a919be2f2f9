import { describe, expect, it } from 'vitest';
import { readWholeStamp } from '../../../src/order/chat/head-splits.ts';
import { isDayFirst, momentOfStamp } from '../../../src/order/chat/moment-of-stamp.ts';
import { isPlausibleName } from '../../../src/order/chat/names.ts';
import { readConversation } from '../../../src/order/conversation.ts';

const read = (line: string, dayFirst = true) =>
  momentOfStamp(readWholeStamp(line), { isDayFirst: dayFirst, timeZone: 'UTC' });

describe('a date in a chat', () => {
  it.each([
    ['Nov 20, 2026, 3:02 PM', '2026-11-20T15:02:00Z'],
    ['Friday, November 20th, 2026 at 3:02 p.m.', '2026-11-20T15:02:00Z'],
    ['20 Nov 2026 15:02', '2026-11-20T15:02:00Z'],
    ['20. November 2026 um 15:02 Uhr', '2026-11-20T15:02:00Z'],
    ['20 de noviembre de 2026, 15:02', '2026-11-20T15:02:00Z'],
    ['vendredi 20 novembre 2026 à 15h02', '2026-11-20T15:02:00Z'],
    ['mar 24 nov 2026, 15:02', '2026-11-24T15:02:00Z'],
    ['20/11/26, 15:02:30', '2026-11-20T15:02:30Z'],
    ['20.11.2026 00:00', '2026-11-20T00:00:00Z'],
    ['12:30 AM, 20-11-2026', '2026-11-20T00:30:00Z'],
    ['2026-11-20T15:02:00.250Z', '2026-11-20T15:02:00Z'],
    ['(20 Nov 2026 3pm)', '2026-11-20T15:00:00Z'],
    ['٢٠ نوفمبر ٢٠٢٦، ٣:٠٢ م', '2026-11-20T15:02:00Z'],
    ['20/11/2026, 15:59:59', '2026-11-20T15:59:59Z'],
    ['15:02, 20/11/2026', '2026-11-20T15:02:00Z'],
    ['Nov 20, 2026, 3:O2 PM', '2026-11-20T15:02:00Z'],
    ['Nov 2O, 2026, 1O:O5 AM', '2026-11-20T10:05:00Z'],
    ['Nov 2O, 2026, lO:O2 AM', '2026-11-20T10:02:00Z'],
    ['Nov l2, 2026, 1:1l PM', '2026-11-12T13:11:00Z'],
    ['1I Nov 2026 l0:30', '2026-11-11T10:30:00Z'],
    ['15:02:11, 20/11/2026', '2026-11-20T15:02:11Z'],
    ['20 Nov 2026 15:02:11.250', '2026-11-20T15:02:11Z'],
    ['20 Nov 2026 15h', '2026-11-20T15:00:00Z'],
    ['3 am 20 Nov 2026', '2026-11-20T03:00:00Z'],
    ['3:02 a.m., 20 Nov 2026', '2026-11-20T03:02:00Z'],
    ['3:02 a m, 20 Nov 2026', '2026-11-20T03:02:00Z'],
    ['3:02 p m, 20 Nov 2026', '2026-11-20T15:02:00Z'],
    ['3 p.m, 20 Nov 2026', '2026-11-20T15:00:00Z'],
    ['12 a.m. 20 Nov 2026', '2026-11-20T00:00:00Z'],
    ['12:30 p.m. 20 Nov 2026', '2026-11-20T12:30:00Z'],
    ['Nov. 20, 2026 3:02 PM', '2026-11-20T15:02:00Z'],
    ['Nov. 20th, 2026, 3:02 PM', '2026-11-20T15:02:00Z'],
    ['20th of November 2026 15:02', '2026-11-20T15:02:00Z'],
    ['20 Nov., 2026 15:02', '2026-11-20T15:02:00Z'],
    ['20-Nov-2026 15:02', '2026-11-20T15:02:00Z'],
    ['20/Nov/2026 15:02', '2026-11-20T15:02:00Z'],
    ['20 noviembre del 2026 15:02', '2026-11-20T15:02:00Z'],
    ['mar. 24 nov. 2026 15:02', '2026-11-24T15:02:00Z'],
    ['quarta 25 Nov 2026 10:00', '2026-11-25T10:00:00Z'],
    ['segunda-feira, 23 de novembro de 2026, 15:02', '2026-11-23T15:02:00Z'],
    ['12/12/2026 10:00', '2026-12-12T10:00:00Z'],
    ['2026-12-13 10:00', '2026-12-13T10:00:00Z'],
    ['[20/11/2026, 15:02]', '2026-11-20T15:02:00Z'],
    ['Nov 20, 2026, 3:02 PM GMT+5', '2026-11-20T10:02:00Z'],
    ['20 Nov 2026, 15:02 (GMT+05:30)', '2026-11-20T09:32:00Z'],
    ['Nov 20, 2026, 3:02 PM UTC-0300', '2026-11-20T18:02:00Z'],
    ['2026-11-20T15:02:11+05:00', '2026-11-20T10:02:11Z'],
    ['2026-11-20T15:02:11-05:00', '2026-11-20T20:02:11Z'],
    ['Nov 20, 2026, 3:02 PM PKT', '2026-11-20T15:02:00Z'],
    ['Nov 20, 2026, 3:02 PM (edited)', '2026-11-20T15:02:00Z'],
    ['Nov 20, 2026, 3:02 PM • Seen', '2026-11-20T15:02:00Z'],
    ['Nov 20, 2026, 3:02 PM ✓✓', '2026-11-20T15:02:00Z'],
    ['20/11/26 15.02.11', '2026-11-20T15:02:11Z'],
    ['20.11.2026, 15.02', '2026-11-20T15:02:00Z'],
    ['Nov 20 2026 3.02 PM', '2026-11-20T15:02:00Z'],
  ])('%s is %s', (line, moment) => expect(read(line)).toBe(moment));

  it.each([
    'Yesterday',
    '2 days ago',
    'hace 2 horas',
    'il y a 3 heures',
    'vor 2 Tagen',
    'há 2 dias',
    '2 ore fa',
    '2 dagen geleden',
    'Just now',
    'Monday',
    '10:02',
    '3 PM',
    'Nov 20, 3:02 PM',
    '20/11, 15:02',
    '20 Nov 2026',
    'Yesterday 10:02',
    '31/02/2026 10:02',
    'lunes',
    'segunda-feira',
    '12 days ago',
    '120 hours ago',
    'May 5',
    '20 Nov 3pm',
    '20.11. 15:02',
    '20.11., 15:02',
    'Last Monday',
    '3.02 PM',
    '3:02 PM Edited',
    '2 days ago (edited)',
    'a moment ago',
    'a few seconds ago',
    'less than a minute ago',
    'half an hour ago',
    'hace un momento',
    'vor wenigen Sekunden',
    'gerade eben',
    "à l'instant",
    'zojuist',
    "un'ora fa",
    'agora mesmo',
  ])('%s is a date or time, but no moment', (line) => {
    expect(readWholeStamp(line)).not.toBeNull();
    expect(read(line)).toBeNull();
  });

  it.each([
    '',
    '10:30 works',
    'may',
    'so',
    '24/7',
    '1920x1080',
    '45.50',
    '25:00',
    '10:75',
    '13 PM',
    '20 apples',
    '2 days',
    '99/99/2026 10:00',
    'Note 5',
    'FO1234',
    '- - -',
    '123:45',
    '10:02:011',
    '15:02:60',
    '15:60',
    '3:02 p',
    '3 a.',
    '3 x m',
    '3:02 3:05',
    'Monday:02',
    'Nov 20:15',
    'Nov. 10:30',
    'Nov 2026',
    '20/11/2026 20/11/2026',
    '20/11/202 15:02',
    '20.11, 15:02',
    '20 11 2026 10:00',
    'Monday/11/2026 10:00',
    '20/Monday/2026 10:00',
    '32 Nov 2026 10:00',
    '0 Nov 2026 10:00',
    '0/12/2026 10:00',
    '32/12/2026 10:00',
    '13/13/2026 10:00',
    '2026-13-20 10:00',
    'just monday',
    'just',
    '1000 days ago',
    'il 3 heures',
    'y 2 heures',
    '2 feira',
    'UTC',
    'UTC 10:02',
    'GMT+5',
    'PKT',
    'edited',
    'seen 15:02',
    'a few seconds',
    'mesmo',
    '15.02',
    '20.11.',
    '20 Nov 2026 15.2',
    '10:02 +5',
    '10:02 GMT+15',
  ])('"%s" is none', (line) => expect(readWholeStamp(line)).toBeNull());

  it('is read in the zone of the seller, unless it names the zone of the world itself', () => {
    const inKarachi = (line: string) =>
      momentOfStamp(readWholeStamp(line), { isDayFirst: true, timeZone: 'Asia/Karachi' });
    expect(inKarachi('20 Nov 2026 15:02')).toBe('2026-11-20T10:02:00Z');
    expect(inKarachi('20 Nov 2026 15:02 UTC')).toBe('2026-11-20T15:02:00Z');
    expect(inKarachi('2026-11-20T15:02:00Z')).toBe('2026-11-20T15:02:00Z');
  });
});

describe('a date of numbers', () => {
  const stamps = (...lines: string[]) => lines.flatMap((line) => readWholeStamp(line) ?? []);

  it('has the day first unless another date of the chat says otherwise', () => {
    expect(isDayFirst(stamps('03/04/2026 10:00'))).toBe(true);
    expect(isDayFirst(stamps('03/04/2026 10:00', '03/25/2026 10:00'))).toBe(false);
    expect(isDayFirst(stamps('25/03/2026 10:00', '03/04/2026 10:00'))).toBe(true);
    expect(read('03/04/2026 10:00')).toBe('2026-04-03T10:00:00Z');
    expect(read('03/04/2026 10:00', false)).toBe('2026-03-04T10:00:00Z');
    expect(read('03/25/2026 10:00', true)).toBe('2026-03-25T10:00:00Z');
    expect(read('03/12/2026 10:00')).toBe('2026-12-03T10:00:00Z');
    expect(isDayFirst(stamps('03/12/2026 10:00'))).toBe(true);
    expect(isDayFirst(stamps('25/03/2026 10:00', '03/25/2026 10:00'))).toBe(true);
  });

  it('has the month first where all dates leave doubt and the talk is much shorter so', () => {
    expect(isDayFirst(stamps('11/05/2026 10:00', '11/06/2026 10:00'))).toBe(false);
    expect(isDayFirst(stamps('05/11/2026 10:00', '06/11/2026 10:00'))).toBe(true);
    expect(isDayFirst(stamps('05/11/2026 10:00', '05/11/2026 11:00'))).toBe(true);
    expect(isDayFirst(stamps('01/02/2026 10:00', '03/04/2026 10:00'))).toBe(true);
    expect(isDayFirst(stamps('11/05/2026 10:00', '11/06/2026 10:00', '13/06/2026 10:00'))).toBe(true);
  });
});

describe('what stands beside a date', () => {
  it('is never taken for a name', () => {
    for (const name of ['PKT', '24.', '24.11.', '24 Kas 2026', '24. listopada 2026', '24 Kas 2026 saat'])
      expect(isPlausibleName(name)).toBe(false);
    for (const name of ['24 Design', 'Studio 2026', 'anna.b', '3D_Anna'])
      expect(isPlausibleName(name)).toBe(true);
  });
});

describe('an age alone on a line', () => {
  it('is no time of day and nobody’s name', () => {
    for (const age of ['2h', '5m', '1d', '3 w', '40s']) {
      const pasted = `Nov 24, 2026\nanna_b\n${age}\nplease cancel\nMe\n${age}\nwhy?\nanna_b\n${age}\ntypo`;
      expect(readConversation(pasted, {}).messages).toEqual([
        { from: 'buyer', at: null, text: 'please cancel' },
        { from: 'seller', at: null, text: 'why?' },
        { from: 'buyer', at: null, text: 'typo' },
      ]);
    }
  });

  it('is kept where it is all that somebody wrote', () => {
    expect(readConversation('Buyer: how long?\nMe:\n3d\nBuyer: ok', {}).messages[1]?.text).toBe('3d');
  });
});

describe('a date as a page shows it in another language', () => {
  it.each([
    'vorgestern 10:02',
    'avant-hier à 10:02',
    'anteayer 10:02',
    'antes de ayer, 10:02',
    'anteontem às 10:02',
    'l’altro ieri alle 10:02',
    'eergisteren om 10:02',
    '5 min. geleden',
    'il y a 2 h.',
    'Il y a 3 j',
    'il y a moins d’une minute',
    'la semaine dernière',
    'hace menos de un minuto',
    'hace 2 sem.',
    'la semana pasada',
    'vor weniger als einer Minute',
    'letzte Woche',
    'vor 2 Wo.',
    'há menos de um minuto',
    'semana passada',
    'meno di un minuto fa',
    'la settimana scorsa',
    'minder dan een minuut geleden',
    'een paar seconden geleden',
    'vorige week',
    'vor 3 Std. · Bearbeitet',
    'hier · Modifié',
    'hace 3 días (editado)',
  ])('is neither a name nor a word of the talk, and no time is made up: %s', (shown) => {
    const pasted = `Me\n${shown}\nwhy?\nanna_b\n${shown}\ntypo`;
    expect(readConversation(pasted, {}).messages).toEqual([
      { from: 'seller', at: null, text: 'why?' },
      { from: 'buyer', at: null, text: 'typo' },
    ]);
  });

  it.each([
    'Fr, 20.11.2026, 15:02',
    'Fr., 20.11.26 15:02',
    'Fr 20.11.2026 15.02',
    '20/11/2026 15:02 h',
    '20 nov 2026, 15:02 hrs',
    'vrijdag 20 november 2026 om 15.02 uur',
    '20 nov. 2026, 15:02 · Modifié',
    '20. Nov. 2026, 15:02 (bearbeitet)',
    '20 nov 2026, 15:02 ✓✓ Leído',
  ])('has its day and its time: %s', (shown) => {
    expect(read(shown)).toBe('2026-11-20T15:02:00Z');
    const { messages, buyer } = readConversation(`anna_b\n${shown}\ntypo\nMe\n${shown}\nok`, {});
    expect(messages).toMatchObject([{ text: 'typo' }, { from: 'seller', text: 'ok' }]);
    expect(buyer).toBe('anna_b');
  });

  it('leaves words that only look like a part of one where they stand', () => {
    for (const words of [
      'avant ce soir',
      'menos de uno',
      'la última semana de trabajo',
      'weniger als das',
      'minder dan een',
      'l’altro',
      'h',
    ])
      expect(readConversation(`Buyer: hi\n${words}\nMe: ok`, {}).messages[0]?.text).toBe(`hi\n${words}`);
  });
});
