import { describe, expect, it } from 'vitest';
import { type Factor, NOTHING, type Weights } from '../../src/verdict/factor.ts';
import { shareWording, weigh } from '../../src/verdict/weigh.ts';
import { aModel, at, aWording, clash, cue, type Place, says } from './weighing.ts';

describe('the share of a cue in the wording', () => {
  const weights = {
    'cue:strong': [0, -3, -3, -3],
    'cue:weak': [1, 0, 0, 0],
    'clash:loud': [9, 0, 0, 0],
  } satisfies Record<string, Weights>;
  const OWN: Weights = [0.5, 0, 0, 0];

  /** Who got a share, in the order of the factors. */
  function sharers(...factors: Factor[]): string[] {
    const wording = aWording(() => OWN);
    const pushes = weigh(factors, wording, aModel(weights));
    return shareWording(pushes, wording, { temperature: 1 }).flatMap(({ id, share }) => (share ? [id] : []));
  }
  const weak = (place: Place) => cue('weak', place);
  const strong = (place: Place) => cue('strong', place);

  it('is added to the cue and taken from the wording, so that the whole stays the same', () => {
    const wording = says({ '0:1-2': [1, 0, 0, 0] }, [4, 4, 4, 4]);
    const model = aModel({ 'cue:slip': [2, 0, 0, 0] }, 2);
    const pushes = weigh([cue('slip', at(1, 2))], wording, model);
    const shared = shareWording(pushes, wording, model);
    expect(shared.map(({ name, scores, share }) => ({ name, scores, share }))).toEqual([
      { name: 'start', scores: NOTHING, share: undefined },
      { name: 'cue:slip', scores: [1.5, 0, 0, 0], share: [0.5, 0, 0, 0] },
      { name: 'wording', scores: [1.5, 2, 2, 2], share: undefined },
    ]);
  });

  it('is none for a cue that its words would turn, for a fact, and for what nobody is quoted with', () => {
    const wording = says({ '0:1-2': [0, 9, 0, 0], '0:4-4': OWN });
    const pushes = weigh([], wording, aModel({}));
    const turning = { ...cue('turning', at(1, 2)), scores: NOTHING };
    const { place: _, ...fact } = { ...cue('fact', at(1)), scores: NOTHING };
    const formal = { ...cue('formal', at(4), { quote: null }), scores: NOTHING };
    const shared = shareWording([...pushes, turning, fact, formal], wording, { temperature: 1 });
    expect(shared).toEqual([...pushes, turning, fact, formal]);
  });

  it.each<[string, Factor[], string[]]>([
    ['words beside each other', [weak(at(1, 2)), strong(at(3, 4))], ['weak', 'strong']],
    ['the same words of another message', [weak(at(1, 2)), strong(at(1, 2, 1))], ['weak', 'strong']],
    ['the same words', [weak(at(1, 2)), strong(at(1, 2))], ['strong']],
    ['one word, at the end of the weaker', [weak(at(1, 3)), strong(at(3, 5))], ['strong']],
    ['one word, at the end of the stronger', [weak(at(3, 5)), strong(at(1, 3))], ['strong']],
    ['words within the others', [weak(at(1, 9)), strong(at(4, 5))], ['strong']],
    ['the stronger first', [strong(at(1, 2)), weak(at(2, 3))], ['strong']],
    ['a clash, however strong, with a cue', [weak(at(1, 2)), clash('loud', at(1, 2))], ['weak']],
    ['a clash with a cue after it', [clash('loud', at(1, 2)), weak(at(1, 2))], ['weak']],
    ['a clash alone', [clash('loud', at(1, 2)), weak(at(3, 4))], ['loud', 'weak']],
  ])('goes by whose words they are: %s', (_, factors, found) => expect(sharers(...factors)).toEqual(found));

  it('is kept when only one of two others overlaps', () => {
    expect(sharers(weak(at(7, 8)), strong(at(1, 2)), cue('strong', at(7, 8)))).toEqual(['strong', 'strong']);
  });

  it('is given to the sixteen strongest cues', () => {
    const ids = Array.from({ length: 18 }, (_, place) => `cue${place}`);
    const strengths = Object.fromEntries(
      ids.map((id, place): [string, Weights] => [`cue:${id}`, [1 + place, 0, 0, 0]]),
    );
    const wording = aWording(() => OWN);
    const pushes = weigh(
      ids.map((id, place) => cue(id, at(place))),
      wording,
      aModel(strengths),
    );
    const shared = shareWording(pushes, wording, { temperature: 1 });
    expect(shared.flatMap(({ id, share }) => (share ? [id] : []))).toEqual(ids.slice(2));
  });
});
