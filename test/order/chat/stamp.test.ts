import { describe, expect, it } from 'vitest';
import { readWholeStamp } from '../../../src/order/chat/head-splits.ts';
import { isDayFirst, momentOfStamp } from '../../../src/order/chat/moment-of-stamp.ts';

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
});
