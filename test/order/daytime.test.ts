import { expect, it } from 'vitest';
import { eveningBefore, inDaytime } from '../../src/order/daytime.ts';

it.each([
  ['2026-11-26T05:00:00Z', '2026-11-26T05:00:00Z'],
  ['2026-11-26T16:59:00Z', '2026-11-26T16:59:00Z'],
  ['2026-11-26T02:10:00Z', '2026-11-26T05:00:00Z'],
  ['2026-11-26T17:00:00Z', '2026-11-27T05:00:00Z'],
  ['2026-11-26T20:30:00Z', '2026-11-27T05:00:00Z'],
])('a moment of the night waits for the morning in Karachi: %s', (at, later) =>
  expect(inDaytime(new Date(at), 'Asia/Karachi')).toEqual(new Date(later)),
);

it.each([
  ['2026-11-26T02:00:00Z', null],
  ['2026-11-26T16:59:00Z', null],
  ['2026-11-26T01:59:00Z', '2026-11-25T15:00:00Z'],
  ['2026-11-26T17:00:00Z', '2026-11-26T15:00:00Z'],
  ['2026-11-26T20:30:00Z', '2026-11-26T15:00:00Z'],
])('the evening before a moment at which people sleep in Karachi: %s', (at, evening) =>
  expect(eveningBefore(new Date(at), 'Asia/Karachi')).toEqual(evening === null ? null : new Date(evening)),
);
