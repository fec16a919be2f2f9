import { describe, expect, it } from 'vitest';
import { fold, plainUnits } from '../../src/verdict/fold.ts';

describe('fold', () => {
  it.each([
    ['Café', 'cafe'],
    ['GROẞ', 'gross'],
    ['Señor', 'senor'],
    ['pleaseee', 'please'],
    ['didn’t', "didn't"],
    ['didn`t', "didn't"],
    ['didn´t', "didn't"],
    ['𝓸𝓻𝓭𝓮𝓻', 'order'],
    ['well', 'well'],
    ['Łódź', 'lodz'],
    ['ÆØŒ', 'aeooe'],
    ['取消🙏', '取消🙏'],
    ['sooo sorryyy', 'so sorry'],
  ])('writes %s as %s', (raw, plain) => {
    expect(fold(raw)).toBe(plain);
  });

  it.each(['1000', '9999', '2bad', 'zz'])('leaves %s as it is: only letters are held down', (word) => {
    expect(fold(word)).toBe(word);
  });

  it.each([
    ['accents that stand by themselves', [0x300, 0x301, 0x36f]],
    ['spaces without width and marks of direction', [0x200b, 0x200d, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f]],
    ['marks that choose a picture', [0xfe00, 0xfe0f]],
    ['soft hyphens and byte order marks', [0xad, 0xfeff]],
  ])('drops what nobody sees: %s', (_, codes) => {
    for (const code of codes)
      expect(fold(`or${String.fromCharCode(code)}der`), code.toString(16)).toBe('order');
  });

  it('agrees with the letters that are compared without being folded', () => {
    for (const [unit, plain] of plainUnits.entries())
      if (plain !== 0)
        expect(fold(String.fromCharCode(unit)), unit.toString(16)).toBe(String.fromCharCode(plain));
  });
});
