import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, readKnownOrder } from '../src/assess.ts';
import { loadProduct } from '../src/load.ts';
import { mentionsMistake } from '../src/order/mistake-words.ts';
import type { Order } from '../src/order/order.ts';
import { readCases } from '../src/training/cases.ts';
import { anyOrder } from './drafts/any-order.ts';
import { anOrder, withoutAnswer } from './order/an-order.ts';

const product = loadProduct();
const NOW = new Date('2026-11-22T02:10:00Z');
const read = (order: Order) => assess(order, { ...product, now: NOW, timeZone: 'UTC' });
/** The chat as a list, so that `conversation[2]` is the third message of the input. */
const listed = (order: Order): Order => ({ ...order, conversation: read(order).messages });

/** One labelled case in forty, of every writer and language. */
const sample = readCases()
  .filter((_, at) => at % 40 === 0)
  .map(({ file, id, order }) => ({ name: `${file} ${id}`, order }));

const forAny = (promise: (order: Order, assessment: Assessment) => void, numRuns = 150) =>
  fc.assert(
    fc.property(anyOrder, (order) => promise(order, read(order))),
    { numRuns },
  );

describe('any order', () => {
  it('gives an assessment whose quotes are exact slices and whose chances sum to 1', () =>
    forAny((_order, { messages, verdict, alerts }) => {
      const quotes = [...verdict.because, ...alerts].flatMap(({ quote }) => (quote === null ? [] : [quote]));
      for (const { message, start, end, text } of quotes)
        expect(messages[message]?.text.slice(start, end)).toBe(text);
      const sum = Object.values(verdict.probabilities).reduce((total, chance) => total + chance, 0);
      expect(sum).toBeCloseTo(1, 9);
      expect(verdict.confidence).toBeGreaterThanOrEqual(0);
      expect(verdict.confidence).toBeLessThanOrEqual(1);
    }));

  it('gives the same assessment again', () =>
    forAny((order, assessment) => {
      expect(read(order)).toEqual(assessment);
    }, 40));

  it('gets no draft that speaks of a mistake unless a mistaken order is followed', () =>
    forAny((_order, { verdict, drafts }) => {
      if (verdict.followed === 'mistaken-order') return;
      for (const { subject, body } of drafts)
        expect(mentionsMistake(`${subject}\n${body}`), body).toBe(false);
    }));

  it('names only rules that the profile has', () =>
    forAny((_order, { plan, drafts }) => {
      const facts = product.profiles.get('fiverr')!.facts;
      const used = [
        ...[...plan.steps, ...plan.deadlines, ...plan.warnings].flatMap((advice) => advice.facts),
        ...drafts.flatMap(({ parts }) => parts.flatMap((part) => part.facts)),
      ];
      expect(used.filter((id) => !(id in facts))).toEqual([]);
    }));
});

describe.each(sample)('the case $name', ({ order: typed }) => {
  const order = listed(typed);
  const { drafts } = read(order);

  it('loses every sentence whose input is taken away, unless the chat, judged anew, bears it by other words alone', () => {
    for (const draft of drafts)
      for (const part of draft.parts)
        for (const input of inputsOf(part.from)) {
          const left = read(without(order, input)).drafts.find(({ id }) => id === draft.id);
          const body = isBornByOthers(part, input, left) ? '' : left?.body;
          expect(body ?? '', `${part.text} without ${input}`).not.toContain(part.text.trim());
        }
  });
});

function inputsOf(from: readonly string[]): string[] {
  return from.filter((path) => path !== 'verdict');
}

type Said = { text: string; from: readonly string[] };

/** True when the sentence comes back without `gone`, and none of its inputs is one that it had. */
function isBornByOthers({ text, from }: Said, gone: string, left?: { parts: readonly Said[] }): boolean {
  const again = left?.parts.find((part) => part.text.trim() === text.trim());
  const inputs = inputsOf(again?.from ?? []).map((path) => asBefore(path, gone));
  return inputs.length > 0 && !inputs.some((path) => from.includes(path));
}

/** What a message was called before the one at `gone` was taken away. */
function asBefore(path: string, gone: string): string {
  const [place, taken] = [path, gone].map((name) => Number(/^conversation\[(\d+)\]$/.exec(name)?.[1] ?? -1));
  return taken! >= 0 && place! >= taken! ? `conversation[${place! + 1}]` : path;
}

describe('the seller’s own reading', () => {
  const cheaper = {
    conversation: [{ from: 'buyer', text: 'hey found someone cheaper, ordered by mistake lol. cancel pls' }],
    order: { requirements: 'submitted', work: 'started' },
    request: { askedBy: 'buyer' },
    buyer: { priorOrders: 0 },
  };

  it('is followed where the signs leave it open', () => {
    const { verdict, plan } = read(
      anOrder({ sellerReading: 'mistaken-order', conversation: 'please cancel' }),
    );
    expect(verdict).toMatchObject({ reason: 'unclear', followed: 'mistaken-order', conflict: null });
    expect(plan.id).toBe('ask-support-first');
  });

  it('is not followed against the buyer’s words: the conflict quotes them, and no draft claims a mistake', () => {
    const { verdict, drafts } = read(anOrder({ ...cheaper, sellerReading: 'mistaken-order' }));
    expect(verdict).toMatchObject({ reason: 'change-of-mind', followed: 'change-of-mind' });
    expect(verdict.conflict).toContain('found someone cheaper');
    for (const { body } of drafts) expect(mentionsMistake(body), body).toBe(false);
  });
});

describe('a marketplace', () => {
  it('that has no profile is told beside the other faults of an order', () => {
    const order = { status: 'gone' };
    const pathsOf = (input: unknown) => {
      const reading = readKnownOrder(input, product.profiles);
      return 'faults' in reading ? reading.faults.map(({ path }) => path) : [];
    };
    expect(pathsOf({ marketplace: 'nowhere', order })).toEqual(['marketplace', 'order.status']);
    expect(pathsOf({ marketplace: 5, order })).toEqual(['marketplace', 'order.status']);
    expect(pathsOf({ order })).toEqual(['order.status']);
    expect(pathsOf([])).toEqual(['']);
  });

  it('without a profile is a fault that names those there are', () => {
    expect(readKnownOrder({ marketplace: 'nowhere' }, product.profiles)).toEqual({
      faults: [{ path: 'marketplace', message: 'Choose one of these: fiverr.' }],
    });
  });
});

/** The order as if the seller had never given one input. */
function without(order: Order, input: string): Order {
  const message = /^conversation\[(\d+)\]$/.exec(input)?.[1];
  if (message !== undefined)
    return { ...order, conversation: read(order).messages.filter((_, at) => at !== Number(message)) };
  return withoutAnswer(order, input);
}
