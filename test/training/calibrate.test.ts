import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/order/choices.ts';
import { calibrate } from '../../src/training/calibrate.ts';
import type { Case } from '../../src/training/cases.ts';
import { judge } from '../../src/verdict/judge.ts';
import { anOrder, talk } from '../verdict/reading-aloud.ts';
import { aSmallModel } from '../verdict/small-model.ts';

const model = aSmallModel({
  cues: {
    elephants: { favours: 'mistaken-order', patterns: ['purple elephants'] },
    tigers: { favours: 'mistaken-order', patterns: ['yellow tigers'] },
  },
  weights: { 'cue:elephants': [6, 0, 0, 0], 'cue:tigers': [3.4, 0, 0, 0] },
});

const cases = (count: number, said: string, reason: Reason): Case[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${said} ${reason} ${at}`,
    file: 'calibration',
    language: 'en',
    order: anOrder(),
    messages: talk(`buyer: ${said}`),
    reason,
    cause: null,
    hard: false,
  }));
const sure = cases(200, 'purple elephants', 'mistaken-order');

describe('calibrating', () => {
  it('makes a model less sure that is wrong more often than it says, and surer one that is right more often', () => {
    const wrong = [...sure.slice(0, 50), ...cases(50, 'purple elephants', 'unclear')];
    expect(calibrate(model, wrong).temperature).toBeGreaterThan(2);
    expect(calibrate(model, sure).temperature).toBeLessThan(1);
  });

  it('says a mistake from three in four on, where that is right often enough, else from a higher chance', () => {
    const says = (set: Case[], said: string) =>
      judge({
        order: anOrder(),
        messages: talk(`buyer: ${said}`),
        model: { ...model, ...calibrate(model, set) },
      }).reason;
    const doubtful = [
      ...sure.slice(0, 100),
      ...cases(88, 'yellow tigers', 'mistaken-order'),
      ...cases(12, 'yellow tigers', 'unclear'),
    ];
    const right = [...sure, ...cases(88, 'yellow tigers', 'mistaken-order'), ...doubtful.slice(-4)];
    expect(calibrate(model, sure).thresholds['mistaken-order']).toBe(0.75);
    expect([says(doubtful, 'purple elephants'), says(doubtful, 'yellow tigers')]).toEqual([
      'mistaken-order',
      'unclear',
    ]);
    expect(says(right, 'yellow tigers')).toBe('mistaken-order');
  });

  it('says another reason when it is more likely than not', () => {
    expect(calibrate(model, sure).thresholds).toMatchObject({ 'change-of-mind': 0.5, 'something-else': 0.5 });
  });
});
