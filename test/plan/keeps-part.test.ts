import { describe, expect, it } from 'vitest';
import { mayKeepPart } from '../../src/plan/keeps-part.ts';
import { anOrder, aVerdict } from './a-situation.ts';

const heardIn = (text: string) =>
  mayKeepPart({
    order: anOrder(),
    messages: [{ from: 'buyer', at: null, text }],
    verdict: aVerdict('mistaken-order'),
  });

describe('a wish to keep a part', () => {
  it.each([
    'can you remove just the extra?',
    'please remove the extra fast delivery',
    'can you take off the extra?',
    'please cancel only the extra fast delivery',
    'just cancel the rush fee',
    'cancel milestone 2 only',
    'can you refund the fast delivery',
  ])('is heard in “%s”', (text) => expect(heardIn(text)).toBe(true));

  it.each([
    'I bought extra fast delivery by mistake, please cancel the order',
    'remove just the extra order please',
    'can you remove the extra order I made',
    'please cancel the extra one',
    'take it off my card',
    'cancel only the second order',
  ])('is not heard in “%s”', (text) => expect(heardIn(text)).toBe(false));
});
