import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Case, readCases } from '../../src/training/cases.ts';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** One case in so many: of many writers and languages, in a time that a test may take. */
const STEP = 1_500;

const chatOf = ({ messages }: Pick<Case, 'messages'>) =>
  messages.map(({ from, text }) => `${from === 'buyer' ? 'Buyer' : 'Seller'}: ${text}`).join('\n');

const resultFor = async (fields: Record<string, string>) => {
  const answers = {
    'request.askedBy': 'buyer',
    'request.formal.answer': 'open',
    'request.formal.hoursAgo': '2',
  };
  const body = new URLSearchParams({ ...answers, ...fields });
  return (await fetch(site.address, { method: 'POST', body })).text();
};

/** Names that the page refers to and nothing on it has; and names that two things have. */
const lostIn = (html: string) => {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
  const uses = /\s(?:href="#|for="|aria-labelledby="|aria-describedby="|data-copy=")([^"]+)"/g;
  const named = [...html.matchAll(uses)].flatMap(([, names]) => names!.split(' '));
  const known = new Set(ids);
  return [...named.filter((name) => !known.has(name)), ...ids.filter((id, at) => ids.indexOf(id) !== at)];
};

it('every link on a result leads somewhere, whatever the chat', { timeout: 60_000 }, async () => {
  const some = readCases().filter((_case, at) => at % STEP === 0);
  for (const one of some) {
    const requirements = one.order.order.requirements ?? 'submitted';
    const html = await resultFor({ conversation: chatOf(one), 'order.requirements': requirements });
    expect([one.id, lostIn(html)]).toEqual([one.id, []]);
  }
});

it.each([
  'Hi, I found someone who does it cheaper. Please cancel the order.',
  'Actually, forget what I said about cancelling, please keep the order. My mail is ana@example.com',
  'I clicked the wrong one. I will leave a bad review, write me on telegram.me/ana or I will report you, ok?',
])('a sign and an alert lead to their words in "%s"', async (conversation) => {
  const html = await resultFor({ conversation, 'order.requirements': 'submitted', 'order.work': 'started' });
  expect(html).toContain('See it in the chat');
  expect(lostIn(html)).toEqual([]);
});
