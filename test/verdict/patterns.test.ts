import { describe, expect, it } from 'vitest';
import type { Cue } from '../../src/verdict/cue.ts';
import { AHEAD, BEHIND, OPEN } from '../../src/verdict/gate.ts';
import { normaliserOf } from '../../src/verdict/normalise.ts';
import { compilePatterns, gatesOf, NOTHING_ELSE } from '../../src/verdict/patterns.ts';
import type { Stride } from '../../src/verdict/strides.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';
import { aCue } from './a-cue.ts';
import { readStrides } from './stride-rows.ts';

const words = wordListSchema.parse({
  language: 'en',
  negators: ['not'],
  nearNegators: ['no'],
  classes: { pet: ['cat'], colour: ['red'] },
});
const normalise = normaliserOf(words);
const cue = (id: string, patterns: string[], more: Partial<Cue> = {}) => aCue({ id, patterns, ...more });
const compile = (...cues: ReturnType<typeof cue>[]) => compilePatterns(cues, words, normalise);

/** The patterns of one cue with these examples, as "before [anchor] after" with the room between. */
function split(patterns: string[], examples: string[], counterExamples: string[] = []) {
  const { all, satisfied } = compile(cue('probe', patterns, { examples, counterExamples }));
  const named = new Map(
    ['cat', 'dog', 'cow', 'owl'].flatMap((word) =>
      satisfied.by(normalise(word)[0]!).map((slot) => [slot, word]),
    ),
  );
  const step = ({ slot, optional, gap }: Stride) => `${named.get(slot)}${optional ? '?' : ''}${gap || ''}`;
  return [...all].map(({ before, anchor, after }) =>
    [
      ...readStrides(before).map(step).reverse(),
      `[${named.get(anchor)}]`,
      ...readStrides(after).map(step),
    ].join(' '),
  );
}

describe('a pattern is held to its rarest word', () => {
  it.each<[string, string, string[], string]>([
    ['by the examples', 'cat .. dog ... cow', ['cat cow', 'dog cat', 'cow'], 'cat2 [dog] cow5'],
    ['at its beginning', 'cat .. dog ... cow', ['dog cow'], '[cat] dog2 cow5'],
    ['at its end', 'cat .. dog ... cow', ['dog cat'], 'cat2 dog5 [cow]'],
    ['the first of equals', 'cat dog', ['cat dog'], '[cat] dog'],
    ['never what may be missing', 'cat .. owl? dog', ['cat cat dog'], 'cat2 owl? [dog]'],
    ['in any of its forms', 'cat dog', ['cats cats dog'], 'cat [dog]'],
    ['as that very word', '=cat dog', ['cats cats dog'], '[cat] dog'],
    ['with all its beginnings', 'cat* dog', ['cattle catering dog'], 'cat [dog]'],
    ['with all its alternatives', 'cat|owl dog', ['cat owl dog'], 'owl [dog]'],
  ])('%s: %s', (_, pattern, examples, shape) => expect(split([pattern], examples)).toEqual([shape]));

  it('by the counter-examples too', () => {
    expect(split(['cat dog'], ['dog'], ['cat', 'cat'])).toEqual(['cat [dog]']);
  });
});

describe('what else a sentence needs for a pattern', () => {
  it('is the second rarest word, numbered from one on', () => {
    const { all, needs } = compile(
      cue('one', ['cat dog cow', 'owl .. dog', 'owl cow? hen'], { examples: ['dog cow cow'] }),
    );
    expect([...all].map(({ need }) => need)).toEqual([1, 1, 2]);
    const numbered = [...needs.bySlot.entries()].filter(([, need]) => need !== NOTHING_ELSE);
    expect(numbered.sort(([, a], [, b]) => a - b)).toEqual([
      [readStrides(all.at(0).after)[0]!.slot, 1],
      [readStrides(all.at(2).after)[1]!.slot, 2],
    ]);
    expect(needs.count).toBe(2);
  });

  it('is nothing for a single word', () => {
    const { all, needs } = compile(cue('one', ['cat']));
    expect(all.at(0).need).toBe(NOTHING_ELSE);
    expect(needs).toEqual({ count: 0, bySlot: new Uint16Array(0) });
  });
});

describe('what must stand beside a pattern’s rarest word', () => {
  const besideIn = (pattern: string, ...examples: string[]) => {
    const first = compile(cue('one', [pattern], { examples })).all.at(0);
    return {
      gates: gatesOf(first),
      behind: readStrides(first.before)[0],
      ahead: readStrides(first.after)[0],
    };
  };

  it('is asked for the rarer side first', () => {
    const rare = besideIn('cat .. dog ... cow', 'cat cow', 'cow');
    const ahead = [rare.ahead!.slot, (5 << 1) | AHEAD];
    const behind = [rare.behind!.slot, (2 << 1) | BEHIND];
    expect(rare.gates).toEqual([behind, ahead]);
    expect(besideIn('cat .. dog ... cow', 'cat cow', 'cat').gates).toEqual([ahead, behind]);
    expect(besideIn('cat .. dog ... cow', 'cat cow').gates).toEqual([ahead, behind]);
  });

  it('is one word where the other side is open', () => {
    const last = besideIn('cat dog', 'cat');
    expect(last.gates).toEqual([[last.behind!.slot, BEHIND], OPEN]);
    const first = besideIn('cat dog', 'dog');
    expect(first.gates).toEqual([[first.ahead!.slot, AHEAD], OPEN]);
    expect(besideIn('cat').gates).toEqual([OPEN, OPEN]);
  });
});

describe('the patterns of a language', () => {
  it('are numbered in a row, and found by their rarest word', () => {
    const { all, anchored } = compile(
      cue('one', ['cat', 'dog|owl'], { weak: ['cat'] }),
      cue('two', ['dog cat cat']),
    );
    expect([...all].map(({ number }) => number)).toEqual([0, 1, 2, 3]);
    expect([0, 1, 3].map((number) => anchored.get(all.at(number).anchor))).toEqual([[0, 2], [1], [3]]);
  });

  it('have one key for a cue and a strength', () => {
    const { all } = compile(
      cue('one', ['cat', 'dog'], { weak: ['cow', 'owl'] }),
      cue('two', ['hen'], { weak: ['fox'] }),
    );
    const keys = [...all].map(({ key }) => key);
    expect(new Set([keys[0], keys[2], keys[4], keys[5]]).size).toBe(4);
    expect([keys[1], keys[3]]).toEqual([keys[0], keys[2]]);
    expect([...all].map(({ cue: { id }, weak }) => `${id}${weak ? ' weak' : ''}`)).toEqual([
      'one',
      'one',
      'one weak',
      'one weak',
      'two',
      'two weak',
    ]);
  });

  it('hold their own negation when a word of theirs negates', () => {
    const { all } = compile(cue('one', ['cat not dog', '=no cat', 'cat|=not dog', 'cat dog', 'note cat']));
    expect([...all].map(({ negated }) => negated)).toEqual([true, true, true, false, false]);
  });

  it('take the word lists of the language, and before them those of their cue', () => {
    const { all, satisfied } = compile(cue('one', ['@pet', '@colour'], { classes: { pet: ['dog'] } }));
    const slots = ['cat', 'dog', 'red'].map((word) => satisfied.by(normalise(word)[0]!));
    expect(slots).toEqual([[], [all.at(0).anchor], [all.at(1).anchor]]);
  });

  it('say which cue has one that cannot be read', () => {
    expect(() => compile(cue('one', ['cat']), cue('two', ['dog', '@cow dog']))).toThrow(
      'Cue two (en), pattern "@cow dog": There is no word list @cow.',
    );
  });
});
