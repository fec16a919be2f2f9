import { describe, expect, it } from 'vitest';
import {
  type Case,
  daysBetween,
  merge,
  nextStep,
  outcomeOf,
  readCases,
  titleOf,
  writeCases,
} from '../../src/web/browser/case-list.ts';
import { readTyped } from '../../src/web/browser/draft.ts';

const NOW = new Date('2026-11-27T12:00:00').getTime();
const DAY = 86_400_000;
const fields = new Set(['conversation', 'order.number', 'buyer.name']);
const read = (text: string) => readCases(text, (raw) => readTyped(raw, (name) => fields.has(name)), NOW);
const fileOf = (...cases: unknown[]) => JSON.stringify({ version: 1, cases });

const aCase = (more: Partial<Case> = {}): Case => ({
  id: '1-2-3',
  kept: NOW - 9 * DAY,
  at: NOW - 5 * DAY,
  since: NOW - 5 * DAY,
  status: 'asked',
  answers: { conversation: 'wrong gig', 'order.number': 'FO1' },
  texts: {},
  ...more,
});

describe('the list of cases', () => {
  it('comes back as it was put away', () => {
    const cases = [aCase({ texts: { 'draft-buyer-note': 'Hi' } }), aCase({ id: '2', kept: 5 })];
    expect(read(writeCases(cases)!)).toEqual({ cases, unreadable: [] });
  });

  it('is never put away as more than can be read again: it would be gone, and then written over', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => aCase({ id: `${at}` }));
    expect(read(writeCases(many(1_000))!)?.cases).toHaveLength(1_000);
    expect(writeCases(many(1_001))).toBeNull();
    expect(writeCases([aCase({ answers: { conversation: 'x'.repeat(5_000_000) } })])).toBeNull();
  });

  it('has each case once: the one changed last, whichever side it comes from', () => {
    const older = aCase();
    const newer = aCase({ at: NOW, status: 'granted' });
    expect(merge([older], [newer])).toEqual([newer]);
    expect(merge([newer], [older])).toEqual([newer]);
  });

  it('shows the case kept last first', () => {
    expect(merge([aCase({ id: 'a', kept: 1 })], [aCase({ id: 'b', kept: 2 })]).map(({ id }) => id)).toEqual([
      'b',
      'a',
    ]);
  });

  it('calls a case by its number, else by the buyer, and never by much', () => {
    expect(titleOf(aCase())).toBe('FO1');
    expect(titleOf(aCase({ answers: { 'buyer.name': ' anna_b ' } }))).toBe('anna_b');
    expect(titleOf(aCase({ answers: { conversation: 'hi' } }))).toBe('');
    expect(titleOf(aCase({ answers: { 'order.number': 'x'.repeat(5_000) } }))).toHaveLength(80);
  });
});

describe('the next step', () => {
  it.each([
    ['asked', 0, 'asked', null],
    ['asked', 3, 'asked', null],
    ['asked', 4, 'asked-long', 'no-answer'],
    ['asked', 400, 'asked-long', 'no-answer'],
    ['not-asked', 30, 'not-asked', null],
    ['no-answer', 0, 'no-answer', 'no-answer'],
    ['standard-text', 1, 'standard-text', 'standard-text'],
    ['refused', 9, 'refused', 'refused'],
    ['granted', 0, 'granted', 'granted'],
  ] as const)('of a case %s for %i days is %s', (status, days, step, outcome) => {
    const next = nextStep(aCase({ status, since: NOW - days * DAY }), NOW);
    expect([next, outcomeOf(next)]).toEqual([step, outcome]);
  });

  it('counts days of the calendar, not hours', () => {
    const late = new Date('2026-11-26T23:50:00').getTime();
    const early = new Date('2026-11-27T00:10:00').getTime();
    expect([
      daysBetween(late, early),
      daysBetween(early, early),
      daysBetween(early, early + 4 * DAY),
    ]).toEqual([1, 0, 4]);
  });
});

describe('a file from anywhere', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['other JSON', '{"cases": []}'],
    ['null', 'null'],
    ['cases that are no list', '{"version": 1, "cases": {"length": 3}}'],
    ['more cases than anybody has', fileOf(...Array.from({ length: 1_001 }, () => 1))],
    ['6 MB', fileOf(aCase({ answers: { conversation: 'x'.repeat(6_000_000) } }))],
  ])('%s is no list of cases', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it('is read case by case: what is none is counted and left out', () => {
    const wrong = [
      null,
      5,
      'text',
      [],
      {},
      { ...aCase(), id: '' },
      { ...aCase(), id: '"><script>' },
      { ...aCase(), id: 'x'.repeat(41) },
      { ...aCase(), id: 7 },
      { ...aCase(), status: 'toString' },
      { ...aCase(), status: ['asked'] },
      { ...aCase(), at: 'now' },
      { ...aCase(), since: -1 },
      { ...aCase(), kept: 1e300 },
      { ...aCase(), answers: {} },
      { ...aCase(), answers: { stranger: 'x' } },
      { ...aCase(), answers: null },
    ];
    expect(read(fileOf(...wrong, aCase()))).toEqual({ cases: [aCase()], unreadable: wrong });
  });

  it('goes along with what it holds and cannot be read: another release may know it', () => {
    const other = { ...aCase(), id: 'other', status: 'a status of later' };
    const { cases, unreadable } = read(fileOf(other, aCase()))!;
    expect(read(writeCases(cases, unreadable)!)).toEqual({ cases: [aCase()], unreadable: [other] });
  });

  it('takes known fields only, and reaches no prototype', () => {
    const text = fileOf(aCase()).replace(
      '"answers":{',
      '"__proto__":{"polluted":1},"answers":{"__proto__":{"polluted":1},"stranger":"x",',
    );
    expect(read(text)).toEqual({ cases: [aCase()], unreadable: [] });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('cannot claim to be changed in the future, and so win for ever', () => {
    const [one] = read(fileOf(aCase({ at: NOW + 400 * DAY, since: NOW + DAY, kept: NOW + DAY })))!.cases;
    expect([one!.at, one!.since, one!.kept]).toEqual([NOW, NOW, NOW]);
  });
});
