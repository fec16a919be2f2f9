import Handlebars from 'handlebars';
import type { Fill } from '../marketplaces/profile.ts';
import type { SentenceGroup } from '../marketplaces/sentences.ts';

/**
 * Compiles the sentences of the rules, once, at start. Throws one Error that lists every sentence that cannot be read
 * or that names something outside its slots. What comes back prints plain text, never HTML, and knows these sentences only.
 */
export function compileSentences(groups: readonly SentenceGroup[]): Fill {
  const faults = groups.flatMap(({ slots, sentences }) =>
    [...new Set(sentences)].flatMap((sentence) =>
      faultsOf(sentence, slots).map((fault) => `${fault} in “${sentence}”`),
    ),
  );
  if (faults.length > 0) throw new Error(['Some sentences cannot be used.', ...faults].join('\n'));
  const templates = new Map(
    groups.flatMap(({ sentences }) => sentences).map((sentence) => [sentence, compile(sentence)]),
  );
  return (sentence, slots) => {
    const template = templates.get(sentence);
    if (template === undefined) throw new Error(`This sentence was not compiled at start: ${sentence}`);
    return template(slots);
  };
}

/** The only block helpers a sentence may use. */
const blocks = ['if', 'unless'];

function compile(sentence: string): HandlebarsTemplateDelegate {
  return Handlebars.compile(sentence, { strict: true, noEscape: true, knownHelpersOnly: true });
}

function faultsOf(sentence: string, slots: readonly string[]): string[] {
  try {
    return Handlebars.parseWithoutProcessing(sentence).body.flatMap((node) => faultsIn(node, slots));
  } catch (error) {
    return [
      `Not readable (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)})`,
    ];
  }
}

/** Walks the parts that a sentence may be made of; any other part is a fault, so nothing slips through. */
function faultsIn(node: hbs.AST.Node, slots: readonly string[]): string[] {
  if (node.type === 'ContentStatement') return [];
  if (node.type === 'MustacheStatement') return mustacheFaults(node as hbs.AST.MustacheStatement, slots);
  if (node.type === 'BlockStatement') return blockFaults(node as hbs.AST.BlockStatement, slots);
  return [`${node.type} is not allowed`];
}

function mustacheFaults(
  { path, params, hash }: hbs.AST.MustacheStatement,
  slots: readonly string[],
): string[] {
  if (params.length > 0 || hash !== undefined)
    return ['Only the name of a slot is allowed between the braces'];
  return slotFaults(path, slots);
}

function blockFaults(
  { path, params, hash, program, inverse }: hbs.AST.BlockStatement,
  slots: readonly string[],
): string[] {
  const inside = [program, inverse]
    .flatMap((part) => part?.body ?? [])
    .flatMap((node) => faultsIn(node, slots));
  if (path.type !== 'PathExpression' || !blocks.includes(path.original))
    return ['Only if and unless are allowed as blocks', ...inside];
  if (params.length !== 1 || hash !== undefined) return ['A block asks for exactly one slot', ...inside];
  return [...params.flatMap((param) => slotFaults(param, slots)), ...inside];
}

function slotFaults(expression: hbs.AST.Expression, slots: readonly string[]): string[] {
  const name =
    expression.type === 'PathExpression' ? (expression as hbs.AST.PathExpression).original : expression.type;
  return slots.includes(name) ? [] : [`There is no slot ${name}`];
}
