import { describe, expect, it } from 'vitest';
import { loadProfiles } from '../../src/load-profiles.ts';
import { conditions, planIds } from '../../src/marketplaces/advice.ts';
import { factsUsed, unknownFacts } from '../../src/marketplaces/facts.ts';
import { sentencesOf } from '../../src/marketplaces/sentences.ts';

const { profiles } = loadProfiles();
const profile = profiles.get('fiverr')!;
const advice = sentencesOf(profile).flatMap(({ sentences }) => sentences);
const facts = Object.entries(profile.facts);
const says = [...advice, ...facts.map(([, { says }]) => says), ...profile.impact.today, ...profile.notKnown];
/** A slot counts as the one or more words it prints. */
const sentences = says
  .map((text) =>
    text.replaceAll('{{moment}}', 'Sunday 22 November, 15:10 (UTC)').replaceAll(/\{\{\w+\}\}/g, 'x'),
  )
  .flatMap((text) => text.split(/(?<=[.?!])[”"]? /));

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

describe('the rules of Fiverr', () => {
  it('hold every fact of the research', () => {
    const all = [
      ...numbered('A', 20),
      ...numbered('B', 8),
      ...numbered('C', 12),
      ...numbered('D', 7),
      ...numbered('E', 10),
    ];
    expect(Object.keys(profile.facts)).toEqual(all);
  });

  it('use or list every fact, and use none that is not there', () => {
    const used = factsUsed(profile);
    expect(unknownFacts(profile, [...used, ...profile.listed])).toEqual([]);
    expect(Object.keys(profile.facts).filter((id) => used.has(id) === profile.listed.includes(id))).toEqual(
      [],
    );
  });

  it('say of every fact when it was compiled, and lead to where it was read', () => {
    for (const [id, { compiled, sources }] of facts) {
      expect(compiled, id).toBe('2026-11-23');
      for (const { url } of sources) expect(new URL(url).hostname, id).toMatch(/\./);
    }
  });

  it.each([
    ['A1', 'official'],
    ['A4', 'official-old'],
    ['A6', 'official-second-hand'],
    ['A13', 'one-seller'],
    ['A14', 'contradicted'],
    ['A19', 'official-second-hand'],
    ['C2', 'official'],
    ['C6', 'one-seller'],
    ['C11', 'contradicted'],
    ['D4', 'several-sellers'],
    ['D6', 'official-second-hand'],
    ['E5', 'one-seller'],
    ['E8', 'official'],
  ])('are no surer of %s than the research: %s', (id, certainty) => {
    expect(profile.facts[id]?.certainty).toBe(certainty);
  });

  it('say who says so wherever a fact comes from sellers', () => {
    const hearsay = facts.filter(([, { certainty }]) =>
      ['several-sellers', 'one-seller', 'contradicted'].includes(certainty),
    );
    for (const [id, { says }] of hearsay) expect(says, id).toMatch(/seller|No published page|designer/i);
  });

  it.each(['A19', 'E2', 'E3'])('say of which year the old terms are: %s', (id) => {
    expect(profile.facts[id]?.says).toMatch(/^Terms (of|from) .*20\d\d/);
  });

  it.each(['B7', 'C2'])('name who cancels in each exception, no wider than the help page: %s', (id) => {
    expect(profile.facts[id]?.says).toMatch(/buyer (before|cancels before)/);
    expect(profile.facts[id]?.says).toMatch(/both/);
    expect(profile.facts[id]?.says).toMatch(/14 days/);
  });

  it('say that no page tells something only of pages that were read', () => {
    expect(says.filter((text) => /no (current )?page (?!that we read)/i.test(text))).toEqual([]);
  });

  it('rest every step and every warning on a fact', () => {
    const bare = [
      ...Object.values(profile.plans).flatMap(({ steps }) => steps),
      ...profile.warnings,
      ...profile.outcomes.advice,
    ].filter(({ facts }) => facts.length === 0);
    expect(bare).toEqual([]);
  });

  it('hang advice on every condition, and on no other', () => {
    const hung = [
      ...Object.values(profile.plans).flatMap(({ why, steps }) => [...why, ...steps]),
      ...profile.warnings,
      ...profile.outcomes.advice,
    ].flatMap(({ when, unless }) => [...when, ...unless]);
    expect([...new Set(hung)].sort()).toEqual([...conditions].sort());
  });

  it('have words for every plan', () => {
    expect(Object.keys(profile.plans)).toEqual([...planIds]);
  });
});

describe('the words of the rules', () => {
  it.each(sentences)('are short: %s', (sentence) => {
    expect(sentence.split(/\s+/).length).toBeLessThan(20);
  });

  it('promise nothing', () => {
    const promises =
      /\b(will (cancel|refund|remove|accept|help|restore|work)|guarantee|always|certainly|for sure|surely|safe way|no risk)\b/i;
    expect(says.filter((text) => promises.test(text))).toEqual([]);
  });

  it('use no contractions and blame nobody', () => {
    const unkind =
      /\b\w+n['’]t\b|\b(i|you|we|they|it|that|there)['’](s|re|ll|ve|d|m)\b|\b(fault|blame|guilty|liar?|lying|fake|scam|stupid)\b/i;
    expect(says.filter((text) => unkind.test(text))).toEqual([]);
  });

  it('never suggest a reason that the buyer should give', () => {
    const leading = /ask (the buyer|them) to (say|write|pick|choose)(?! a reason that is not true)/i;
    expect(advice.filter((text) => leading.test(text) && !text.startsWith('Do not'))).toEqual([]);
  });

  it('claim nothing about today from what sellers or old pages say', () => {
    const { steps } = profile.plans['support-decides'];
    expect(steps.find(({ facts }) => facts.includes('A19'))?.text).toMatch(/old terms.*may have changed/i);
    for (const { text } of profile.warnings.filter(({ facts }) => facts.includes('D4')))
      expect(text).toContain('Sellers report');
  });
});
