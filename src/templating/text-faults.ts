import Handlebars from 'handlebars';
import type { DraftId } from '../drafts/draft.ts';
import { factNames } from '../drafts/facts.ts';
import { audiences, planDrafts } from '../drafts/plan-drafts.ts';
import { outcomeTexts } from '../follow-up/outcome-texts.ts';
import { partFaults, simpleName } from './part-faults.ts';

/**
 * One sentence for each fault of the drafts' templates: a text that is missing or that no plan sends, a name that no
 * fact has (wherever it stands), words outside of a part, a sentence that hangs on a fact without naming it.
 */
export function findTextFaults(sources: ReadonlyMap<string, string>): string[] {
  const { programs, faults } = parseAll(sources);
  const walk = new Walk(programs);
  const expected = expectedTexts();
  const missing = expected
    .filter((name) => !sources.has(name))
    .map((name) => `${name}: this draft has no template.`);
  const drafts = [...programs].filter(([name]) => !name.startsWith(PARTS));
  const unsent = drafts
    .filter(([name]) => !expected.includes(name))
    .map(([name]) => `${name}: no plan sends this draft.`);
  const inside = drafts.flatMap(([name, program]) => [
    ...subjectFaults(name, program),
    ...walk.program(program, { place: 'text', hung: [], trail: [name] }),
  ]);
  const unused = [...programs.keys()]
    .filter((name) => name.startsWith(PARTS) && !walk.used.has(name))
    .map((name) => `${name}: no draft uses this.`);
  return [...new Set([...faults, ...missing, ...unsent, ...inside, ...unused])];
}

function expectedTexts(): string[] {
  const named = (folder: string, lists: Readonly<Record<string, readonly DraftId[]>>) =>
    Object.entries(lists).flatMap(([name, drafts]) => drafts.map((draft) => `${folder}${name}/${draft}`));
  return [...named('', planDrafts), ...named('follow-up/', outcomeTexts)];
}

const PARTS = 'parts/';

/** Where in a text something stands, and which blocks may stand there beside `if` and `unless`. */
const mayHold = {
  text: ['subject', 'paragraph', 'list'],
  subject: ['part'],
  paragraph: ['part'],
  list: ['lead', 'item', 'part'],
  item: ['part'],
} as const satisfies Record<string, readonly string[]>;

type Place = keyof typeof mayHold;
/** `hung`: the facts that must be known to come here; `trail`: the templates that lead here. */
type Position = { place: Place; hung: readonly string[]; trail: readonly string[] };

class Walk {
  readonly used = new Set<string>();
  readonly #programs: ReadonlyMap<string, hbs.AST.Program>;

  constructor(programs: ReadonlyMap<string, hbs.AST.Program>) {
    this.#programs = programs;
  }

  program(program: hbs.AST.Program | undefined, position: Position): string[] {
    return (program?.body ?? []).flatMap((node) => this.#node(node, position));
  }

  #node(node: hbs.AST.Statement, position: Position): string[] {
    const at = (fault: string) => [`${position.trail.at(-1)}, line ${node.loc.start.line}: ${fault}`];
    if (node.type === 'CommentStatement') return [];
    if (node.type === 'ContentStatement')
      return (node as hbs.AST.ContentStatement).value.trim() === ''
        ? []
        : at('these words stand outside of a part.');
    if (node.type === 'PartialStatement')
      return this.#partial(node as hbs.AST.PartialStatement, position, at);
    if (node.type === 'BlockStatement') return this.#block(node as hbs.AST.BlockStatement, position, at);
    return at(`${node.type} may not stand outside of a part.`);
  }

  #partial({ name, params, hash }: hbs.AST.PartialStatement, position: Position, at: At): string[] {
    const path = `${PARTS}${name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : ''}`;
    const program = this.#programs.get(path);
    if (program === undefined) return at(`there is no ${path}.`);
    if (params.length > 0 || hash !== undefined) return at(`${path} takes nothing.`);
    if (position.trail.includes(path)) return at(`${path} holds itself.`);
    this.used.add(path);
    return this.program(program, { ...position, trail: [...position.trail, path] });
  }

  #block(block: hbs.AST.BlockStatement, position: Position, at: At): string[] {
    const helper = block.path.original;
    if (helper === 'if' || helper === 'unless') return this.#condition(block, position, at);
    const allowed: readonly string[] = mayHold[position.place];
    if (!allowed.includes(helper)) return at(`${helper} may not stand in a ${position.place}.`);
    if (block.inverse !== undefined) return at(`${helper} has no else.`);
    if (helper === 'part' || helper === 'lead') return partFaults(block, position.hung).flatMap(at);
    const inside = this.program(block.program, { ...position, place: helper as Place });
    return block.params.length > 0 || block.hash !== undefined
      ? [...at(`${helper} takes nothing.`), ...inside]
      : inside;
  }

  #condition(
    { path, params, hash, program, inverse }: hbs.AST.BlockStatement,
    position: Position,
    at: At,
  ): string[] {
    const name = params.length === 1 && hash === undefined ? simpleName(params[0]) : undefined;
    const known = name !== undefined && (factNames as readonly string[]).includes(name);
    const [when, otherwise] = path.original === 'if' ? [program, inverse] : [inverse, program];
    return [
      ...(known
        ? []
        : at(`${path.original} asks for the name of one fact; there is no fact ${name ?? 'of that name'}.`)),
      ...this.program(when, { ...position, hung: [...position.hung, name ?? ''] }),
      ...this.program(otherwise, position),
    ];
  }
}

type At = (fault: string) => string[];

function parseAll(sources: ReadonlyMap<string, string>) {
  const programs = new Map<string, hbs.AST.Program>();
  const faults: string[] = [];
  for (const [name, source] of sources) {
    try {
      programs.set(name, Handlebars.parse(source));
    } catch (error) {
      faults.push(`${name}: not readable (${String(error).split('\n')[0]}).`);
    }
  }
  return { programs, faults };
}

/** A text to support has a subject; one for the chat has none. */
function subjectFaults(name: string, { body }: hbs.AST.Program): string[] {
  const audience = audiences[name.slice(name.lastIndexOf('/') + 1) as DraftId];
  const subjects = body.filter(
    (node) => (node as hbs.AST.BlockStatement).path?.original === 'subject',
  ).length;
  const wanted = audience === 'support' ? 1 : 0;
  return subjects === wanted
    ? []
    : [`${name}: a text for ${audience} has ${wanted} subjects, not ${subjects}.`];
}
