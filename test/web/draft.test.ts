import { describe, expect, it } from 'vitest';
import {
  type Draft,
  fingerprint,
  isEmpty,
  readDraft,
  readTyped,
  writeDraft,
} from '../../src/web/browser/draft.ts';

const fields = new Set(['conversation', 'order.number', 'timeZone']);
const read = (text: string | null) => readDraft(text, (name) => fields.has(name));
const stored = (more: object = {}) =>
  JSON.stringify({ version: 1, at: 5, by: 'tab', case: '', answers: {}, texts: {}, ...more });

const draft: Draft = {
  at: 1_790_000_000_000,
  by: '12-34',
  case: '56-78',
  answers: { conversation: ' sorry,\nwrong gig ', 'order.number': 'FO1' },
  texts: { 'draft-support-request': 'Hello' },
};

describe('a draft', () => {
  it('comes back as it was put away', () => {
    expect(read(writeDraft(draft))).toEqual(draft);
  });

  it('comes back with a chat that is far longer than a result may be made of', () => {
    const long = { ...draft, answers: { conversation: 'x'.repeat(1_000_000) } };
    expect(read(writeDraft(long))).toEqual(long);
  });

  it('is not put away when it is longer than it may be read', () => {
    expect(writeDraft({ ...draft, answers: { conversation: 'x'.repeat(1_600_000) } })).toBeNull();
  });

  it('says the same, whoever wrote it, when, and in which order', () => {
    const other = { ...draft, at: 0, by: '', answers: { 'order.number': 'FO1', ...draft.answers } };
    expect(fingerprint(other)).toBe(fingerprint(draft));
    expect(fingerprint({ ...draft, texts: {} })).not.toBe(fingerprint(draft));
  });

  it('is empty where only units and the time zone are told', () => {
    expect(
      isEmpty({ answers: { timeZone: 'UTC', 'buyer.relationshipMonths.unit': 'years' }, texts: {} }),
    ).toBe(true);
    expect(isEmpty(draft)).toBe(false);
  });
});

describe('what is stored is not trusted', () => {
  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another kind of JSON', '"text"'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['another version', stored({ version: 2 })],
    ['no moment', stored({ at: null })],
    ['a moment that is no number', stored({ at: '5' })],
    ['6 MB', stored({ answers: { conversation: 'x'.repeat(6_000_000) } })],
  ])('%s is no draft', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it('takes known fields with texts of a possible length alone', () => {
    const answers = { conversation: 'a', unknown: 'b', 'order.number': 7, timeZone: 'x'.repeat(1_500_001) };
    expect(readTyped({ answers }, (name) => fields.has(name)).answers).toEqual({ conversation: 'a' });
  });

  it.each(['answers', 'texts'])('%s may be of any type', (part) => {
    for (const value of [null, 5, 'text', [1, 2], [[]], true])
      expect(read(stored({ [part]: value }))).toMatchObject({ [part]: {} });
  });

  it('reaches no prototype', () => {
    const text = stored().replace(
      '"answers":{}',
      '"answers":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"conversation":"a"}',
    );
    const answers = read(text)!.answers;
    expect(Object.keys(answers)).toEqual(['conversation']);
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('takes only what belongs to a text as a change to one', () => {
    const texts = {
      'draft-support-request': 'a',
      'with-support-request-3': 'false',
      conversation: 'c',
      'mail.address': 'd',
    };
    expect(read(stored({ texts }))?.texts).toEqual({
      'draft-support-request': 'a',
      'with-support-request-3': 'false',
    });
  });
});
