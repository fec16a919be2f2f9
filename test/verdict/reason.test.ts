import { describe, expect, it } from 'vitest';
import type { Weights } from '../../src/verdict/factor.ts';
import { judge } from '../../src/verdict/judge.ts';
import { anOrder, model, talk } from './reading-aloud.ts';
import { aSmallModel } from './small-model.ts';

const cues = {
  slip: { favours: 'mistaken-order', patterns: ['wrong cat'] },
  cheaper: { favours: 'change-of-mind', patterns: ['cheap cat'] },
  trouble: { favours: 'something-else', patterns: ['late cat'] },
} as const;
const thresholds = { 'mistaken-order': 0.5, 'change-of-mind': 0.5, 'something-else': 0.5 };

const judgedBy = (
  weights: Record<string, Weights>,
  { line = 'buyer: purple elephants', input = {}, least = thresholds, mostUnclear = 1 } = {},
) =>
  judge({
    order: anOrder(input),
    messages: talk(line),
    model: aSmallModel({ cues, weights, thresholds: least, mostUnclear }),
  });

describe('the reason', () => {
  const weights = { start: [0, 2, 1, 0] } satisfies Record<string, Weights>;
  const chance = judgedBy(weights).probabilities['change-of-mind'];

  it('is said from its least chance on, with that chance', () => {
    for (const least of [chance, chance - 0.01])
      expect(judgedBy(weights, { least: { ...thresholds, 'change-of-mind': least } })).toMatchObject({
        reason: 'change-of-mind',
        confidence: chance,
        followed: 'change-of-mind',
        questions: [],
      });
  });

  it('is left open below it, and the more surely so the less likely it is', () => {
    const open = judgedBy(weights, { least: { ...thresholds, 'change-of-mind': chance + 1e-9 } });
    expect(open).toMatchObject({ reason: 'unclear', confidence: 1 - chance, followed: 'unclear' });
    expect(open.questions).not.toEqual([]);
  });

  it('is left open when nothing is clear, with the chance of that', () => {
    const { reason, confidence, probabilities } = judgedBy({ start: [0, 0, 0, 2] });
    expect([reason, confidence]).toEqual(['unclear', probabilities.unclear]);
  });

  it.each<[string, Parameters<typeof judgedBy>]>([
    ['the buyer’s own words', [{ 'cue:slip': [3, 0, 0, 0] }, { line: 'buyer: wrong cat' }]],
    [
      'a second order on record',
      [{ 'fact:duplicate-on-record': [3, 0, 0, 0] }, { input: { order: { duplicate: true } } }],
    ],
  ])('is a mistake only with something to point at: %s', (_, given) => {
    expect(judgedBy(...given).reason).toBe('mistaken-order');
  });

  it('is no mistake by a fact that anybody may have, however much it weighs', () => {
    const order = { input: { request: { minutesAfterOrder: 1 } } };
    const { reason, confidence, probabilities } = judgedBy({ 'fact:within-5-minutes': [3, 0, 0, 0] }, order);
    expect(probabilities['mistaken-order']).toBeGreaterThan(0.8);
    expect([reason, confidence]).toEqual(['unclear', 1 - probabilities['mistaken-order']]);
  });
});

describe('a mistake beside the chance that nobody can tell', () => {
  const slip = { 'cue:slip': [3, 0, 0, 1] } satisfies Record<string, Weights>;
  const said = { line: 'buyer: wrong cat' };
  const { probabilities } = judgedBy(slip, said);

  it('is said up to its limit, and left open above it', () => {
    const reasonAt = (mostUnclear: number) => judgedBy(slip, { ...said, mostUnclear }).reason;
    expect(reasonAt(probabilities.unclear)).toBe('mistaken-order');
    expect(reasonAt(probabilities.unclear - 1e-9)).toBe('unclear');
  });

  it('must leave less of it where only the wording speaks for a mistake', () => {
    const order = anOrder({ request: { minutesAfterOrder: 20 } });
    const reasonOf = (line: string, mostUnclearByWording: number) =>
      judge({ order, messages: talk(line), model: { ...model, mostUnclearByWording } }).reason;
    const byWording = 'buyer: Oh, I read pages where it says lines';
    expect(judge({ order, messages: talk(byWording), model }).because.map(({ id }) => id)).not.toContain(
      'misread-offer',
    );
    expect(reasonOf(byWording, 1)).toBe('mistaken-order');
    expect(reasonOf(byWording, 0)).toBe('unclear');
    expect(reasonOf('buyer: I ordered this by mistake', 0)).toBe('mistaken-order');
  });

  it('need not leave less where the record speaks for it, though no word does', () => {
    const duplicate = { 'fact:duplicate-on-record': [3, 0, 0, 1] } satisfies Record<string, Weights>;
    const { reason } = judge({
      order: anOrder({ order: { duplicate: true } }),
      messages: talk('buyer: purple elephants'),
      model: aSmallModel({ cues, weights: duplicate, mostUnclear: 1, mostUnclearByWording: 0 }),
    });
    expect(reason).toBe('mistaken-order');
  });

  it('is said where only a contradiction makes it doubtful', () => {
    const weights = { 'cue:slip': [8, 0, 0, 3] } satisfies Record<string, Weights>;
    const held = judgedBy(weights, { line: 'buyer: wrong cat and late cat', mostUnclear: 0.1 });
    expect(held.probabilities.unclear).toBeGreaterThan(0.1);
    expect(held.reason).toBe('mistaken-order');
  });

  it('keeps no other reason from being said', () => {
    const weights = { 'cue:cheaper': [0, 3, 0, 1] } satisfies Record<string, Weights>;
    expect(judgedBy(weights, { line: 'buyer: cheap cat', mostUnclear: 0 }).reason).toBe('change-of-mind');
  });
});

describe('the signs', () => {
  it('stand from the strongest to the weakest, each for its own side; what adds nothing is left out', () => {
    const weights = {
      'cue:cheaper': [0, 4, 0, 0],
      'cue:trouble': [0, 0.5, 3, 0],
      'fact:repeat-buyer': [0, 1, 0, 0],
      'fact:late-on-record': [0, 0, 2, 0],
      'fact:work-started': [1, 0, 0, 0],
    } satisfies Record<string, Weights>;
    const { because } = judgedBy(weights, {
      line: 'buyer: late cat and cheap cat',
      input: { order: { status: 'late', work: 'started' }, buyer: { priorOrders: 1 } },
    });
    // The likeliest is a change of mind (5.5), the next something else (5).
    expect(because.map(({ id, favours, weight }) => [id, favours, weight])).toEqual([
      ['cheaper', 'change-of-mind', 4],
      ['trouble', 'something-else', -2.5],
      ['late-on-record', 'something-else', -2],
      ['repeat-buyer', 'change-of-mind', 1],
    ]);
  });

  it('speak for their own side even where they weigh for another', () => {
    const weights = { start: [0, 3, 0, 0], 'cue:trouble': [0, 1, 0, 0] } satisfies Record<string, Weights>;
    const { because } = judgedBy(weights, { line: 'buyer: late cat' });
    expect(because.find(({ id }) => id === 'trouble')).toMatchObject({
      favours: 'something-else',
      weight: 1,
    });
  });
});

describe('the cause', () => {
  const model = aSmallModel({
    cues: {
      oops: { favours: 'mistaken-order', patterns: ['oops'], strength: 3 },
      cat: { favours: 'mistaken-order', patterns: ['wrong cat'], cause: 'cat' },
      dog: { favours: 'mistaken-order', patterns: ['wrong dog'], cause: 'dog', strength: 3 },
      cow: { favours: 'mistaken-order', patterns: ['=some wrong old cow'], cause: 'cow' },
      pig: { favours: 'mistaken-order', patterns: [], weak: ['wrong pig'], cause: 'pig', strength: 3 },
      hen: { favours: 'change-of-mind', patterns: ['wrong hen'], cause: 'hen', strength: 3 },
    },
    weights: { 'cue:oops': [9, 0, 0, 0] },
  });
  const causeOf = (...lines: string[]) => judge({ order: anOrder(), messages: talk(...lines), model }).cause;

  it.each([
    ['one that is named', 'wrong cat', 'cat'],
    ['the stronger cue’s', 'wrong cat, wrong dog', 'dog'],
    ['of equals, the one that says more', 'wrong cat, some wrong old cow', 'cow'],
    ['a full cue’s before a weak one’s, however strong', 'wrong pig, wrong cat', 'cat'],
    ['a weak cue’s where there is no other', 'wrong pig', 'pig'],
    ['none of another reason', 'wrong hen', null],
    ['none that is denied', 'it was not wrong dog', null],
    ['none where no cue names one', 'so it was', null],
  ])('is that of the plainest cue for the reason: %s', (_, said, cause) => {
    expect(causeOf(`buyer: oops, ${said}`)).toBe(cause);
    expect(causeOf(`buyer: ${said.split(', ').toReversed().join(', ')}, oops`)).toBe(cause);
  });

  it('is none that the seller only asks about', () => {
    expect(causeOf('seller: Was it wrong dog?', 'buyer: oops')).toBeNull();
  });
});
