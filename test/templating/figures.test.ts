import { describe, expect, it } from 'vitest';
import { percentReached } from '../../src/templating/figures.ts';

describe('a rate in percent', () => {
  it.each([
    [0.8958, 89],
    [0.8999, 89],
    [0.9, 90],
    [0.57, 57],
    [0.29, 29],
    [0.9149, 91],
    [1, 100],
    [0, 0],
  ])('of %d is printed as %d, so that one below a line is not printed on it', (rate, printed) => {
    expect(percentReached(rate)).toBe(printed);
  });
});
