import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/verdict/form.ts';
import { isOne, type Lookup } from '../../src/verdict/lexicon.ts';
import { marks } from '../../src/verdict/marks.ts';
import { read } from '../../src/verdict/reading.ts';
import { scan } from '../../src/verdict/scan.ts';
import { makeTongue } from '../../src/verdict/tongue.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';
import { aCue } from './a-cue.ts';

const words = wordListSchema.parse({
  language: 'en',
  spelling: { dont: 'do not', plz: 'please' },
  joined: ['re', 'counter'],
  negators: ['not'],
  transparent: ['notic'],
  fillers: ['notic'],
});
const lexiconOf = (vocabulary: string) => makeTongue(words, [], { common: vocabulary }).lexicon;
/** The forms of a text that is one word. */
function look(lookup: Lookup, word: string): readonly Form[] {
  const { starts, ends, hashes } = scan(word);
  const said = lookup.look(word, starts[0]!, ends[0]!, hashes[0]!);
  return isOne(said) ? [said] : said;
}
const exacts = (forms: readonly Form[]) => forms.map(({ exact }) => exact);

describe('the words of a language', () => {
  it('keep their forms from talk to talk, each with a number of its own', () => {
    const lexicon = lexiconOf('cat dog');
    const [talk, other] = [lexicon.open(), lexicon.open()];
    const [cat, dog] = ['cat', 'dog'].map((word) => look(talk, word)[0]!);
    expect(look(other, 'cat')[0]).toBe(look(talk, 'cat')[0]);
    expect(look(other, 'dog')[0]).toBe(dog);
    expect(look(other, 'cat')[0]).toBe(cat);
    expect([cat!.number, dog!.number]).toEqual([0, 1]);
  });

  it('are known however they are written', () => {
    const talk = lexiconOf('cat senor').open();
    const [cat] = look(talk, 'cat');
    for (const written of ['CAT', 'Cat', 'caaat', 'ｃａｔ', 'ca\u200bt'])
      expect(look(talk, written)[0]).toBe(cat);
    expect(look(talk, 'Señor')[0]!.number).toBe(1);
  });

  it('are one form where they are one word, and a list where they are several', () => {
    const talk = lexiconOf('cat dont').open();
    const said = (word: string) => talk.look(word, 0, word.length, scan(word).hashes[0]!);
    expect(['cat', 'plz', 'yak', 'dont', "yak'll"].map((word) => isOne(said(word)))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('are, with a contraction, the words it stands for', () => {
    const lexicon = lexiconOf("dont you'll cat");
    const [talk, other] = [lexicon.open(), lexicon.open()];
    for (const [written, parts] of [
      ['dont', ['do', 'not']],
      ["you'll", ['you', 'will']],
    ] as const) {
      expect(exacts(look(talk, written))).toEqual(parts);
      for (const part of parts) expect(look(other, part)[0]!.number).toBeGreaterThanOrEqual(0);
    }
    expect(look(talk, 'dont')[1]).toBe(look(other, 'not')[0]);
  });

  it('are with a contraction one list from talk to talk', () => {
    const lexicon = lexiconOf("dont you'll cat");
    const [talk, other] = [lexicon.open(), lexicon.open()];
    for (const written of ['dont', "you'll"]) expect(look(talk, written)).toBe(look(other, written));
  });
});

describe('the words that only a talk has', () => {
  it('are numbered below zero, each for itself', () => {
    const talk = lexiconOf('cat').open();
    const numbers = ['zebra', 'yak', 'cat', 'zebra', 'gnu'].map((word) => look(talk, word)[0]!.number);
    expect(numbers).toEqual([-1, -2, 0, -1, -3]);
  });

  it('have one form through the talk, however they are written, and are forgotten with it', () => {
    const lexicon = lexiconOf('cat');
    const talk = lexicon.open();
    const zebra = look(talk, 'zebra');
    expect(look(talk, 'ZEBRA')[0]).toBe(zebra[0]);
    expect(look(talk, "zebra'll")[0]).toBe(zebra[0]);
    expect(look(lexicon.open(), 'zebra')[0]).not.toBe(zebra[0]);
  });

  it('are, with a contraction, one list through the talk', () => {
    const talk = lexiconOf('cat').open();
    expect(look(talk, "zebra'll")).toBe(look(talk, "zebra'll"));
  });

  it('are read where they stand in a text', () => {
    const { lexicon } = makeTongue(words, [], { common: 'cat' });
    const text = 'Cat, Zebra & yaks';
    expect(exacts(read(text, scan(text), lexicon.open()).forms)).toEqual(['cat', 'zebra', 'yaks']);
  });

  it('may stand in a contraction beside words of the language', () => {
    const lexicon = lexiconOf('will');
    const parts = look(lexicon.open(), "zebra'll");
    expect(exacts(parts)).toEqual(['zebra', 'will']);
    expect(parts.map(({ number }) => number)).toEqual([-1, 0]);
  });
});

it('marks all words of one dictionary form, but only with what holds for them all', () => {
  const talk = lexiconOf('').open();
  const [noticed, notic] = [look(talk, 'noticed')[0]!, look(talk, 'notic')[0]!];
  expect(noticed.lemma).toBe('notic');
  expect(noticed.marks).toBe(marks.transparent);
  expect(notic.marks).toBe(marks.transparent | marks.filler);
  expect(look(talk, 'not')[0]!.marks).toBe(marks.negates);
});

it('joins a first part to the word after its hyphen, however it is written', () => {
  const talk = lexiconOf('').open();
  expect(['re', 'RE', 'Counter', 'read', 'r'].map((raw) => talk.joins(raw))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('meets the patterns with the words of a talk as with those of the language', () => {
  const { lexicon, patterns } = makeTongue(words, [aCue({ patterns: ['zebra yak'] })], { common: 'yak' });
  const talk = lexicon.open();
  const satisfies = (word: string) => look(talk, word).map((form) => patterns.satisfied.by(form).length);
  expect(['zebras', 'yaks', 'cat'].map(satisfies)).toEqual([[1], [1], [0]]);
});
