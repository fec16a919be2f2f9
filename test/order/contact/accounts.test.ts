import { describe, expect, it } from 'vitest';
import { findAccounts } from '../../../src/order/contact/accounts.ts';

describe('numbers of cards and accounts', () => {
  it.each([
    '4111 1111 1111 1112',
    '1234 5678 9012 3456',
    'GB82 WEST 1234 5698 7654 33',
    'FO7A21C0DE44',
    'FO12 3456 789A',
    '#4111111111111111',
    '2026-11-20 10:02',
    '360010560198',
  ])('are none where the check digits or the length are not right: %s', (text) =>
    expect(findAccounts(text)).toEqual([]),
  );

  it.each(['1', '4111 ', 'GB82 ', 'AA11'])('are looked for in 200,000 characters of “%s”', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    expect(findAccounts(text).every(({ end }) => end <= text.length)).toBe(true);
  });
});
