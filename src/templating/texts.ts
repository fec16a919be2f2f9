import Handlebars from 'handlebars';
import type { Texts } from '../drafts/draft.ts';
import { contextOf, newSheet, textBlocks } from './text-blocks.ts';
import { findTextFaults } from './text-faults.ts';

/**
 * Compiles the texts' templates, once, at start: `<plan>/<draft>` and `follow-up/<outcome>/<draft>` to its source, and
 * `parts/<name>` for what they share.
 * Throws one Error that lists every fault. What comes back prints plain text, never HTML.
 *
 * A template is made of blocks, so white space in it never matters: `subject`, `paragraph` and `list` hold sentences,
 * an `item` holds those of one line of a list, and a `lead` stands above a list and may name facts as a part does.
 * `{{#part a b facts="C2" drop=2}}…{{/part}}` is one sentence: said only when the facts a and b are known, resting on
 * the marketplace's fact C2, and left out early when the text is too long (without `drop`: never).
 */
export function compileTexts(sources: ReadonlyMap<string, string>): Texts {
  const faults = findTextFaults(sources);
  if (faults.length > 0) throw new Error(['Some drafts cannot be used.', ...faults].join('\n'));
  const engine = Handlebars.create();
  engine.registerHelper(textBlocks);
  const templates = new Map([...sources].map(([name, source]) => [name, engine.compile(source, options)]));
  for (const [name, template] of templates)
    if (name.startsWith(PARTS)) engine.registerPartial(name.slice(PARTS.length), template);
  return {
    write(name, facts, words) {
      const template = templates.get(name);
      if (template === undefined) throw new Error(`There is no text ${name}.`);
      const sheet = newSheet();
      template(contextOf(facts, words), { data: { sheet } });
      return sheet.writing;
    },
  };
}

/** Every marketplace fact that the templates name, once. */
export function factIdsIn(sources: ReadonlyMap<string, string>): string[] {
  const collector = new FactCollector();
  for (const source of sources.values()) collector.accept(Handlebars.parse(source));
  return [...collector.ids].sort();
}

const PARTS = 'parts/';

const options = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(textBlocks).map((name) => [name, true])),
};

class FactCollector extends Handlebars.Visitor {
  readonly ids = new Set<string>();

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    for (const { key, value } of block.hash?.pairs ?? [])
      if (key === 'facts')
        for (const id of (value as hbs.AST.StringLiteral).value.split(' ')) this.ids.add(id);
    super.BlockStatement(block);
  }
}
