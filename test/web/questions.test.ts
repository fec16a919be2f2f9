import { describe, expect, it } from 'vitest';
import { loadSite } from '../../src/load.ts';
import * as choices from '../../src/order/choices.ts';
import { fieldNames } from '../../src/order/form.ts';
import { isTimeZone } from '../../src/order/moment.ts';
import { allFields } from '../../src/web/questions.ts';

const { questions } = loadSite();
const fields = allFields(questions);
const optionsOf = (name: string) => Object.keys(fields.find((field) => field.name === name)?.options ?? {});

/** Fields that go along unseen. */
const UNSEEN = ['conversation.swap', 'request.formal.hoursAgo.from'];

describe('the questions', () => {
  it('offer every answer of the closed lists, and "I do not know"', () => {
    expect(optionsOf('order.requirements')).toEqual([...choices.requirementStates, 'unknown']);
    expect(optionsOf('order.status')).toEqual([...choices.statuses, 'unknown']);
    expect(optionsOf('order.work')).toEqual([...choices.workStates, 'unknown']);
    expect(optionsOf('order.kind')).toEqual([...choices.kinds, 'unknown']);
    expect(optionsOf('request.askedBy')).toEqual([...choices.askers, 'unknown']);
    expect(optionsOf('request.formal.answer')).toEqual(['none', ...choices.formalAnswers, 'unknown']);
    expect(optionsOf('request.formal.openedBy')).toEqual([...choices.parties, 'unknown']);
    expect(optionsOf('reorder')).toEqual([...choices.reorderStates, 'unknown']);
    expect(optionsOf('sellerReading')).toEqual([...choices.sellerReadings, 'unknown']);
  });

  it('cover every field that the form reader knows, and no other', () => {
    const asked = fields.flatMap(({ name, unit }) => (unit === undefined ? [name] : [name, unit.name]));
    expect([...asked, ...UNSEEN].sort()).toEqual([...fieldNames].sort());
  });

  it('have at most seven that matter most, numbered in reading order', () => {
    const numbers = fields.flatMap(({ number }) => (number === undefined ? [] : [number]));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('let every choice stay unknown', () => {
    for (const field of fields.filter(({ kind }) => kind === 'choice'))
      expect(Object.keys(field.options ?? {})).toContain('unknown');
  });

  it('offer only time zones that exist', () => {
    expect(optionsOf('timeZone').filter((zone) => !isTimeZone(zone))).toEqual([]);
  });

  it('are in sentences of at most 20 words', () => {
    for (const { label, hint } of fields)
      for (const sentence of [label, ...(hint ?? '').split(/(?<=\.) /)])
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
  });
});
