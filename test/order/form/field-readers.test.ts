import { expect, it } from 'vitest';
import type { Typed } from '../../../src/order/form/field-names.ts';
import { readField } from '../../../src/order/form/field-readers.ts';

const context = (typed: Typed) => ({ typed, timeZone: 'UTC', now: new Date('2026-11-20T10:00:00Z') });

it('takes a span in its smallest unit when none is chosen', () => {
  const read = (unit: Typed) =>
    readField('request.minutesAfterOrder', context({ 'request.minutesAfterOrder': '1.5', ...unit }));
  expect(read({})).toEqual({ value: 1.5 });
  expect(read({ 'request.minutesAfterOrder.unit': ' hours ' })).toEqual({ value: 90 });
});

it('takes each line of a list that holds something, without the blanks around it', () => {
  expect(readField('screenshots', context({ screenshots: ' a.png \r\n\n  \n b c.png' }))).toEqual({
    value: ['a.png', 'b c.png'],
  });
});

it('says that a field is not known when nothing is typed', () => {
  expect(readField('order.title', context({}))).toEqual({ value: undefined });
  expect(readField('order.amount.currency', context({ 'order.amount.currency': 'USD' }))).toEqual({
    value: undefined,
  });
});
