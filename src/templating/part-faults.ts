import { factNames, wordNames } from '../drafts/facts.ts';

/** What is wrong with one sentence of a template. `hung`: the facts that the blocks around it ask for. */
export function partFaults(
  { params, hash, program }: hbs.AST.BlockStatement,
  hung: readonly string[],
): string[] {
  const named = params.map(simpleName);
  return [
    ...params.flatMap((param, index) =>
      isFact(named[index]) ? [] : [`there is no fact ${sourceOf(param)}.`],
    ),
    ...hung
      .filter((name) => isFact(name) && !named.includes(name))
      .map((name) => `this sentence hangs on ${name} without naming it.`),
    ...(hash?.pairs ?? []).flatMap(pairFaults),
    ...program.body.flatMap((node) => insideFaults(node, named)),
    ...(program.body.some(({ type }) => type !== 'CommentStatement') ? [] : ['this sentence says nothing.']),
  ];
}

/** The name, when an expression is a name and nothing more: no path, no literal, no call. */
export function simpleName(expression: hbs.AST.Expression | undefined): string | undefined {
  if (expression?.type !== 'PathExpression') return undefined;
  const { data, depth, parts, original } = expression as hbs.AST.PathExpression;
  return !data && depth === 0 && parts.length === 1 && parts[0] === original ? original : undefined;
}

function pairFaults({ key, value }: hbs.AST.HashPair): string[] {
  if (key === 'facts' && value.type === 'StringLiteral') return [];
  if (key === 'drop' && value.type === 'NumberLiteral') return [];
  return [`${key}=${sourceOf(value)} is not one of facts="…" and drop=number.`];
}

function insideFaults(node: hbs.AST.Statement, named: readonly (string | undefined)[]): string[] {
  if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return [];
  if (node.type !== 'MustacheStatement') return [`${node.type} may not stand in a part.`];
  const { path, params, hash } = node as hbs.AST.MustacheStatement;
  const name = simpleName(path);
  if (params.length > 0 || hash !== undefined) return [`${sourceOf(path)} is printed, so it takes nothing.`];
  if ((wordNames as readonly (string | undefined)[]).includes(name)) return [];
  if (!isFact(name)) return [`there is no fact ${sourceOf(path)}.`];
  return named.includes(name) ? [] : [`${name} is printed without being named by its part.`];
}

function isFact(name: string | undefined): boolean {
  return (factNames as readonly (string | undefined)[]).includes(name);
}

function sourceOf(expression: hbs.AST.Node): string {
  return 'original' in expression ? String(expression.original) : expression.type;
}
