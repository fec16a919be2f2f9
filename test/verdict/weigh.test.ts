import { describe, expect, it } from 'vitest';
import { type Factor, NOTHING, plus, times, type Weights } from '../../src/verdict/factor.ts';
import { chancesOf } from '../../src/verdict/score.ts';
import { sentences } from '../../src/verdict/sentences.ts';
import { holdBack, isHeldBack, weigh } from '../../src/verdict/weigh.ts';
import { aModel, at, aWording, clash, cue, says, silent } from './weighing.ts';

describe('what a factor adds', () => {
  it('is its weights, by how much of it there is, less under a higher temperature; nothing where none was learnt', () => {
    const factors = [cue('slip', at(0)), cue('half', at(5), { value: 0.5 }), cue('unheard', at(9))];
    const weights = {
      start: [1, 0, 0, 0],
      'cue:slip': [4, 0, 0, -4],
      'cue:half': [8, 0, 0, 0],
    } satisfies Record<string, Weights>;
    const pushes = weigh(factors, says({}, [0, 6, 0, 0]), aModel(weights, 2));
    expect(pushes.map(({ name, scores }) => [name, ...scores])).toEqual([
      ['start', 0.5, 0, 0, 0],
      ['cue:slip', 2, 0, 0, -2],
      ['cue:half', 2, 0, 0, 0],
      ['cue:unheard', 0, 0, 0, 0],
      ['wording', 0, 3, 0, 0],
    ]);
  });

  it('keeps what the factor says, and stands between the start and the wording, which say for themselves what they are', () => {
    const factor = cue('slip', at(3, 4));
    const [start, slip, wording] = weigh([factor], silent(), aModel({}));
    expect(start).toMatchObject({ id: 'start', says: sentences.start, side: null, quote: null });
    expect(slip).toMatchObject(factor);
    expect(wording).toMatchObject({ id: 'wording', says: sentences.wording, side: null, quote: null });
  });

  it('adds nothing at the start when nothing was learnt of it', () => {
    expect(weigh([], silent(), aModel({}))[0]?.scores).toEqual(NOTHING);
  });
});

describe('the words of a cue', () => {
  const weights = { 'cue:slip': [2, 0, 0, 0], 'clash:doubt': [2, 0, 0, 0] } satisfies Record<string, Weights>;
  const dropped = (factor: Factor, own: Weights, temperature = 1) => {
    const wording = says({ '0:1-2': own }, [9, 9, 9, 9]);
    const pushes = weigh([factor], wording, aModel(weights, temperature));
    return { dropped: wording.dropped, rest: pushes.at(-1)!.scores };
  };
  const slip = cue('slip', at(1, 2));

  it.each<[string, Factor, Weights, number]>([
    ['they speak for its side', slip, [1, 0, 0, 0], 1],
    ['they speak against it, but not so much as it speaks for it', slip, [0, 1, 0, 0], 1],
    ['it comes out even', slip, [0, 2, 0, 0], 1],
    ['the temperature makes all of it small alike', slip, [0, 1, 0, 0], 4],
    ['it has no side', clash('doubt', at(1, 2)), [-9, 0, 9, 0], 1],
    ['it is a fact that nobody said', cue('slip', at(1, 2), { quote: null }), [0, 9, 0, 0], 1],
  ])('stay in the wording while %s', (_, factor, own, temperature) => {
    expect(dropped(factor, own, temperature)).toMatchObject({ dropped: [] });
  });

  it.each<[string, Weights]>([
    ['more for another reason', [0, 3, 0, 0]],
    ['more for another reason than for its side', [1, 0, 4, 0]],
    ['against its own side', [-3, 0, 0, 0]],
  ])('are taken out of the wording when they speak %s', (_, own) => {
    const left = plus([9, 9, 9, 9], times(own, -1));
    expect(dropped(slip, own)).toEqual({ dropped: ['0:1-2'], rest: left });
  });

  it('are looked at again when others were taken out, three times in all, and none is taken out twice', () => {
    const places = ['0:0-0', '0:1-1', '0:2-2', '0:3-3'];
    // Each speaks against its cue as soon as the one before it is gone.
    const wording = aWording((place, gone) => {
      const before = places[places.indexOf(place) - 1];
      return before === undefined || gone.includes(before) ? [0, 9, 0, 0] : NOTHING;
    });
    const factors = ['a', 'b', 'c', 'd'].map((id, place) => cue(id, at(place)));
    weigh(factors, wording, aModel({}));
    expect(wording.dropped).toEqual(places.slice(0, 3));
  });

  it('that stand in another cue as well are judged with the stronger of the two', () => {
    const wording = says({ '0:1-3': [0, 2, 0, 0], '0:3-5': [0, 9, 0, 0] });
    const both = [cue('weak', at(3, 5)), cue('strong', at(1, 3))];
    weigh(both, wording, aModel({ 'cue:weak': [1, 0, 0, 0], 'cue:strong': [5, 0, 0, 0] }));
    expect(wording.dropped).toEqual([]);
  });
});

describe('a contradicted mistake', () => {
  const contradiction = clash('claim-and-motive', at(0));
  const pushes = (score: number) =>
    weigh([cue('slip', at(0))], silent(), aModel({ 'cue:slip': [score, 0, 0, 0] }));

  it('is held back where it would be surer than it may be, with a push that says why', () => {
    const sure = pushes(9);
    const held = holdBack(sure, [contradiction]);
    expect(held.slice(0, -1)).toEqual(sure);
    expect(held.filter(isHeldBack)).toEqual(held.slice(-1));
    expect(held.at(-1)).toMatchObject({
      name: 'held-back',
      id: 'held-back',
      says: `${contradiction.says} ${sentences.heldBack}`,
      side: null,
      quote: null,
    });
    expect(chancesOf(held)['mistaken-order']).toBeCloseTo(0.85, 6);
    expect(chancesOf(held)['mistaken-order']).toBeLessThanOrEqual(0.85);
  });

  it.each<[string, number, Factor[]]>([
    ['it is not that sure', 1, [contradiction]],
    ['nothing contradicts it', 9, []],
    ['the clash is none that contradicts it', 9, [clash('claim-alone', at(0))]],
    ['it is no clash', 9, [cue('claim-and-motive', at(0))]],
  ])('is left alone when %s', (_, score, factors) => {
    const before = pushes(score);
    expect(holdBack(before, factors)).toBe(before);
  });
});
