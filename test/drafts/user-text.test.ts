import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, countCodePoints, makePrinter } from '../../src/drafts/user-text.ts';
import { foldText } from '../../src/order/printable.ts';

describe('what somebody typed, on one line', () => {
  it.each([
    ['two\r\n lines\t and\u00A0blanks ', 'two lines and blanks'],
    ['turned \u202Eround\u202C and \u2066shut\u2069', 'turned round and shut'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['bell\u0007', 'bell'],
    ['"quoted" words', "'quoted' words"],
    ['lone \uD800 half', 'lone half'],
    ['family 👩‍👩‍👧 stays', 'family 👩‍👩‍👧 stays'],
    ['می‌خواهم', 'می‌خواهم'],
  ])('%j', (text, line) => expect(foldText(text)).toBe(line));
});

describe('what is too long', () => {
  it('is cut at the end of a word, and says so', () =>
    expect(clipText('one two three four', 12)).toBe('one two …'));

  it('keeps a word that ends exactly at the cut', () =>
    expect([clipText('one two three', 9), clipText('one two three four', 15)]).toEqual([
      'one two …',
      'one two three …',
    ]));

  it('loses the comma at the cut, and no other', () =>
    expect(clipText('a, bc, three four', 10)).toBe('a, bc …'));

  it('is cut inside a word that has no end', () =>
    expect(clipText('x'.repeat(50), 10)).toBe(`${'x'.repeat(8)} …`));

  it('never cuts a character that people see as one', () =>
    expect(clipText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 8)).toBe('👩‍👩‍👧 …'));

  it('never passes its limit', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 3, max: 90 }),
        (text, limit) => {
          const clipped = clipText(text, limit);
          expect(countCodePoints(clipped)).toBeLessThanOrEqual(Math.max(limit, 3));
          if (countCodePoints(text) <= limit) expect(clipped).toBe(text);
        },
      ),
    ));
});

describe('what may be printed', () => {
  const free = makePrinter({ mayMentionMistake: true });
  const strict = makePrinter({ mayMentionMistake: false });

  it('is left out where only what is cut off made it harmless', () => {
    const text = "PayPal please I 'quoted' WhatsApp logo, and more of the same";
    expect(free(text, 200)).toBe(text);
    expect(free(text, 40)).toBeUndefined();
  });

  it('is nothing with contact details, also when blanks without width hide them', () => {
    expect(free('write me at a.b@example.com', 80)).toBeUndefined();
    expect(free('a.b\u200B@exam\u200Bple.com', 80)).toBeUndefined();
  });

  it('is nothing about a mistake while the verdict does not bear it', () => {
    expect(free('wrong-package.png', 80)).toBe('wrong-package.png');
    expect(strict('wrong-package.png', 80)).toBeUndefined();
  });

  it('needs a letter or a digit', () => {
    expect(free(' … ', 80)).toBeUndefined();
    expect(free(undefined, 80)).toBeUndefined();
  });
});
