import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtMarks, type Mark, marksOf } from '../../src/web/chat-marks.ts';

const text = 'oh no I clicked the wrong one, sorry';
const quoteOf = (words: string) => ({
  message: 0,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});
const mark = (words: string, kind: Mark['kind'] = 'for'): Mark => ({
  id: `mark-${words}`,
  kind,
  quote: quoteOf(words),
  note: words,
  tag: '+1.0',
  says: 'speaks',
});
const cut = (...marks: Mark[]) => cutAtMarks(text, marks);

describe('the marks of a message', () => {
  it('keep every letter, marked or not', () => {
    const segments = cut(mark('clicked'), mark('wrong one'), mark('sorry'));
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.filter(({ mark }) => mark).map((segment) => segment.text)).toEqual([
      'clicked',
      'wrong one',
      'sorry',
    ]);
  });

  it('tell of the fewest words where a sentence is marked around them, and lose neither', () => {
    const segments = cut(mark(text), mark('wrong one'));
    expect(segments.map(({ text: words, mark: of }) => [words, of?.note])).toEqual([
      ['oh no I clicked the ', text],
      ['wrong one', 'wrong one'],
      [', sorry', text],
    ]);
    expect(segments.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  it('put what can harm before what moved the verdict', () => {
    const [, segment] = cut(mark('wrong'), mark('the wrong one', 'alert')).filter(({ mark }) => mark);
    expect(segment?.mark?.kind).toBe('alert');
    expect(segment?.others.map(({ note }) => note)).toEqual(['wrong']);
  });

  it('have a place also where a shorter mark stands on their first words', () => {
    const segments = cut(mark('clicked the wrong one'), mark('clicked'));
    expect(
      segments.filter(({ isFirst }) => isFirst).map(({ text: words, mark: of }) => [words, of?.note]),
    ).toEqual([
      ['clicked', 'clicked'],
      [' the wrong one', 'clicked the wrong one'],
    ]);
  });

  it('show each mark’s end and its place exactly once, however they overlap', () => {
    const place = fc.integer({ min: 0, max: text.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.integer({ min: 1, max: 12 }), fc.boolean())), (places) => {
        const marks = places.map(([start, length, isAlert], at): Mark => {
          const end = Math.min(text.length, start + length);
          const quote = { message: 0, start, end, text: text.slice(start, end) };
          return { ...mark(text, isAlert ? 'alert' : 'for'), id: `m${at}`, quote };
        });
        const segments = cutAtMarks(text, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        const ends = segments.flatMap(({ mark: own, isLast, others }) => [
          ...(own !== null && isLast ? [own] : []),
          ...others,
        ]);
        const homes = segments.flatMap(({ mark: own, isFirst, others }) => [
          ...(own !== null && isFirst ? [own] : []),
          ...others.filter(({ hasPlace }) => !hasPlace),
        ]);
        for (const found of [ends, homes])
          expect(found.map(({ id }) => id).sort()).toEqual(marks.map(({ id }) => id).sort());
      }),
    );
  });

  it('come from signs with words and from every place of an alert', () => {
    const sign = { id: 'sign-1', side: 'against', tag: '−0.4', says: 'a change of mind, a little' } as const;
    const marks = marksOf(
      [
        { ...sign, quote: quoteOf('sorry') },
        { ...sign, id: 'sign-2', quote: null },
      ],
      [{ id: 'alert-1', title: 'A threat', quotes: [quoteOf('oh'), quoteOf('no')] }],
    );
    expect(marks.map(({ id, kind, note, tag }) => [id, kind, note, tag])).toEqual([
      ['mark-sign-1', 'against', 'sign-1', '−0.4'],
      ['mark-alert-1-1', 'alert', 'alert-1', '!'],
      ['mark-alert-1-2', 'alert', 'alert-1', '!'],
    ]);
  });
});
