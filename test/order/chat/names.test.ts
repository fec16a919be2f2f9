import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../../src/order/chat/known-names.ts';
import { labelOf, looksLikeName, nameKey, partsOfName, withoutVerb } from '../../../src/order/chat/names.ts';

describe('a name', () => {
  it.each([
    ['@Anna_B', 'anna_b'],
    ['~ *Anna  Bell* ', 'anna bell'],
    ['Anna   B', 'anna b'],
    ['Ａｎｎａ', 'anna'],
    ['· ~ ·', ''],
    ['', ''],
  ])('has a key by which it is known again: %j', (name, key) => expect(nameKey(name)).toBe(key));

  it.each([
    ['anna_b', true],
    ['Anna Bell', true],
    ['Anna.Bell', true],
    ['张伟 李', true],
    ['Juan de la Cruz', true],
    ['Anna-Lena von der Heide', true],
    ['Ana Beatriz dos Santos', true],
    ['logo de Anna', false],
    ['Logo de', false],
    ['(Anna) 2Bell', true],
    ['anna bell', false],
    ['Anna bell', false],
    ['anna Bell', false],
    ['Anna Bell.', false],
    ['Anna Bell, ', false],
    ['anna_b…', false],
    ['anna:b', false],
    ['?', false],
  ])('is a username, or begins each word with a capital: %j', (name, looks) =>
    expect(looksLikeName(name)).toBe(looks),
  );

  it('is the marketplace’s only where that is no note beside a person', () => {
    for (const name of ['Fiverr', 'Fiverr (support)', 'Support (Fiverr)', 'Fiverr wrote', '[System]'])
      expect(labelOf(name)).toBe('system');
    for (const name of ['Anna (Fiverr)', 'Anna Bell [Fiverr]', 'Fiverr Anna'])
      expect(labelOf(name)).toBe(null);
  });

  it('leaves the verb after it out', () => {
    expect(withoutVerb('Anna Bell  wrote')).toBe('Anna Bell');
    expect(withoutVerb('Anna Bell')).toBe('Anna Bell');
    expect(withoutVerb('wrote')).toBe('wrote');
  });

  it('is known whole, without its verb, and before and in brackets', () => {
    expect(partsOfName('Anna (anna_b) wrote')).toEqual([
      'anna (anna_b) wrote',
      'anna (anna_b)',
      'anna',
      'anna_b',
    ]);
    expect(partsOfName('Anna')).toEqual(['anna']);
    expect(partsOfName('~')).toEqual([]);
    const long = (letters: number) => `${'x'.repeat(letters - 4)} (y)`;
    expect(partsOfName(long(80))).toHaveLength(3);
    expect(partsOfName(long(81))).toEqual([long(81)]);
  });
});

describe('whose name it is', () => {
  const given = { buyer: 'anna_b', seller: 'dave_low' };
  it.each<[string, 'buyer' | 'seller' | null]>([
    ['@Anna_B', 'buyer'],
    ['Anna B.', 'buyer'],
    ['Dave (dave_low)', 'seller'],
    ['Dave Low wrote', 'seller'],
    ['Dave', 'seller'],
    ['Ann', 'buyer'],
    ['An', null],
    ['anna_bell', 'buyer'],
    ['Zed', null],
    ['', null],
  ])('is told by the names of the form: %j', (name, owner) => expect(ownerOf(name, given)).toBe(owner));

  it.each([
    ['John', { buyer: 'john_a', seller: 'john_b' }],
    ['anna', { buyer: 'anna', seller: '@Anna' }],
    ['Anna', {}],
    ['…', { buyer: '·', seller: '_' }],
    ['❤', { buyer: '☆' }],
  ])('is open when it fits both or neither: %j of %j', (name, both) => {
    expect(ownerOf(name, both)).toBeNull();
  });

  it.each<[string, { buyer: string; seller: string }, string]>([
    ['john', { buyer: 'john_a', seller: 'john' }, 'seller'],
    ['john a', { buyer: 'john_a', seller: 'john_ab' }, 'buyer'],
  ])('is that of the nearer of two: %j of %j', (name, both, owner) =>
    expect(ownerOf(name, both)).toBe(owner),
  );
});
