import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../src/assess.ts';
import { loadProduct } from '../../src/load.ts';
import { readOrder } from '../../src/order/order.ts';
import { assessmentFaults } from './assessment-faults.ts';

const product = loadProduct();
const profile = product.profiles.get('fiverr')!;
const input = {
  order: {
    number: 'FO1234ABCD567',
    requirements: 'submitted',
    work: 'not-started',
    placedAt: '2026-11-20T10:02:00Z',
  },
  request: { askedBy: 'buyer', askedAt: '2026-11-20T10:09:00Z' },
  conversation: [{ from: 'buyer', at: null, text: 'Sorry, I clicked the wrong gig. Please cancel.' }],
};
const reading = readOrder(input);
if ('faults' in reading) throw new Error('The order cannot be read.');
const right = assess(reading.order, { ...product, now: new Date('2026-11-22T02:10:00Z'), timeZone: 'UTC' });

describe('what must hold for every assessment', () => {
  it('holds for a plain one', () => expect(assessmentFaults(right, input, profile)).toEqual([]));

  it.each<[string, (one: Assessment) => void, RegExp]>([
    [
      'a quote that is moved',
      ({ verdict }) => void Object.assign(verdict.because.find(({ quote }) => quote)!.quote!, { end: 9_999 }),
      /is no slice/,
    ],
    ['a part that is lost', ({ drafts }) => void drafts[0]!.parts.pop(), /parts joined/],
    [
      'a body that is too long',
      ({ drafts }) => void Object.assign(drafts[0]!, { limit: 5 }),
      /within the limit/,
    ],
    [
      'a mistake that is not followed',
      ({ verdict }) => void Object.assign(verdict, { followed: 'change-of-mind' }),
      /no mistake/,
    ],
    [
      'a chance above one',
      ({ verdict }) => void Object.assign(verdict.probabilities, { unclear: 2 }),
      /chances/,
    ],
    [
      'a weight that is no number',
      ({ verdict }) => void Object.assign(verdict.because[0]!, { weight: Number.NaN }),
      /no number/,
    ],
    [
      'a word of ours that slipped',
      ({ plan }) => void Object.assign(plan, { why: 'because undefined' }),
      /"undefined"/,
    ],
    ['a fact that is not in the profile', ({ plan }) => void plan.steps[0]!.facts.push('Z9'), /no fact Z9/],
    ['an empty message', ({ messages }) => void Object.assign(messages[0]!, { text: ' ' }), /is empty/],
    [
      'a letter that cannot be read',
      ({ drafts }) => void Object.assign(drafts[0]!, { subject: '\ud800' }),
      /can be read/,
    ],
  ])('sees %s', (_what, damage, fault) => {
    const damaged = structuredClone(right);
    damage(damaged);
    expect(assessmentFaults(damaged, input, profile).join('\n')).toMatch(fault);
  });
});
