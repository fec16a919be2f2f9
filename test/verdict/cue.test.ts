import { describe, expect, it } from 'vitest';
import { completePack, cuePackSchema, cueSchema } from '../../src/verdict/cue.ts';

const english = ['slip', 'price'].map((id) =>
  cueSchema.parse({
    id,
    favours: 'mistaken-order',
    cause: 'wrong-click',
    strength: 2,
    speaker: 'buyer',
    kind: 'claim',
    says: `Says ${id}.`,
    patterns: ['slip'],
    examples: ['I slipped'],
    classes: { english: ['word'] },
  }),
);
const complete = (cues: object) =>
  completePack(
    cuePackSchema.parse({ language: 'de', classes: { own: ['hund'], both: ['pack'] }, cues }),
    english,
  );

describe('the cues of a language pack', () => {
  it('say in their language what the English cue of that name says', () => {
    const [cue] = complete({ price: { patterns: ['teuer'], classes: { both: ['cue'] } } });
    expect(cue).toEqual({
      ...english[1],
      language: 'de',
      patterns: ['teuer'],
      weak: [],
      examples: [],
      counterExamples: [],
      classes: { own: ['hund'], both: ['cue'] },
    });
  });

  it('are refused when no English cue has that name', () => {
    expect(() => complete({ slip: {}, cheap: {} })).toThrow('de: there is no English cue "cheap".');
  });
});

describe('a cue', () => {
  const [slip] = english;
  it.each<[string, object]>([
    ['a name in capitals', { id: 'Slip' }],
    ['a name with a digit before it', { id: '1slip' }],
    ['a name with a digit after it', { id: 'slip-1' }],
    ['a name that ends in a dash', { id: 'slip-' }],
    ['a cause that is no name', { cause: 'Wrong click' }],
    ['a cause with something before it', { cause: '1-click' }],
    ['a strength that there is not', { strength: 4 }],
    ['a side that there is not', { speaker: 'support' }],
    ['a kind that there is not', { kind: 'hint' }],
    ['nothing to say', { says: '  ' }],
    ['a blank pattern', { patterns: [' '] }],
    ['a field that there is not', { pattern: ['slip'] }],
  ])('is refused with %s', (_, wrong) => {
    expect(cueSchema.safeParse({ ...slip, ...wrong }).success).toBe(false);
    expect(cueSchema.safeParse(slip).success).toBe(true);
  });
});
