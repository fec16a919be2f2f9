import { describe, expect, it } from 'vitest';
import { BUCKETS, KINDS_OF_PIECES, ROW } from '../../src/verdict/buckets.ts';
import type { Form } from '../../src/verdict/form.ts';
import type { Ears } from '../../src/verdict/hear.ts';
import { readEars, readLearned, readModel } from '../../src/verdict/model.ts';
import { read } from '../../src/verdict/reading.ts';
import { scan } from '../../src/verdict/scan.ts';
import { findAllCues } from '../../src/verdict/tongue.ts';

const SIZE = ROW * KINDS_OF_PIECES * BUCKETS;
const thresholds = { 'mistaken-order': 0.5, 'change-of-mind': 0.6, 'something-else': 0.7 };
const learned = (bytes: Uint8Array) => ({
  temperature: 2,
  thresholds,
  mostUnclear: 0.2,
  mostUnclearByWording: 0.1,
  weights: { start: [1, 2, 3, 4] as [number, number, number, number] },
  wording: { scale: 0.5, table: Buffer.from(bytes).toString('base64') },
});

describe('what was learnt', () => {
  it('is read as it was written, numbers below 0 too', () => {
    const bytes = new Uint8Array(SIZE);
    bytes.set([1, 127, 128, 255, 0, 254, 3]);
    const { weights, wording, ...rest } = readLearned(learned(bytes));
    expect(rest).toEqual({ temperature: 2, thresholds, mostUnclear: 0.2, mostUnclearByWording: 0.1 });
    expect(weights.get('start')).toEqual([1, 2, 3, 4]);
    expect(wording.scale).toBe(0.5);
    expect(wording.owners).toHaveLength(SIZE / ROW);
    expect(wording.adds).toHaveLength(SIZE - SIZE / ROW);
    expect([...wording.owners.slice(0, 2)]).toEqual([1, -2]);
    expect([...wording.adds.slice(0, 5)]).toEqual([127, -128, -1, 0, 3]);
  });

  it.each([3, SIZE - 1, SIZE + 1])('is refused with a table of %i numbers, which is told', (length) => {
    expect(() => readLearned(learned(new Uint8Array(length)))).toThrow(
      `The wording table holds ${length} numbers instead of ${SIZE}.`,
    );
  });
});

function formIn({ tongues }: Ears, language: string, word: string): Form {
  return read(word, scan(word), tongues.get(language)!.lexicon.open()).forms[0]!;
}

describe('what a model reads with', () => {
  const cue = {
    id: 'wrong-cat',
    favours: 'mistaken-order',
    cause: 'cat',
    strength: 2,
    speaker: 'buyer',
    kind: 'mechanism',
    says: 'The wrong cat.',
    patterns: ['wrong cat'],
  };
  const files = {
    cues: [cue],
    packs: [{ language: 'de', cues: { 'wrong-cat': { patterns: ['falsche katze'] } } }],
    words: [
      { language: 'en', stopWords: ['the', 'so'] },
      { language: 'de', stopWords: ['die', 'so'] },
    ],
    concepts: [],
  };
  const found = (language: string, text: string) =>
    findAllCues(text, readEars(files).tongues.get(language)!).map(({ cue: { id, favours } }) => [
      id,
      favours,
    ]);

  it('is a tongue for each list of words, which finds its own cues alone', () => {
    expect([...readEars(files).tongues.keys()]).toEqual(['en', 'de']);
    expect(found('en', 'the wrong cat')).toEqual([['wrong-cat', 'mistaken-order']]);
    expect(found('de', 'die falsche Katze')).toEqual([['wrong-cat', 'mistaken-order']]);
    expect(found('en', 'die falsche Katze')).toEqual([]);
    expect(found('de', 'the wrong cat')).toEqual([]);
  });

  it('knows which words are frequent in which language', () => {
    const { table, languages } = readEars(files).stopWords;
    expect(['the', 'die', 'so'].map((word) => languages[table.numberOf(word)])).toEqual([
      ['en'],
      ['de'],
      ['en', 'de'],
    ]);
  });

  it('keeps the words of a vocabulary, or else those of its own files', () => {
    const numbersIn = (ears: Ears) => ['zebra', 'the'].map((word) => formIn(ears, 'en', word).number >= 0);
    expect(numbersIn(readEars({ ...files, vocabulary: { en: 'zebra' } }))).toEqual([true, false]);
    expect(numbersIn(readEars(files))).toEqual([false, true]);
  });

  it('takes the meaning of glossed words from the concepts of English, as English spells them', () => {
    const english = { language: 'en', spelling: { pussycat: 'cat' } };
    const german = { language: 'de' };
    const meant = (words: object[]) => {
      const ears = readEars({
        ...files,
        words,
        concepts: [
          { language: 'de', concepts: { beast: ['tier'], pet: ['tier'] } },
          { language: 'en', concepts: { beast: ['dog'], pet: ['pussycat'] } },
        ],
        glosses: [
          { language: 'en', glosses: { dog: 'katze' } },
          { language: 'de', glosses: { cat: 'katze', dog: 'hund' } },
        ],
      });
      return ['katze', 'hund', 'tier'].map((word) => formIn(ears, 'de', word).concepts);
    };
    expect(meant([german, english])).toEqual([[2], [1], [1, 2]]);
    expect(meant([german])).toEqual([[], [1], [1, 2]]);
  });

  it('is, with what was learnt, all of a model', () => {
    const model = readModel({ ...files, learned: learned(new Uint8Array(SIZE)) });
    expect([...model.tongues.keys()]).toEqual(['en', 'de']);
    expect(model.weights.get('start')).toEqual([1, 2, 3, 4]);
    expect(() => readModel(files)).toThrow(/learned/);
  });

  it('is refused with a cue in another language that no English cue has', () => {
    const packs = [{ language: 'de', cues: { 'wrong-dog': {} } }];
    expect(() => readEars({ ...files, packs })).toThrow('de: there is no English cue "wrong-dog".');
  });

  it('is refused without a list of words', () => {
    expect(() => readEars({ ...files, words: [] })).toThrow(/words/);
  });

  it('is refused with two cues of one id, of which one would go unheard', () => {
    expect(() => readEars({ ...files, cues: [cue, { ...cue, patterns: ['other cat'] }] })).toThrow(
      'Two cues have the id "wrong-cat": give one of them another.',
    );
  });

  it('is refused in a line for each fault', () => {
    const words = [{ language: 'en', stopWord: ['the'] }];
    expect(() => readEars({ ...files, words, cues: [{ ...cue, strength: 9 }] })).toThrow(
      /^cues\.0\.strength: .*\nwords\.0: .*stopWord.*$/,
    );
  });
});
