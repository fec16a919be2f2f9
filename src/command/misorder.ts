import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type AssessDeps, assess, readKnownOrder } from '../assess.ts';
import { loadProduct, loadWords } from '../load.ts';
import { isTimeZone } from '../order/moment.ts';
import type { Fault, Order } from '../order/order.ts';
import { spellZone } from '../order/wall-clock.ts';
import { compilePlain } from '../templating/pages.ts';
import { readTemplates, templatesFolder } from '../templating/template-files.ts';
import { assessmentView } from './assessment-view.ts';

const USAGE =
  'Write: misorder assess CASE.json (or - for standard input), with --json for the whole and --time-zone Asia/Karachi for your times.';
const HELP = ['--help', '-h'];
const BAD_INPUT = 2;

/** What the command reads and writes; tests hand in their own. */
export type Terminal = {
  input: NodeJS.ReadableStream;
  print(line: string): void;
  complain(line: string): void;
};

/** The command line: `misorder assess CASE.json`. Gives the exit status: 0, or 2 with one sentence for what cannot be read. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  if (args.some((arg) => HELP.includes(arg))) {
    terminal.print(USAGE);
    return 0;
  }
  try {
    const { path, asJson, timeZone } = readArguments(args);
    const product = loadProduct();
    const order = readCase(await readText(path, terminal.input), product);
    const deps = { ...product, now: new Date(), timeZone };
    terminal.print(asJson ? JSON.stringify(assess(order, deps), null, 2) : sayAssessment(order, deps));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.complain(error.message);
    return BAD_INPUT;
  }
}

/** Something the person at the terminal can mend; its message says how. */
class Refusal extends Error {}

function readArguments(args: string[]): { path: string; asJson: boolean; timeZone: string } {
  const { positionals, values } = parse(args);
  const [verb, path, ...others] = positionals;
  const timeZone = values['time-zone'] ?? 'UTC';
  if (verb !== 'assess' || path === undefined || others.length > 0) throw new Refusal(USAGE);
  if (!isTimeZone(timeZone))
    throw new Refusal(`There is no time zone ${timeZone}: write one like Asia/Karachi.`);
  return { path, asJson: values.json ?? false, timeZone: spellZone(timeZone) };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'time-zone': { type: 'string' } },
    });
  } catch {
    throw new Refusal(USAGE);
  }
}

async function readText(path: string, input: NodeJS.ReadableStream): Promise<string> {
  if (path === '-') return text(input);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`The file ${path} cannot be read: check its name.`);
  }
}

function readCase(source: string, { profiles }: Pick<AssessDeps, 'profiles'>): Order {
  const reading = readKnownOrder(parseJson(source), profiles);
  if ('faults' in reading) throw new Refusal(sayFaults(reading.faults));
  return reading.order;
}

function parseJson(source: string): unknown {
  try {
    // Editors on Windows put a mark before the first sign.
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('The case is not JSON: check it for a missing comma, quote or bracket.');
  }
}

function sayFaults([first, ...others]: Fault[]): string {
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${first?.path || 'case'}: ${first?.message}${more}`;
}

function sayAssessment(order: Order, deps: AssessDeps): string {
  const plain = compilePlain(readTemplates(join(templatesFolder, 'command'), '.hbs'));
  const profile = deps.profiles.get(order.marketplace)!;
  const said = plain.render('assessment', assessmentView(assess(order, deps), profile, loadWords()));
  return said.replaceAll(CONTROLS, '');
}

/** What a terminal would obey and not show: the buyer may have written it. */
const CONTROLS = /(?!\n)\p{Cc}/gu;

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), {
    input: process.stdin,
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}
