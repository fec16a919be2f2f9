import { describe, expect, it } from 'vitest';
import { compileSentences } from '../../src/templating/sentences.ts';

const slots = ['name', 'left'];
const compileOne = (sentence: string) => compileSentences([{ slots, sentences: [sentence] }]);

describe('compileSentences', () => {
  it('fills the slots as they are, without escaping and without reading them as a template', () => {
    const sentence = 'Dear {{name}}, {{left}} left.';
    expect(compileOne(sentence)(sentence, { name: "O'Neil <b>&", left: '{{name}}' })).toBe(
      "Dear O'Neil <b>&, {{name}} left.",
    );
  });

  it('follows if, unless and else', () => {
    const sentence = '{{#if name}}Dear {{name}}{{else}}Hello{{/if}}{{#unless left}}, now{{/unless}}.';
    const fill = compileOne(sentence);
    expect(fill(sentence, { name: 'Ann', left: '' })).toBe('Dear Ann, now.');
    expect(fill(sentence, { name: '', left: '1 hour' })).toBe('Hello.');
  });

  it.each([
    'Hello {{nam}}.',
    'Hello {{name.first}}.',
    'Hello {{this}}.',
    'Hello {{../name}}.',
    'Hello {{@root}}.',
    'Hello {{{nam}}}.',
    'Hello {{name left}}.',
    'Hello {{name left=name}}.',
    'Hello {{"name"}}.',
    '{{#if nam}}Hello.{{/if}}',
    '{{#if name}}{{nam}}{{/if}}',
    '{{#if name}}a{{else if nam}}b{{/if}}',
    '{{#unless left}}{{#if name}}{{nam}}{{/if}}{{/unless}}',
    '{{#if name left}}Hello.{{/if}}',
    '{{#if (lookup name left)}}Hello.{{/if}}',
    '{{#each name}}Hello.{{/each}}',
    '{{#with name}}Hello.{{/with}}',
    '{{> name}}',
    '{{#> name}}Hello.{{/name}}',
    '{{!name}}',
    'Hello {{name}',
    '{{#if name}}Hello.',
  ])('refuses “%s” at start', (sentence) => {
    expect(() => compileOne(sentence)).toThrow('Some sentences cannot be used.');
  });

  it('lists every fault at once', () => {
    const compile = () =>
      compileSentences([
        { slots, sentences: ['{{one}}', 'Fine.', '{{name}} {{two}}'] },
        { slots: [], sentences: ['{{name}}'] },
      ]);
    expect(compile).toThrow(/slot one[\s\S]*slot two[\s\S]*slot name/);
  });

  it('fills only what it has compiled, and never leaves a slot open', () => {
    const fill = compileOne('Dear {{name}}.');
    expect(() => fill('Dear {{left}}.', { left: 'you' })).toThrow('not compiled');
    expect(() => fill('Dear {{name}}.', {})).toThrow('name');
  });
});
