import { describe, expect, it } from 'vitest';
import { chooseGigLines } from '../../src/follow-up/gig-lines.ts';
import { readVerdictFiles } from '../../src/load-model.ts';
import { aVerdict, fiverr } from '../drafts/a-case.ts';
import { anOrder } from '../order/an-order.ts';

const { general, byCause } = fiverr.prevention;
const linesFor = (cause: string | null, order: object = {}, change: object = {}) =>
  chooseGigLines(anOrder(order), { ...aVerdict('mistaken-order'), cause, ...change }, fiverr).map(
    ({ text }) => text,
  );
const causesOfCues = new Set(
  JSON.stringify(readVerdictFiles())
    .matchAll(/"cause":"([^"]+)"/g)
    .map(([, cause]) => cause),
);

describe('the lines for the gig', () => {
  it.each([
    ['wrong-package', 'compare the packages'],
    ['thought-asking', 'places a paid order'],
    ['browsing', 'check your order once more'],
    ['duplicate', 'list of orders'],
    ['cheaper-elsewhere', 'Still comparing'],
  ])('fit the cause %s', (cause, words) => expect(linesFor(cause).join(' ')).toContain(words));

  it('are general where no cause is named', () => expect(linesFor(null)).toEqual(general.lines));

  it('know an order that stands twice without words for it', () =>
    expect(linesFor(null, { order: { duplicate: true } })).toEqual(linesFor('duplicate')));

  it('are general where the seller’s own reading is followed, not the signs', () =>
    expect(linesFor('wrong-package', {}, { followed: 'change-of-mind' })).toEqual(general.lines));

  it('do not speak of requirements to an order that asks for none', () => {
    for (const { causes } of byCause)
      for (const cause of causes)
        expect(linesFor(cause, { order: { requirements: 'none-asked' } }).join(' ')).not.toMatch(
          /requirement/,
        );
  });

  it('are there for causes that a verdict can name, each in one place', () => {
    const named = byCause.flatMap(({ causes }) => causes);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((cause) => !causesOfCues.has(cause))).toEqual([]);
  });

  it('say of requirements only what rests on a fact', () => {
    for (const { lines, facts, needsRequirements } of byCause)
      if (/requirement/.test(lines.join()))
        expect([needsRequirements, facts.length > 0]).toEqual([true, true]);
  });
});
