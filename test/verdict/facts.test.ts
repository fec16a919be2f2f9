import { describe, expect, it } from 'vitest';
import { factNames, hasRequirements, hasWork, isDelivered } from '../../src/verdict/fact-factors.ts';
import { type Hit, hear } from '../../src/verdict/hear.ts';
import { askWhatSettles } from '../../src/verdict/questions.ts';
import { sentences } from '../../src/verdict/sentences.ts';
import { anOrder, judged, model, talk } from './reading-aloud.ts';

describe('the facts of an order', () => {
  it.each([
    [{}, []],
    [{ order: { requirements: 'submitted', status: 'awaiting-requirements' } }, ['requirements-submitted']],
    [{ order: { status: 'awaiting-requirements' } }, ['requirements-not-submitted']],
    [{ order: { requirements: 'skipped-by-seller' } }, ['requirements-skipped-by-seller']],
    [{ order: { work: 'started' } }, ['work-started']],
    [{ order: { status: 'delivered' } }, ['work-delivered']],
    [{ order: { status: 'completed' } }, ['work-delivered']],
    [{ order: { status: 'in-progress' } }, []],
    [{ order: { status: 'late' } }, ['late-on-record']],
    [{ request: { askedBy: 'buyer' } }, []],
    [{ request: { askedBy: 'seller' } }, ['asked-by-seller']],
    [{ request: { askedBy: 'nobody' } }, []],
    [{ order: { duplicate: true } }, ['duplicate-on-record']],
    [{ order: { duplicate: false } }, []],
    [{ buyer: { openOffers: 1, priorOrders: 1 } }, ['open-offers', 'repeat-buyer']],
    [{ buyer: { openOffers: 0, priorOrders: 0 } }, []],
    [{ reorder: 'placed' }, ['orders-again']],
    [{ reorder: 'agreed' }, ['orders-again']],
    [{ reorder: 'no' }, []],
  ])('count by name, and what is not known does not: %j', (input, names) =>
    expect(factNames(anOrder(input))).toEqual(names),
  );

  it('count the minutes by the exact times where these and a guess are known, as plan and drafts do', () => {
    const order = { placedAt: '2026-11-20T10:00:00Z' };
    const request = { askedAt: '2026-11-20T12:00:00Z', minutesAfterOrder: 5 };
    expect(factNames(anOrder({ order, request }))).toEqual(['within-2-hours']);
  });

  it.each([
    [0, 'within-5-minutes'],
    [5, 'within-5-minutes'],
    [6, 'within-30-minutes'],
    [30, 'within-30-minutes'],
    [31, 'within-2-hours'],
    [720, 'within-12-hours'],
    [721, 'within-a-day'],
    [1_441, 'within-4-days'],
    [5_761, 'after-4-days'],
  ])('put %s minutes into "%s"', (minutesAfterOrder, name) =>
    expect(factNames(anOrder({ request: { minutesAfterOrder } }))).toEqual([name]),
  );
});

describe('the work and the requirements', () => {
  it.each([
    [{}, false, false],
    [{ work: 'not-started' }, false, false],
    [{ work: 'started' }, true, false],
    [{ work: 'delivered' }, true, true],
    [{ status: 'delivered' }, true, true],
    [{ status: 'in-progress' }, false, false],
  ])('are begun or done by what was answered: %j', (order, begun, done) => {
    expect([hasWork(anOrder({ order })), isDelivered(anOrder({ order }))]).toEqual([begun, done]);
  });

  it.each([
    [{}, false],
    [{ requirements: 'submitted' }, true],
    [{ requirements: 'not-submitted' }, false],
    [{ requirements: 'none-asked' }, false],
    [{ status: 'awaiting-requirements' }, false],
  ])('are in only when that is known: %j', (order, isIn) => {
    expect(hasRequirements(anOrder({ order }))).toBe(isIn);
  });
});

describe('the facts alone', () => {
  it('say what is on record, how sure that is, and why', () => {
    const duplicate = judged({ order: { duplicate: true } });
    expect(duplicate).toMatchObject({
      reason: 'mistaken-order',
      cause: 'duplicate',
      confidence: 0.85,
      followed: 'mistaken-order',
      conflict: null,
      questions: [],
    });
    const [sign, ...others] = duplicate.because;
    expect(others).toEqual([]);
    expect(sign).toMatchObject({ id: 'duplicate-on-record', favours: 'mistaken-order', quote: null });
    expect(sign?.says).toMatch(/^[A-Z].*\.$/);
    expect(sign?.weight).toBeCloseTo(Math.log(0.85 / 0.07), 9);

    const seller = judged({ request: { askedBy: 'seller' } });
    expect(seller).toMatchObject({ reason: 'something-else', cause: null, confidence: 0.88 });
    expect(seller.because[0]?.weight).toBeCloseTo(Math.log(0.88 / 0.06), 9);
  });

  it('leave it open where nothing is on record, and ask', () => {
    const nothing = judged({});
    expect(nothing).toMatchObject({ reason: 'unclear', cause: null, confidence: 0.72 });
    expect(nothing.because[0]).toMatchObject({ id: 'nothing-said', favours: 'unclear' });
    expect(nothing.because[0]?.says).toMatch(/^[A-Z].*\.$/);
    expect(nothing.because[0]?.weight).toBeCloseTo(Math.log(0.72 / 0.14), 9);
    for (const verdict of [
      nothing,
      judged({ order: { duplicate: true } }),
      judged({ request: { askedBy: 'seller' } }),
    ])
      expect(Object.values(verdict.probabilities).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  });
});

describe('the questions', () => {
  const { questions } = sentences;
  const ask = (
    lead: string,
    input: object = {},
    { reason = 'unclear', hits = [] as readonly Hit[] } = {},
  ) => {
    const probabilities = {
      'mistaken-order': 0.1,
      'change-of-mind': 0.1,
      'something-else': 0.1,
      unclear: 0.6,
      [lead]: 0.4,
    };
    const verdict = judged({});
    return askWhatSettles(
      { ...verdict, reason: reason as typeof verdict.reason, probabilities },
      anOrder(input),
      hits,
    );
  };

  it('are about the nearest reading, and about the fact that would settle it when that is not known', () => {
    expect(ask('mistaken-order')).toEqual([questions.mistakeInDoubt, questions.duplicate]);
    expect(ask('mistaken-order', { order: { duplicate: false } })).toEqual([questions.mistakeInDoubt]);
    expect(ask('change-of-mind')).toEqual([questions.motiveInDoubt]);
    expect(ask('something-else')).toEqual([questions.otherInDoubt, questions.whoAsked]);
    expect(ask('something-else', { request: { askedBy: 'buyer' } })).toEqual([questions.otherInDoubt]);
  });

  it('do not ask how it went wrong when the chat tells that', () => {
    const hits = hear(talk('buyer: my cat walked on the keyboard and ordered'), undefined, model).flatMap(
      (heard) => heard.hits,
    );
    expect(ask('mistaken-order', {}, { hits })).toEqual([questions.mistakeTold, questions.duplicate]);
    expect(ask('something-else', { request: { askedBy: 'buyer' } }, { hits })).toEqual([
      questions.otherInDoubt,
    ]);
  });

  it('ask how it went wrong when only the form or nobody but the seller tells that', () => {
    const form = hear(talk('buyer: please cancel'), 'my cat walked on the keyboard', model);
    const seller = hear(talk('seller: did your cat walk on the keyboard?', 'buyer: hm'), undefined, model);
    for (const heard of [form, seller])
      expect(ask('mistaken-order', {}, { hits: heard.flatMap(({ hits }) => hits) })[0]).toBe(
        questions.mistakeInDoubt,
      );
  });

  it('are none when the reason is settled', () => {
    expect(ask('mistaken-order', {}, { reason: 'mistaken-order' })).toEqual([]);
  });
});
