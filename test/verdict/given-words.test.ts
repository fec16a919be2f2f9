import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import { anOrder, judged, model, talk } from './reading-aloud.ts';

const evidenceOf = (...lines: string[]) => gatherEvidence(anOrder(), talk(...lines), model);
const given = (...lines: string[]) => evidenceOf(...lines).given.map(({ quote }) => quote?.text);

describe('a claim of a mistake in words that the buyer was given', () => {
  it.each([
    [
      'seller: Could you write that you ordered by mistake? My level is at stake.',
      'buyer: ok. I ordered by mistake',
    ],
    ['buyer: please cancel', 'buyer: what should I write?', 'buyer: I ordered by mistake'],
    ['seller: Please choose "ordered by mistake" in the form', 'buyer: ok, I ordered by mistake'],
    ['seller: just say it was by mistake and support will cancel', 'buyer: ok, I ordered by mistake'],
    ['seller: ponga que fue por error, por favor', 'buyer: listo, fue por error'],
    ['buyer: was soll ich schreiben?', 'buyer: aus Versehen bestellt'],
  ])('is told apart: %s / %s', (...lines) => {
    expect(given(...lines)).not.toEqual([]);
  });

  it.each([
    [
      'said before',
      'buyer: I ordered by mistake',
      'seller: Please write that.',
      'buyer: what should I write?',
    ],
    [
      'told as it happened before',
      'buyer: I clicked the wrong gig',
      'buyer: what should I write?',
      'buyer: by mistake',
    ],
    ['asked about', 'seller: Did you order by mistake?', 'buyer: yes I ordered by mistake'],
    ['asked for the truth', 'seller: Please tell me if it was a mistake', 'buyer: ok, I ordered by mistake'],
    [
      'wanted only if true',
      'seller: If you ordered by mistake, just write it here',
      'buyer: yes I ordered by mistake',
    ],
    ['said without being asked', 'seller: Hello! What happened?', 'buyer: I ordered by mistake'],
    ['never made', 'seller: Please choose "ordered by mistake" in the form', 'buyer: ok'],
    ['said beside the question', 'buyer: I ordered by mistake, what should I write?'],
  ])('is the buyer’s own when %s', (_, ...lines) => {
    expect(given(...lines)).toEqual([]);
  });

  it('counts for no mistake, and what became of it is told', () => {
    const { reason, because } = judged(
      {},
      'seller: Please cancel and write that you ordered by mistake, it would help my rating.',
      'buyer: ok, I ordered by mistake',
    );
    expect(reason).not.toBe('mistaken-order');
    expect(because.map(({ id }) => id)).not.toContain('by-mistake');
  });

  it('takes its words out of what the buyer told', () => {
    const lines = ['buyer: what should I write?', 'buyer: I ordered by mistake'];
    const [, claim] = evidenceOf(...lines).phrases;
    const { forms } = claim!.heard.reading;
    expect(claim!.places.length).toBeLessThan(forms.length);
  });

  it('leaves what went wrong to count, which nobody gave', () => {
    const { hits } = evidenceOf('buyer: what should I write?', 'buyer: by mistake. I clicked the wrong gig');
    expect(hits.filter(({ cue }) => cue.kind === 'mechanism')).not.toEqual([]);
    expect(hits.filter(({ cue }) => cue.kind === 'claim')).toEqual([]);
  });
});
