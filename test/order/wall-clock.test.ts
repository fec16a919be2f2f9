import { describe, expect, it } from 'vitest';
import { clocksChange, sayWallClock, spellZone } from '../../src/order/wall-clock.ts';

const say = (moment: string, now: string, zone: string) => sayWallClock(moment, new Date(now), zone);

it.each([
  ['asia/karachi', 'Asia/Karachi'],
  ['AMERICA/NEW_YORK', 'America/New_York'],
  ['utc', 'UTC'],
  ['Asia/Karachi', 'Asia/Karachi'],
  ['Asia/Kathmandu', 'Asia/Kathmandu'],
])('the zone %s is written as %s', (typed, written) => {
  expect(spellZone(typed)).toBe(written);
});

describe('a time on the wall', () => {
  it.each([
    ['2026-11-24T13:20:00Z', '2026-11-22T02:10:00Z', 'Europe/Berlin', 'Tuesday 14:20'],
    ['2026-11-24T08:50:00Z', '2026-11-22T02:10:00Z', 'Asia/Kolkata', 'Tuesday 14:20'],
    ['2026-11-24T01:20:00Z', '2026-11-22T02:10:00Z', 'Pacific/Apia', 'Tuesday 14:20'],
    ['2026-11-24T14:20:00Z', '2026-11-22T02:10:00Z', 'UTC', 'Tuesday 14:20'],
    ['2026-11-24T19:20:00Z', '2026-11-22T02:10:00Z', 'America/New_York', 'Tuesday 14:20'],
    ['2026-11-22T10:30:00Z', '2026-11-22T09:59:00Z', 'Pacific/Apia', 'Sunday 23:30'],
    ['2026-11-22T11:30:00Z', '2026-11-22T09:59:00Z', 'Pacific/Apia', 'Monday 00:30'],
  ])('%s, seen at %s in %s, is “%s”', (moment, now, zone, said) => {
    expect(say(moment, now, zone)).toBe(said);
  });

  it('has its date where the day of the week could be another one, and its year in another year', () => {
    expect(say('2026-11-27T23:59:00Z', '2026-11-22T00:00:00Z', 'UTC')).toBe('Friday 23:59');
    expect(say('2026-11-28T00:00:00Z', '2026-11-22T00:00:00Z', 'UTC')).toBe('Saturday 28 November, 00:00');
    expect(say('2026-11-16T10:00:00Z', '2026-11-22T00:00:00Z', 'UTC')).toBe('Monday 16 November, 10:00');
    expect(say('2027-01-09T10:00:00Z', '2026-12-30T00:00:00Z', 'UTC')).toBe('Saturday 9 January 2027, 10:00');
  });

  it('is right on both sides of each change of the clocks', () => {
    expect(say('2026-03-29T00:59:00Z', '2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe('Sunday 01:59');
    expect(say('2026-03-29T01:00:00Z', '2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe('Sunday 03:00');
    expect(say('2026-10-25T02:00:00Z', '2026-10-24T12:00:00Z', 'Europe/Berlin')).toBe('Sunday 03:00');
    expect(say('2026-03-08T06:59:00Z', '2026-03-07T12:00:00Z', 'America/New_York')).toBe('Sunday 01:59');
    expect(say('2026-03-08T07:00:00Z', '2026-03-07T12:00:00Z', 'America/New_York')).toBe('Sunday 03:00');
    expect(say('2026-11-01T07:00:00Z', '2026-10-31T12:00:00Z', 'America/New_York')).toBe('Sunday 02:00');
  });

  it('says which of two it is where the wall shows a time twice', () => {
    expect(say('2026-10-25T00:30:00Z', '2026-10-24T12:00:00Z', 'Europe/Berlin')).toBe('Sunday 02:30 (UTC+2)');
    expect(say('2026-10-25T01:30:00Z', '2026-10-24T12:00:00Z', 'Europe/Berlin')).toBe('Sunday 02:30 (UTC+1)');
    expect(say('2026-11-01T05:30:00Z', '2026-10-31T12:00:00Z', 'America/New_York')).toBe(
      'Sunday 01:30 (UTC-4)',
    );
    expect(say('2026-11-01T06:30:00Z', '2026-10-31T12:00:00Z', 'America/New_York')).toBe(
      'Sunday 01:30 (UTC-5)',
    );
  });
});

describe('a change of the clocks', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', true],
    ['Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z', true],
    ['America/New_York', '2026-03-07T12:00:00Z', '2026-03-09T12:00:00Z', true],
    ['America/New_York', '2026-10-31T12:00:00Z', '2026-11-02T12:00:00Z', true],
    ['Europe/Berlin', '2026-11-22T12:00:00Z', '2026-11-24T12:00:00Z', false],
    ['Asia/Kolkata', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', false],
    ['Pacific/Apia', '2026-04-04T00:00:00Z', '2026-04-06T00:00:00Z', false],
    ['UTC', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z', false],
  ])('in %s between %s and %s: %s', (zone, from, until, changes) => {
    expect(clocksChange(new Date(from), until, zone)).toBe(changes);
  });
});
