import { describe, expect, it } from 'vitest';
import { NOTHING, plus, times, type Weights } from '../../src/verdict/factor.ts';
import { readOrderTalk } from '../../src/verdict/judge.ts';
import { type Gap, type Phrase, phrasesOf, repliesOf } from '../../src/verdict/phrase.ts';
import type { Push } from '../../src/verdict/score.ts';
import { sentences } from '../../src/verdict/sentences.ts';
import { tellSentences } from '../../src/verdict/telling.ts';
import type { WordingPush } from '../../src/verdict/wording-push.ts';
import { anOrder, judged, model, talk } from './reading-aloud.ts';

const LONG = [
  'buyer: My niece was choosing stickers on my tablet this morning.',
  'seller: Oh, and?',
  'buyer: She pressed whatever was green. Lovely shop by the way. I never wanted a podcast intro. The weather here is mild.',
];

describe('the wording in the explanation', () => {
  it('is told sentence by sentence, at most three, and the rest together', () => {
    const { because } = judged({}, ...LONG);
    const wording = because.filter(({ id }) => id === 'wording');
    expect(wording.filter(({ quote }) => quote !== null)).toHaveLength(3);
    expect(wording.filter(({ quote }) => quote === null).length).toBeLessThanOrEqual(1);
    expect(new Set(wording.flatMap(({ quote }) => quote?.text ?? [])).size).toBe(3);
  });

  it('says whose words it quotes', () => {
    const { because } = judged(
      {},
      'buyer: Where are my files?',
      'seller: I am ill and cannot do it this week.',
      'buyer: Then cancel.',
    );
    const wording = because.filter(({ id, quote }) => id === 'wording' && quote !== null);
    expect(wording.some(({ quote }) => quote!.message === 1)).toBe(true);
    for (const { quote, says } of wording)
      expect(says).toBe(quote!.message === 1 ? sentences.replies : sentences.wording);
  });
});

const textOf = ({ heard: { text, reading }, start, end }: Phrase) =>
  text.slice(reading.starts[start], reading.ends[end - 1]);

/** What is told of a talk in which every sentence adds what `by` says of its first word, beside the pushes of some cues. */
function tell(by: Record<string, Weights>, lines: string[], cues: Push[] = [], input: object = {}) {
  const { talk: heard } = readOrderTalk({ order: anOrder(input), messages: talk(...lines), model }).evidence;
  const phrases = [...phrasesOf(heard), ...repliesOf(heard)];
  const scoresOf = (phrase: Phrase) => by[textOf(phrase).split(' ')[0]!] ?? NOTHING;
  const scoresWithin = ({ turn, first, last }: Gap) =>
    scoresOf(
      phrases.find(({ heard, start, end }) => heard.turn === turn && start === first && end - 1 === last)!,
    );
  const wording = { phrases, scoresOf, scoresWithin } as unknown as WordingPush;
  return tellSentences([...cues, WHOLE], wording, {
    lead: 'mistaken-order',
    rival: 'change-of-mind',
    temperature: 2,
  });
}
const WHOLE: Push = {
  name: 'wording',
  id: 'wording',
  says: sentences.wording,
  side: null,
  quote: null,
  scores: [10, 10, 10, 10],
};
const toldIn = (pushes: Push[]) => pushes.filter(({ quote }) => quote !== null);
const quotes = (pushes: Push[]) => toldIn(pushes).map(({ quote }) => quote!.text);

describe('the sentences that are told', () => {
  const by = {
    One: [1, 0, 0, 0],
    Two: [0, 5, 0, 0],
    Three: [3, 0, 0, 0],
    Four: [1, 1, 99, 99],
    Five: [2, 0, 0, 0],
  } satisfies Record<string, Weights>;

  it('are those that say most for or against the likeliest reason beside the next, the strongest first', () => {
    const told = tell(by, ['buyer: One cat. Two cats. Three cats', 'buyer: Four cats. Five cats']);
    expect(quotes(told)).toEqual(['Two cats', 'Three cats', 'Five cats']);
    expect(toldIn(told).map(({ side }) => side)).toEqual([
      'change-of-mind',
      'mistaken-order',
      'mistaken-order',
    ]);
    for (const push of toldIn(told))
      expect(push).toMatchObject({ name: 'wording', id: 'wording', says: sentences.wording });
  });

  it('are the first of those that say equally much', () => {
    const told = tell({ One: [1, 0, 0, 0], Two: [1, 0, 0, 0] }, [
      'buyer: One cat. One dog. Two cats. Two dogs.',
    ]);
    expect(quotes(told)).toEqual(['One cat', 'One dog', 'Two cats']);
  });

  it('take what they say from the other words, so that the whole stays the same', () => {
    const told = tell({ One: [4, 0, 2, 0], Two: [0, 6, 0, 0] }, ['buyer: One cat. Two cats.']);
    expect(toldIn(told).map(({ scores }) => scores)).toEqual([
      [0, 3, 0, 0],
      [2, 0, 1, 0],
    ]);
    expect(told[0]).toEqual({ ...WHOLE, says: sentences.otherWords, scores: [8, 7, 9, 10] });
  });

  it('leave every other push as it is', () => {
    const start: Push = { ...WHOLE, name: 'start', id: 'start', says: sentences.start };
    expect(tell({ One: [4, 0, 2, 0] }, ['buyer: One cat.'], [start])[0]).toEqual(start);
  });

  it('are none, and the wording stays whole, where no message can be quoted', () => {
    const formal = { request: { formal: { openedBy: 'buyer', reason: 'One cat' } } };
    expect(tell(by, [], [], formal)).toEqual([WHOLE]);
    expect(tell({ Hello: [9, 0, 0, 0] }, ['buyer: Hello'])).toEqual([WHOLE]);
  });

  it('are three of the buyer’s at most, and two of the seller’s beside them', () => {
    const strong: Record<string, Weights> = { Six: [0, 9, 0, 0], Seven: [0, 8, 0, 0], Eight: [0, 7, 0, 0] };
    const told = tell({ ...by, ...strong }, [
      'buyer: One cat. Two cats. Three cats. Five cats',
      'seller: Six cats. Seven cats. Eight cats',
    ]);
    expect(quotes(told)).toEqual(['Two cats', 'Three cats', 'Five cats', 'Six cats', 'Seven cats']);
    expect(toldIn(told).map(({ says }) => says)).toEqual([
      ...Array.from({ length: 3 }, () => sentences.wording),
      ...Array.from({ length: 2 }, () => sentences.replies),
    ]);
  });

  it('are never a greeting alone', () => {
    expect(quotes(tell({ ...by, Hello: [9, 0, 0, 0] }, ['buyer: Hello! One cat.']))).toEqual(['One cat']);
  });

  it.each([
    [3, 3],
    [40, 40],
    [41, 40],
    [90, 40],
  ])('of %i words are quoted with %i', (said, quoted) => {
    const words = (count: number) => ['One', ...Array.from({ length: count - 1 }, () => 'cat')].join(' ');
    expect(quotes(tell(by, [`buyer: ${words(said)}`]))).toEqual([words(quoted)]);
  });
});

describe('what a sentence says beside the cues in it', () => {
  const lines = ['buyer: Zero cats here. One blue cat sits. Zero dogs here.', 'buyer: Zero more cats'];
  const SHARE: Weights = [0, 0, 1, 0];
  /** The sentence about the blue cat is words 3 to 6 of the first message. */
  const saidBeside = (...places: (Gap | undefined)[]) => {
    const cues = places.map(
      (place): Push => ({
        ...WHOLE,
        name: 'cue:cat',
        ...(place && { place, share: SHARE }),
      }),
    );
    const told = tell({ One: [8, 0, 8, 0] }, lines, cues);
    return toldIn(told)[0]!.scores;
  };
  const whole: Weights = [4, 0, 4, 0];

  it.each<[string, Gap]>([
    ['the whole of it', { turn: 0, first: 3, last: 6 }],
    ['its beginning', { turn: 0, first: 3, last: 4 }],
    ['its end', { turn: 0, first: 6, last: 6 }],
  ])('is less by what a cue in it was given already: %s', (_, place) => {
    expect(saidBeside(place)).toEqual(plus(whole, times(SHARE, -1)));
  });

  it('is less by what all cues in it were given', () => {
    const [first, second] = [3, 5].map((first) => ({ turn: 0, first, last: first + 1 }));
    expect(saidBeside(first, second)).toEqual(plus(whole, times(SHARE, -2)));
  });

  it.each<[string, Gap | undefined]>([
    ['before it', { turn: 0, first: 0, last: 2 }],
    ['that begins before it', { turn: 0, first: 2, last: 4 }],
    ['that ends after it', { turn: 0, first: 5, last: 7 }],
    ['after it', { turn: 0, first: 7, last: 8 }],
    ['in another message', { turn: 1, first: 3, last: 4 }],
    ['that was given nothing', undefined],
  ])('is not less by a cue %s', (_, place) => expect(saidBeside(place)).toEqual(whole));
});
