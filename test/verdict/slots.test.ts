import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE } from '../../src/verdict/sheets.ts';
import { hasSlot, Slots, tableOfSlots } from '../../src/verdict/slots.ts';

const term = (exact: string, lemma = exact) => ({ exact, lemma });

describe('the number of a slot', () => {
  it('is the same for the same words, whichever list names them, and another for others', () => {
    const slots = new Slots();
    const number = slots.numberOf(['=cat', '~dog']);
    expect(slots.numberOf(['=cat', '~dog'])).toBe(number);
    expect(new Set([number, slots.numberOf(['=cat~dog']), slots.numberOf(['=cat'])]).size).toBe(3);
  });

  it('is its own for as many slots as a sheet can hold, and never that of a free place', () => {
    const slots = new Slots();
    const numbers = new Set(Array.from({ length: FREE }, (_, at) => slots.numberOf([`=w${at}`])));
    expect(numbers.size).toBe(FREE);
    expect(Math.max(...numbers)).toBeLessThan(FREE);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(() => slots.numberOf(['=more'])).toThrow(
      'There are more than 65535 different elements in the patterns.',
    );
  });
});

describe('the slots that a word satisfies', () => {
  it('are those of the word itself, of its dictionary form and of its beginnings', () => {
    const slots = new Slots();
    const [word, lemma, short, long, again] = ['=cancelled', '~cancel', '^can', '^cance', '^cance'].map(
      (atom, at) => slots.numberOf([atom, `=no${at}`]),
    );
    const by = (exact: string, stem?: string) => new Set(slots.satisfied().by(term(exact, stem)));
    expect(by('cancelled', 'cancel')).toEqual(new Set([word, lemma, short, long, again]));
    expect(by('cancelled', 'x')).toEqual(new Set([word, short, long, again]));
    expect(by('xcancel', 'cancel')).toEqual(new Set([lemma]));
    expect(by('cancel', 'cancelled')).toEqual(new Set([short, long, again]));
    expect(by('candy')).toEqual(new Set([short]));
    expect(by('cat')).toEqual(new Set());
  });

  it('count once, by however many of its words', () => {
    const slots = new Slots();
    const slot = slots.numberOf(['=cats', '~cat', '^cat']);
    expect(slots.satisfied().by(term('cats', 'cat'))).toEqual([slot]);
  });

  it('are none for a name that only tells one list from another', () => {
    const slots = new Slots();
    slots.numberOf(['money:', '=cash']);
    expect(slots.satisfied().by(term('oney:more', 'oney:'))).toEqual([]);
    expect(slots.satisfied().by(term('oney:', 'oney:'))).toEqual([]);
  });
});

describe('a set of slots on a sheet', () => {
  const aSlot = fc.integer({ min: 0, max: FREE - 1 });
  /** The set as it lies behind other rows. */
  const onASheet = (slots: readonly number[]) => {
    const table = tableOfSlots(slots);
    return { sheet: Uint16Array.from([7, 8, 9, ...table]), slots: 3, mask: table.length - 1 };
  };

  it('holds just what it was made of', () => {
    fc.assert(
      fc.property(fc.array(aSlot), aSlot, (slots, other) => {
        const set = onASheet(slots);
        for (const slot of slots) expect(hasSlot(set, slot)).toBe(true);
        expect(hasSlot(set, other)).toBe(slots.includes(other));
      }),
    );
  });

  it('keeps slots apart that want the same place, also at its end', () => {
    const slots = [7, 15, 23];
    expect(onASheet(slots).mask).toBe(7);
    for (const slot of slots) expect(hasSlot(onASheet(slots), slot)).toBe(true);
    for (const slot of [0, 1, 2, 31]) expect(hasSlot(onASheet(slots), slot)).toBe(false);
  });

  it('takes a place for each different slot, and is at most half full', () => {
    expect([...tableOfSlots([5, 5, 5])].filter((slot) => slot !== FREE)).toEqual([5]);
    expect([1, 2, 3, 4, 7, 8, 15].map((count) => tableOfSlots(Array(count).fill(5)).length)).toEqual([
      4, 8, 8, 16, 16, 32, 32,
    ]);
  });
});
