import { describe, expect, it } from 'vitest';
import { findAllCues } from '../../src/verdict/tongue.ts';
import { judged } from './reading-aloud.ts';
import { aSmallModel } from './small-model.ts';

type Cues = Parameters<typeof aSmallModel>[0]['cues'];
type Probe = Cues[string];

/** What some cues find in a text: their names, each with its first and last word. */
function findEach(cues: Cues, text: string): string[] {
  return findAllCues(text, aSmallModel({ cues }).tongues.get('en')!).map(
    ({ cue, first, last, weak, negated }) =>
      `${negated ? 'not ' : ''}${weak ? 'weak ' : ''}${cue.id} ${first}-${last}`,
  );
}
const probe = (patterns: string[], more: Partial<Probe> = {}): Probe => ({
  favours: 'mistaken-order',
  patterns,
  ...more,
});

describe('overlapping matches', () => {
  it('keep the one that crosses no comma when they speak for different reasons', () => {
    const { reason } = judged({}, 'buyer: hey found someone cheaper, ordered by mistake lol');
    expect(reason).toBe('change-of-mind');
  });

  const mistake = probe(['cat .. dog']);
  const rival = (patterns: string[], favours: Probe['favours'] = 'change-of-mind') =>
    probe(patterns, { favours });
  it.each<[string, string, Probe, string[]]>([
    ['its first word is the last of the other', 'owl cat, dog', rival(['owl cat']), ['rival 0-1']],
    ['its last word is the first of the other', 'cat, dog owl', rival(['dog owl']), ['rival 1-2']],
    ['it holds the other', 'cat cow, dog', rival(['cow']), ['rival 1-1']],
    ['the other speaks for something else', 'cat, dog', rival(['dog'], 'something-else'), ['rival 1-1']],
  ])('let a mistake across a comma go when %s', (_, text, other, found) =>
    expect(findEach({ mistake, rival: other }, text)).toEqual(found),
  );

  it.each<[string, string, Probe, string[]]>([
    ['no comma is crossed', 'well, cat dog, owl', rival(['dog']), ['mistake 1-2', 'rival 2-2']],
    ['the other comes after it', 'cat, dog owl', rival(['owl']), ['mistake 0-1', 'rival 2-2']],
    ['the other comes before it', 'owl cat, dog', rival(['owl']), ['mistake 1-2', 'rival 0-0']],
    ['the other crosses a comma itself', 'cat, dog, owl', rival(['dog owl']), ['mistake 0-1', 'rival 1-2']],
    [
      'the other speaks for a mistake',
      'cat, dog',
      rival(['dog'], 'mistaken-order'),
      ['mistake 0-1', 'rival 1-1'],
    ],
    ['the other speaks for no side', 'cat, dog', rival(['dog'], 'unclear'), ['mistake 0-1', 'rival 1-1']],
    ['the other is negated', 'cat, dog not owl', rival(['dog .. owl']), ['mistake 0-1', 'not rival 1-3']],
    [
      'the other is weak',
      'cat, dog',
      probe([], { weak: ['dog'], favours: 'change-of-mind' }),
      ['mistake 0-1', 'weak rival 1-1'],
    ],
  ])('keep the mistake when %s', (_, text, other, found) =>
    expect(findEach({ mistake, rival: other }, text).sort()).toEqual(found),
  );

  it('let none go but a mistake', () => {
    const other = rival(['cat .. dog'], 'something-else');
    expect(findEach({ other, rival: rival(['dog']) }, 'cat, dog').sort()).toEqual(['other 0-1', 'rival 1-1']);
  });
});

describe('what is called a mistake within words that enclose it', () => {
  const mistake = probe(['owl'], { weak: ['cow'] });
  const offer = probe(['cat .. dog'], { favours: 'unclear', encloses: true });
  it.each<[string, string, string[]]>([
    ['lies in it', 'cat owl dog', ['offer 0-2']],
    ['is only a weak sign', 'cat cow dog', ['offer 0-2']],
  ])('is not found where it %s', (_, text, found) =>
    expect(findEach({ mistake, offer }, text)).toEqual(found),
  );

  it('is not found where only one of two such sayings encloses it', () => {
    const other = probe(['red .. blue'], { favours: 'unclear', encloses: true });
    expect(findEach({ mistake, offer, other }, 'cat owl dog, red blue').sort()).toEqual([
      'offer 0-2',
      'other 3-4',
    ]);
  });

  it.each<[string, string, Cues, string[]]>([
    ['begins before', 'red cat owl dog', { mistake: probe(['red cat owl']), offer }, ['offer 1-3']],
    ['goes on behind', 'cat a dog red', { mistake: probe(['dog red']), offer }, ['mistake 2-3', 'offer 0-2']],
    ['stands beside', 'owl cat a dog', { mistake, offer }, ['mistake 0-0', 'offer 1-3']],
    [
      'speaks for another reason',
      'cat owl dog',
      { mistake: probe(['owl'], { favours: 'unclear' }), offer },
      ['mistake 1-1', 'offer 0-2'],
    ],
    [
      'is enclosed by a weak one',
      'cat owl dog',
      { mistake, offer: { ...offer, patterns: [], weak: ['cat .. dog'] } },
      ['mistake 1-1', 'weak offer 0-2'],
    ],
    [
      'is enclosed by one that is negated',
      'not cat owl dog',
      { mistake, offer },
      ['not mistake 2-2', 'not offer 1-3'],
    ],
  ])('is told by its end and by full words that stand: it %s', (_, text, cues, found) =>
    expect(findEach(cues, text).sort()).toEqual([...found].sort()),
  );
});

describe('words that count only where nothing else is told', () => {
  const bare = (...patterns: string[]) => probe([], { bare: patterns });
  const beside = (favours: Probe['favours']) => ({ bare: bare('cat'), other: probe(['owl'], { favours }) });

  it('stands beside courtesies and what names no reason', () => {
    expect(findEach({ bare: bare('cat') }, 'hello, cat, please cancel')).toEqual(['bare 1-1']);
    expect(findEach(beside('unclear'), 'cat owl')).toEqual(['bare 0-0', 'other 1-1']);
  });

  it('says as much as words that always count, and beside those it changes nothing', () => {
    const both = { cue: probe(['owl'], { bare: ['cat'] }) };
    expect(findEach(both, 'cat')).toEqual(['cue 0-0']);
    expect(findEach(both, 'owl cat')).toEqual(['cue 0-0']);
  });

  it('falls beside any other word, and beside another reason', () => {
    expect(findEach({ bare: bare('cat') }, 'cat owl')).toEqual([]);
    expect(findEach(beside('change-of-mind'), 'cat owl')).toEqual(['other 1-1']);
  });

  it.each([
    ['the longer one, wherever it stands', ['cat', 'cat cow'], 'please cat cow', ['bare 1-2']],
    ['the longer one, though it comes first', ['cat', 'cow cat'], 'cow cat', ['bare 0-1']],
    ['of two that are as long the first', ['sorry', 'please'], 'hello sorry, please', ['bare 1-1']],
    ['the one not negated, though shorter', ['sorry', 'cat cow'], 'not cat cow, sorry', []],
    ['the one not negated, though first', ['sorry', 'cat cow'], 'sorry, not cat cow', []],
  ])('is found once: %s', (_, patterns, text, found) =>
    expect(findEach({ bare: bare(...patterns) }, text)).toEqual(found),
  );
});

describe('what is found of a cue', () => {
  it('ends at the nearest words that it takes', () => {
    expect(findEach({ a: probe(['cat .. dog']) }, 'cat dog a dog')).toEqual(['a 0-1']);
    expect(findEach({ a: probe(['cat .. dog .. cow']) }, 'cat dog a dog cow')).toEqual(['a 0-4']);
  });

  it('is one match a sentence and a strength', () => {
    const a = probe(['cat', 'dog'], { weak: ['cow'] });
    expect(findEach({ a }, 'cat dog cow cat. dog')).toEqual(['a 0-0', 'weak a 2-2', 'a 4-4']);
  });

  it('is the first of several, be it shorter', () => {
    expect(findEach({ a: probe(['cat', 'dog cow']) }, 'cat, dog cow')).toEqual(['a 0-0']);
  });

  it('is the one that no negation turns off, wherever it stands', () => {
    const a = probe(['cat']);
    expect(findEach({ a }, 'not cat but a red and blue cat')).toEqual(['a 7-7']);
    expect(findEach({ a }, 'a cat, not cat')).toEqual(['a 1-1']);
    expect(findEach({ a }, 'not cat, not cat')).toEqual(['not a 1-1']);
  });
});
