import { describe, expect, it } from 'vitest';
import { findContactDetails } from '../../src/order/contact-details.ts';
import { mentionsMistake } from '../../src/order/mistake-words.ts';
import { readTextSources } from '../../src/templating/load-texts.ts';

const LONGEST = 20;

/** Every sentence as it stands in a template; a slot is one word. */
const sentences = [...readTextSources()].flatMap(([name, source]) =>
  [...source.matchAll(/\{\{#(?:part|lead)([^}]*)\}\}(.*?)\{\{\/(?:part|lead)\}\}/gs)].flatMap(
    ([, hash = '', text = '']) =>
      text.split(/(?<=[.?!])\s+/).map((sentence) => ({
        name,
        mistaken: hash.includes('mistaken'),
        sentence: sentence.replaceAll(/\{\{\w+\}\}/g, 'slot'),
      })),
  ),
);

describe('the words of the drafts', () => {
  it('are there to be read', () => expect(sentences.length).toBeGreaterThan(100));

  it(`stay at ${LONGEST} words a sentence or fewer`, () => {
    const long = sentences.filter(({ sentence }) => sentence.split(/\s+/).length > LONGEST);
    expect(long).toEqual([]);
  });

  it('use no contractions, no idle strength and no plea', () => {
    const loud =
      /\w['’](?:t|s|re|ve|ll|m|d)\b|\b(?:very|really|extremely|unfair|unfortunately|level|income|livelihood|guarantee|promise|fault|blame)\b/i;
    expect(sentences.filter(({ sentence }) => loud.test(sentence))).toEqual([]);
  });

  it('speak of a mistake only in a sentence that rests on the verdict', () => {
    expect(sentences.filter(({ sentence, mistaken }) => !mistaken && mentionsMistake(sentence))).toEqual([]);
  });

  it('never lead off the marketplace', () => {
    expect(sentences.filter(({ sentence }) => findContactDetails(sentence).length > 0)).toEqual([]);
  });
});
