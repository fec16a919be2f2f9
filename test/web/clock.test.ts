import { describe, expect, it } from 'vitest';
import { loadSite } from '../../src/load.ts';
import type { DeadlineId } from '../../src/marketplaces/advice.ts';
import type { Message } from '../../src/order/conversation.ts';
import { saySpan } from '../../src/order/moment.ts';
import { saySpanIn } from '../../src/web/browser/span.ts';
import { deadlineView } from '../../src/web/deadline-view.ts';
import { anOrder } from '../plan/a-situation.ts';

const { words, profiles } = loadSite();
const profile = profiles.get('fiverr')!;

const tell = (
  { id = 'answer-the-buyer', at }: { id?: DeadlineId; at: string },
  { now, timeZone, messages = [] }: { now: string; timeZone: string; messages?: Message[] },
) => {
  const due = { id, at, text: 'as the plan says it', facts: ['E8'] };
  return deadlineView(due, { profile, order: anOrder(), messages, words, timeZone, now: new Date(now) });
};

/** The sentence as the page's template puts it together. */
const sentence = ({ isOpen, open, passed, clock, span }: ReturnType<typeof tell>) =>
  isOpen ? `${open.lead} ${clock}, ${span} left.` : `${passed.lead} ${span} ago, on ${clock}.`;

describe('the clock of a deadline', () => {
  it.each([
    ['Europe/Berlin', 'Tuesday 14:20', '2026-11-24T13:20:00Z'],
    ['America/New_York', 'Tuesday 14:20', '2026-11-24T19:20:00Z'],
    ['Asia/Kolkata', 'Tuesday 14:20', '2026-11-24T08:50:00Z'],
    ['Pacific/Apia', 'Tuesday 14:20', '2026-11-24T01:20:00Z'],
    ['UTC', 'Tuesday 14:20', '2026-11-24T14:20:00Z'],
  ])('in %s says %s first and then what is left', (timeZone, clock, at) => {
    const now = new Date(Date.parse(at) - 8 * 3_600_000).toISOString();
    expect(sentence(tell({ at }, { now, timeZone }))).toBe(
      `Answer the buyer in the order chat before ${clock}, 8 hours left.`,
    );
  });

  it.each([
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T07:00:00Z', 'Sunday 09:00'],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T06:00:00Z', 'Sunday 07:00'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08T13:00:00Z', 'Sunday 09:00'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01T12:00:00Z', 'Sunday 07:00'],
  ])(
    'counts real hours in %s as the clocks change after %s, and says that they do',
    (timeZone, now, at, clock) => {
      expect(tell({ at }, { now, timeZone })).toMatchObject({ clock, span: '8 hours', clocksChange: true });
    },
  );

  it('says how long ago a deadline was, once it has passed', () => {
    const passed = tell({ at: '2026-11-22T10:00:00Z' }, { now: '2026-11-22T13:10:00Z', timeZone: 'UTC' });
    expect(sentence(passed)).toBe('The answer to the buyer was due 3 hours ago, on Sunday 10:00.');
    expect(passed).toMatchObject({ isOpen: false, isDone: false, clocksChange: false });
    expect(passed.passed.next).toBe('If you have not answered, answer now.');
  });

  it('has passed at its very moment, and not a second before', () => {
    const at = '2026-11-22T10:00:00Z';
    expect(tell({ at }, { now: '2026-11-22T09:59:59Z', timeZone: 'UTC' })).toMatchObject({
      isOpen: true,
      span: 'less than a minute',
    });
    expect(tell({ at }, { now: at, timeZone: 'UTC' }).isOpen).toBe(false);
  });

  it('leaves a deadline that was kept to the plan’s own words', () => {
    const messages: Message[] = [{ from: 'seller', at: '2026-11-21T12:00:00Z', text: 'I see.' }];
    const kept = tell(
      { at: '2026-11-22T10:00:00Z' },
      { now: '2026-11-22T02:00:00Z', timeZone: 'UTC', messages },
    );
    expect(kept).toMatchObject({ isDone: true, isOpen: false, text: 'as the plan says it' });
  });

  it('says spans on the page as the server says them, minute for minute', () => {
    const said = Object.values(words.span);
    for (let minutes = 0; minutes < 5_000; minutes += 0.5)
      expect(saySpanIn(said, minutes)).toBe(saySpan(minutes));
  });
});
