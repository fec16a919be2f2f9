import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reason, reasons } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import { type Order, readOrder } from '../order/order.ts';

const folder = join(import.meta.dirname, '..', '..', 'test', 'cases');

/** A labelled case: what the seller knew, and why the buyer wanted out. `file` names its writer's file. */
export type Case = {
  id: string;
  file: string;
  language: string;
  order: Order;
  messages: Message[];
  reason: Reason;
  cause: string | null;
  hard: boolean;
};

/** The file that the temperature and the threshold of mistaken-order are set on; nothing else may learn from it. */
export const CALIBRATION = 'calibration';

/** Reads all cases of `test/cases`, sorted by file. Throws for a line that is no case, and says which. */
export function readCases(): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const file = name.slice(0, -'.jsonl'.length);
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      return lines.flatMap((line, at) => (line === '' ? [] : [readCase(line, file, at + 1)]));
    });
}

/** A line as its writer wrote it. It also has a `why`, which is for people alone. */
type Label = {
  id: string;
  lang: string;
  order: unknown;
  reason: Reason;
  cause: string | null;
  hard: boolean;
};

/** Reads one case, line `number` of a file. Throws an Error that names the place and what to mend: else a wrong label would be learnt. */
export function readCase(line: string, file: string, number: number): Case {
  const refuse = (fault: string) => new Error(`${file}.jsonl, line ${number}: ${fault}`);
  const label = parse(line);
  if (label === null) throw refuse('this is no JSON object.');
  const { id, lang, order: input, reason, cause, hard } = label;
  const read = readOrder(input);
  if ('faults' in read)
    throw refuse(read.faults.map(({ path, message }) => `${path}: ${message}`).join('; '));
  const { conversation = [] } = read.order;
  // What is learnt must not rest on how a pasted chat is taken apart.
  if (typeof conversation === 'string') throw refuse('conversation: give a list of messages.');
  if (!reasons.includes(reason)) throw refuse(`reason: choose one of these: ${reasons.join(', ')}.`);
  if (typeof lang !== 'string' || typeof hard !== 'boolean')
    throw refuse('lang and hard: give both, like "en" and false.');
  return { id, file, language: lang, order: read.order, messages: conversation, reason, cause, hard };
}

function parse(line: string): Label | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? (value as Label | null) : null;
  } catch {
    return null;
  }
}
