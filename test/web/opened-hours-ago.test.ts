import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';

const FROM = 'request.formal.hoursAgo.from';
const MADE = new Date('2026-11-22T02:10:00Z');
const LATER = new Date('2026-11-22T12:10:00Z');
let now = MADE;
let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ clock: () => now });
});
afterAll(() => site.stop());
beforeEach(() => {
  now = MADE;
});

const ANSWERS = {
  conversation: 'Sorry, I clicked the wrong package. Please cancel',
  'order.requirements': 'submitted',
  'order.work': 'not-started',
  'request.askedBy': 'buyer',
  'request.formal.answer': 'open',
  'request.formal.openedBy': 'buyer',
  'request.formal.hoursAgo': '2',
};

async function post(path: string, fields: Record<string, string>) {
  const response = await fetch(site.address + path, { method: 'POST', body: new URLSearchParams(fields) });
  return response.text();
}
/** What the last field of that name holds, as it counts when the page is sent. */
const fieldOn = (html: string, name: string) =>
  html
    .matchAll(/<input type="hidden"[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)
    .toArray()
    .findLast((found) => found[1] === name)?.[2];
const lapsesIn = (html: string) => /data-until="([^"]+)"/.exec(html)?.[1];

describe.each(['/', '/result'])('"opened 2 hours ago" on a page of %s', (path) => {
  it('means the same hour when the page is sent again ten hours later', async () => {
    const html = await post(path, ANSWERS);
    expect(html).toContain('46 hours</span> left');
    const from = fieldOn(html, FROM)!;
    now = LATER;
    const again = await post(path, { ...ANSWERS, [FROM]: from });
    expect(again).toContain('36 hours</span> left');
    expect([lapsesIn(html), lapsesIn(again)]).toEqual(Array(2).fill('2026-11-24T00:10:00Z'));
    expect(fieldOn(again, FROM)).toBe(from);
  });

  it('counts from now once another number is typed', async () => {
    const from = fieldOn(await post(path, ANSWERS), FROM)!;
    now = LATER;
    const anew = await post(path, { ...ANSWERS, 'request.formal.hoursAgo': '5', [FROM]: from });
    expect(anew).toContain('43 hours</span> left');
  });

  it('is listed among the answers with the moment it counts from', async () => {
    const html = await post(path, { ...ANSWERS, timeZone: 'Asia/Karachi' });
    expect(html).toContain('2, counted from 22 November 2026, 07:10 (Asia/Karachi)');
  });
});

it('is told to support as a time that is about right, and to the seller as one that is not exact', async () => {
  const html = await post('/', { ...ANSWERS, 'request.formal.hoursAgo': '2', timeZone: 'Asia/Karachi' });
  expect(html).toContain('opened a cancellation request on 22 November 2026, about 05:15 (Asia/Karachi).');
  expect(html).toContain('The time is not exact');
  const exact = { ...ANSWERS, 'request.formal.hoursAgo': '', 'request.formal.openedAt': '2026-11-22T00:10' };
  expect(await post('/', exact)).toContain('opened a cancellation request on 22 November 2026, 00:10 (UTC).');
});

it('keeps the moment while the form is shown with something to mend', async () => {
  const from = fieldOn(await post('/', ANSWERS), FROM)!;
  now = LATER;
  const form = await post('/', { ...ANSWERS, [FROM]: from, 'order.amount.value': 'many' });
  expect(form).toContain('There is a problem');
  expect(fieldOn(form, FROM)).toBe(from);
});

it('says the same time of opening in a file that is fetched days later', async () => {
  const html = await post('/', ANSWERS);
  const fields = { ...ANSWERS, [FROM]: fieldOn(html, FROM)!, 'draft.asOf': fieldOn(html, 'draft.asOf')! };
  const atOnce = await post('/dates.ics', fields);
  now = new Date('2026-11-23T08:00:00Z');
  const later = await post('/dates.ics', fields);
  const starts = (file: string) => /DTSTART[^\r\n]*/.exec(file)?.[0];
  expect(starts(later)).toBe(starts(atOnce));
});
