import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/order/choices.ts';
import { findClashes } from '../../src/verdict/clashes.ts';
import { cueFactors } from '../../src/verdict/cue-factors.ts';
import type { Hit } from '../../src/verdict/hear.ts';
import { anOrder } from './reading-aloud.ts';

type Said = Partial<Omit<Hit, 'cue'>> & Partial<Pick<Hit['cue'], 'kind' | 'strength' | 'speaker' | 'id'>>;

/** Words for a reason, as if the buyer had said them; what is quoted is their name. */
function said(
  favours: Reason,
  text: string,
  { kind = 'motive', strength = 2, speaker = 'buyer', id = text, ...rest }: Said = {},
): Hit {
  const cue = { id, favours, kind, strength, speaker, says: `Says ${text}.`, cause: null };
  return {
    first: 1,
    last: 2,
    cue: cue as Hit['cue'],
    weak: false,
    bare: false,
    negated: false,
    asks: false,
    guessed: false,
    turn: 0,
    quote: { message: 0, start: 0, end: text.length, text },
    ...rest,
  };
}
const claim = (more: Said = {}) => said('mistaken-order', 'by mistake', { kind: 'claim', ...more });
const mechanism = (more: Said = {}) => said('mistaken-order', 'wrong button', { kind: 'mechanism', ...more });
const motive = (more: Said = {}) => said('change-of-mind', 'found cheaper', more);
const trouble = (more: Said = {}) => said('something-else', 'you are late', more);
const sign = (more: Said = {}) => said('mistaken-order', 'sorry', { kind: 'sign', ...more });
const nothing = (more: Said = {}) => said('unclear', 'please cancel', more);

const MANY = 9;
const late = anOrder({ order: { requirements: 'submitted', work: 'started' } });
const clashes = (hits: Hit[], { order = anOrder(), words = MANY as number | null } = {}) =>
  findClashes(hits, order, words).map(({ name, quote }) => `${name}: ${quote?.text ?? 'nothing'}`);

describe('what a buyer says and what is known', () => {
  it.each([
    ['a claim and nothing else', [claim()], ['claim-unopposed: by mistake']],
    ['a mechanism and nothing else', [mechanism()], ['claim-unopposed: wrong button']],
    ['a weak claim', [claim({ weak: true })], []],
    ['a weak mechanism', [mechanism({ weak: true })], []],
    ['a sign alone', [sign()], []],
    ['a claim and a motive', [claim(), motive()], ['claim-and-motive: by mistake']],
    ['a claim and a weak motive', [claim(), motive({ weak: true })], ['claim-unopposed: by mistake']],
    [
      'a claim and a sign of a change of mind',
      [claim(), motive({ kind: 'sign' })],
      ['claim-unopposed: by mistake'],
    ],
    [
      'a claim, a mechanism and a motive',
      [claim(), mechanism(), motive()],
      ['mechanism-and-motive: wrong button'],
    ],
    [
      'a claim with a weak mechanism, and a motive',
      [claim(), mechanism({ weak: true }), motive()],
      ['claim-and-motive: by mistake'],
    ],
    ['a claim and another trouble', [claim(), trouble()], ['mistake-and-other-trouble: by mistake']],
    ['a claim and a weak other trouble', [claim(), trouble({ weak: true })], ['claim-unopposed: by mistake']],
    ['a sign and another trouble', [sign(), trouble()], []],
    ['a denied mistake', [claim({ negated: true })], ['denied-mistake: by mistake']],
    ['a denied motive', [motive({ negated: true })], ['denied-motive: found cheaper']],
    ['a denied sign', [sign({ negated: true })], []],
    ['a claim and a denied motive', [claim(), motive({ negated: true })], ['denied-motive: found cheaper']],
    ['what the seller asked', [claim({ asks: true }), motive({ asks: true, negated: true })], []],
    [
      'what the seller said',
      [claim({ speaker: 'seller' }), motive({ speaker: 'seller', negated: true })],
      [],
    ],
  ])('may clash, or stand alone: %s', (_, hits, found) => expect(clashes(hits)).toEqual(found));

  it('is a story that changed when one reason comes in a later message than all of the other', () => {
    expect(clashes([claim({ turn: 0 }), motive({ turn: 2 })])).toContain(
      'motive-after-mistake: found cheaper',
    );
    expect(clashes([motive({ turn: 0 }), claim({ turn: 2 })])).toContain('mistake-after-motive: by mistake');
    for (const hits of [
      [claim({ turn: 2 }), motive({ turn: 2 })],
      [motive({ turn: 1 })],
      [sign({ turn: 0 }), motive({ turn: 2 })],
    ])
      expect(clashes(hits).filter((name) => name.includes('after'))).toEqual([]);
  });

  it('sits badly with delivered work when it is a claim and no more', () => {
    const delivered = anOrder({ order: { work: 'delivered' } });
    const doubt = 'claim-after-delivery: by mistake';
    expect(clashes([claim()], { order: delivered })).toContain(doubt);
    for (const hits of [[claim(), mechanism()], [claim(), trouble()], [claim({ negated: true })], []])
      expect(clashes(hits, { order: delivered })).not.toContain(doubt);
    expect(clashes([claim()], { order: late })).not.toContain(doubt);
  });

  it.each([
    [5, false],
    [720, false],
    [721, true],
    [undefined, true],
  ])(
    'does not stand alone against delivered work, unless that came at once: %j minutes, doubted %s',
    (minutesAfterOrder, isDoubted) => {
      const order = anOrder({ order: { work: 'delivered' }, request: { minutesAfterOrder } });
      const found = clashes([claim({ strength: 3 })], { order, words: 0 });
      expect(found.includes('claim-after-delivery: by mistake')).toBe(isDoubted);
      expect(found.includes('claim-alone: by mistake')).toBe(!isDoubted);
    },
  );

  it('is no story that changed while the mistake goes on being said', () => {
    const found = clashes([claim({ turn: 0 }), claim({ turn: 2 }), motive({ turn: 1 })]);
    expect(found).not.toContain('motive-after-mistake: found cheaper');
    expect(found).toContain('mistake-after-motive: by mistake');
  });

  it('minds what was picked on the form of the formal request only where the chat tells nothing', () => {
    const picked = trouble({ quote: null });
    expect(clashes([claim({ strength: 3 }), picked], { words: 4 })).toEqual(['claim-alone: by mistake']);
    expect(clashes([picked], { words: 4 })).toEqual(['trouble-alone: nothing']);
  });

  it('quotes the strongest words, and of equals the first', () => {
    const first = said('mistaken-order', 'first', { kind: 'claim' });
    const second = said('mistaken-order', 'second', { kind: 'claim' });
    const strong = said('mistaken-order', 'strong', { kind: 'claim', strength: 3 });
    expect(clashes([first, second])).toEqual(['claim-unopposed: first']);
    expect(clashes([first, strong, second])).toEqual(['claim-unopposed: strong']);
    expect(findClashes([first], anOrder(), MANY)[0]?.place).toEqual({ turn: 0, first: 1, last: 2 });
  });

  it('is told in few words, or not at all', () => {
    expect(clashes([claim({ strength: 3 })], { words: 4 })).toEqual(['claim-alone: by mistake']);
    expect(clashes([mechanism({ strength: 3 })], { words: 4 })).toEqual(['slip-alone: wrong button']);
    expect(clashes([claim({ strength: 3 }), mechanism({ strength: 3 })], { words: 4 })).toEqual([
      'claim-alone: by mistake',
    ]);
    expect(clashes([claim({ strength: 2 })], { words: 4 })).toEqual(['hint-alone: by mistake']);
    expect(clashes([mechanism({ strength: 2 })], { words: 4 })).toEqual(['hint-alone: wrong button']);
    expect(clashes([claim()], { words: 5 })).toEqual(['claim-unopposed: by mistake']);
    expect(clashes([claim()], { words: null })).toEqual([]);
    expect(clashes([nothing()], { words: 4 })).toEqual(['nothing-told: nothing']);
    expect(clashes([motive({ weak: true })], { words: 0 })).toEqual(['nothing-told: nothing']);
    expect(clashes([], { words: 2 })).toEqual(['nothing-told: nothing']);
    expect(clashes([nothing()], { words: 5 })).toEqual([]);
    expect(clashes([nothing()], { words: null })).toEqual([]);
  });

  it.each([
    ['a motive in few words', [motive()], ['motive-alone: found cheaper']],
    ['a motive among signs', [nothing(), sign(), motive()], ['motive-alone: found cheaper']],
    [
      'the strongest motive',
      [motive(), said('change-of-mind', 'no budget', { strength: 3 })],
      ['motive-alone: no budget'],
    ],
    ['a weak motive', [motive({ weak: true })], ['nothing-told: nothing']],
    ['a sign of a motive', [motive({ kind: 'sign' })], []],
    ['a trouble in few words', [trouble()], ['trouble-alone: you are late']],
    ['a weak trouble', [trouble({ weak: true })], ['nothing-told: nothing']],
    ['a sign of trouble', [trouble({ kind: 'sign' })], []],
    ['a motive and a trouble', [motive(), trouble()], []],
    ['a motive and a weak mistake', [claim({ weak: true }), motive()], ['claim-and-motive: by mistake']],
    ['a trouble and a mistake', [claim(), trouble()], ['mistake-and-other-trouble: by mistake']],
    ['a trouble and a denied mistake', [claim({ negated: true }), trouble()], ['denied-mistake: by mistake']],
    ['a motive and a denied one', [motive({ negated: true }), motive()], ['denied-motive: found cheaper']],
  ])('may be one reason and little else: %s', (_, hits, found) => {
    expect(clashes(hits, { words: 4 })).toEqual(found);
    const alone = (name: string) => /-alone|nothing-told/.test(name);
    expect(clashes(hits, { words: 5 }).filter(alone)).toEqual([]);
    expect(clashes(hits, { words: null }).filter(alone)).toEqual([]);
  });

  it('sits badly with requirements that are in and work that has begun, unless the buyer says how it happened', () => {
    expect(clashes([claim()], { order: late })).toEqual(['claim-after-requirements: by mistake']);
    expect(clashes([claim(), mechanism()], { order: late })).toEqual(['claim-unopposed: wrong button']);
    expect(clashes([motive()], { order: late })).toEqual([]);
  });

  it('sits badly too with a seller who wanted out before, and with both it never stands alone', () => {
    const out = said('something-else', 'I cannot', { kind: 'sign', speaker: 'seller', id: 'cannot-do' });
    const led = [out, claim({ turn: 1 })];
    expect(clashes(led)).toEqual(['claim-after-seller: by mistake']);
    expect(clashes(led, { order: late })).toEqual([
      'claim-after-requirements: by mistake',
      'claim-after-seller: by mistake',
    ]);
  });

  it.each([
    [{ requirements: 'submitted' }, 721, true],
    [{ requirements: 'submitted' }, 720, false],
    [{ requirements: 'submitted' }, undefined, false],
    [{ requirements: 'not-submitted' }, 721, false],
    [{ requirements: 'submitted', work: 'not-started' }, 5, false],
    [{ requirements: 'submitted', status: 'delivered' }, 5, true],
    [{ work: 'started' }, 5, false],
  ])(
    'is late for a bare claim only with requirements in, and work or half a day gone: %j, %s',
    (order, minutesAfterOrder, isLate) => {
      const found = clashes([claim()], { order: anOrder({ order, request: { minutesAfterOrder } }) });
      expect(found.includes('claim-after-requirements: by mistake')).toBe(isLate);
    },
  );
});

describe('a cue', () => {
  const factors = (hits: Hit[], firstWantOut = 0) =>
    cueFactors(hits, firstWantOut).map(({ name, value, side }) => `${name} ${value} ${side}`);

  it('counts once, from where it counts most', () => {
    expect(factors([claim({ turn: 0 }), claim({ turn: 4 })], 5)).toEqual(['cue:by mistake 1 mistaken-order']);
    expect(factors([claim({ turn: 4 }), claim({ turn: 0 })], 5)).toEqual(['cue:by mistake 1 mistaken-order']);
    expect(factors([claim(), motive()])).toHaveLength(2);
  });

  it('that counts the same in two places is quoted from the first', () => {
    const quote = { message: 3, start: 0, end: 10, text: 'by mistake' };
    expect(cueFactors([claim(), claim({ turn: 3, quote })], 0)[0]?.quote?.message).toBe(0);
  });

  it('counts less well before anybody spoke of cancelling, and on the form of the formal request', () => {
    expect(factors([claim({ turn: 3 })], 5)).toEqual(['cue:by mistake 0.3 mistaken-order']);
    expect(factors([claim({ turn: 4 })], 5)).toEqual(['cue:by mistake 1 mistaken-order']);
    expect(factors([claim({ turn: 5 })], 5)).toEqual(['cue:by mistake 1 mistaken-order']);
    expect(factors([claim({ quote: null })])).toEqual(['cue:by mistake 0.5 mistaken-order']);
  });

  it('says where it stands when that is no message', () => {
    const [first, second] = cueFactors([claim({ quote: null }), motive()], 0);
    expect(first?.says).toMatch(/ This comes from the reason on the cancellation request\.$/);
    expect(second?.says).not.toMatch(/cancellation request/);
  });

  it('counts weakly only where it is not there in full', () => {
    expect(factors([claim({ weak: true })])).toEqual(['weak:by mistake 1 mistaken-order']);
    expect(factors([claim({ weak: true }), claim()])).toEqual(['cue:by mistake 1 mistaken-order']);
    expect(factors([claim({ weak: true }), motive()])).toHaveLength(2);
  });

  it('does not count when it is denied or asked', () => {
    expect(factors([claim({ negated: true }), motive({ asks: true })])).toEqual([]);
  });

  it('keeps its sentence, its quote and its place', () => {
    expect(cueFactors([claim()], 0)).toEqual([
      {
        name: 'cue:by mistake',
        id: 'by mistake',
        says: 'Says by mistake.',
        value: 1,
        side: 'mistaken-order',
        against: null,
        quote: { message: 0, start: 0, end: 10, text: 'by mistake' },
        place: { turn: 0, first: 1, last: 2 },
      },
    ]);
  });
});
