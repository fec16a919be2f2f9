import { describe, expect, it } from 'vitest';
import { loadSite } from '../../src/load.ts';
import { readForm } from '../../src/order/form.ts';
import { formView } from '../../src/web/form-view.ts';
import { printFields } from '../../src/web/printed-fields.ts';
import { allFields } from '../../src/web/questions.ts';
import { gradeOf, sentencesOf, wholeSentencesOf, wordsOf } from './readability.ts';
import * as shown from './shown-words.ts';

/** School grade (US). Of so few words less, one long name of the marketplace would decide. */
const GRADE = 6;
const WORDS_TO_GRADE = 20;
/** One sentence alone swings more than a page; from this length on it must still be plain. */
const GRADE_OF_ONE = 12;
const WORDS_OF_ONE = 8;
/** Most words of one sentence. */
const MOST_WORDS = 19;

/** Words that blame the reader, or sound like an office. */
const blame =
  /\byou (?:failed|forgot|neglected|must not have|should have|did not (?:fill|enter|give)|have not (?:filled|entered))\b|\byour (?:fault|mistake|error|failure)\b|\b(?:invalid|illegal|incorrect|improper|wrongly|careless|stupid|forbidden|failure|unfortunately|obviously|simply|just be|of course)\b/i;

/** Sayings that mean something else than their words, and short forms of Latin: who learnt English late stops at them. */
const idioms = [
  'wants? out',
  '(?:which|another|right) door',
  'stop the clock',
  '(?:your|our|my) doing',
  'puts? it',
  'lapsed?',
  'at the end of the day',
  'rule of thumb',
  'heads.?up',
  'in a nutshell',
  'keep an eye',
  'on the same page',
  'touch base',
  'ball.?park',
  'piece of cake',
  'last resort',
  'from scratch',
  'out of the blue',
  'on the fly',
  'bear in mind',
  'keep in mind',
  'in good standing',
  'up in the air',
  'a grey area',
  'by the book',
  'think twice',
  'play it safe',
  'better safe',
  'no brainer',
  'hit the',
  'get rid of',
  'figure out',
  'sort out',
  'go ahead',
  'back and forth',
  'in the long run',
  'at hand',
  'on the table',
  'in the loop',
  'as per',
  'e\\.g\\.',
  'i\\.e\\.',
  'etc\\.',
  'vs\\.?',
];
const idiom = new RegExp(`\\b(?:${idioms.join('|')})(?![\\w])`, 'i');

const groups = {
  'the pages': shown.pages(),
  'the mails': shown.mails(),
  'the advice': shown.advice(),
  'the verdict and the faults': shown.verdicts(),
  'the texts to send': shown.drafts(),
};

describe.each(Object.entries(groups))('%s', (_name, files) => {
  const words = files.flatMap(({ file, blocks }) => blocks.map((block) => ({ file, block })));
  const sentences = words.flatMap(({ file, block }) => sentencesOf(block).map((text) => ({ file, text })));

  it('are found at all', () => expect(sentences.length).toBeGreaterThan(50));

  it('can be read at grade 6, taken together', () =>
    expect(gradeOf(wholeSentencesOf(words.map(({ block }) => block)))).toBeLessThanOrEqual(GRADE));

  it('have no sentence of 20 words or more', () =>
    expect(sentences.filter(({ text }) => wordsOf(text).length > MOST_WORDS)).toEqual([]));

  it('have no single sentence far above that grade', () => {
    const hard = sentences.filter(
      ({ text }) => wordsOf(text).length >= WORDS_OF_ONE && gradeOf([text]) > GRADE_OF_ONE,
    );
    expect(hard).toEqual([]);
  });

  it('blame nobody', () => expect(sentences.filter(({ text }) => blame.test(text))).toEqual([]));

  it('hold no saying that a learner would not know', () =>
    expect(sentences.filter(({ text }) => idiom.test(text))).toEqual([]));
});

/** Texts to send are held to it together only: an article, a number and a metric are named in few words there. */
const { 'the texts to send': _texts, ...ours } = groups;
const files = Object.values(ours)
  .flat()
  .map(({ file, blocks }) => ({ file, sentences: wholeSentencesOf(blocks) }))
  .filter(({ sentences }) => sentences.flatMap(wordsOf).length >= WORDS_TO_GRADE);

describe('each file', () => {
  it.each(files)('$file can be read at grade 6', ({ sentences }) =>
    expect(gradeOf(sentences)).toBeLessThanOrEqual(GRADE),
  );
});

describe('the facts', () => {
  const facts = shown.facts();

  it('can be read at grade 6, taken together', () =>
    expect(gradeOf(facts.map(({ says }) => says).flatMap(sentencesOf))).toBeLessThanOrEqual(GRADE));

  it.each(facts)('$id is plain: $says', ({ says }) => {
    for (const sentence of sentencesOf(says))
      expect(wordsOf(sentence).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(gradeOf(sentencesOf(says))).toBeLessThanOrEqual(GRADE_OF_ONE);
    expect(says).not.toMatch(blame);
    expect(says).not.toMatch(idiom);
  });
});

describe('who does not know', () => {
  const { questions, pages } = loadSite();
  const fields = allFields(questions);

  it.each(fields.filter(({ options }) => options !== undefined))('can say so to: $label', ({ options }) =>
    expect(Object.values(options ?? {}).some((label) => label.startsWith('I do not know'))).toBe(true),
  );

  it.each(fields.filter(({ options }) => options === undefined))('can leave empty: $label', ({ name }) => {
    const read = readForm({ [name]: '' }, { now: new Date('2026-11-22T02:10:00Z') });
    expect(read).not.toHaveProperty('faults');
  });

  it('is told both before the first question', () => {
    const form = printFields(formView(questions, {}, []), pages);
    const site = { style: '', script: '', icon: '' };
    const html = pages.render('form', { site, form, marketplace: 'Fiverr' });
    expect(html).toContain('Choose “I do not know”, or leave the box empty');
  });
});

describe('the measure itself', () => {
  it('tells plain words from hard ones', () => {
    expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(1);
    expect(
      gradeOf([
        'Notwithstanding contractual obligations, cancellation necessitates administrative authorisation.',
      ]),
    ).toBeGreaterThan(15);
  });

  it('counts words and sentences as people do', () => {
    expect(sentencesOf('Ask first. Then wait 48 hours!')).toEqual(['Ask first.', 'Then wait 48 hours!']);
    expect(wordsOf('Don’t press “Skip requirements”.')).toEqual(['Don’t', 'press', 'Skip', 'requirements']);
  });

  it('finds blame and sayings', () => {
    expect('You forgot the price.').toMatch(blame);
    expect('The date is invalid.').toMatch(blame);
    expect('As a rule of thumb, wait.').toMatch(idiom);
    expect('Write e.g. 45.').toMatch(idiom);
    expect('Write a number, for example 45.').not.toMatch(idiom);
  });

  it('reads every branch of a template, and no markup', () => {
    const blocks = shown.pages().find(({ file }) => file === 'templates/pages/partials/jump.hbs')!.blocks;
    for (const branch of ['Send it to yourself', 'Keep it for yourself']) expect(blocks).toContain(branch);
    expect(blocks.join(' ')).not.toMatch(/[<>{}]/);
  });
});
