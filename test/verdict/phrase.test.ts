import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/verdict/hear.ts';
import { readOrderTalk } from '../../src/verdict/judge.ts';
import {
  claimGaps,
  cutGaps,
  cutPhrase,
  type Gap,
  isReply,
  nearPlaces,
  type Phrase,
  phrasesOf,
  placeOf,
  reasonGaps,
  repliesOf,
} from '../../src/verdict/phrase.ts';
import { anOrder, model, talk } from './reading-aloud.ts';

const heardIn = (...lines: string[]) =>
  readOrderTalk({ order: anOrder(), messages: talk(...lines), model }).evidence.talk;

/** Each sentence as its words that count, with its place in the talk. */
const phrases = (lines: string[], gaps: Gap[] = []) =>
  cutGaps(phrasesOf(heardIn(...lines)), gaps).map(({ heard, places, last }) => {
    const { starts, ends } = heard.reading;
    const words = places.map((place) => heard.text.slice(starts[place], ends[place])).join(' ');
    return `${words}${last ? ' (last)' : ''}`;
  });

describe('what counts of the buyer’s words', () => {
  it('is told sentence by sentence, with what was said last', () => {
    expect(
      phrases([
        'seller: good morning sir',
        'buyer: big logo. small logo',
        'buyer: third one',
        'buyer: blue cat',
      ]),
    ).toEqual(['big logo', 'small logo', 'third one', 'blue cat (last)']);
    expect(phrases(['buyer: blue cat'])).toEqual(['blue cat (last)']);
  });

  it('leaves greetings out, and messages that are nothing else', () => {
    expect(phrases(['buyer: hello', 'buyer: hello blue cat', 'buyer: hi'])).toEqual(['blue cat (last)']);
  });

  it('leaves the words of a gap out, in its own message alone', () => {
    const lines = ['buyer: one blue cat sits', 'buyer: two red dogs sit'];
    expect(phrases(lines, [{ turn: 1, first: 1, last: 2 }])).toEqual(['one blue cat sits', 'two sit (last)']);
    expect(phrases(lines, [{ turn: 0, first: 3, last: 3 }])).toEqual([
      'one blue cat',
      'two red dogs sit (last)',
    ]);
    expect(
      phrases(lines, [
        { turn: 0, first: 0, last: 0 },
        { turn: 0, first: 2, last: 3 },
      ]),
    ).toEqual(['blue', 'two red dogs sit (last)']);
  });
});

describe('what counts of the seller’s words', () => {
  const replies = (...lines: string[]) => {
    const found = repliesOf(heardIn(...lines));
    expect(found.every((phrase) => isReply(phrase) && !phrase.last)).toBe(true);
    return found.map(({ heard, start, end }) =>
      heard.text.slice(heard.reading.starts[start], heard.reading.ends[end - 1]),
    );
  };

  it('is told sentence by sentence, without greetings', () => {
    expect(replies('buyer: blue cat', 'seller: Hello', 'seller: I am ill. Sorry for the delay')).toEqual([
      'I am ill',
      'Sorry for the delay',
    ]);
  });

  it.each([
    'You ordered by mistake',
    'Oops, a misclick then',
    'This was an accidental order',
    'It was an error',
  ])('leaves out what speaks of a mistake: %s', (line) =>
    expect(replies(`seller: I am late. ${line}. Sorry for the delay`)).toEqual([
      'I am late',
      'Sorry for the delay',
    ]),
  );
});

describe('a phrase', () => {
  const phrase = (...places: number[]) => ({ places, start: 0, end: 99 }) as unknown as Phrase;
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const gap = (first: number, last: number): Gap => ({ turn: 0, first, last });

  it('loses just the words of a gap that is cut', () => {
    expect(cutPhrase(phrase(0, 1, 2, 3, 4), gap(1, 3)).places).toEqual([0, 4]);
    expect(cutPhrase(phrase(0, 1, 2), gap(2, 2)).places).toEqual([0, 1]);
    expect(cutPhrase(phrase(0, 1, 2), gap(3, 5)).places).toEqual([0, 1, 2]);
  });

  it('can change near a gap only: eight words to each side', () => {
    expect(nearPlaces(phrase(...range(0, 40)), gap(20, 22)).places).toEqual(range(12, 30));
    expect(nearPlaces(phrase(...range(0, 40)), gap(3, 3)).places).toEqual(range(0, 11));
    expect(nearPlaces(phrase(...range(0, 40)), gap(0, 0)).places).toEqual(range(0, 8));
    expect(nearPlaces(phrase(...range(0, 40)), gap(40, 41)).places).toEqual(range(32, 40));
  });

  it('cannot change by a gap that holds none of its words', () => {
    expect(nearPlaces(phrase(...range(5, 9)), gap(0, 4)).places).toEqual([]);
    expect(nearPlaces(phrase(...range(5, 9)), gap(10, 12)).places).toEqual([]);
    expect(nearPlaces(phrase(1, 2, 8, 9), gap(4, 5)).places).toEqual([]);
    expect(nearPlaces(phrase(), gap(4, 5)).places).toEqual([]);
  });
});

describe('the gaps', () => {
  const hit = (favours: string, kind: string, more: Partial<Hit> = {}) =>
    ({ cue: { favours, kind }, asks: false, negated: false, ...more }) as unknown as Hit;
  const claim = hit('mistaken-order', 'claim');
  const mechanism = hit('mistaken-order', 'mechanism');
  const motive = hit('change-of-mind', 'motive');
  const trouble = hit('something-else', 'motive');
  const others = [
    hit('mistaken-order', 'sign'),
    hit('unclear', 'motive'),
    hit('change-of-mind', 'motive', { negated: true }),
    hit('mistaken-order', 'claim', { asks: true }),
    hit('mistaken-order', 'claim', { negated: true }),
    hit('mistaken-order', 'mechanism', { asks: true, negated: true }),
  ];

  it('are where the words stand, and no more', () => {
    const stands = { turn: 2, first: 4, last: 6 };
    expect(placeOf(hit('unclear', 'sign', stands))).toEqual(stands);
  });

  it('are the claims of a mistake that the buyer makes', () => {
    expect(claimGaps([claim, mechanism, motive, ...others])).toEqual([claim]);
  });

  it('are the reasons that the buyer gives', () => {
    const reasons = [claim, mechanism, motive, trouble];
    expect(reasonGaps([...reasons, ...others])).toEqual(reasons);
  });
});
