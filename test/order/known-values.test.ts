import { describe, expect, it } from 'vitest';
import { dropUnknowns, forgetUnknowns, isUnknown } from '../../src/order/known-values.ts';

describe('what is not known', () => {
  it.each([null, undefined, '', '  ', 'unknown', ' unknown '])('is %j in a field', (value) =>
    expect(isUnknown(value)).toBe(true),
  );
  it.each([0, false, 'no', 'Unknown order', [], {}])('is not %j', (value) =>
    expect(isUnknown(value)).toBe(false),
  );

  it('is forgotten in every group of an order, with its key left', () => {
    const order = { a: null, b: { c: ' ', d: { e: 'unknown', f: 1 } } };
    expect(forgetUnknowns(order)).toStrictEqual({
      a: undefined,
      b: { c: undefined, d: { e: undefined, f: 1 } },
    });
  });

  it('is left alone in lists, below the groups of an order, and for an order as a whole', () => {
    expect(forgetUnknowns({ list: [null, 'unknown'] })).toEqual({ list: [null, 'unknown'] });
    const deep = { a: { b: { c: { d: null } } } };
    expect(forgetUnknowns(deep)).toStrictEqual(deep);
    for (const whole of [null, 'unknown', 7]) expect(forgetUnknowns(whole)).toBe(whole);
  });

  it('is dropped with its key, in every group of an order', () => {
    const deep = { d: undefined };
    const order = {
      a: undefined,
      b: { c: undefined, d: { e: undefined, f: { g: undefined, deep } } },
      n: null,
    };
    expect(dropUnknowns(order)).toStrictEqual({ b: { d: { f: { deep } } }, n: null });
    expect(dropUnknowns({ list: [undefined] })).toStrictEqual({ list: [undefined] });
  });
});
