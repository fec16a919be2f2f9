import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTimeZone,
  sayAbout,
  sayDay,
  sayElapsed,
  sayMoment,
  saySpan,
  sayWeekday,
} from '../../src/order/moment.ts';

describe('a moment', () => {
  it.each([
    ['2026-11-20T10:02:00Z', 'UTC', '20 November 2026, 10:02 (UTC)'],
    ['2026-11-20T10:02:00+05:00', 'UTC', '20 November 2026, 05:02 (UTC)'],
    ['2026-11-20T21:30:00Z', 'Asia/Karachi', '21 November 2026, 02:30 (Asia/Karachi)'],
    ['2026-11-20T00:00:00Z', 'America/New_York', '19 November 2026, 19:00 (America/New_York)'],
    ['2026-11-20T00:00:00Z', 'UTC', '20 November 2026, 00:00 (UTC)'],
  ])('%s in %s is "%s"', (moment, timeZone, said) => {
    expect(sayMoment(moment, timeZone)).toBe(said);
  });

  it('names its offset where the clock shows it twice, as it goes back', () => {
    const said = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) => sayMoment(at, 'Europe/Berlin'));
    expect(said).toEqual([
      '25 October 2026, 02:30 (Europe/Berlin, UTC+2)',
      '25 October 2026, 02:30 (Europe/Berlin, UTC+1)',
    ]);
  });

  it.each([
    ['2026-11-20T10:08:00Z', 'Asia/Kathmandu', '20 November 2026, about 16:00 (Asia/Kathmandu)'],
    ['2026-11-20T10:07:00Z', 'UTC', '20 November 2026, about 10:00 (UTC)'],
    ['2026-11-20T23:55:00Z', 'UTC', '21 November 2026, about 00:00 (UTC)'],
  ])('%s that is only about right in %s is "%s"', (moment, timeZone, said) =>
    expect(sayAbout(moment, timeZone)).toBe(said),
  );

  it('is said as a day, or as a weekday with its time and zone', () => {
    expect(sayDay('2026-11-20T21:30:00Z', 'Asia/Karachi')).toBe('21 November 2026');
    expect(sayWeekday('2026-11-22T10:10:00Z', 'Asia/Karachi')).toBe(
      'Sunday 22 November, 15:10 (Asia/Karachi)',
    );
  });
});

describe('the time left', () => {
  it.each([
    [0, 'less than a minute'],
    [0.9, 'less than a minute'],
    [1, '1 minute'],
    [7.9, '7 minutes'],
    [59.9, '59 minutes'],
    [60, '1 hour'],
    [119, '1 hour'],
    [180, '3 hours'],
    [47 * 60 + 59, '47 hours'],
    [48 * 60, '2 days'],
    [72 * 60 - 1, '2 days'],
  ])('of %d minutes is "%s"', (minutes, said) => {
    expect(saySpan(minutes)).toBe(said);
  });
});

describe('the time that went by', () => {
  it.each([
    [0, 'less than a minute'],
    [0.9, 'less than a minute'],
    [1, '1 minute'],
    [6.1, '7 minutes'],
    [59, '59 minutes'],
    [59.9, '1 hour'],
    [60, '1 hour'],
    [60.1, '1 hour 1 minute'],
    [119, '1 hour 59 minutes'],
    [180, '3 hours'],
    [47 * 60 + 59, '47 hours 59 minutes'],
    [48 * 60, '2 days'],
    [48 * 60 + 1, '2 days 1 hour'],
    [71 * 60, '2 days 23 hours'],
    [72 * 60 - 1, '3 days'],
    [10_000_000, '6944 days 11 hours'],
  ])('of %d minutes is "%s", never less than it was', (minutes, said) => {
    expect(sayElapsed(minutes)).toBe(said);
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Asia/Karachi', 'America/Argentina/Buenos_Aires'])('%s is known', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );
  it.each(['', 'Mars/Base', 'unknown', '../etc', 'UTC+25'])('"%s" is not known', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );

  it('is asked about in any words without an error, however many', () => {
    fc.assert(fc.property(fc.string(), (name) => typeof isTimeZone(name) === 'boolean'));
    for (let bits = 0; bits < 1_100; bits += 1) {
      const name = [...'asia/karachi']
        .map((letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter))
        .join('');
      expect(isTimeZone(name)).toBe(true);
    }
    expect(sayDay('2026-11-20T21:30:00Z', 'Asia/Karachi')).toBe('21 November 2026');
  });
});

describe('what says a moment', () => {
  const Real = Intl.DateTimeFormat;
  /** How many formatters were made while something was said. */
  function countMade(say: () => void): number {
    let made = 0;
    Intl.DateTimeFormat = new Proxy(Real, {
      construct: (target, args) => {
        made += 1;
        return new target(...args);
      },
    });
    try {
      say();
    } finally {
      Intl.DateTimeFormat = Real;
    }
    return made;
  }
  const inZones = (zones: string[]) =>
    countMade(() => zones.forEach((zone) => void sayDay('2026-11-20T10:00:00Z', zone)));
  const spellings = (word: string, count: number) =>
    Array.from({ length: count }, (_, bits) =>
      [...word].map((letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter)).join(''),
    );

  it('is made once for a zone, and forgotten before there are too many', () => {
    const [first, second] = ['Asia/Tokyo', 'Asia/Seoul'] as const;
    expect(inZones([first, second, first, second])).toBe(2);
    inZones(spellings('europe/berlin', 1_200));
    expect(inZones([first])).toBe(1);
  });
});
