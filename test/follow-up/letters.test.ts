import { describe, expect, it } from 'vitest';
import type { OutcomeId } from '../../src/marketplaces/advice.ts';
import type { Reason } from '../../src/order/choices.ts';
import { aVerdict } from '../drafts/a-case.ts';
import { anOrder } from '../order/an-order.ts';
import { type AReturn, follow } from './a-follow-up.ts';

type Letter = {
  name: string;
  followed: Reason;
  outcome: OutcomeId;
  cause?: string;
  input?: object;
  supportAnswer?: string;
};

const order = { number: 'FO7A21C0DE44', status: 'in-progress', requirements: 'submitted' };
const request = { askedBy: 'buyer' };
const STANDARD_TEXT =
  'Hi Karim, thank you for reaching out. Order cancellations are one of many factors that affect your success score.';

const letters: Letter[] = [
  { name: 'no-answer', followed: 'mistaken-order', outcome: 'no-answer' },
  { name: 'standard-text-not-pasted', followed: 'mistaken-order', outcome: 'standard-text' },
  {
    name: 'standard-text-pasted',
    followed: 'mistaken-order',
    outcome: 'standard-text',
    supportAnswer: STANDARD_TEXT,
    input: { order, request, supportTicket: '4471902' },
  },
  {
    name: 'standard-text-about-a-cancelled-order',
    followed: 'mistaken-order',
    outcome: 'standard-text',
    input: { order: { ...order, status: 'cancelled' }, request },
  },
  { name: 'standard-text-change-of-mind', followed: 'change-of-mind', outcome: 'standard-text' },
  {
    name: 'standard-text-hardly-anything-known',
    followed: 'mistaken-order',
    outcome: 'standard-text',
    input: {},
  },
  {
    name: 'refused-wrong-package',
    followed: 'mistaken-order',
    cause: 'wrong-package',
    outcome: 'refused',
    supportAnswer: STANDARD_TEXT,
    input: { order, request, buyer: { name: 'anna_b' }, reorder: 'agreed' },
  },
  {
    name: 'refused-change-of-mind',
    followed: 'change-of-mind',
    cause: 'budget',
    outcome: 'refused',
    input: { order, request, alternative: 'a smaller package' },
  },
  { name: 'granted-ordered-twice', followed: 'mistaken-order', cause: 'duplicate', outcome: 'granted' },
  {
    name: 'refused-where-the-buyer-cancels-alone',
    followed: 'mistaken-order',
    outcome: 'refused',
    input: { order: { requirements: 'not-submitted' }, request },
  },
];

describe('what a seller reads who comes back, whole', () => {
  it.each(letters)('$name', async ({ name, ...letter }) => {
    await expect(print(letter)).toMatchFileSnapshot(`letters/${name}.txt`);
  });
});

function print({
  followed,
  outcome,
  cause,
  input = { order, request },
  supportAnswer = '',
}: Omit<Letter, 'name'>) {
  const verdict = { ...aVerdict(followed), cause: cause ?? null };
  const given: AReturn = { order: anOrder(input), messages: [], verdict, outcome, supportAnswer };
  const { title, advice, texts, gigLines } = follow(given);
  return [
    title,
    ...advice.map(({ text, facts }) => `- ${text} [${facts.join(', ')}]`),
    ...texts.flatMap(({ id, subject, body, length, limit }) => [
      `\n----- ${id} (${length} of ${limit})`,
      ...(subject === '' ? [] : [`Subject: ${subject}\n`]),
      body,
    ]),
    ...gigLines.map(({ text }, index) => `${index === 0 ? '\n----- for the gig\n' : ''}${text}`),
    '',
  ].join('\n');
}
