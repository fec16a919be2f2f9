import { describe, expect, it } from 'vitest';
import { loadProfiles } from '../../src/load-profiles.ts';
import { loadTexts, readTextSources } from '../../src/templating/load-texts.ts';
import { compileTexts, factIdsIn } from '../../src/templating/texts.ts';

const sources = readTextSources();
const words = {
  marketplace: 'Fiverr',
  buyerWord: 'client',
  listing: 'gig',
  resolutionCenter: 'Resolution Center',
  support: 'Customer Support',
  exceptionNames: 'a client ordering by mistake',
  exceptionArticle: 'An article',
  exceptionNumber: '1',
};

/** All the templates, with one of them exchanged. */
const withNote = (source: string) => new Map([...sources, ['ask-buyer-first/buyer-note', source]]);
const write = (source: string, facts = {}) =>
  compileTexts(withNote(source)).write('ask-buyer-first/buyer-note', facts, words);
const known = (value: string) => ({ value, from: ['order.number'] });

describe('a draft’s template', () => {
  it('says a sentence only when all its facts are known', () => {
    const source =
      '{{#paragraph}}{{#part orderNumber askedAt facts="C2 B7" drop=3}}{{orderNumber}} at {{askedAt}}{{/part}}{{/paragraph}}';
    expect(write(source, { orderNumber: known('FO1') }).blocks).toEqual([
      { kind: 'paragraph', lead: null, items: [[]] },
    ]);
    expect(write(source, { orderNumber: known('FO1'), askedAt: known('noon') }).blocks[0]?.items).toEqual([
      [{ text: 'FO1 at noon', prints: ['orderNumber', 'askedAt'], facts: ['C2', 'B7'], drop: 3 }],
    ]);
  });

  it('does not care for white space', () => {
    const source =
      '{{#list}}\n  {{#lead}}\n Facts:\n {{/lead}}\n {{#item}}\n {{#part}}\n One\n  two. {{/part}}{{/item}} {{#part}}Three.{{/part}}\n{{/list}}\n';
    const [list] = write(source).blocks;
    expect(list?.lead?.text).toBe('Facts:');
    expect(list?.items.map((item) => item.map(({ text }) => text))).toEqual([['One two.'], ['Three.']]);
  });

  it('prints what people typed as it is, and never reads it as a template', () => {
    const typed = `<b> & "it's" {{orderNumber}} $& {{`;
    const source = '{{#paragraph}}{{#part orderNumber}}{{orderNumber}}{{/part}}{{/paragraph}}';
    expect(write(source, { orderNumber: known(typed) }).blocks[0]?.items[0]?.[0]?.text).toBe(typed);
  });

  it('says the lead of a list only when all its facts are known', () => {
    const source = '{{#list}}{{#lead askedAt}}At {{askedAt}}:{{/lead}}{{#part}}One.{{/part}}{{/list}}';
    const leadOf = (facts: object) => write(source, facts).blocks[0]?.lead;
    expect(leadOf({})).toBeNull();
    expect(leadOf({ askedAt: known('noon') })).toMatchObject({ text: 'At noon:', prints: ['askedAt'] });
  });

  it('chooses between sentences', () => {
    const source =
      '{{#paragraph}}{{#if askedAt}}{{#part askedAt}}At {{askedAt}}.{{/part}}{{else}}{{#part}}Some time.{{/part}}{{/if}}{{/paragraph}}';
    const textOf = (facts: object) => write(source, facts).blocks[0]?.items[0]?.map(({ text }) => text);
    expect(textOf({})).toEqual(['Some time.']);
    expect(textOf({ askedAt: known('noon') })).toEqual(['At noon.']);
  });
});

describe('the start is refused for', () => {
  const inParagraph = (inside: string) => `{{#paragraph}}${inside}{{/paragraph}}`;

  it.each([
    ['an unknown fact in a part', inParagraph('{{#part typo}}x{{/part}}'), 'no fact typo'],
    ['an unknown name that is printed', inParagraph('{{#part}}{{typo}}{{/part}}'), 'no fact typo'],
    ['an unknown name in a condition', inParagraph('{{#if typo}}{{/if}}'), 'no fact typo'],
    [
      'an unknown name in an else branch',
      inParagraph('{{#unless askedAt}}{{else if typo}}{{/unless}}'),
      'no fact typo',
    ],
    ['an unknown name behind unless', inParagraph('{{#unless typo}}{{/unless}}'), 'no fact typo'],
    ['a path instead of a name', inParagraph('{{#part}}{{this.askedAt}}{{/part}}'), 'no fact'],
    [
      'something that objects have by themselves',
      inParagraph('{{#part constructor}}{{constructor}}{{/part}}'),
      'no fact constructor',
    ],
    ['a name as the value of an option', inParagraph('{{#part facts=askedAt}}x{{/part}}'), 'facts=askedAt'],
    ['an unknown option', inParagraph('{{#part typo="1"}}x{{/part}}'), 'typo='],
    [
      'a fact that is printed without being named',
      inParagraph('{{#part askedAt}}{{orderNumber}}{{/part}}'),
      'orderNumber is printed without',
    ],
    [
      'a sentence that hides the fact it hangs on',
      inParagraph('{{#if askedAt}}{{#part}}x{{/part}}{{/if}}'),
      'hangs on askedAt',
    ],
    ['words outside of a part', inParagraph('{{#part}}x{{/part}} lost'), 'outside of a part'],
    ['a name outside of a part', inParagraph('{{askedAt}}'), 'outside of a part'],
    ['an unknown block', inParagraph('{{#each askedAt}}x{{/each}}'), 'each may not stand'],
    ['a part outside of every block', '{{#part}}x{{/part}}', 'part may not stand in a text'],
    ['a part in a part', inParagraph('{{#part}}{{#part}}x{{/part}}{{/part}}'), 'may not stand in a part'],
    [
      'a fact in a lead that is not named',
      '{{#list}}{{#lead}}{{askedAt}}{{/lead}}{{#part}}x{{/part}}{{/list}}',
      'askedAt is printed without',
    ],
    ['an empty part', inParagraph('{{#part}}{{/part}}'), 'says nothing'],
    ['an unknown shared part', inParagraph('{{> typo}}'), 'no parts/typo'],
    ['a shared part that is given something', inParagraph('{{> asked askedAt}}'), 'takes nothing'],
    ['a subject in a text for the chat', '{{#subject}}{{#part}}x{{/part}}{{/subject}}', '0 subjects'],
    ['a template that cannot be read', '{{#paragraph}}', 'not readable'],
  ])('%s', (_, source, fault) => expect(() => compileTexts(withNote(source))).toThrow(fault));

  it('a mistake in a shared part', () =>
    expect(() => compileTexts(new Map([...sources, ['parts/asked', '{{#part typo}}x{{/part}}']]))).toThrow(
      'parts/asked, line 1: there is no fact typo',
    ));

  it('a shared part that holds itself', () =>
    expect(() => compileTexts(new Map([...sources, ['parts/asked', '{{> asked}}']]))).toThrow(
      'holds itself',
    ));

  it('a shared part that nobody uses', () =>
    expect(() => compileTexts(new Map([...sources, ['parts/lost', '{{#part}}x{{/part}}']]))).toThrow(
      'parts/lost: no draft uses this',
    ));

  it('a text that is missing, and one that no plan sends', () => {
    const without = new Map([...sources].filter(([name]) => name !== 'ask-buyer-first/buyer-note'));
    expect(() => compileTexts(without)).toThrow('ask-buyer-first/buyer-note: this draft has no template');
    expect(() => compileTexts(new Map([...sources, ['another-door/buyer-note', '']]))).toThrow(
      'no plan sends this draft',
    );
  });

  it('a marketplace that lacks a fact the drafts rest on', () => {
    const { profiles } = loadProfiles();
    const poorer = new Map(
      [...profiles].map(([id, profile]) => [id, { ...profile, facts: { ...profile.facts } }]),
    );
    delete poorer.get('fiverr')?.facts.C2;
    expect(() => loadTexts(poorer)).toThrow('fiverr: There is no fact C2.');
    expect(() => loadTexts(profiles)).not.toThrow();
  });
});

it('lists every marketplace fact that the drafts rest on, once', () => {
  const ids = factIdsIn(sources);
  expect(ids).toContain('C2');
  expect(new Set(ids).size).toBe(ids.length);
});
