import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinKept } from '../../src/drafts/kept-sentences.ts';
import { anyCase, draftsOf } from './a-case.ts';

/** The text of these sentences; what begins with "~" is left out. */
const join = (...sentences: string[]) =>
  joinKept(
    sentences.map((sentence) => ({ text: sentence.replace(/^~/, ''), isKept: !sentence.startsWith('~') })),
  );

describe('a text with sentences left out', () => {
  it.each([
    ['keeps the gap of a paragraph whose end goes', ['One. ', '~Two.\n\n', 'Three.'], 'One.\n\nThree.'],
    [
      'has no second empty line where a paragraph goes',
      ['One.\n\n', '~Two.\n\n', 'Three.'],
      'One.\n\nThree.',
    ],
    ['ends without white space', ['One.\n\n', '~Two.'], 'One.'],
    ['begins without white space', ['~Hello,\n\n', 'Two.'], 'Two.'],
    ['begins with a capital when the greeting goes', ['~Hello, ', 'thank you.'], 'Thank you.'],
    [
      'keeps the lines of a list',
      ['Facts:\n', '- One.\n', '~- Two.\n', '- Three.'],
      'Facts:\n- One.\n- Three.',
    ],
    [
      'gives the dash on when the first sentence of a line goes',
      ['Facts:\n', '~- One. ', 'Two.\n\n', 'Three.'],
      'Facts:\n- Two.\n\nThree.',
    ],
    ['gives the dash on in the first line of all', ['~- One. ', 'two.\n', '- Three.'], '- Two.\n- Three.'],
    [
      'drops the lead of a list without lines',
      ['Hello.\n\n', 'Facts:\n', '~- One.\n', '~- Two.\n\n', 'Three.'],
      'Hello.\n\nThree.',
    ],
    [
      'keeps the lead of a list of which one line is left',
      ['Facts:\n', '~- One.\n', '- Two.\n\n', 'Three.'],
      'Facts:\n- Two.\n\nThree.',
    ],
    [
      'drops the lead of an empty list, though more is said below',
      ['Facts:\n', '~- One.\n\n', 'More:\n', '- Two.'],
      'More:\n- Two.',
    ],
    ['drops the lead of an empty list at its end', ['One.\n\n', 'Facts:\n', '~- Two.'], 'One.'],
    ['keeps a line that ends with a colon and has no list', ['I ask: ', '~two. ', 'Three.'], 'I ask: Three.'],
    ['keeps a colon in the midst of a line', ['I ask: ', '~two.\n\n', 'Three.'], 'I ask:\n\nThree.'],
    ['keeps a line above others that is no lead', ['One.\n', '~- Two.\n\n', 'Three.'], 'One.\n\nThree.'],
    ['keeps the wider gap, before or after', ['One.\n\n', '~Two. ', 'three.'], 'One.\n\nThree.'],
    ['takes a new line before two blanks', ['One.  ', '~Two.\n', 'Three.'], 'One.\nThree.'],
    [
      'begins no sentence in the midst of a line with a capital',
      ['One, ', '~two, ', 'three.'],
      'One, three.',
    ],
    ['may be empty', ['~One. ', '~Two.'], ''],
  ])('%s', (_promise, sentences, text) => {
    expect(join(...sentences)).toBe(text);
  });

  it('is the draft itself when everything is kept, and clean whatever goes', () =>
    void fc.assert(
      fc.property(anyCase, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (one, kept) => {
        for (const { body, parts } of draftsOf(one)) {
          expect(joinKept(parts.map(({ text }) => ({ text, isKept: true })))).toBe(body);
          const text = joinKept(parts.map((part, index) => ({ text: part.text, isKept: kept[index % 40]! })));
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/\n{3}| {2}| \n/);
        }
      }),
      { numRuns: 200 },
    ));
});
