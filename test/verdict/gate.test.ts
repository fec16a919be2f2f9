import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/verdict/form.ts';
import { AHEAD, BEHIND, type Gate, gateOf, OPEN, passes, REACH } from '../../src/verdict/gate.ts';
import { marks } from '../../src/verdict/marks.ts';
import { tableOfSlots } from '../../src/verdict/slots.ts';
import { writeStrides } from './stride-rows.ts';

const SLOT = 5;
/** A sentence in which "x" is what is looked for, "~" a word that only fills, and "." any other word. */
const forms = (words: string) =>
  [...words].map((word) => {
    const sheet = tableOfSlots(word === 'x' ? [SLOT] : []);
    return { sheet, slots: 0, mask: sheet.length - 1, marks: word === '~' ? marks.filler : 0 };
  }) as Form[];
const lets = (gate: Gate, words: string, at: number, range = { first: 0, end: words.length }) =>
  passes(Uint16Array.from(gate), 0, forms(words), range, at);
const gate = (gap: number, side = AHEAD) => gateOf(writeStrides({ slot: SLOT, optional: false, gap }), side);

describe('the gate of a pattern', () => {
  it('turns nothing away where nothing must stand', () => {
    expect(gateOf(writeStrides(), AHEAD)).toBe(OPEN);
    expect(gateOf(writeStrides({ slot: SLOT, optional: true, gap: 0 }), AHEAD)).toBe(OPEN);
    expect(lets(OPEN, '...', 0)).toBe(true);
  });

  it('asks for the word right beside the anchor, on its own side', () => {
    expect(lets(gate(0), '.x', 0)).toBe(true);
    expect(lets(gate(0), '..x', 0)).toBe(false);
    expect(lets(gate(0), 'x.', 1)).toBe(false);
    expect(lets(gate(0, BEHIND), 'x.', 1)).toBe(true);
    expect(lets(gate(0, BEHIND), 'x..', 2)).toBe(false);
    expect(lets(gate(0, BEHIND), '.x', 0)).toBe(false);
  });

  it('leaves room for as many words as the pattern, and passes over words that only fill', () => {
    expect(lets(gate(2), '...x', 0)).toBe(true);
    expect(lets(gate(2), '....x', 0)).toBe(false);
    expect(lets(gate(0), '.~~~x', 0)).toBe(true);
    expect(lets(gate(0), '.~.x', 0)).toBe(false);
    expect(lets(gate(1), '..~~x', 0)).toBe(true);
    expect(lets(gate(1), '.~..x', 0)).toBe(false);
  });

  it('stays inside the sentence', () => {
    expect(lets(gate(3), '..x', 0, { first: 0, end: 2 })).toBe(false);
    expect(lets(gate(3, BEHIND), 'x..', 2, { first: 1, end: 3 })).toBe(false);
    expect(lets(gate(0), '.', 0)).toBe(false);
  });

  it('looks no further than matches reach', () => {
    expect(lets(gate(90), `.${'.'.repeat(REACH - 1)}x`, 0)).toBe(true);
    expect(lets(gate(90), `.${'.'.repeat(REACH)}x`, 0)).toBe(false);
    expect(lets(gate(90, BEHIND), `x${'.'.repeat(REACH)}`, REACH)).toBe(true);
    expect(lets(gate(90, BEHIND), `x${'.'.repeat(REACH + 1)}`, REACH + 1)).toBe(false);
  });
});
