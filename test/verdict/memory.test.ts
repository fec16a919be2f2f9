import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/load-model.ts';
import { judge } from '../../src/verdict/judge.ts';
import { anOrder } from './reading-aloud.ts';

const order = anOrder();
const said = (text: string) => [{ from: 'buyer' as const, at: null, text }];
const words = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `zq${name}${at.toString(36)}`).join(' ');

describe('a verdict', () => {
  it('is the same however many words of others were read before', () => {
    const wish = 'Can we cancel? My hand is in a cast, I fell off a ladder.';
    const messages = said(`${wish} ${words(60, 'b')} ${wish}`);
    const fresh = judge({ order, messages, model: loadModel() });
    const used = loadModel();
    for (const count of [19_940, 19_960, 19_980])
      judge({ order, messages: said(words(count, 'a')), model: used });
    expect(judge({ order, messages, model: used })).toEqual(fresh);
  });
});
